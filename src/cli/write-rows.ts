import { columnsOf, plainSpaces } from "../texts/cli-lines.ts";
import type { Tools } from "./documents.ts";
import type { Format } from "./terminal.ts";

/** A table of texts with a heading for each column; a number stands to the right in a terminal and is no text in CSV. */
export type Rows = {
  readonly columns: readonly { readonly name: string; readonly isNumber?: boolean }[];
  readonly rows: readonly (readonly string[])[];
  /** Rows under the others, after a rule: sums. */
  readonly sums?: readonly (readonly string[])[];
};

/** How rows become a text table (CSV), each row ended by a line break; the columns that hold numbers by their place. */
export type CsvWriter = (rows: readonly (readonly string[])[], numbers: ReadonlySet<number>) => string;

/** Writes rows as an aligned table for the eye, or as CSV. */
export function writeRows(
  { columns, rows, sums = [] }: Rows,
  format: Exclude<Format, "json">,
  { terminal, documents }: Tools,
): void {
  const names = columns.map(({ name }) => name);
  const numbers = new Set(columns.flatMap(({ isNumber }, index) => (isNumber === true ? [index] : [])));
  if (format === "csv") {
    terminal.out(documents.writeCsv([names, ...rows, ...sums], numbers).replace(/\n$/, ""));
    return;
  }
  const widths = names.map((name, index) =>
    [...rows, ...sums].reduce(
      (widest, row) => Math.max(widest, columnsOf(row[index] ?? "")),
      columnsOf(name),
    ),
  );
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, index) => inColumn(cell, widths[index] ?? 0, numbers.has(index)))
      .join("  ")
      .trimEnd();
  const rule = widths.map((width) => "─".repeat(width)).join("  ");
  const lines = [
    line(names),
    rule,
    ...rows.map(line),
    ...(sums.length === 0 ? [] : [rule]),
    ...sums.map(line),
  ];
  terminal.out(lines.map(plainSpaces).join("\n"));
}

function inColumn(cell: string, width: number, isNumber: boolean): string {
  const room = " ".repeat(width - columnsOf(cell));
  return isNumber ? room + cell : cell + room;
}
