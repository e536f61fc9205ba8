import {
  hasCounties,
  isFine,
  lookAtCounties,
  lookDirectly,
  rangeOf,
  ROUNDINGS,
  type Rounding,
} from "./find-keys.ts";
import { missesOf, outsideOf, type Manner } from "./outside.ts";
import { LOOK, scanTotals } from "./scan-totals.ts";
import type { Table } from "./table.ts";
import { amountsBy, nearestWeight, sumOf } from "./weights-at-total.ts";
import type { Window } from "./windows.ts";

/** A key that gives all rows but a few. */
export type PartialKey = {
  readonly populationTotal: bigint;
  /** In the order of the rows; for a misfit the weight that the others leave, if it is one alone. */
  readonly weights: readonly (bigint | undefined)[];
  /** The places of the rows that the key does not give. */
  readonly misfits: readonly number[];
  /** Persons in the sum of all that no row holds; below zero when the rows hold too many. */
  readonly left: bigint;
  /** What the misfit would have got, in grains, where it is one alone and a rule gives every other row. */
  readonly expected?: bigint;
};

/** Rows are looked at in groups, of which at least one is free from a fault in one county. */
const GROUPS = 3;
/** So many sums of a group are held against all rows. */
const MOST_PASSED = 2_000;
/** At most this part of the rows may be misfits. */
const MOST_MISFITS = 0.25;
/** With so few misfits no other group is asked. */
const FEW_MISFITS = 2;
/** How likely it may be that a sum fits by chance. */
const CHANCE = 1e-3;

/**
 * Finds the sum of weights that most rows agree on, when no key gives them all, and names the others.
 * @returns undefined when no sum stands out from what chance would give
 */
export function findMisfits(table: Table, window: Window): PartialKey | undefined {
  if (!isFine(table, window)) return undefined;
  const direct = bestOf(lookDirectly(table), table.recipients.length, groupsOf(table), table, window);
  const byCounty = hasCounties(table) ? misfitsByCounty(table, window) : undefined;
  const found = [direct, byCounty]
    .flatMap((each) => each ?? [])
    .toSorted((a, b) => a.misfits.length - b.misfits.length)[0];
  return found && completed(found, table);
}

type Found = { readonly populationTotal: bigint; readonly misfits: readonly number[] } & {
  readonly weights: readonly bigint[];
};

type Looked = ReturnType<typeof lookDirectly>;

const MANNERS: readonly Manner[] = ["largest-remainder", "each-rounded", "as-listed", "each-rounded-twice"];
const LOOKS = LOOK.largestRemainder | LOOK.eachRounded | LOOK.asListed;

/** The sum with the fewest rows outside, among the sums that every row of some group can live with. */
function bestOf(
  looked: Looked,
  rows: number,
  groups: readonly (readonly number[])[],
  table: Table,
  window: Window,
): Found | undefined {
  const range = { ...rangeOf(table, window), most: MOST_PASSED };
  const tried = new Set<number>();
  const isWide = looked.amounts.length === table.amounts.length && hasCounties(table);
  let best: { readonly total: number; readonly misfits: readonly number[] } | undefined;
  for (const group of groups) {
    const part = {
      ...looked,
      amounts: Float64Array.from(group, (place) => looked.amounts[place] ?? 0),
      parts: Float64Array.from(group, (place) => looked.parts[place] ?? 0),
      largest: -1,
    };
    for (const { populationTotal } of scanTotals(
      part,
      isWide ? LOOKS | LOOK.eachRoundedTwice : LOOKS,
      range,
    )) {
      if (tried.has(populationTotal)) continue;
      tried.add(populationTotal);
      const misses = missesOf(looked, populationTotal);
      for (const manner of isWide ? MANNERS : MANNERS.slice(0, -1)) {
        const misfits = outsideOf(misses, manner, looked.parts);
        if (best === undefined || misfits.length < best.misfits.length)
          best = { total: populationTotal, misfits };
      }
    }
    // One group without a fault is enough.
    if (best !== undefined && best.misfits.length <= FEW_MISFITS) break;
  }
  if (best === undefined || best.misfits.length > rows * MOST_MISFITS) return undefined;
  if (!standsOut(rows, best.misfits.length, table, window)) return undefined;
  const whole = { total: table.total, persons: BigInt(best.total) };
  const weights = Array.from(looked.amounts, (amount) => nearestWeight(BigInt(amount), whole));
  return { populationTotal: whole.persons, misfits: best.misfits, weights };
}

/** Whether so few misfits are far from what chance gives: each row fits a wrong sum once in grains per person. */
function standsOut(rows: number, misfits: number, table: Table, { from, to }: Window): boolean {
  const grainsPerPerson = Number(table.total) / to;
  const choices = Math.log(rows + 1) * misfits;
  return (
    Math.log(to - from + 1) + choices - (rows - misfits - 1) * Math.log(grainsPerPerson) < Math.log(CHANCE)
  );
}

/** Counties are dealt out to groups, the largest first, so that a county that is wrong is in one group only. */
function groupsOf({ counties }: Table): readonly (readonly number[])[] {
  const groups: number[][] = Array.from({ length: GROUPS }, () => []);
  for (const { places } of counties.toSorted((a, b) => b.places.length - a.places.length)) {
    const [smallest] = groups.toSorted((a, b) => a.length - b.length);
    smallest?.push(...places);
  }
  return groups.map((group) => group.toSorted((a, b) => a - b));
}

/** The same by way of the counties: one county may be outside, and gets what the others leave. */
function misfitsByCounty(table: Table, window: Window): Found | undefined {
  const looked = lookAtCounties(table);
  const places = [...table.counties.keys()];
  const groups = Array.from({ length: GROUPS }, (_, group) =>
    places.filter((each) => each % GROUPS === group),
  );
  const found = bestOf(looked, places.length, groups, table, window);
  const [apart, ...more] = found?.misfits ?? [];
  if (found === undefined || more.length > 0) return undefined;
  const sums = table.counties.map(({ sum }) => sum);
  const persons = [...found.weights];
  if (apart !== undefined) {
    sums[apart] = table.total - (sumOf(sums) - (sums[apart] ?? 0n));
    persons[apart] = found.populationTotal - (sumOf(persons) - (persons[apart] ?? 0n));
    if ((sums[apart] ?? 0n) <= 0n || (persons[apart] ?? 0n) <= 0n) return undefined;
  }
  const weights: bigint[] = table.amounts.map(() => 0n);
  const misfits: number[] = [];
  for (const [index, county] of table.counties.entries()) {
    const own = {
      amounts: Float64Array.from(county.places, (place) => table.quick[place] ?? 0),
      parts: new Float64Array(county.places.length),
      total: Number(sums[index] ?? 0n),
      largest: -1,
    };
    const ofCounty = Number(persons[index] ?? 0n);
    const misses = missesOf(own, ofCounty);
    const outside = MANNERS.map((manner) => outsideOf(misses, manner, own.parts)).toSorted(
      (a, b) => a.length - b.length,
    )[0];
    misfits.push(...(outside ?? []).map((place) => county.places[place] ?? 0));
    const whole = { total: sums[index] ?? 0n, persons: persons[index] ?? 0n };
    for (const place of county.places) weights[place] = nearestWeight(table.amounts[place] ?? 0n, whole);
  }
  return { populationTotal: found.populationTotal, weights, misfits: misfits.toSorted((a, b) => a - b) };
}

/** With one misfit its weight is what the others leave; then a rule can prove all the others. */
function completed({ populationTotal, weights, misfits }: Found, table: Table): PartialKey {
  const [only, ...more] = misfits;
  const held: readonly (bigint | undefined)[] = weights.map((weight, place) =>
    misfits.includes(place) ? undefined : weight,
  );
  const left = populationTotal - sumOf(held.map((weight) => weight ?? 0n));
  if (only === undefined || more.length > 0 || left < 0n || table.missing.length > 0)
    return { populationTotal, weights: held, misfits, left };
  const full = weights.with(only, left);
  const expected = ROUNDINGS.map((rule) => expectedAt(only, full, table, rule)).find(
    (each) => each !== undefined,
  );
  return expected === undefined
    ? { populationTotal, weights: held, misfits, left }
    : { populationTotal, weights: full, misfits, left: 0n, expected };
}

/** What a rule gives the row at a place, if it gives all the others what they have. */
function expectedAt(
  place: number,
  weights: readonly bigint[],
  table: Table,
  rule: Rounding,
): bigint | undefined {
  const amounts = amountsBy(weights, table, rule);
  const isSame = amounts?.every(
    (amount, index) => index === place || amount === (table.amounts[index] ?? 0n) * table.grain,
  );
  return isSame === true ? (amounts?.[place] ?? 0n) / table.grain : undefined;
}
