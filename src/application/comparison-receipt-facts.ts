import { groupOfCode, type CodeGroup } from "#domain/organisation";
import { RULE_VERSION, type AllocationBasis } from "#domain/agreement";
import { stepsOfPair, sumOfChanges, type ComparedPart, type PartPair } from "#domain/comparison";
import { sumOre, type Ore } from "#domain/money";
import { seriesHash } from "#domain/population";
import { annexHash } from "#domain/published";
import type { ChangeFacts, FactPair, PairLine, ReckonedLine } from "#domain/receipt";
import { commonCertainty, sumAmount, type Computed } from "./amount-figure.ts";
import type { CatalogueEntry } from "./open-catalogue.ts";
import { isPublished } from "./published-figure.ts";
import type { ComparisonRow, ComparisonView } from "./view-comparison.ts";

/** The groups that the recipients of a comparison fall into, by the word of the address. */
const COMPARED_GROUPS = ["kommuner", "regioner", "lan", "namngivna"] as const;

/** One of these groups. */
export type ComparedGroup = (typeof COMPARED_GROUPS)[number];

/** The word of an address as a group; undefined for any other word. */
export function comparedGroup(word: string | undefined): ComparedGroup | undefined {
  return COMPARED_GROUPS.find((group) => group === word);
}

/** The groups that some row of a comparison belongs to. */
export function groupsInComparison({ rows }: Pick<ComparisonView, "rows">): readonly ComparedGroup[] {
  return COMPARED_GROUPS.filter((group) => rows.some(({ recipient }) => groupOf(recipient) === group));
}

/**
 * What a receipt of two agreements is made of: the rows of the page, or those of one group, with every part that some
 * of them gets of. Undefined where nobody can be shown.
 */
export function receiptOfComparison(
  view: ComparisonView,
  basis: AllocationBasis,
  group?: ComparedGroup,
): ChangeFacts | undefined {
  const rows = view.rows.filter(({ recipient }) => group === undefined || groupOf(recipient) === group);
  const sum = sumOfChanges(rows.map(({ change }) => change));
  if (sum === undefined) return undefined;
  const { before, after, comparison } = view;
  const shown = new Set(rows.map(({ recipient }) => recipient));
  const [start, end] = [sumOf(rows, "before"), sumOf(rows, "after")];
  const published = rows
    .flatMap((row) => [...(row.before?.parts ?? []), ...(row.after?.parts ?? [])])
    .filter(isPublished);
  const tables = new Set(published.map((amount) => annexHash(amount.published.annex)));
  const isGiven = (side: "before" | "after") => rows.some((row) => row[side] !== undefined);
  return {
    before: { agreement: before.agreement, text: before.text },
    after: { agreement: after.agreement, text: after.text },
    ruleVersion: RULE_VERSION,
    changed: comparison.facts,
    pairs: comparison.pairs
      .filter((pair) => concerns(pair, shown))
      .map((pair): FactPair => {
        const steps = stepsOfPair(pair, before.agreement, basis);
        return { pair, steps, lines: linesOf(pair, steps, shown) };
      }),
    series: seriesOf(comparison.pairs),
    annexes: [before, after].flatMap((entry) => annexesIn(entry).filter(({ hash }) => tables.has(hash))),
    rows: rows.map((row) => ({
      name: row.name,
      change: row.change,
      isGivenBefore: row.before !== undefined,
      isGivenAfter: row.after !== undefined,
    })),
    sum,
    isGiven: { before: isGiven("before"), after: isGiven("after") },
    certainty: { ...certaintyOn(rows, "before"), ...certaintyOn(rows, "after") },
    hasPublished: published.length > 0,
    addresses: {
      ...(start === undefined ? {} : { before: start.address }),
      ...(end === undefined ? {} : { after: end.address }),
    },
  };
}

const COMPARED_AS: Readonly<Record<CodeGroup, ComparedGroup>> = {
  municipalities: "kommuner",
  regions: "regioner",
  "counties-jointly": "lan",
  other: "namngivna",
};

function groupOf(recipient: string): ComparedGroup {
  return COMPARED_AS[groupOfCode(recipient)];
}

function sumOf(rows: readonly ComparisonRow[], side: "before" | "after") {
  return sumAmount(rows.flatMap((row) => row[side]?.parts ?? []));
}

function certaintyOn(rows: readonly ComparisonRow[], side: "before" | "after"): ChangeFacts["certainty"] {
  const certainty = commonCertainty(rows.flatMap((row) => row[side]?.parts ?? []));
  return certainty === undefined ? {} : { [side]: certainty };
}

function concerns({ before, after }: PartPair, shown: ReadonlySet<string>): boolean {
  return [before, after].some(
    (part) => part !== undefined && [...amountsOf(part).keys()].some((code) => shown.has(code)),
  );
}

/** What counts of a part, by recipient: the payer's amount before ours. */
function amountsOf({ result, published }: ComparedPart): ReadonlyMap<string, Ore> {
  return new Map([...(result.status === "computed" ? sharesOf(result) : []), ...published]);
}

function sharesOf(computed: Computed | undefined): ReadonlyMap<string, Ore> {
  return new Map(computed?.allocation.shares.map(({ recipient, amount }) => [recipient, amount]));
}

/** What the shown recipients get together at each step; a part of one side only has no steps between. */
function linesOf(
  { before, after }: PartPair,
  steps: FactPair["steps"],
  shown: ReadonlySet<string>,
): readonly ReckonedLine[] {
  const together = (amounts: ReadonlyMap<string, Ore>) =>
    sumOre([...amounts].flatMap(([code, amount]) => (shown.has(code) ? [amount] : [])));
  const isBetween = before !== undefined && after !== undefined;
  const computed = (["start", "withMoney", "withPeople", "end"] as const).flatMap(
    (line): readonly ReckonedLine[] => {
      const step = steps[line];
      if (step === undefined || (!isBetween && (line === "withMoney" || line === "withPeople"))) return [];
      return [{ line, total: step.allocation.total, together: together(sharesOf(step)) }];
    },
  );
  const published = (line: PairLine, part: ComparedPart | undefined): readonly ReckonedLine[] =>
    part !== undefined && [...part.published.keys()].some((code) => shown.has(code))
      ? [{ line, together: together(amountsOf(part)) }]
      : [];
  return [...computed, ...published("publishedBefore", before), ...published("publishedAfter", after)];
}

/** Every series that some part is computed on: with fewer another part might no longer be computed by who checks. */
function seriesOf(pairs: readonly PartPair[]): ChangeFacts["series"] {
  const used = pairs
    .flatMap(({ before, after }) => [before?.result, after?.result])
    .flatMap((result) =>
      result?.status === "computed" && result.basis !== undefined ? [result.basis.series] : [],
    );
  return [...new Map(used.map((series) => [seriesHash(series), series]))].map(([hash, series]) => ({
    hash,
    series,
  }));
}

function annexesIn({ components }: CatalogueEntry): ChangeFacts["annexes"] {
  return components.flatMap(({ annexes }) => annexes).map((annex) => ({ hash: annexHash(annex), annex }));
}
