import { persons } from "#domain/money";
import type { NationalTotal } from "#domain/population";
import { ok, type FileProblem, type Result } from "#domain/result";
import { day } from "#domain/time";
import { readJson } from "../json/read-json.ts";
import { nationalTotalsChecker } from "./national-totals-checker.ts";

/** The agency's sums for the whole country stand in this file, beside the series. */
export const NATIONAL_TOTALS = "national-totals.json";

/**
 * Reads the inhabitants of the whole country by day (folkmängd i riket): what the sum of a new series is held against.
 * @returns the sums in the order of the file, or every field that breaks the format
 */
export function readNationalTotals(
  bytes: Uint8Array,
  file = NATIONAL_TOTALS,
): Result<readonly NationalTotal[], FileProblem> {
  const read = readJson(bytes, file, nationalTotalsChecker());
  if (!read.ok) return read;
  const source = { ...read.value.source, readOn: day(read.value.source.readOn) };
  return ok(
    read.value.totals.map(({ date, persons: count }) => ({
      date: day(date),
      persons: persons(BigInt(count)),
      source,
    })),
  );
}
