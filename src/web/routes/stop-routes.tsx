import type { Context, Hono } from "hono";
import { findStoppable, switchLetters, type Stoppable } from "../../application/letter-choice.ts";
import { nameOrganisations } from "../../application/name-organisations.ts";
import { STOP_PATH, stopHref } from "../addresses.ts";
import type { House } from "../house.ts";
import { countFailure, heldBack } from "../limited.tsx";
import { StopLettersPage, UnknownStopPage, WANTED_FIELD } from "../pages/link/stop-letters-page.tsx";
import { NOT_KEPT } from "../visitor.tsx";
import { formLimit } from "./deed-forms.tsx";
import { fieldIn } from "./given-file.ts";

/**
 * The link in each letter of what waits, which stops them without a sign-in. Programs that look through letters open links:
 * only the button does anything, or the mail program's own, which sends no more than the address and no origin (RFC 8058).
 * The secret is what lets: a form from elsewhere has it or does nothing.
 */
export function addStopRoutes(app: Hono, { trust, catalogue }: House): void {
  const post = trust?.post;
  if (trust === undefined || post === undefined) return;
  const parts = { outbox: post.outbox, people: trust.people, clock: trust.clock };

  const answer = async (context: Context, found: Stoppable | undefined, isDone: boolean) => {
    if (found === undefined) {
      countFailure(context, trust);
      return context.html(<UnknownStopPage />, 404, NOT_KEPT);
    }
    const named = await nameOrganisations(catalogue.register, trust.records);
    const page = (
      <StopLettersPage
        organisation={named(found.organisation).name}
        isOn={found.isOn}
        isDone={isDone}
        action={stopHref(context.req.param("secret") ?? "")}
      />
    );
    return context.html(page, 200, NOT_KEPT);
  };

  app.get(`${STOP_PATH}/:secret`, async (context) => {
    const held = heldBack(context, trust);
    if (held !== undefined) return held;
    return answer(context, await findStoppable(context.req.param("secret"), parts), false);
  });

  app.post(`${STOP_PATH}/:secret`, formLimit, async (context) => {
    const held = heldBack(context, trust);
    if (held !== undefined) return held;
    const isOn = fieldIn(await context.req.parseBody(), WANTED_FIELD) === "ja";
    return answer(context, await switchLetters(context.req.param("secret"), isOn, parts), true);
  });
}
