import { fail, ok, type FileProblem, type Result } from "#domain/result";
import { decodeText } from "./decode-text.ts";
import { parseCsv, type CsvTable } from "./parse-csv.ts";

/**
 * Reads the bytes of a text table (CSV with comma, semicolon or tab).
 * @returns the table, or every problem that keeps it from being a table
 */
export function readTable(bytes: Uint8Array, file: string): Result<CsvTable, FileProblem> {
  const text = decodeText(bytes, file);
  if (!text.ok) return text;
  const { table, problems } = parseCsv(text.value, file);
  const [first, ...others] = problems;
  if (first !== undefined) return { ok: false, problems: [first, ...others] };
  return table.rows.length === 0 ? fail({ kind: "file-empty", at: { file } }) : ok(table);
}

/** A value without the spaces around it, hard spaces too; "" where the row ends before the column. */
export function valueAt(values: readonly string[], column: number | undefined): string {
  return column === undefined ? "" : (values[column] ?? "").trim();
}

/**
 * The rows that hold more values than there are headings: most often a comma or semicolon inside a value.
 * Empty values at the end of a row do not count.
 */
export function findRowsTooLong(
  { rows, separator }: CsvTable,
  headings: number,
  file: string,
): readonly Extract<FileProblem, { readonly kind: "row-too-long" }>[] {
  return rows.flatMap(({ row, values }) => {
    const filled = values.findLastIndex((value) => value.trim() !== "") + 1;
    return filled > headings
      ? [{ kind: "row-too-long" as const, at: { file, row }, values: filled, headings, separator }]
      : [];
  });
}
