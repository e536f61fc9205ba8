import { readFileSync } from "node:fs";
import { ROLES } from "#domain/rights";
import type { ObjectState } from "#domain/rights";
import { canonicalJson } from "#domain/source";
import { day } from "#domain/time";
import { bodyOfDraft } from "../../../src/application/draft-record.ts";
import { giftBody } from "../../../src/application/links.ts";
import { hashOfSecret } from "../../../src/application/sign-in.ts";
import type { LetterState, NewLetter, OneTimeLink, RecordKind } from "../../../src/application/ports.ts";
import type { AgreementFile } from "../../../src/documents/agreement/agreement-file.ts";
import { assignmentOf, HOSTED, JOINT, OTHER, OWN, personOf, type RouteVisitor } from "./visitors.ts";
import type { WatchedStores } from "./watched-stores.ts";

/** A word that stands in every thing that is planted, and nowhere else. */
export const WORD = "lingonsylt";

/** Whose a thing is, seen from Falun, and who wrote its last version where that matters. */
export type Whose =
  | "own (by another)"
  | "own (by me)"
  | "hosted (by us)"
  | "hosted (own words)"
  | "joint"
  | "other"
  /** There is no such thing. */
  | "none";

/** Where a thing stands: a role is in force or over, a link open or used, a letter sent or not, a change undone; `-` is where no state matters. */
export type State = ObjectState | "in force" | "over" | "open" | "used" | "undone" | LetterState | "-";

/** A thing that a request names: whose, in which state, and how it comes to be there. */
export type PlantedThing = {
  readonly whose: Whose;
  readonly state: State;
  readonly plant: (stores: WatchedStores, visitor: RouteVisitor) => Promise<void>;
  /** It is another thing for each visitor: planted anew for each. */
  readonly isVisitors?: true;
};

/** The states that a thing with versions can be in. An agreement is written, and then published. */
const STATES = ["draft", "unconfirmed", "confirmed", "published", "ended"] as const;
const STATES_OF_AGREEMENTS = ["draft", "published"] as const;

/** The joint post and year that planted answers are about. */
export const ANSWERED = "dalarna-utvecklingsledare-2023 2024";

/** The id of every planted thing. */
export const OBJECT = `${WORD}-1`;
/** An id that nothing has. */
export const NOTHING = "finns-inte-1";

const MOMENTS = ["2026-11-20T09:00:00Z", "2026-11-20T10:00:00Z"] as const;
const COLLEAGUE = "person-colleague";
const COLLEAGUE_BEFORE = "person-colleague-before";

/** Who owns a thing, and which organisation wrote it down. */
const OWNERS: Readonly<Record<Exclude<Whose, "none">, { readonly owner: string; readonly by: string }>> = {
  "own (by another)": { owner: OWN, by: OWN },
  "own (by me)": { owner: OWN, by: OWN },
  "hosted (by us)": { owner: HOSTED, by: OWN },
  "hosted (own words)": { owner: HOSTED, by: HOSTED },
  joint: { owner: JOINT, by: JOINT },
  other: { owner: OTHER, by: OTHER },
};

const noPlant = async () => {};

/** Where nothing in particular is named. */
export const NO_THING: readonly PlantedThing[] = [{ whose: "none", state: "-", plant: noPlant }];

/** A thing of a kind in every state, of everybody; and one that is not there. What waits on Falun was written by its host. */
export function recordsOf(kind: RecordKind): readonly PlantedThing[] {
  return [
    ...(kind === "agreement" ? STATES_OF_AGREEMENTS : STATES).flatMap((state) =>
      ownersOf(state).map(([whose, { owner, by }]): PlantedThing => {
        const enteredBy = owner === OWN && state === "unconfirmed" ? JOINT : by;
        return {
          whose: whoseNamed(whose),
          state,
          ...(whose === "own (by me)" ? { isVisitors: true } : {}),
          plant: async (stores, visitor) => {
            const change = { kind, object: OBJECT, owner, deed: "write-body" } as const;
            const writer = (person: string) => ({ person, organisation: enteredBy, role: "editor" });
            const first = {
              ...change,
              state: "draft",
              body: bodyOf(kind, owner, "1"),
              basedOn: 0,
              key: "p1",
            } as const;
            const last = { ...change, state, body: bodyOf(kind, owner, "2"), basedOn: 1, key: "p2" };
            await stores.records.write(writer(COLLEAGUE_BEFORE), first, MOMENTS[0]);
            const person = whose === "own (by me)" ? personOf(visitor) : COLLEAGUE;
            await stores.records.write(writer(person), last, MOMENTS[1]);
          },
        };
      }),
    ),
    { whose: "none", state: "-", plant: noPlant },
  ];
}

/** What is confirmed or ended is walked for those that have written it down; to others it is as little there as a draft. */
function ownersOf(state: (typeof STATES)[number]) {
  const isTheirs = state === "confirmed" || state === "ended";
  return Object.entries(OWNERS).filter(([, { by }]) => !isTheirs || by === OWN);
}

/** A draft of Falun's whose last change has been taken back already. */
export const UNDONE: readonly PlantedThing[] = recordsOf("body")
  .filter(({ whose, state }) => whose === "own (by another)" && state === "draft")
  .map(({ plant, ...thing }) => ({
    ...thing,
    state: "undone",
    plant: async (stores, visitor) => {
      await plant(stores, visitor);
      const before = {
        kind: "body",
        object: OBJECT,
        owner: OWN,
        state: "draft",
        body: bodyOf("body", OWN, "1"),
      } as const;
      const writer = { person: COLLEAGUE, organisation: OWN, role: "editor" };
      await stores.records.write(writer, { ...before, basedOn: 2, deed: "undo", key: "p3" }, MOMENTS[1]);
    },
  }));

/** A new thing to be written, in the name of each. */
export const NEW_THINGS: readonly PlantedThing[] = (
  ["own (by another)", "hosted (by us)", "joint", "other"] as const
).map((whose) => ({
  whose,
  state: "new",
  plant: noPlant,
}));

/** Somebody's role, in force or over, in Falun and in Leksand. */
export const ASSIGNMENTS: readonly PlantedThing[] = [
  ...(["own (by another)", "other"] as const).flatMap((whose) =>
    (["in force", "over"] as const).map((state): PlantedThing => ({
      whose,
      state,
      plant: async ({ people }) => {
        await people.addPerson({ id: `${WORD}-person`, name: `Någon ${WORD}`, isExample: false }, MOMENTS[0]);
        const assignment = {
          ...assignmentOf({ name: "planted" }, "editor"),
          id: OBJECT,
          person: `${WORD}-person`,
        };
        const to = state === "over" ? { to: day("2026-06-30") } : {};
        await people.giveRole({ ...assignment, organisation: OWNERS[whose].owner, ...to }, MOMENTS[0]);
      },
    })),
  ),
  { whose: "none", state: "-", plant: noPlant },
];

/** The id of every planted letter. */
export const LETTER = "00000000-0000-4000-8000-00000000001e";

/** A letter in every state, Falun's and Leksand's; and one that is not there. */
export const LETTERS: readonly PlantedThing[] = [
  ...(["own (by another)", "other"] as const).flatMap((whose) =>
    (["waiting", "sent", "failed", "kept"] as const).map((state): PlantedThing => ({
      whose,
      state,
      plant: async ({ outbox }) => {
        const { owner: organisation } = OWNERS[whose];
        const letter: NewLetter = {
          id: LETTER,
          key: "p1",
          organisation,
          kind: "invitation",
          to: { organisation, role: "editor", address: `${WORD}@example.se` },
          subject: `Brev om ${WORD}`,
          text: "Hej!",
          isExample: false,
          writtenAt: MOMENTS[0],
          state: state === "kept" ? "kept" : "waiting",
        };
        await outbox.add(organisation, [letter]);
        if (state === "sent" || state === "failed")
          await outbox.settle(LETTER, { state, answer: "550", at: MOMENTS[1] });
      },
    })),
  ),
  { whose: "none", state: "-", plant: noPlant },
];

/** The secret of every planted link. */
export const SECRET = `secret-${WORD}`;

/** A link for a purpose: one that opens, and one that somebody has used. */
export function linksFor(purpose: OneTimeLink["purpose"]): readonly PlantedThing[] {
  return [
    ...(["own (by another)", "other"] as const).flatMap((whose) =>
      (["open", "used"] as const).map((state): PlantedThing => ({
        whose,
        state,
        plant: async (stores) => {
          const { owner: organisation } = OWNERS[whose];
          const body =
            purpose === "confirmation"
              ? { kind: "organisation", object: organisation }
              : purpose === "guest"
                ? { kind: "draft", draft: OBJECT, version: 2, guest: "20", function: WORD, by: COLLEAGUE }
                : giftBody({ kind: "role", role: "reader", email: `${WORD}@example.se` });
          const link = { purpose, organisation, body: canonicalJson(body), issuedAt: MOMENTS[0] };
          await stores.people.issueLink(SECRET_HASH, { ...link, expiresAt: "2026-12-01T00:00:00Z" });
          if (state === "used") await stores.people.useLink(SECRET_HASH, MOMENTS[1]);
          const waiting = recordsOf("body").find(
            (each) => each.whose === whose && each.state === "unconfirmed",
          );
          const sent = recordsOf("agreement").find((each) => each.whose === whose && each.state === "draft");
          if (purpose === "guest") await sent?.plant(stores, { name: "nobody", roles: ROLES });
          if (purpose === "confirmation") await waiting?.plant(stores, { name: "nobody", roles: ROLES });
        },
      })),
    ),
    { whose: "none", state: "-", plant: noPlant },
  ];
}

/** What the house keeps of the secret. */
export const SECRET_HASH = hashOfSecret(SECRET);

/** A letter whose link stops such letters to somebody else, from Falun and from Leksand; and one that is not there. */
export const STOPPABLE: readonly PlantedThing[] = [
  ...(["own (by another)", "other"] as const).map((whose): PlantedThing => ({
    whose,
    state: "open",
    plant: async ({ outbox, people }) => {
      const { owner: organisation } = OWNERS[whose];
      const person = `${WORD}-person`;
      await people.addPerson({ id: person, name: `Någon ${WORD}`, isExample: false }, MOMENTS[0]);
      const letter: NewLetter = {
        id: LETTER,
        key: "p1",
        organisation,
        kind: "digest",
        to: { organisation, role: "editor", address: `${WORD}@example.se`, person },
        subject: `Brev om ${WORD}`,
        text: "Hej!",
        stopHash: SECRET_HASH,
        isExample: false,
        writtenAt: MOMENTS[0],
        state: "waiting",
      };
      await outbox.add(organisation, [letter]);
    },
  })),
  { whose: "none", state: "-", plant: noPlant },
];

function whoseNamed(name: string): Exclude<Whose, "none"> {
  const found = (
    ["own (by another)", "own (by me)", "hosted (by us)", "hosted (own words)", "joint", "other"] as const
  ).find((each) => each === name);
  if (found === undefined) throw new Error(`${name} says whose a thing is`);
  return found;
}

/** A shipped agreement with the first of its parts alone, so that something is left to answer, under names of its own. */
export const DRAFT_TEXT = ownDraft();

function ownDraft(): string {
  const shipped: AgreementFile = JSON.parse(
    readFileSync(
      new URL("../../../agreements/2018-norra-stodstruktur/agreement.json", import.meta.url),
      "utf8",
    ),
  );
  const named = { id: "2018-provavtal", slug: "provavtal-2018", title: `Exempel: ${WORD}` };
  const shortened = { components: shipped.components.slice(0, 1), statements: [], interpretations: [] };
  return JSON.stringify({ ...shipped, ...named, ...shortened }, undefined, 1);
}

function bodyOf(kind: RecordKind, owner: string, which: string): string {
  const covered = owner === JOINT ? OWN : owner;
  const origin = "stated";
  switch (kind) {
    case "agreement":
      return bodyOfDraft(which === "1" ? DRAFT_TEXT.replace(WORD, `${WORD} först`) : DRAFT_TEXT);
    case "seat":
      return canonicalJson({
        body: `${WORD}-body`,
        organisation: covered,
        function: which === "1" ? "school" : "user-organisation",
        duty: "member",
        holdings: [],
        origin,
      });
    case "case-number":
      return canonicalJson({
        organisation: covered,
        matterKind: "agreement",
        matter: "psykisk-halsa-2016",
        number: `${WORD} ${which}`,
        origin,
      });
    case "contact":
      return canonicalJson({
        organisation: covered,
        agreement: "psykisk-halsa-2016",
        function: `Chef för ${WORD} ${which}`,
        answersFor: [],
        origin,
      });
    case "organisation":
      return canonicalJson({
        name: `Stödet för ${WORD} ${which}`,
        form: "support-structure",
        isExample: false,
      });
    case "membership":
      return canonicalJson({ member: covered, in: which === "1" ? OTHER : JOINT, origin });
    case "commitment":
      return canonicalJson({
        organisation: covered,
        post: ANSWERED.split(" ")[0] ?? "",
        year: "2024",
        answer: "yes",
        level: "intention",
        source: `${WORD} ${which}`,
        origin,
      });
    case "notice":
      return canonicalJson({
        post: ANSWERED.split(" ")[0] ?? "",
        year: "2024",
        agreement: "god-och-nara-vard-2024",
        amount: "100 kr",
        told: "2024-01-24",
        source: `${WORD} ${which}`,
      });
    case "risk-analysis":
      return canonicalJson({
        post: ANSWERED.split(" ")[0] ?? "",
        rows: [{ risk: `${WORD} ${which}`, probability: "2", consequence: "3" }],
        isExample: false,
      });
    case "mandate":
      return canonicalJson({
        organisation: covered,
        host: JOINT,
        source: `Beslut om ${WORD} ${which}`,
        from: "2026-02-01",
      });
    default:
      return canonicalJson({
        name: `Nämnden för ${WORD} ${which}`,
        kind: "committee",
        level: "municipality",
        mandate: "decides",
        covers: [{ organisation: covered }],
        origin,
      });
  }
}
