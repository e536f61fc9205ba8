import type { Hono } from "hono";
import {
  confirmEntries,
  listUnconfirmed,
  mayConfirm,
  type Confirmation,
} from "../../application/confirm-entries.ts";
import { nameOrganisations } from "../../application/name-organisations.ts";
import type { Visitor } from "../../application/sign-in.ts";
import { BODY_RECORDS } from "../../application/written-down.ts";
import { refusalSentence } from "../../texts/roles.ts";
import { CONFIRM_PATH, withQuery } from "../addresses.ts";
import type { House, HouseTrust } from "../house.ts";
import { ConfirmPage, type ConfirmPageProps } from "../pages/bodies/confirm-page.tsx";
import { KeyTakenPage, NotFoundPage } from "../pages/error-pages.tsx";
import { signedIn } from "../visitor.tsx";
import { keyIn } from "./deed-forms.tsx";
import type { FormBody } from "./given-file.ts";
import { waitingEntries } from "./waiting-entries.ts";

/** What a redirect says: how many entries were confirmed a moment ago. */
const CONFIRMED = "bekraftade";

/** The page of what a host has entered and the organisation has not confirmed. */
export function addConfirmRoutes(app: Hono, house: House): void {
  const { trust } = house;
  if (trust === undefined) return;

  app.get(
    CONFIRM_PATH,
    signedIn(trust, async (context, visitor) => {
      const page = await confirmPage(visitor, house, trust);
      if (page === undefined) return context.html(<NotFoundPage />, 404);
      const count = Number(context.req.query(CONFIRMED) ?? "0");
      const confirmed = Number.isSafeInteger(count) && count > 0 ? count : undefined;
      return context.html(<ConfirmPage {...page} confirmed={confirmed} />);
    }),
  );

  app.post(
    CONFIRM_PATH,
    signedIn(trust, async (context, visitor) => {
      const form = await context.req.parseBody({ all: true });
      if (keyIn(form) === "") return context.html(<KeyTakenPage />, 422);
      const confirmations = confirmationsIn(form);
      if (confirmations.length === 0) {
        const page = await confirmPage(visitor, house, trust);
        if (page === undefined) return context.html(<NotFoundPage />, 404);
        return context.html(<ConfirmPage {...page} isNothingTicked />, 422);
      }
      const parts = { records: trust.records, clock: house.clock };
      const outcomes = await confirmEntries(confirmations, visitor.acting, parts);
      const done = outcomes.filter(({ kind }) => kind === "written" || kind === "already-written").length;
      if (done === outcomes.length)
        return context.redirect(withQuery(CONFIRM_PATH, { [CONFIRMED]: String(done) }), 303);
      const page = await confirmPage(visitor, house, trust);
      if (page === undefined || outcomes.every(({ kind }) => kind === "unknown"))
        return context.html(<NotFoundPage />, 404);
      const refused = outcomes.flatMap((outcome) => (outcome.kind === "refused" ? [outcome.why] : []))[0];
      const nameOf = await nameOrganisations(house.catalogue.register, trust.records);
      const isStale = outcomes.some(({ kind }) => kind === "stale");
      const refusal = refused && refusalSentence(refused, (id) => nameOf(id).name);
      const shown = { ...page, confirmed: done === 0 ? undefined : done, isStale };
      return context.html(<ConfirmPage {...shown} refusal={refusal ?? page.refusal} />, isStale ? 409 : 403);
    }),
  );
}

async function confirmPage(
  { acting }: Visitor,
  house: House,
  trust: HouseTrust,
): Promise<ConfirmPageProps | undefined> {
  if (acting === undefined) return undefined;
  const nameOf = await nameOrganisations(house.catalogue.register, trust.records);
  const entries = await listUnconfirmed(acting.organisation, trust);
  const verdict = mayConfirm(acting);
  return {
    organisation: nameOf(acting.organisation).name,
    host: nameOf(entries[0]?.enteredBy ?? "").name,
    formKey: trust.newKey(),
    refusal: verdict.may ? undefined : refusalSentence(verdict.why, (id) => nameOf(id).name),
    waiting: await waitingEntries(entries, house, trust),
  };
}

/** What a form confirms: "body 1 2034-committee", once or many times. */
function confirmationsIn(form: FormBody): readonly Confirmation[] {
  const key = keyIn(form);
  const things = [form["sak"]].flat().filter((each) => typeof each === "string");
  return things.flatMap((thing) => {
    const [, word = "", version = "", object = ""] = /^(\w+) (\d{1,9}) (.{1,200})$/.exec(thing) ?? [];
    const kind = BODY_RECORDS.find((each) => each === word);
    return kind === undefined
      ? []
      : [{ kind, object, basedOn: Number(version), key: `${key} ${kind} ${object}` }];
  });
}
