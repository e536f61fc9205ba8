import type { Context, Hono } from "hono";
import type { Acting, Refusal } from "#domain/rights";
import { nameOrganisations } from "../../application/name-organisations.ts";
import {
  countFailedLetters,
  mayReadOutbox,
  resendLetter,
  viewLetter,
  viewOutbox,
} from "../../application/view-outbox.ts";
import { OUTBOX } from "../../texts/outbox.ts";
import { refusalSentence } from "../../texts/roles.ts";
import { letterHref, OUTBOX_PATH } from "../addresses.ts";
import type { House } from "../house.ts";
import { NotFoundPage } from "../pages/error-pages.tsx";
import { LetterPage } from "../pages/outbox/letter-page.tsx";
import { OutboxPage } from "../pages/outbox/outbox-page.tsx";
import { NotDonePage } from "../pages/people/issued-link-page.tsx";
import { signedIn } from "../visitor.tsx";

/** What a redirect says was done a moment ago. */
const QUEUED = "koad";

/** The letters of the organisation that one acts for. */
export function addOutboxRoutes(app: Hono, { trust, catalogue, clock }: House): void {
  const post = trust?.post;
  if (trust === undefined || post === undefined) return;
  const parts = { outbox: post.outbox, clock };
  const names = () => nameOrganisations(catalogue.register, trust.records);

  const refuse = async (context: Context, why: Refusal) => {
    const named = await names();
    const body = refusalSentence(why, (id) => named(id).name);
    return context.html(<NotDonePage heading={OUTBOX.refusedTitle} body={body} />, 403);
  };
  const reader = (acting: Acting | undefined) => {
    const verdict = mayReadOutbox(acting);
    return acting !== undefined && verdict.may
      ? { acting }
      : { why: verdict.may ? ({ kind: "not-signed-in" } as const) : verdict.why };
  };

  app.get(
    OUTBOX_PATH,
    signedIn(trust, async (context, visitor) => {
      const { acting, why } = reader(visitor.acting);
      if (acting === undefined) return refuse(context, why);
      const page = (
        <OutboxPage
          letters={await viewOutbox(acting, parts)}
          named={await names()}
          notSending={post.isSending ? undefined : trust.isDemo ? "demo" : "no-server"}
          failed={await countFailedLetters(acting, parts)}
        />
      );
      return context.html(page);
    }),
  );

  app.get(
    `${OUTBOX_PATH}/:id`,
    signedIn(trust, async (context, visitor) => {
      const { acting, why } = reader(visitor.acting);
      if (acting === undefined) return refuse(context, why);
      const letter = await viewLetter(context.req.param("id") ?? "", acting, parts);
      if (letter === undefined) return context.html(<NotFoundPage />, 404);
      const page = (
        <LetterPage
          letter={letter}
          organisation={(await names())(letter.to.organisation).name}
          formKey={trust.newKey()}
          isQueued={context.req.query("nyss") === QUEUED}
        />
      );
      return context.html(page);
    }),
  );

  app.post(
    `${OUTBOX_PATH}/:id/igen`,
    signedIn(trust, async (context, { acting }) => {
      const id = context.req.param("id") ?? "";
      const outcome = await resendLetter(id, acting, parts);
      if (outcome.kind === "refused") return refuse(context, outcome.why);
      if (outcome.kind === "unknown") return context.html(<NotFoundPage />, 404);
      return context.redirect(`${letterHref(id)}?nyss=${QUEUED}`, 303);
    }),
  );
}
