import { expect, test } from "vitest";
import { kronor, KRONA } from "#domain/money";
import { annexHash, type Annex } from "#domain/published";
import { hiddenMunicipalities, seeded, tableOf } from "../../tests/recovery/hidden-tables.ts";
import { componentOf, entryOf, shipped } from "../../tests/worked-cases/shipped.ts";
import { valueOf } from "./amount-figure.ts";
import type { Standing } from "./current-catalogue.ts";
import { buildEntry, type CatalogueEntry } from "./open-catalogue.ts";
import type { JournalEntry } from "./ports.ts";
import { viewAgreement } from "./view-agreement.ts";
import { publishedSums } from "./view-published.ts";
import { viewPublishedState } from "./view-published-state.ts";

const SLUG = "psykisk-halsa-2017";
const loaded: JournalEntry = {
  sequence: 1,
  deed: "annex-loaded",
  object: "",
  actor: "lokal användare",
  // Already the next day in Stockholm.
  moment: "2026-11-21T23:30:00Z",
};

type Row = { readonly recipient: string; readonly amount: bigint };

function annexOf(slug: string, component: string, rows: readonly Row[]): Annex {
  return {
    agreement: entryOf(slug).agreement.id,
    component,
    title: "Bilaga 1",
    publisher: "SKL",
    published: "unknown",
    table: {
      group: "municipalities",
      unit: KRONA,
      rows: new Map(
        rows.map(({ recipient, amount }, index) => [
          recipient,
          { amount: kronor(amount / 100n), asWritten: String(amount / 100n), row: index + 2 },
        ]),
      ),
      passedOver: [],
      matchedByName: [],
    },
  };
}

/** An agreement with an annex that was read in after its file was written. */
function withAnnex(slug: string, annex: Annex) {
  const { agreement, text, components } = entryOf(slug);
  const own = components.flatMap(({ annexes }) => annexes);
  const entry = buildEntry(agreement, text, shipped.basis, [...own, annex]);
  const annexes: Standing["annexes"] = new Map<string, { annex: Annex; loaded?: JournalEntry }>([
    ...own.map((each): [string, { annex: Annex }] => [annexHash(each), { annex: each }]),
    [annexHash(annex), { annex, loaded: { ...loaded, object: annexHash(annex) } }],
  ]);
  return { entry, state: viewPublishedState(entry, annexes, shipped.register) };
}

const ours = (slug: string, id: string): readonly Row[] =>
  componentOf(slug, id).computedAmounts.map((amount) => ({
    recipient: amount.recipient,
    amount: valueOf(amount),
  }));

const stagesOf = (entry: CatalogueEntry) =>
  viewAgreement({ ...shipped, entries: [entry] }, SLUG, {
    county: "alla",
    component: "analys-kommuner",
    sort: "name",
    isDescending: false,
    filter: "",
    showsBothStages: false,
  })?.table?.stages?.table;

test("as it is shipped nothing has been read in, and Norrbotten's amount leaves its component waiting", () => {
  const { components } = entryOf(SLUG);
  const [annex] = components.flatMap(({ annexes }) => annexes);
  const standing = annex === undefined ? [] : [[annexHash(annex), { annex }] as const];
  const state = viewPublishedState(entryOf(SLUG), new Map(standing), shipped.register);
  expect(state).toMatchObject({ readIn: [], whole: [] });
  expect(
    state.waiting.map(({ component, published, ofAll }) => `${component.id} ${published}/${ofAll}`),
  ).toEqual(["analys-regioner 1/21", "analys-kommuner 0/290", "unga 0/21", "ungdomsmottagningar 0/21"]);
});

test("a table of 290 municipalities settles its part alone, and tells its population, stage and rounding", () => {
  const annex = annexOf(SLUG, "analys-kommuner", ours(SLUG, "analys-kommuner"));
  const { entry, state } = withAnnex(SLUG, annex);
  const way = { rows: 290, stage: "direct", rest: "largest-remainder" };
  expect(state.readIn).toMatchObject([{ ofAll: 290, way }]);
  expect(state.readIn[0]?.readOn.toString()).toBe("2026-11-22");
  expect(state.readIn[0]?.way?.day?.toString()).toBe("2016-12-31");
  expect(state.whole.map(({ id }) => id)).toEqual(["analys-kommuner"]);
  expect(state.waiting.map(({ component: { id } }) => id)).toEqual([
    "analys-regioner",
    "unga",
    "ungdomsmottagningar",
  ]);
  expect(stagesOf(entry)).toMatchObject({ rows: 290, way });
});

test("two rows that either stage gives tell the population alone", () => {
  const rows = ours(SLUG, "analys-kommuner").filter(({ recipient }) => ["1980", "1981"].includes(recipient));
  const { entry, state } = withAnnex(SLUG, annexOf(SLUG, "analys-kommuner", rows));
  expect(state.readIn[0]?.way).not.toHaveProperty("stage");
  expect(state.whole).toEqual([]);
  expect(state.waiting).toContainEqual(expect.objectContaining({ published: 2, ofAll: 290 }));
  expect(stagesOf(entry)?.way).not.toHaveProperty("stage");
});

test("a table on a population that is not at hand tells its stage by the key that it holds itself", () => {
  const hidden = hiddenMunicipalities("2016-12-31", 30, seeded(17));
  const { entry } = withAnnex(SLUG, annexOf(SLUG, "analys-kommuner", tableOf(hidden, 250_000_000n)));
  const all = [...hidden.values()].reduce((sum, persons) => sum + persons, 0n);
  expect(stagesOf(entry)?.way).toEqual({
    rows: 290,
    inhabitants: all,
    stage: "direct",
    rest: "largest-remainder",
  });
});

test("two amounts of a part whose key is unknown are two of 290, and nothing is said of the whole", () => {
  const rows = [
    { recipient: "1980", amount: 368_728_700n },
    { recipient: "1981", amount: 55_909_600n },
  ];
  const slug = "god-och-nara-vard-2024";
  const { entry, state } = withAnnex(slug, annexOf(slug, "kommuner", rows));
  expect(publishedSums(entry, shipped.register)).toMatchObject([
    { published: 2, ofAll: 290, unknown: 288, difference: undefined },
  ]);
  expect(state.whole.filter(({ id }) => id === "kommuner")).toEqual([]);
});
