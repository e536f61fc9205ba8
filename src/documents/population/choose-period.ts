import type { PopulationDateProblem } from "#domain/population";
import { fail, ok, type FilePlace, type Result } from "#domain/result";
import type { Day } from "#domain/time";
import { dayOfYear, type DayOfYear } from "./heading-day.ts";

/** A year or a month as statistics write it: "2016", "2016M10". `month` is 1–12. */
export type Period = { readonly year: number; readonly month?: number; readonly written: string };

const PERIOD = /^(?<year>(?:19|20)\d{2})(?:(?:M|-)(?<month>0[1-9]|1[0-2]))?$/;

/** Reads the code of a period; undefined for anything else, such as a quarter. */
export function parsePeriod(text: string): Period | undefined {
  const written = text.trim();
  const { year, month } = PERIOD.exec(written)?.groups ?? {};
  if (year === undefined) return undefined;
  return { year: Number(year), written, ...(month === undefined ? {} : { month: Number(month) }) };
}

/**
 * Which of a file's periods is meant: the only one, or the one that the wanted day lies in. Never the latest by itself.
 * @returns its place among the periods
 */
export function choosePeriod(
  periods: readonly Period[],
  wanted: Day | undefined,
  at: FilePlace,
): Result<number, PopulationDateProblem> {
  const [only, ...others] = periods;
  const found = periods.map(({ written }) => written);
  // A single year that is not the wanted day's is told where the days are compared.
  if (only !== undefined && others.length === 0 && (wanted === undefined || only.month === undefined)) {
    return ok(0);
  }
  if (wanted === undefined) return fail({ kind: "periods-several", at, found });
  const index = periods.findIndex(
    ({ year, month }) => year === wanted.year && (month === undefined || month === wanted.month),
  );
  return index === -1 ? fail({ kind: "period-absent", at, wanted, found }) : ok(index);
}

/** A day of the year in one period; undefined where the period is a month without that day. */
export function dayInPeriod({ year, month }: Period, ofYear: DayOfYear | undefined): Day | undefined {
  if (ofYear === undefined || (month !== undefined && month !== ofYear.month)) return undefined;
  return dayOfYear(ofYear, year);
}
