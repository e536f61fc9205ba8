import type { CsvRow } from "../csv/parse-csv.ts";
import { exactNumber } from "./exact-number.ts";
import { scanPart, unescapeText, type WorkbookContents } from "./read-contents.ts";

/** A row of a sheet; `row` is its number in the sheet. Its values are texts, as in a text table. */
export type ExcelRow = CsvRow & {
  /** The columns, counted from 0, whose cell is a number: digits with a decimal point, never a thousands separator. */
  readonly numbers: ReadonlySet<number>;
};

/** How much of a sheet is read; what is only formatted does not count. `text` is characters in all cells together. */
export type SheetLimits = {
  readonly rows: number;
  readonly columns: number;
  readonly cells: number;
  readonly text: number;
};

/** The rows of a sheet with how much they hold, or the one reason why they were not read. */
export type SheetReading =
  | {
      readonly kind: "rows";
      readonly rows: readonly ExcelRow[];
      readonly cells: number;
      readonly text: number;
    }
  | { readonly kind: "damaged" | "declares-entities" }
  | { readonly kind: "too-large"; readonly of: keyof SheetLimits; readonly found: number };

/** Reads the cells of one sheet that hold something. Rows without any text are left out. */
export function readSheet(
  parts: ReadonlyMap<string, Uint8Array>,
  path: string,
  contents: WorkbookContents,
  limits: SheetLimits,
): SheetReading {
  const rows: ExcelRow[] = [];
  let refusal: Exclude<SheetReading, { readonly kind: "rows" }> | undefined;
  let row = 0;
  let values: string[] = [];
  let numbers = new Set<number>();
  let column = -1;
  let cell: ReadonlyMap<string, string> | undefined;
  let collects: "v" | "t" | undefined;
  let isPronunciation = false;
  let written: string[] = [];
  let cells = 0;
  let text = 0;

  const refuse = (of: keyof SheetLimits, found: number): void => {
    if (found > limits[of]) refusal ??= { kind: "too-large", of, found };
  };
  const endCell = (attributes: ReadonlyMap<string, string>): void => {
    const value = cellText(attributes, written.join(""), contents);
    if (value === undefined) refusal ??= { kind: "damaged" };
    if (value === undefined || value.text === "") return;
    refuse("rows", row);
    refuse("columns", column + 1);
    text += value.text.length;
    refuse("text", text);
    if (refusal !== undefined) return;
    while (values.length < column) values.push("");
    values.push(value.text);
    if (value.isNumber) numbers.add(column);
  };
  const why = scanPart(parts, path, {
    open: (name, attributes) => {
      if (refusal !== undefined) return;
      if (name === "row") {
        const next = Number(attributes.get("r") ?? row + 1);
        if (!Number.isSafeInteger(next) || next <= row) refusal = { kind: "damaged" };
        row = next;
        values = [];
        numbers = new Set();
        column = -1;
      } else if (name === "c") {
        const next = columnOf(attributes.get("r"), column + 1);
        if (next === undefined || next <= column) refusal = { kind: "damaged" };
        column = next ?? column;
        cell = attributes;
        written = [];
      } else if (name === "v" || name === "t") collects = name;
      else if (name === "rPh") isPronunciation = true;
    },
    close: (name) => {
      if (name === "v" || name === "t") collects = undefined;
      else if (name === "rPh") isPronunciation = false;
      else if (name === "c" && cell !== undefined) {
        endCell(cell);
        cell = undefined;
      } else if (name === "row" && values.some((value) => value.trim() !== "")) {
        cells += values.length;
        refuse("cells", cells);
        if (refusal === undefined) rows.push({ row, values, numbers });
        values = [];
      }
    },
    text: (part) => {
      if (cell !== undefined && collects !== undefined && !isPronunciation) written.push(part);
    },
  });
  if (why !== undefined) return { kind: why };
  return refusal ?? { kind: "rows", rows, cells, text };
}

type CellText = { readonly text: string; readonly isNumber: boolean };

/** What a cell shows; a formula shows the value that was saved beside it. Undefined when it points at nothing. */
function cellText(
  attributes: ReadonlyMap<string, string>,
  written: string,
  { texts, showsDay, countsFrom1904 }: WorkbookContents,
): CellText | undefined {
  switch (attributes.get("t") ?? "n") {
    case "s": {
      const shared = written === "" ? "" : texts[Number(written)];
      return shared === undefined ? undefined : { text: shared, isNumber: false };
    }
    case "n": {
      const day = showsDay[Number(attributes.get("s") ?? -1)] ? dayText(written, countsFrom1904) : undefined;
      const text = exactNumber(written.trim());
      return { text: day ?? text, isNumber: day === undefined && /^-?\d+(?:\.\d+)?$/.test(text) };
    }
    case "b":
      return { text: written === "1" ? "SANT" : "FALSKT", isNumber: false };
    case "d":
      return { text: written.slice(0, "2016-12-31".length), isNumber: false };
    default:
      return { text: unescapeText(written), isNumber: false };
  }
}

const ADDRESS = /^([A-Za-z]{1,3})\d{1,7}$/;

/** The column of an address, counted from 0. @example columnOf("AB12", 0) // 27 */
function columnOf(address: string | undefined, next: number): number | undefined {
  if (address === undefined) return next;
  const letters = ADDRESS.exec(address)?.[1];
  if (letters === undefined) return undefined;
  return (
    [...letters.toUpperCase()].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1
  );
}

const MILLISECONDS_PER_DAY = 86_400_000;
/** Excel counts 1900 as a leap year: from 1 March of that year day 0 is 30 December 1899. */
const DAY_ZERO = Date.UTC(1899, 11, 30);
const DAYS_TO_1904 = 1462;
/** 31 December 9999. */
const LAST_DAY = 2_958_465;

function dayText(serial: string, countsFrom1904: boolean): string | undefined {
  const day = Math.floor(Number(serial)) + (countsFrom1904 ? DAYS_TO_1904 : 0);
  if (serial.trim() === "" || !(day >= 61 && day <= LAST_DAY)) return undefined;
  return new Date(DAY_ZERO + day * MILLISECONDS_PER_DAY).toISOString().slice(0, 10);
}
