import { compareDays, daysBetween, type Day } from "#domain/time";
import type { PopulationSeries } from "./series.ts";

/** The series a key is computed on; `isExact` says whether it is of the key's own date. */
export type ChosenSeries = { readonly series: PopulationSeries; readonly isExact: boolean };

/**
 * Chooses the series for a key date: the one of that day, else the nearest in days, the earlier on a tie,
 * among those that hold every municipality needed. A series of another day makes the amount preliminary.
 * @returns undefined when no series covers the municipalities
 * @example key date 2016-11-01 takes 2016-12-31 (60 days) before 2015-12-31 (306 days)
 */
export function chooseSeries(
  keyDate: Day,
  available: readonly PopulationSeries[],
  needed: Iterable<string>,
): ChosenSeries | undefined {
  const codes = [...needed];
  const [nearest] = available
    .filter(({ rows }) => codes.every((code) => rows.has(code)))
    .toSorted(
      (a, b) =>
        Math.abs(daysBetween(keyDate, a.date)) - Math.abs(daysBetween(keyDate, b.date)) ||
        compareDays(a.date, b.date),
    );
  return nearest && { series: nearest, isExact: nearest.date.equals(keyDate) };
}
