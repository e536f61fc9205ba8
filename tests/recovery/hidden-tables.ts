import { allocate, proportional, type AllocationRule, type Weights } from "#domain/allocation";
import { kronor, KRONA, type Ore } from "#domain/money";
import { municipalitiesOf } from "#domain/organisation";
import { populationOf, type PopulationSeries } from "#domain/population";
import { recoverKey, type PublishedAmount, type Recovery, type RecoveryBasis } from "#domain/recovery";
import { assert } from "#domain/result";
import { shippedRegister, shippedSeries } from "../reference/read-reference.ts";

/** What is at hand when a table is read backwards: the organisations and series that are shipped. */
const register = shippedRegister();
const series = shippedSeries(register);
export const BASIS: RecoveryBasis = { register, series: [...series.values()] };

/** The days that every municipality is known on. */
export const DAYS: readonly string[] = [...series].flatMap(([day, { rows }]) =>
  rows.size === 290 ? [day] : [],
);

/** A shipped series by its day. */
export function seriesOf(day: string): PopulationSeries {
  const found = series.get(day);
  assert(found !== undefined, `${day} is shipped`);
  return found;
}

/** Persons by code. */
export type Hidden = ReadonlyMap<string, bigint>;

/** The two groups that amounts are shared over. */
export type Group = "municipalities" | "regions";

/** The municipalities of a day at hand. */
export function personsOf(day: string): Hidden {
  return new Map([...seriesOf(day).rows].map(([code, { persons }]) => [code, persons]));
}

/** A table in whole kronor read backwards. @param total kronor, where the reader is told it */
export function recovered(rows: readonly PublishedAmount[], total?: bigint): Recovery {
  const told = total === undefined ? {} : { total: kronor(total) };
  const read = recoverKey({ rows, ...told, unit: KRONA }, BASIS);
  assert(read.ok, "the table can be read");
  return read.value;
}

/** One of several. */
export function pick<T>(from: readonly T[], random: () => number): T {
  const picked = from[Math.floor(random() * from.length)];
  assert(picked !== undefined, "there is something to pick");
  return picked;
}

/** A generator of numbers from 0 up to 1 that gives the same numbers for the same seed. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Municipalities of a day, each moved at random by up to so many per mille: none of the series at hand. */
export function hiddenMunicipalities(day: string, perMille: number, random: () => number): Hidden {
  return new Map(
    [...seriesOf(day).rows].map(([code, { persons }]) => {
      const move = BigInt(Math.round((random() * 2 - 1) * perMille * 1000));
      return [code, persons + (persons * move) / 1_000_000n];
    }),
  );
}

/** The same persons by the group: municipalities as they are, regions as the sums of their county. */
export function inGroup(municipalities: Hidden, group: Group): Hidden {
  if (group === "municipalities") return municipalities;
  const whole: PopulationSeries = {
    ...seriesOf("2016-12-31"),
    rows: new Map(
      [...municipalities].map(([code, persons]) => [code, { persons: persons as never, row: 1 }]),
    ),
  };
  return new Map(
    [...register.regions.keys()].map((code) => [
      code,
      populationOf(code, whole, (county) => municipalitiesOf(county, register)) ?? 0n,
    ]),
  );
}

/** The table that persons give, its rows in the order of the persons, from line 2 on. */
export function tableOf(
  hidden: Hidden,
  total: bigint,
  rule: Partial<AllocationRule> = {},
): readonly PublishedAmount[] {
  const weights: Weights = new Map(
    [...hidden].map(([code, value]) => [code, { value, unit: "persons", source: { document: "hidden" } }]),
  );
  const shared = allocate(kronor(total), proportional(weights), {
    grain: KRONA,
    stage: "direct",
    rest: "largest-remainder",
    ...rule,
  });
  assert(shared.ok, "the total can be shared");
  return shared.value.shares.map(({ recipient, amount }, place) => ({ recipient, amount, row: place + 2 }));
}

/** A table with one row changed. */
export function withAmount(
  rows: readonly PublishedAmount[],
  recipient: string,
  amount: Ore,
): readonly PublishedAmount[] {
  return rows.map((row) => (row.recipient === recipient ? { ...row, amount } : row));
}
