import { writeCsv } from "../documents/csv/write-csv.ts";
import type { CsvWriter } from "./write-rows.ts";

/** Comma-separated rows where numbers stay numbers and text can never run as a formula. */
export const csvRows: CsvWriter = (rows, numbers) =>
  writeCsv(
    rows.map((row, line) =>
      row.map((cell, column) =>
        line > 0 && numbers.has(column) && /^-?\d+(?:\.\d+)?$/.test(cell) ? { number: cell } : cell,
      ),
    ),
  );
