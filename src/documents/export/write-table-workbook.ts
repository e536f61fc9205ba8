import type { Ore } from "#domain/money";
import { writeExcel, type ExcelCell } from "../excel.ts";
import { amountCell, textCell, wholeCell } from "./cells.ts";

/** As wide as a name and as a sentence, in characters. */
const LEAST_WIDTH = 10;
const MOST_WIDTH = 40;

/** A page's table as a workbook of one sheet: the same rows as the text table, the headings first. */
export function writeTableWorkbook(
  name: string,
  rows: readonly (readonly (string | number | { readonly ore: Ore })[])[],
): Promise<Uint8Array<ArrayBuffer>> {
  const [headings = []] = rows;
  const widths = headings.map((_, column) =>
    Math.min(
      MOST_WIDTH,
      rows.reduce(
        (widest, row) => Math.max(widest, typeof row[column] === "string" ? row[column].length + 2 : 0),
        LEAST_WIDTH,
      ),
    ),
  );
  return writeExcel([
    { name, widths, rows: rows.map((row, index) => row.map((value) => cellOf(value, index))) },
  ]);
}

function cellOf(value: string | number | { readonly ore: Ore }, row: number): ExcelCell {
  if (typeof value === "string") return textCell(value, row === 0 ? "heading" : "plain");
  if (typeof value === "number") return wholeCell(BigInt(value));
  return amountCell(value.ore);
}
