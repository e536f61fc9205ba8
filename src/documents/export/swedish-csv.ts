import { writeCsv, type CsvValue } from "../csv/write-csv.ts";

/**
 * A text table that Excel and LibreOffice with Swedish settings open right at a double click: byte order mark,
 * semicolons between values, decimal comma, the line break of Windows. A program reads it as UTF-8 with these marks.
 * Text that could run as a formula is guarded.
 */
export function swedishCsv(rows: Iterable<readonly CsvValue[]>): string {
  return `\uFEFF${writeCsv(rows, { separator: ";", decimal: ",", lineBreak: "\r\n" })}`;
}
