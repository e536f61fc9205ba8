import { allocate, proportional, type AllocationRule, type Weights } from "#domain/allocation";
import { ore, type Ore } from "#domain/money";
import type { Table } from "./table.ts";

/** Weights in the order of the rows. */
export type PlacedWeights = readonly bigint[];

/** An amount as the part of a whole that is shared by some number of persons, in grains. */
type Whole = { readonly total: bigint; readonly persons: bigint };

/** The whole number of persons nearest to what an amount stands for. */
export function nearestWeight(amount: bigint, { total, persons }: Whole): bigint {
  return total === 0n ? 0n : (2n * amount * persons + total) / (2n * total);
}

/**
 * Every row's nearest weight, directly out of the whole.
 * @param fill the place whose weight is what the others leave, where its amount took the rounding of all
 */
export function directWeights(amounts: readonly bigint[], whole: Whole, fill?: number): PlacedWeights {
  const weights = amounts.map((amount) => nearestWeight(amount, whole));
  if (fill === undefined) return weights;
  const others = sumOf(weights) - (weights[fill] ?? 0n);
  return weights.with(fill, whole.persons - others);
}

/**
 * Every row's nearest weight by way of its county: first each county's persons out of the whole, then each row's out
 * of its county.
 * @param fillsLargest the largest county, and in each county the largest row, weighs what the others leave
 */
export function countyWeights(table: Table, persons: bigint, fillsLargest: boolean): PlacedWeights {
  const sums = table.counties.map(({ sum }) => sum);
  const fill = fillsLargest ? placeOfLargest(sums) : undefined;
  const ofCounties = directWeights(sums, { total: table.total, persons }, fill);
  const weights: bigint[] = table.amounts.map(() => 0n);
  for (const [index, { places, sum }] of table.counties.entries()) {
    const own = places.map((place) => table.amounts[place] ?? 0n);
    const whole = { total: sum, persons: ofCounties[index] ?? 0n };
    const found = directWeights(own, whole, fillsLargest ? placeOfLargest(own) : undefined);
    for (const [inCounty, place] of places.entries()) weights[place] = found[inCounty] ?? 0n;
  }
  return weights;
}

/** What weights give by a rule, in öre in the order of the rows; undefined where they can share nothing. */
export function amountsBy(
  weights: PlacedWeights,
  { recipients, total, grain }: Table,
  rule: Omit<AllocationRule, "grain">,
): readonly Ore[] | undefined {
  if (weights.some((weight) => weight < 0n) || sumOf(weights) === 0n) return undefined;
  const source = { document: "published table" };
  const key: Weights = new Map(
    recipients.map((code, place) => [code, { value: weights[place] ?? 0n, unit: "persons", source }]),
  );
  const shared = allocate(ore(total * grain), proportional(key), { ...rule, grain });
  return shared.ok ? shared.value.shares.map(({ amount }) => amount) : undefined;
}

/** Whether weights give the whole table, to the grain, by a rule. */
export function reproduces(
  weights: PlacedWeights,
  table: Table,
  rule: Omit<AllocationRule, "grain">,
): boolean {
  const given = amountsBy(weights, table, rule);
  return (
    given !== undefined &&
    given.every((amount, place) => amount === (table.amounts[place] ?? 0n) * table.grain)
  );
}

/** Σ of weights or amounts. */
export function sumOf(values: readonly bigint[]): bigint {
  return values.reduce((sum, value) => sum + value, 0n);
}

/** The place of the first largest. */
function placeOfLargest(values: readonly bigint[]): number {
  return values.reduce((best, value, place) => (value > (values[best] ?? 0n) ? place : best), 0);
}
