import type { Ore } from "#domain/money";
import type { ExcelCell, ExcelLook } from "../excel.ts";
import { formulaCell, kronorOf, ORE_FORMAT } from "../export/cells.ts";
import { ownColumn } from "./places.ts";

/** An amount in kronor, with its öre shown. */
export function oreCell(amount: Ore, look: ExcelLook = "plain"): ExcelCell {
  return { kind: "number", number: kronorOf(amount), format: ORE_FORMAT, look };
}

/** An amount in kronor that a formula gives. */
export function money(formula: string, amount: Ore): ExcelCell {
  return formulaCell(formula, kronorOf(amount), { format: ORE_FORMAT });
}

/** The sum of a column, rounded to whole öre, since a spreadsheet adds in binary fractions. */
export function sumCell(column: number, rows: readonly [number, number], amount: Ore): ExcelCell {
  return formulaCell(`ROUND(SUM(${ownColumn(column, rows)}),2)`, kronorOf(amount), {
    format: ORE_FORMAT,
    look: "sum",
  });
}
