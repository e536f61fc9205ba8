import { assert, type Separator } from "#domain/result";

/** A number for a text table, digits with an optional minus and decimal point: stays a number in a spreadsheet. */
export type CsvNumber = { readonly number: string };

/** A value in a text table: text is guarded against being run as a formula, numbers are not text. */
export type CsvValue = string | bigint | CsvNumber;

/** How a text table is written; comma, line feed and decimal point unless told otherwise. */
export type CsvStyle = {
  readonly separator?: Separator;
  readonly lineBreak?: "\n" | "\r\n";
  /** Not the separator too. */
  readonly decimal?: "." | ",";
};

/** First characters that make a spreadsheet run a text as a formula (OWASP, CSV injection). */
const RUNS_AS_FORMULA = /^(?:[\t\r\n]|\s*[=+\-@])/;

/**
 * Writes a text table (CSV, RFC 4180), each row ended by a line break.
 * A text that a spreadsheet could run as a formula gets an apostrophe before it and quotes around it.
 * @example writeCsv([["code", "persons"], ["1981", 22_250n]]) // "code,persons\n1981,22250\n"
 */
export function writeCsv(rows: Iterable<readonly CsvValue[]>, style: CsvStyle = {}): string {
  const { separator = ",", lineBreak = "\n", decimal = "." } = style;
  assert(decimal !== separator, "decimals and values are separated by different characters");
  let text = "";
  for (const row of rows)
    text += row.map((value) => written(value, separator, decimal)).join(separator) + lineBreak;
  return text;
}

function written(value: CsvValue, separator: Separator, decimal: string): string {
  if (typeof value === "bigint") return value.toString();
  if (typeof value === "string") return writtenText(value, separator);
  assert(/^-?\d+(\.\d+)?$/.test(value.number), `${value.number} is a number`);
  return value.number.replace(".", decimal);
}

function writtenText(text: string, separator: Separator): string {
  if (RUNS_AS_FORMULA.test(text)) return quoted(`'${text}`);
  return text.includes(separator) || /["\r\n]/.test(text) ? quoted(text) : text;
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
