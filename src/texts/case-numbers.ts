import type { Day } from "#domain/time";
import { formatDay } from "./format.ts";

/** The words of diary numbers where everybody reads. */
export const CASE_NUMBERS = {
  heading: "Diarienummer",
  others: "Andra parters diarienummer är okända här. Varje part skriver sitt eget.",
  found: "Diarienummer",
} as const;

/** @example registeredOn(day("2017-01-05")) // "registrerat 5 januari 2017" */
export function registeredOn(day: Day): string {
  return `registrerat ${formatDay(day)}`;
}
