import type { StatisticsFileProblem } from "#domain/population";
import type { CsvRow } from "../csv/parse-csv.ts";

/** Å, ä, ö and é as they look when UTF-8 has been read as Windows-1252 and saved again. */
const GARBLED: ReadonlyMap<string, string> = new Map([
  ["Ã¥", "å"],
  ["Ã¤", "ä"],
  ["Ã¶", "ö"],
  ["Ã…", "Å"],
  ["Ã„", "Ä"],
  ["Ã–", "Ö"],
  ["Ã©", "é"],
]);
const ANY_GARBLED = new RegExp([...GARBLED.keys()].join("|"), "g");
const LOST = "\ufffd";

/** A text with its å, ä, ö and é made right again. @example mendLetters("VÃ¤sterÃ¥s") // "Västerås" */
export function mendLetters(written: string): string {
  return written.replaceAll(ANY_GARBLED, (pair) => GARBLED.get(pair) ?? pair);
}

/** The first value whose letters were destroyed before the file came here: names are then no control of the codes. */
export function findGarbledLetters(rows: readonly CsvRow[], file: string): StatisticsFileProblem | undefined {
  for (const { row, values } of rows) {
    const written = values.find((value) => value.search(ANY_GARBLED) >= 0 || value.includes(LOST));
    if (written === undefined) continue;
    return { kind: "letters-garbled", at: { file, row }, written, meant: mendLetters(written) };
  }
  return undefined;
}
