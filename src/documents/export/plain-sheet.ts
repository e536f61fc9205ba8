import type { ExportedAllocation } from "#domain/export";
import { sumOre } from "#domain/money";
import { exportedCertainty } from "../../texts/exports.ts";
import { WORKBOOK, WORKBOOK_COLUMNS } from "../../texts/workbook.ts";
import { columnLetters, type ExcelCell } from "../excel.ts";
import {
  amountCell,
  amountFormat,
  EMPTY,
  exactKronor,
  formulaCell,
  kronorOf,
  ORE_FORMAT,
  textCell,
  wholeCell,
} from "./cells.ts";

/** The column of the amount, counted from 0. */
const AMOUNT = 4;

/** Rows above the first amount: the sheet's own five, the total, the difference, a space and the names of columns. */
const FIRST_ROW = 10;

/**
 * The rows of a sheet with finished amounts: a table in the agreement, a composed key, or numbers beyond what a
 * spreadsheet computes exactly. Only the sum is a formula, where the amounts are numbers.
 */
export function plainRows(component: ExportedAllocation): readonly (readonly ExcelCell[])[] {
  const { total, difference, rows } = component;
  const isPersons = rows.some(({ weight }) => weight?.unit === "persons");
  const columns = [
    WORKBOOK_COLUMNS.code,
    WORKBOOK_COLUMNS.name,
    isPersons ? WORKBOOK_COLUMNS.persons : WORKBOOK_COLUMNS.parts,
    WORKBOOK_COLUMNS.exact,
    WORKBOOK_COLUMNS.amount,
    WORKBOOK_COLUMNS.certainty,
    WORKBOOK_COLUMNS.address,
  ];
  return [
    [textCell(WORKBOOK.total), EMPTY, amountCell(total)],
    [textCell(WORKBOOK.differenceKronor), EMPTY, amountCell(difference)],
    [],
    columns.map((heading, column) =>
      textCell(heading, column >= 2 && column <= AMOUNT ? "number-heading" : "heading"),
    ),
    ...rows.map(({ code, name, weight, exact, amount, address }) => [
      textCell(code),
      textCell(name),
      weight === undefined ? EMPTY : wholeCell(weight.value),
      { kind: "number" as const, number: exactKronor(exact), format: ORE_FORMAT },
      amountCell(amount),
      textCell(exportedCertainty(component)),
      textCell(address),
    ]),
    [EMPTY, textCell(WORKBOOK.sum, "sum"), EMPTY, EMPTY, sumCell(component)],
  ];
}

function sumCell({ rows }: ExportedAllocation): ExcelCell {
  const sum = sumOre(rows.map(({ amount }) => amount));
  const written = amountCell(sum, "sum");
  if (written.kind !== "number") return written;
  const letters = columnLetters(AMOUNT);
  const range = `${letters}$${FIRST_ROW}:${letters}$${FIRST_ROW + rows.length - 1}`;
  return formulaCell(`SUM(${range})`, kronorOf(sum), { format: amountFormat(sum), look: "sum" });
}
