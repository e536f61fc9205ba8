import type { Hono } from "hono";
import { discardUnsent, keepUnsent, unsentAt } from "../../application/keep-unsent.ts";
import { keptSentence, unsentSentence } from "../../texts/unsent.ts";
import { MY_PATH, UNSENT_PATH } from "../addresses.ts";
import type { House } from "../house.ts";
import { signedIn } from "../visitor.tsx";
import { keyIn } from "./deed-forms.tsx";
import { fieldIn, type FormBody } from "./given-file.ts";

/** What stands before the name of a field of the form whose text is kept. */
const FIELD = "f:";

const LONGEST_ADDRESS = 500;

/** What the script of a form asks and sends: one's own text that is not sent yet. */
export function addUnsentRoutes(app: Hono, { trust }: House): void {
  if (trust === undefined) return;

  app.get(
    UNSENT_PATH,
    signedIn(trust, async (context, { acting }) => {
      const { kept, taken } = await unsentAt(context.req.query("plats") ?? "", acting, trust);
      const today = trust.clock.today();
      const moments = [...(context.req.queries("tid") ?? []).filter(isMoment), ...kept.map(({ at }) => at)];
      return context.json({
        kept: kept.map(({ key, basedOn, fields, at }) => ({ key, basedOn, fields, at })),
        taken,
        sentences: Object.fromEntries(moments.map((moment) => [moment, unsentSentence(moment, today)])),
      });
    }),
  );

  app.post(
    UNSENT_PATH,
    signedIn(trust, async (context, { acting }) => {
      const body = await context.req.parseBody({ all: true });
      const place = addressIn(body, "plats");
      const version = fieldIn(body, "version");
      const outcome = await keepUnsent(
        {
          place,
          key: keyIn(body),
          basedOn: /^\d{1,9}$/.test(version) ? Number(version) : 0,
          page: addressIn(body, "sida"),
          heading: fieldIn(body, "rubrik").slice(0, 200),
          fields: fieldsIn(body),
        },
        acting,
        trust,
      );
      switch (outcome.kind) {
        case "kept":
          return context.json({ sentence: keptSentence(outcome.at) });
        case "taken":
          return context.json({}, 409);
        case "too-long":
          return context.json({}, 413);
        case "not-here":
          return context.json({}, 404);
      }
    }),
  );

  app.post(
    `${UNSENT_PATH}/kasta`,
    signedIn(trust, async (context, { acting }) => {
      const body = await context.req.parseBody();
      await discardUnsent({ place: addressIn(body, "plats"), key: keyIn(body) }, acting, trust);
      return fieldIn(body, "vidare") === "" ? context.json({}) : context.redirect(MY_PATH, 303);
    }),
  );
}

/** An address under the pages of whoever is signed in; "" for any other. */
function addressIn(body: FormBody, name: string): string {
  const address = fieldIn(body, name);
  return address.startsWith(`${MY_PATH}/`) && !/\s/.test(address) && address.length <= LONGEST_ADDRESS
    ? address
    : "";
}

/** Values as they were written, with their line ends and spaces, each as often as it stands there. */
function fieldsIn(body: FormBody): readonly (readonly [string, string])[] {
  return Object.entries(body)
    .filter(([name]) => name.startsWith(FIELD))
    .flatMap(([name, value]) =>
      [value]
        .flat()
        .flatMap((each) => (typeof each === "string" ? [[name.slice(FIELD.length), each] as const] : [])),
    );
}

function isMoment(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?Z$/.test(text) && !Number.isNaN(Date.parse(text));
}
