import type { Context, Hono } from "hono";
import { findGuestDraft } from "../../application/guest-links.ts";
import { nameOrganisations } from "../../application/name-organisations.ts";
import { previewDraft } from "../../application/preview-draft.ts";
import { leaveGuestRemark } from "../../application/remarks.ts";
import { fieldsWithPersonalNumbers } from "../../application/stop-personal-numbers.ts";
import { remarkProblemSentence } from "../../texts/remarks.ts";
import { GUEST_PATH, guestHref } from "../addresses.ts";
import type { House } from "../house.ts";
import { heldBack } from "../limited.tsx";
import { isFromOwnPage } from "../own-form.ts";
import { REMARK_FIELD } from "../pages/drafts/remarks-page.tsx";
import { NotFoundPage, PersonalNumberPage, SignInRefusedPage } from "../pages/error-pages.tsx";
import { GuestDraftPage, RemarkLeftPage } from "../pages/link/guest-draft-page.tsx";
import { NOT_KEPT } from "../visitor.tsx";
import { formLimit } from "./deed-forms.tsx";
import { fieldIn } from "./given-file.ts";
import { closedLink } from "./invitation-routes.tsx";

/** A guest's link: one version of a draft is read, and answered once. Opening it changes nothing. */
export function addGuestRoutes(app: Hono, { trust, catalogue }: House): void {
  if (trust === undefined) return;

  const show = async (context: Context, given: string, problem?: string) => {
    const secret = context.req.param("secret") ?? "";
    const open = await findGuestDraft(secret, trust);
    if ("closed" in open) return closedLink(context, open.closed, trust);
    const named = await nameOrganisations(catalogue.register, trust.records);
    const page = (
      <GuestDraftPage
        open={open}
        preview={previewDraft(open.draft, catalogue)}
        owner={named(open.link.organisation).name}
        guest={named(open.scope.guest).name}
        action={guestHref(secret)}
        given={given}
        problem={problem}
      />
    );
    return context.html(page, problem === undefined ? 200 : 422, NOT_KEPT);
  };

  app.get(`${GUEST_PATH}/:secret`, async (context) => heldBack(context, trust) ?? show(context, ""));

  app.post(`${GUEST_PATH}/:secret`, formLimit, async (context) => {
    const held = heldBack(context, trust);
    if (held !== undefined) return held;
    if (!isFromOwnPage(context)) return context.html(<SignInRefusedPage />, 403, NOT_KEPT);
    const text = fieldIn(await context.req.parseBody(), REMARK_FIELD);
    const numbers = fieldsWithPersonalNumbers({ [REMARK_FIELD]: text });
    if (numbers.length > 0) return context.html(<PersonalNumberPage numbers={numbers} />, 422, NOT_KEPT);
    const outcome = await leaveGuestRemark(context.req.param("secret"), text, trust);
    switch (outcome.kind) {
      case "left":
      case "already-left":
        return context.html(<RemarkLeftPage />, 200, NOT_KEPT);
      case "closed":
        return closedLink(context, outcome.why, trust);
      case "empty":
      case "too-long":
        return show(context, text, remarkProblemSentence(outcome.kind));
      case "refused":
        return context.html(<NotFoundPage />, 404, NOT_KEPT);
    }
  });
}
