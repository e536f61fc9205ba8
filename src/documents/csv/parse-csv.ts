import type { FileProblem, Separator } from "#domain/result";

/** One row of a text table; `row` is the line in the file where it starts, counted from 1. */
export type CsvRow = { readonly row: number; readonly values: readonly string[] };

/** A text table (CSV) with the separator it uses. Rows without any text are left out. */
export type CsvTable = { readonly separator: Separator; readonly rows: readonly CsvRow[] };

/** The table, and every place where the text breaks the rules of quoting. */
export type CsvReading = { readonly table: CsvTable; readonly problems: readonly FileProblem[] };

const QUOTE = '"';

/**
 * Reads a text table strictly (RFC 4180): values in quotes may hold separators, line breaks and doubled quotes.
 * The separator is the one that most of the first lines hold, outside quotes; line breaks are LF, CRLF or CR.
 * @param file its name, for the places of the problems
 * @example parseCsv("code;persons\n1981;22250\n", "a.csv").table.rows[1] // { row: 2, values: ["1981", "22250"] }
 */
export function parseCsv(text: string, file: string): CsvReading {
  const separator = separatorOf(text);
  const rows: CsvRow[] = [];
  const problems: FileProblem[] = [];
  let position = 0;
  let line = 1;
  while (position < text.length) {
    const row = line;
    const values: string[] = [];
    for (;;) {
      const value = readValue(text, position, separator);
      if (value.fault === "not-closed") problems.push({ kind: "quote-not-closed", at: { file, row: line } });
      if (value.fault === "inside") {
        problems.push({ kind: "quote-inside-value", at: { file, row: line }, value: value.text });
      }
      values.push(value.text);
      position = value.end;
      line += value.lineBreaks;
      if (text[position] !== separator) break;
      position += 1;
    }
    position += text.startsWith("\r\n", position) ? 2 : 1;
    line += 1;
    if (values.some((value) => value.trim() !== "")) rows.push({ row, values });
  }
  return { table: { separator, rows }, problems };
}

type ReadValue = {
  readonly text: string;
  readonly end: number;
  readonly lineBreaks: number;
  readonly fault?: "not-closed" | "inside";
};

function readValue(text: string, start: number, separator: Separator): ReadValue {
  if (text[start] !== QUOTE) {
    const end = endOfPlainValue(text, start, separator);
    const plain = text.slice(start, end);
    return { text: plain, end, lineBreaks: 0, ...(plain.includes(QUOTE) && { fault: "inside" as const }) };
  }
  const closing = closingQuote(text, start + 1);
  const content = text.slice(start + 1, closing).replaceAll('""', QUOTE);
  const lineBreaks = content.match(/\r\n|\r|\n/g)?.length ?? 0;
  if (closing === text.length) return { text: content, end: closing, lineBreaks, fault: "not-closed" };
  const end = endOfPlainValue(text, closing + 1, separator);
  return end === closing + 1
    ? { text: content, end, lineBreaks }
    : { text: text.slice(start, end), end, lineBreaks, fault: "inside" };
}

/** The position of the quote that ends a quoted value, or the end of the text. A doubled quote is a part of the value. */
function closingQuote(text: string, from: number): number {
  let position = text.indexOf(QUOTE, from);
  while (position !== -1 && text[position + 1] === QUOTE) position = text.indexOf(QUOTE, position + 2);
  return position === -1 ? text.length : position;
}

function endOfPlainValue(text: string, from: number, separator: Separator): number {
  let position = from;
  while (
    position < text.length &&
    text[position] !== separator &&
    text[position] !== "\n" &&
    text[position] !== "\r"
  ) {
    position += 1;
  }
  return position;
}

/** The separator that most of the first lines hold, so that a title above the table does not decide. */
function separatorOf(text: string): Separator {
  const firstLines = text
    .slice(0, 10_000)
    .replaceAll(/"[^"]*"/g, "")
    .split(/[\r\n]+/, 20);
  const linesWith = (separator: Separator): number =>
    firstLines.filter((line) => line.includes(separator)).length;
  // On a tie tab goes before semicolon before comma: a value may hold a decimal comma, seldom a semicolon.
  const candidates: readonly Separator[] = ["\t", ";", ","];
  return candidates.reduce((best, next) => (linesWith(next) > linesWith(best) ? next : best));
}
