import { jsonChecker, type JsonChecker } from "../json/json-checker.ts";
import { NATIONAL_TOTALS_SCHEMA, type NationalTotalsFile } from "./national-totals-schema.ts";

/** The schema of the national sums as a checker. */
export const nationalTotalsChecker: () => JsonChecker<NationalTotalsFile> =
  jsonChecker(NATIONAL_TOTALS_SCHEMA);
