import type { Persons } from "#domain/money";
import { persons } from "#domain/money";
import { hashOf, type Certainty, type Source } from "#domain/source";
import type { Day } from "#domain/time";

/** One municipality's inhabitants; `row` is the line in the file it was read from, counted from 1. */
export type PopulationRow = { readonly persons: Persons; readonly row: number };

/** The inhabitants of municipalities on one day (folkmängd), by four-digit code. */
export type PopulationSeries = {
  readonly date: Day;
  readonly rows: ReadonlyMap<string, PopulationRow>;
  readonly source: Source;
  readonly certainty: Certainty;
};

/**
 * The inhabitants of a municipality "1981", or of a county as the sum of its municipalities: region "19" or "lan-19".
 * @returns undefined when the series lacks any row that is needed
 */
export function populationOf(
  code: string,
  series: PopulationSeries,
  municipalitiesInCounty: (county: string) => readonly { readonly code: string }[],
): Persons | undefined {
  if (/^\d{4}$/.test(code)) return series.rows.get(code)?.persons;
  const members = municipalitiesInCounty(code.replace(/^lan-/, ""));
  let sum = 0n;
  for (const member of members) {
    const row = series.rows.get(member.code);
    if (row === undefined) return undefined;
    sum += row.persons;
  }
  return members.length === 0 ? undefined : persons(sum);
}

const hashes = new WeakMap<PopulationSeries, string>();

/** The name of a series' content: SHA-256 over its date and rows in code order. */
export function seriesHash(series: PopulationSeries): string {
  const known = hashes.get(series);
  if (known !== undefined) return known;
  const rows = [...series.rows].map(([code, row]) => [code, row.persons] as const);
  const hash = hashOfRows(series.date.toString(), rows);
  hashes.set(series, hash);
  return hash;
}

/** The same from a date written 2016-12-31 and rows of code and persons, in any order. */
export function hashOfRows(
  date: string,
  rows: readonly (readonly [code: string, persons: bigint])[],
): string {
  return hashOf({ date, rows: rows.toSorted(([a], [b]) => (a < b ? -1 : 1)) });
}
