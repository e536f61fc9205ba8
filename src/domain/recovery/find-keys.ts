import type { AllocationRule } from "#domain/allocation";
import { LOOK, scanTotals, type Looked } from "./scan-totals.ts";
import type { Table } from "./table.ts";
import { countyWeights, directWeights, reproduces, sumOf, type PlacedWeights } from "./weights-at-total.ts";
import type { Window } from "./windows.ts";

/** A rule but for its grain, which is the table's. */
export type Rounding = Omit<AllocationRule, "grain">;

/** Weights that give the table to the grain, by each of the rules. */
export type FoundKey = {
  readonly populationTotal: bigint;
  readonly weights: PlacedWeights;
  readonly rules: readonly Rounding[];
};

/** Every way of rounding, the usual one first. */
export const ROUNDINGS: readonly Rounding[] = (["direct", "county-first"] as const).flatMap((stage) =>
  (["largest-remainder", "each-rounded", "each-rounded-leftover-to-largest", "as-listed"] as const).map(
    (rest) => ({ stage, rest }),
  ),
);

/**
 * Above so many grains for each person a weight is pinned: two different ones never give the same amount. A little
 * below, candidates are still looked for, so that one above does not pass for the only one.
 */
export const PINNED_FROM = 2;
const LOOKED_FROM = 1.5;

/** So many sums are proven at most; a table that lets more pass tells nothing. */
const MOST_PASSED = 20_000;

/** Whether a table is fine enough for single weights somewhere in a window. */
export function isFine({ total, isWhole }: Table, { from }: Window): boolean {
  return isWhole && Number(total) > PINNED_FROM * from;
}

/**
 * Every key of whole weights, with its sum in a window, that gives the table to the grain by one of the rules.
 * Each is proven by sharing the total anew.
 */
export function findKeys(table: Table, window: Window): readonly FoundKey[] {
  if (!isFine(table, window)) return [];
  const found = new Map<string, FoundKey>();
  const add = (weights: PlacedWeights, populationTotal: number) => {
    const name = weights.join();
    if (found.has(name) || sumOf(weights) !== BigInt(populationTotal)) return;
    const rules = ROUNDINGS.filter((rule) => hasStage(table, rule) && reproduces(weights, table, rule));
    if (rules.length > 0) found.set(name, { populationTotal: BigInt(populationTotal), weights, rules });
  };
  const range = rangeOf(table, window);
  for (const { populationTotal, looks } of scanTotals(lookDirectly(table), looksFor(table), range)) {
    const whole = { total: table.total, persons: BigInt(populationTotal) };
    if ((looks & ~LOOK.leftoverToLargest) !== 0) add(directWeights(table.amounts, whole), populationTotal);
    if ((looks & LOOK.leftoverToLargest) !== 0)
      add(directWeights(table.amounts, whole, table.largest), populationTotal);
  }
  if (hasCounties(table))
    for (const { populationTotal, looks } of scanTotals(lookAtCounties(table), LOOKS_BY_COUNTY, range)) {
      const persons = BigInt(populationTotal);
      if ((looks & ~LOOK.leftoverToLargest) !== 0) add(countyWeights(table, persons, false), populationTotal);
      if ((looks & LOOK.leftoverToLargest) !== 0) add(countyWeights(table, persons, true), populationTotal);
    }
  return [...found.values()].toSorted((a, b) => (a.populationTotal < b.populationTotal ? -1 : 1));
}

/** Every way of rounding that a table's rows can have come from, directly or by way of counties. */
function looksFor(table: Table): number {
  const direct = LOOK.largestRemainder | LOOK.eachRounded | LOOK.leftoverToLargest | LOOK.asListed;
  return hasCounties(table) ? direct | LOOK.eachRoundedTwice : direct;
}

/** County sums are what was shared within the county only by rules that conserve. */
const LOOKS_BY_COUNTY = LOOK.largestRemainder | LOOK.leftoverToLargest | LOOK.asListed;

/** The part of a window where something can be seen. */
export function rangeOf({ total }: Table, { from, to }: Window) {
  return { from, to: Math.min(to, Math.floor(Number(total) / LOOKED_FROM)), most: MOST_PASSED };
}

/** The rows as they are, or some of them. */
export function lookDirectly(table: Table, places?: readonly number[]): Looked {
  const parts = new Float64Array(table.quick.length);
  for (const county of hasCounties(table) ? table.counties : [])
    for (const place of county.places)
      parts[place] = county.sum === 0n ? 0 : (table.quick[place] ?? 0) / Number(county.sum);
  const chosen = places ?? [...table.quick.keys()];
  return {
    amounts: Float64Array.from(chosen, (place) => table.quick[place] ?? 0),
    parts: Float64Array.from(chosen, (place) => parts[place] ?? 0),
    total: Number(table.total),
    largest: chosen.indexOf(table.largest),
  };
}

/** The sums of the counties, in the order that they first stand in the table. */
export function lookAtCounties(table: Table): Looked {
  const amounts = Float64Array.from(table.counties, ({ sum }) => Number(sum));
  return {
    amounts,
    parts: new Float64Array(amounts.length).fill(1),
    total: Number(table.total),
    largest: amounts.indexOf(Math.max(...amounts)),
  };
}

/** Whether a county holds more than one row, so that the stage can make a difference. */
export function hasCounties({ counties }: Table): boolean {
  return counties.some(({ places }) => places.length > 1);
}

/** Only municipalities are shared out county by county; regions and counties jointly are each a county of their own. */
function hasStage({ recipients }: Table, { stage }: Rounding): boolean {
  return stage === "direct" || recipients[0]?.length === 4;
}
