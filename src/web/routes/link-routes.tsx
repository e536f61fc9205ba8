import type { Hono } from "hono";
import {
  chosenWord,
  confirmByLink,
  findConfirmation,
  sinceLink,
  type LinkAnswer,
  type OpenConfirmation,
} from "../../application/confirm-by-link.ts";
import { objectionProblem, type ObjectionProblem } from "../../application/object-to-entry.ts";
import { nameOrganisations } from "../../application/name-organisations.ts";
import { formatDayOf } from "../../texts/format.ts";
import { LINK_PATH } from "../addresses.ts";
import type { House } from "../house.ts";
import { heldBack } from "../limited.tsx";
import { isFromOwnPage } from "../own-form.ts";
import { SignInRefusedPage } from "../pages/error-pages.tsx";
import {
  AnsweredByLinkPage,
  ConfirmByLinkPage,
  OBJECTION_FIELDS,
  type ConfirmByLinkPageProps,
} from "../pages/link/confirm-by-link-page.tsx";
import { NOT_KEPT } from "../visitor.tsx";
import { formLimit } from "./deed-forms.tsx";
import { fieldIn, type FormBody } from "./given-file.ts";
import { closedLink } from "./invitation-routes.tsx";
import { waitingEntries } from "./waiting-entries.ts";

/** Links that open one thing without a sign-in. Programs that look through letters open links: only the button does anything. */
export function addLinkRoutes(app: Hono, house: House): void {
  const { trust, catalogue } = house;
  if (trust === undefined) return;

  const show = async (
    secret: string,
    found: OpenConfirmation,
    told: Pick<ConfirmByLinkPageProps, "given" | "problems"> = {},
  ) => {
    const nameOf = await nameOrganisations(catalogue.register, trust.records);
    return (
      <ConfirmByLinkPage
        organisation={nameOf(found.link.organisation).name}
        host={nameOf(found.waiting.find(({ owner, enteredBy }) => owner !== enteredBy)?.enteredBy ?? "").name}
        waiting={await waitingEntries(found.waiting, house, trust)}
        sinceLink={new Set(sinceLink(found).map(chosenWord))}
        made={formatDayOf(found.link.issuedAt)}
        action={`${LINK_PATH}/${encodeURIComponent(secret)}`}
        {...told}
      />
    );
  };

  app.get(`${LINK_PATH}/:secret`, async (context) => {
    const held = heldBack(context, trust);
    if (held !== undefined) return held;
    const secret = context.req.param("secret");
    const found = await findConfirmation(secret, trust);
    if ("closed" in found) return closedLink(context, found.closed, trust);
    return context.html(await show(secret, found), 200, NOT_KEPT);
  });

  app.post(`${LINK_PATH}/:secret`, formLimit, async (context) => {
    const held = heldBack(context, trust);
    if (held !== undefined) return held;
    if (!isFromOwnPage(context)) return context.html(<SignInRefusedPage />, 403, NOT_KEPT);
    const given = answerIn(await context.req.parseBody({ all: true }));
    const secret = context.req.param("secret");
    const problems = problemsOf(given);
    if (problems.size > 0) {
      const found = await findConfirmation(secret, trust);
      if ("closed" in found) return closedLink(context, found.closed, trust);
      return context.html(await show(secret, found, { given, problems }), 422, NOT_KEPT);
    }
    const done = await confirmByLink(secret, given, trust);
    if ("closed" in done) return closedLink(context, done.closed, trust);
    if (done.confirmed + done.objected === 0)
      return context.redirect(`${LINK_PATH}/${encodeURIComponent(secret)}`, 303);
    return context.html(<AnsweredByLinkPage {...done} />, 200, NOT_KEPT);
  });
}

/** What a form answers: the boxes that are ticked, and what is said against entries. */
function answerIn(form: FormBody): LinkAnswer {
  const chosen = [form["sak"]].flat().filter((each) => typeof each === "string");
  const objections = Object.keys(form).flatMap((name) => {
    const place = name.startsWith(OBJECTION_FIELDS.of) ? name.slice(OBJECTION_FIELDS.of.length) : undefined;
    const words = place === undefined ? "" : fieldIn(form, `${OBJECTION_FIELDS.words}${place}`);
    return words.trim() === "" ? [] : [[fieldIn(form, name), words] as const];
  });
  return { chosen: new Set(chosen), objections: new Map(objections) };
}

function problemsOf({ objections }: LinkAnswer): ReadonlyMap<string, ObjectionProblem> {
  return new Map(
    [...objections].flatMap(([word, words]) => {
      const problem = objectionProblem(words);
      return problem === undefined ? [] : [[word, problem] as const];
    }),
  );
}
