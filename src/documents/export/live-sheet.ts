import type { ExportedAllocation } from "#domain/export";
import { exportedCertainty } from "../../texts/exports.ts";
import { WORKBOOK, WORKBOOK_COLUMNS } from "../../texts/workbook.ts";
import type { ExcelCell } from "../excel.ts";
import {
  amountCell,
  amountFormat,
  EMPTY,
  exactKronor,
  formulaCell,
  kronorOf,
  ORE_FORMAT,
  textCell,
  WHOLE_FORMAT,
  wholeCell,
} from "./cells.ts";
import { baseOf, formulaOf, rangeOf, shared, type Block, type ColumnName } from "./live-columns.ts";
import { countyOf, livePartsOf, type LivePart, type LiveRow } from "./live-parts.ts";

/** A row of cells. */
type Row = readonly ExcelCell[];

/**
 * The rows of a sheet that computes itself: what is shared and the check first, then every recipient; with
 * county-first the counties and then the recipients within each.
 */
export function liveRows(component: ExportedAllocation): readonly Row[] {
  const [first, second] = livePartsOf(component);
  return second === undefined
    ? [...sharedRows(component, first, first), [], [], ...blockRows(first, component)]
    : [
        ...sharedRows(component, first, second),
        [],
        [textCell(WORKBOOK.counties, "heading")],
        ...blockRows(first, component),
        [],
        [textCell(WORKBOOK.recipients, "heading")],
        ...blockRows(second, component),
      ];
}

/** What all rows share, in the order of `SHARED_ROWS`. */
function sharedRows(component: ExportedAllocation, first: LivePart, last: LivePart): readonly Row[] {
  const { total, rule } = component;
  const { block, rows } = first;
  const [figures] = rows.map((row) => row.figures);
  const isPersons = rows[0]?.share.weight?.unit === "persons";
  const units = total / rule.grain;
  const handedOut = last.rows.reduce((sum, { quota }) => sum + quota.units, 0n);
  const base = baseOf(rule.rest);
  const given = `SUM(${rangeOf(last.block, baseOf(rule.rest))})+SUM(${rangeOf(last.block, "extra")})`;
  const whole = (label: string, formula: string, value: bigint): Row => [
    textCell(label),
    EMPTY,
    formulaCell(formula, Number(value), { format: WHOLE_FORMAT }),
  ];
  return [
    [textCell(WORKBOOK.total), EMPTY, amountCell(total)],
    [textCell(WORKBOOK.grain), EMPTY, wholeCell(rule.grain)],
    whole(WORKBOOK.units, `ROUND(${shared("total")}*100/${shared("grain")},0)`, units),
    whole(
      isPersons ? WORKBOOK.weightSum : WORKBOOK.partsSum,
      `SUM(${rangeOf(block, "weight")})`,
      figures?.weightSum ?? 0n,
    ),
    whole(
      isPersons ? WORKBOOK.whole : WORKBOOK.wholeOfPart,
      `INT(${shared("units")}/${shared("weightSum")})`,
      figures?.whole ?? 0n,
    ),
    whole(WORKBOOK.over, `${shared("units")}-${shared("whole")}*${shared("weightSum")}`, figures?.over ?? 0n),
    whole(
      base === "rounded" ? WORKBOOK.leftOfRounded : WORKBOOK.left,
      `${shared("units")}-SUM(${rangeOf(block, base)})`,
      figures?.left ?? 0n,
    ),
    whole(WORKBOOK.difference, `${shared("units")}-(${given})`, units - handedOut),
    [
      textCell(WORKBOOK.check),
      EMPTY,
      formulaCell(
        `IF(${shared("difference")}=0,"${WORKBOOK.adds}","${WORKBOOK.addsNot}")`,
        units === handedOut ? WORKBOOK.adds : WORKBOOK.addsNot,
      ),
    ],
  ];
}

/** The names of columns, the rows, and the sum under them. */
function blockRows({ block, rows }: LivePart, component: ExportedAllocation): readonly Row[] {
  return [
    block.columns.map((column) =>
      textCell(headingOf(column, rows), TEXT_COLUMNS.includes(column) ? "heading" : "number-heading"),
    ),
    ...rows.map((row, index) =>
      block.columns.map((column) => cellOf(column, row, { block, row: block.first + index, component })),
    ),
    block.columns.map((column) => sumCell(column, { block, rows })),
  ];
}

/** Columns of text; the others hold numbers and stand to the right. */
const TEXT_COLUMNS: readonly ColumnName[] = ["code", "name", "county", "certainty", "address"];

type Place = { readonly block: Block; readonly row: number; readonly component: ExportedAllocation };

function cellOf(column: ColumnName, { share, quota, figures, ofMembers }: LiveRow, place: Place): ExcelCell {
  const { block, component } = place;
  const formula = formulaOf(column, block, place.row);
  const shown = ofMembers ?? figures;
  const computed = (value: bigint) =>
    formula === undefined ? wholeCell(value) : formulaCell(formula, Number(value), { format: WHOLE_FORMAT });
  switch (column) {
    case "code":
      return textCell(share.code);
    case "name":
      return textCell(share.name);
    case "county":
      return textCell(countyOf(share.code));
    case "certainty":
      return textCell(exportedCertainty(component));
    case "address":
      return textCell(share.address ?? "");
    case "weight":
      return computed(quota.weight);
    case "countyUnits":
      return computed(quota.total);
    case "countyWeight":
      return computed(figures.weightSum);
    case "units":
      return computed(quota.units);
    case "whole":
    case "over":
    case "left":
      return computed(shown[column]);
    case "floor":
    case "remainder":
    case "rounded":
    case "order":
    case "extra":
      return computed(figures[column]);
    case "exact":
      return formulaCell(formula ?? "", exactKronor(share.exact), { format: ORE_FORMAT });
    case "amount":
      return formulaCell(formula ?? "", kronorOf(share.amount), {
        format: amountFormat(component.rule.grain),
      });
  }
}

function sumCell(column: ColumnName, { block, rows }: LivePart): ExcelCell {
  const formula = `SUM(${rangeOf(block, column)})`;
  const sum = (value: (row: LiveRow) => bigint) => rows.reduce((total, row) => total + value(row), 0n);
  const whole = (value: bigint) => formulaCell(formula, Number(value), { format: WHOLE_FORMAT, look: "sum" });
  switch (column) {
    case "name":
      return textCell(WORKBOOK.sum, "sum");
    case "weight":
      return whole(sum(({ quota }) => quota.weight));
    case "floor":
    case "rounded":
    case "extra":
      return whole(sum(({ figures }) => figures[column]));
    case "units":
      return whole(sum(({ quota }) => quota.units));
    case "amount": {
      const amount = sum(({ share }) => share.amount);
      return formulaCell(formula, kronorOf(amount), { format: amountFormat(amount), look: "sum" });
    }
    default:
      return EMPTY;
  }
}

function headingOf(column: ColumnName, rows: readonly LiveRow[]): string {
  if (column !== "weight") return WORKBOOK_COLUMNS[column];
  return rows[0]?.share.weight?.unit === "parts" ? WORKBOOK_COLUMNS.parts : WORKBOOK_COLUMNS.persons;
}
