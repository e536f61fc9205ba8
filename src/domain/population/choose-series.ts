import { compareDays, daysBetween, type Day } from "#domain/time";
import type { PopulationSeries } from "./series.ts";

/** The series a key is computed on; `isExact` says whether it is of the key's own date. */
export type ChosenSeries = { readonly series: PopulationSeries; readonly isExact: boolean };

/**
 * Chooses the series for a key date: the one of that day, else the nearest in days, the earlier on a tie,
 * among those that hold every municipality needed. A series of another day makes the amount preliminary.
 * The key date 1 November 2016 takes 31 December 2016, 60 days away, before 31 December 2015, 306 days away.
 * @returns undefined when no series covers the municipalities
 */
export function chooseSeries(
  keyDate: Day,
  available: readonly PopulationSeries[],
  needed: Iterable<string>,
): ChosenSeries | undefined {
  const codes = [...needed];
  const nearest = available
    .map((series) => ({ series, days: Math.abs(daysBetween(keyDate, series.date)) }))
    .toSorted((a, b) => a.days - b.days || compareDays(a.series.date, b.series.date))
    .find(({ series }) => codes.every((code) => series.rows.has(code)))?.series;
  return nearest && { series: nearest, isExact: nearest.date.equals(keyDate) };
}

/**
 * The series at hand with one more, which goes before another of the same day wherever it holds the municipalities
 * that are needed: a series that has been loaded takes the place of the one it renews.
 */
export function withSeries(
  available: readonly PopulationSeries[],
  added: PopulationSeries,
): readonly PopulationSeries[] {
  return [added, ...available];
}
