import type { Fraction } from "#domain/money";
import type { Certainty, Source } from "#domain/source";

/** Whose employees the overhead is for: regions and municipalities have their own. */
export type EmployerKind = "region" | "municipality";

/** One year's payroll overhead (personalomkostnadspålägg, PO): a part of the salary, 0.4522 for regions in 2022. */
export type PayrollOverhead = {
  readonly employer: EmployerKind;
  readonly year: number;
  readonly fraction: Fraction;
  readonly source: Source;
};

/** The overhead that a year is reckoned on. `assumption` where the year's own is not at hand and the last known is used. */
export type UsedOverhead = {
  readonly overhead: PayrollOverhead;
  readonly year: number;
  readonly certainty: Extract<Certainty, "published" | "assumption">;
};

/**
 * The overhead of a year: its own, else the latest known before it, as an assumption.
 * @returns undefined when none is known for the year or any before it
 */
export function overheadOf(
  series: readonly PayrollOverhead[],
  employer: EmployerKind,
  year: number,
): UsedOverhead | undefined {
  const [latest] = series
    .filter((each) => each.employer === employer && each.year <= year)
    .toSorted((a, b) => b.year - a.year);
  if (latest === undefined) return undefined;
  return { overhead: latest, year, certainty: latest.year === year ? "published" : "assumption" };
}
