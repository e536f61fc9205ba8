import type { Format, Terminal } from "./terminal.ts";

/** A table of texts with a heading for each column; `isNumber` stands to the right in a terminal. */
export type Rows = {
  readonly columns: readonly { readonly name: string; readonly isNumber?: boolean }[];
  readonly rows: readonly (readonly string[])[];
};

/** How rows become a text table (CSV); handed over by the main program. */
export type CsvWriter = (rows: readonly (readonly string[])[], numbers: ReadonlySet<number>) => string;

/** Writes rows as an aligned table for the eye or as CSV with the same values. */
export function writeRows(
  { columns, rows }: Rows,
  format: Exclude<Format, "json">,
  csv: CsvWriter,
  terminal: Terminal,
): void {
  const numbers = new Set(columns.flatMap(({ isNumber }, index) => (isNumber === true ? [index] : [])));
  const names = columns.map(({ name }) => name);
  if (format === "csv") {
    terminal.out(csv([names, ...rows], numbers).replace(/\n$/, ""));
    return;
  }
  const widths = names.map((name, index) =>
    Math.max(name.length, ...rows.map((row) => (row[index] ?? "").length)),
  );
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, index) =>
        numbers.has(index) ? cell.padStart(widths[index] ?? 0) : cell.padEnd(widths[index] ?? 0),
      )
      .join("  ")
      .trimEnd();
  terminal.out(line(names));
  terminal.out(widths.map((width) => "─".repeat(width)).join("  "));
  for (const row of rows) terminal.out(line(row));
}
