import type { PublishedLineProblem, PublishedPlaceProblem } from "#domain/published";
import { ok, fail, type FileProblem, type Result } from "#domain/result";
import { decodeText } from "../csv/decode-text.ts";
import { parseCsv, type CsvRow } from "../csv/parse-csv.ts";
import { findRowsTooLong } from "../csv/read-table.ts";
import type { ExcelRow } from "../workbook/read-sheet.ts";

/** What is wrong with how a line is divided. */
export type LineProblem = PublishedLineProblem | Extract<FileProblem, { readonly kind: "row-too-long" }>;

/** A table of rows, from whatever file, and the lines that a comma or space inside an amount may have divided wrongly. */
export type RowTable = {
  readonly rows: readonly ExcelRow[];
  /** The lines with more values than there are headings, or than most lines have. */
  readonly tooLong: (headings: number | undefined) => readonly LineProblem[];
  /** The amounts, by line, that may be two numbers with a space between. */
  readonly undivided: ReadonlyMap<number, string>;
};

/** All municipalities for fifteen years are fewer. */
export const MOST_ROWS = 5_000;
const NO_NUMBERS: ReadonlySet<number> = new Set();
/** Two spaces or more between two values. */
const GAP = /\S[ \u00a0]{2,}\S/;
const GAPS = /[ \u00a0]{2,}/;
/** A line that ends in an amount: perhaps a code, a name, and digits to the end. */
const NAME_AND_AMOUNT =
  /^(?:(\d{2,4})[ \u00a0]+)?(\D*[^\d\s])[ \u00a0]((?:[-\u2013\u2212][ \u00a0]?)?\d[\d\s.,'\u2019]*(?:[ \u00a0]?(?:kr|kronor|tkr|:-))?[*¹²³]?)$/i;
/** How long a line may be to be tried against the pattern; longer ones hold something else. */
const LONGEST_LINE = 200;

/**
 * Reads the rows of a text: values divided by tabs, semicolons or commas; or pasted text, with several spaces between
 * columns, or with the amount last on each line.
 */
export function readTextRows(
  bytes: Uint8Array,
  file: string,
): Result<RowTable, FileProblem | PublishedPlaceProblem> {
  const text = decodeText(bytes, file);
  if (!text.ok) return text;
  const lines = text.value.split(/\r\n|\r|\n/);
  const filled = lines.filter((line) => line.trim() !== "");
  if (filled.length > MOST_ROWS)
    return fail({ kind: "too-many-rows", at: { file }, rows: filled.length, limit: MOST_ROWS });
  const split = splitterFor(filled);
  if (split !== undefined) return ok(pastedTable(splitLines(lines, split), split === splitAtAmount, file));
  const { table, problems } = parseCsv(text.value, file);
  const [first, ...others] = problems;
  if (first !== undefined) return fail(first, ...others);
  return ok({
    ...withoutNumbers(table.rows),
    tooLong: (headings) => {
      if (table.separator !== ",") return [];
      return headings === undefined
        ? findDividedOtherwise(table.rows, usualLength(table.rows), "comma", file)
        : findRowsTooLong(table, headings, file);
    },
  });
}

type Split = (line: string) => readonly string[];

/** How pasted lines are divided into values; undefined when they are divided by tabs, semicolons or commas. */
function splitterFor(lines: readonly string[]): Split | undefined {
  const isMost = (fits: (line: string) => boolean): boolean =>
    lines.filter(fits).length * 2 >= Math.max(lines.length, 1);
  if (isMost((line) => line.includes("\t")) || isMost((line) => line.includes(";"))) return undefined;
  if (isMost((line) => GAP.test(line.trim()))) return (line) => line.trim().split(GAPS);
  if (isMost((line) => splitAtAmount(line).length > 1)) return splitAtAmount;
  return undefined;
}

function splitAtAmount(line: string): readonly string[] {
  const whole = line.trim();
  const [, code, name, amount] = whole.length > LONGEST_LINE ? [] : (NAME_AND_AMOUNT.exec(whole) ?? []);
  if (name === undefined || amount === undefined) return [whole];
  return [code === undefined ? name : `${code} ${name}`, amount];
}

function splitLines(lines: readonly string[], split: Split): readonly CsvRow[] {
  return lines.flatMap((line, index) =>
    line.trim() === "" ? [] : [{ row: index + 1, values: split(line) }],
  );
}

/** Four groups of digits with spaces between: a thousand million to one recipient, or two numbers side by side. */
const MAY_BE_TWO = /^\d{1,3}(?:[ \u00a0]\d{3}){3,}/;

function pastedTable(rows: readonly CsvRow[], areColumnsUnmarked: boolean, file: string): RowTable {
  const amounts = rows.map(({ row, values }) => [row, values[1] ?? ""] as const);
  return {
    ...withoutNumbers(rows),
    tooLong: (headings) => findDividedOtherwise(rows, headings ?? usualLength(rows), "space", file),
    undivided: new Map(areColumnsUnmarked ? amounts.filter(([, value]) => MAY_BE_TWO.test(value)) : []),
  };
}

function findDividedOtherwise(
  rows: readonly CsvRow[],
  expected: number,
  by: "comma" | "space",
  file: string,
): readonly LineProblem[] {
  return rows.flatMap(({ row, values }) =>
    values.length > expected
      ? [{ kind: "line-divided-otherwise" as const, at: { file, row }, by, values: values.length, expected }]
      : [],
  );
}

/** How many values most rows have; the fewer of two that are as usual. */
function usualLength(rows: readonly CsvRow[]): number {
  const counts = new Map<number, number>();
  for (const { values } of rows) {
    const filled = values.findLastIndex((value) => value.trim() !== "") + 1;
    counts.set(filled, (counts.get(filled) ?? 0) + 1);
  }
  const shortestFirst = [...counts].toSorted(([a], [b]) => a - b);
  return shortestFirst.reduce((most, next) => (next[1] > most[1] ? next : most), [0, 0] as const)[0];
}

function withoutNumbers(rows: readonly CsvRow[]): RowTable {
  return {
    rows: rows.map((row) => ({ ...row, numbers: NO_NUMBERS })),
    tooLong: () => [],
    undivided: new Map(),
  };
}
