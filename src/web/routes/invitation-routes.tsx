import type { Context, Hono } from "hono";
import {
  findInvitation,
  takeInvitation,
  type OpenInvitation,
  type Taken,
} from "../../application/accept-link.ts";
import { mayTakeWith } from "../../application/identity-ports.ts";
import { nameOrganisations } from "../../application/name-organisations.ts";
import type { ClosedLink } from "../../application/links.ts";
import { fieldsWithPersonalNumbers } from "../../application/stop-personal-numbers.ts";
import type { PersonFieldProblem, PersonFields } from "../../application/person-fields.ts";
import { INVITATION_PATH, invitationHref, MY_PATH } from "../addresses.ts";
import type { House, HouseTrust } from "../house.ts";
import { countFailure, heldBack } from "../limited.tsx";
import { isFromOwnPage } from "../own-form.ts";
import { PersonalNumberPage, SignInRefusedPage } from "../pages/error-pages.tsx";
import { ClosedLinkPage } from "../pages/link/closed-link-page.tsx";
import { InvitationPage } from "../pages/link/invitation-page.tsx";
import { keepToken, NOT_KEPT, visitorOf } from "../visitor.tsx";
import { formLimit } from "./deed-forms.tsx";
import { fieldIn } from "./given-file.ts";

/** Opening an invitation, and accepting it. Programs that look through letters open links: only the button does anything. */
export function addInvitationRoutes(app: Hono, { trust, catalogue }: House): void {
  if (trust === undefined) return;

  const show = async (
    context: Context,
    invitation: OpenInvitation,
    secret: string,
    {
      fields,
      problems = [],
    }: { readonly fields: PersonFields; readonly problems?: readonly PersonFieldProblem[] },
  ) => {
    const named = await nameOrganisations(catalogue.register, trust.records);
    const page = (
      <InvitationPage
        invitation={invitation}
        organisation={named(invitation.link.organisation).name}
        action={invitationHref(secret)}
        fields={fields}
        problems={problems}
        visitor={await visitorOf(context, trust)}
        providers={trust.providers.filter((each) => mayTakeWith(each, invitation.link.organisation))}
        secret={secret}
      />
    );
    return context.html(page, problems.length > 0 ? 422 : 200, NOT_KEPT);
  };

  app.get(`${INVITATION_PATH}/:secret`, async (context) => {
    const held = heldBack(context, trust);
    if (held !== undefined) return held;
    const secret = context.req.param("secret");
    const invitation = await findInvitation(secret, trust);
    if ("closed" in invitation) return closedLink(context, invitation.closed, trust);
    const email = invitation.gift.kind === "role" ? (invitation.gift.email ?? "") : "";
    return show(context, invitation, secret, { fields: { name: "", email } });
  });

  app.post(`${INVITATION_PATH}/:secret`, formLimit, async (context) => {
    const held = heldBack(context, trust);
    if (held !== undefined) return held;
    if (!isFromOwnPage(context)) return context.html(<SignInRefusedPage />, 403, NOT_KEPT);
    const secret = context.req.param("secret");
    const body = await context.req.parseBody();
    const fields = { name: fieldIn(body, "namn"), email: fieldIn(body, "epost") };
    const numbers = fieldsWithPersonalNumbers({ namn: fields.name, epost: fields.email });
    if (numbers.length > 0) return context.html(<PersonalNumberPage numbers={numbers} />, 422, NOT_KEPT);
    const visitor = await visitorOf(context, trust);
    const taken = await takeInvitation(secret, { fields, visitor }, trust);
    if (taken.kind !== "fields") return answerTaken(context, taken, trust);
    const invitation = await findInvitation(secret, trust);
    if ("closed" in invitation) return closedLink(context, invitation.closed, trust);
    return show(context, invitation, secret, { fields, problems: taken.problems });
  });
}

/** Signs in whoever took an invitation, or says why it could not be taken. */
export function answerTaken(
  context: Context,
  taken: Exclude<Taken, { readonly kind: "fields" }>,
  trust: HouseTrust,
): Response | Promise<Response> {
  if (taken.kind === "closed") return closedLink(context, taken.why, trust);
  if (taken.kind === "identity-taken") return context.html(<SignInRefusedPage />, 403, NOT_KEPT);
  keepToken(context, taken.token, trust);
  return context.redirect(MY_PATH, 303);
}

/** A link that opens nothing. Only one that nobody has made counts as an attempt to guess. */
export function closedLink(
  context: Context,
  why: ClosedLink,
  trust: HouseTrust,
): Response | Promise<Response> {
  if (why === "unknown") countFailure(context, trust);
  return context.html(<ClosedLinkPage why={why} />, 404, NOT_KEPT);
}
