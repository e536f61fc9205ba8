import { formatDay } from "./format.ts";
import { joined } from "./joined.ts";
import type { Day } from "#domain/time";

/** The word that asks for everything that has been told. */
export const TOLD_ALL = "allt";

/** What cannot be done with `--told`, and what to do. */
export const TOLD_PROBLEM = (written: string): string =>
  `Valet --told är ”${written}”. Skriv allt, eller en dag, till exempel 2024-03-12.`;

/** That a command has counted on a file alone. */
export const FILE_ALONE =
  "Räknat på filen. Svar och besked som är inskrivna i Samnytta är inte med: --told allt tar med dem.";

/**
 * What a command has counted on besides the file.
 * @param day the last day that is with; undefined where everything is
 */
export function countedTold(
  { answers, notices }: { readonly answers: number; readonly notices: number },
  day: Day | undefined,
): string {
  const until = day === undefined ? "" : ` till och med den ${formatDay(day)}`;
  if (answers + notices === 0)
    return `Räknat på filen. Inget svar eller besked om posten är inskrivet i Samnytta${until}.`;
  const what = joined([
    ...(answers === 0 ? [] : [`${answers} svar`]),
    ...(notices === 0 ? [] : [`${notices} besked`]),
  ]);
  return `Räknat på filen och på ${what} som är ${answers + notices === 1 ? "inskrivet" : "inskrivna"} i Samnytta${until}.`;
}
