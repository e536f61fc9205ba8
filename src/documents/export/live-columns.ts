import type { AllocationRule } from "#domain/allocation";
import type { WORKBOOK_COLUMNS } from "../../texts/workbook.ts";
import { columnLetters } from "../excel.ts";

/** A column of a block. */
export type ColumnName = Exclude<keyof typeof WORKBOOK_COLUMNS, "persons" | "parts"> | "weight";

/**
 * Rows of a sheet that share one amount (all recipients, or all counties), or one amount in each county: then they
 * look their county up among `counties`. A block of counties sums the weights of its `members`.
 */
export type Block = {
  readonly columns: readonly ColumnName[];
  /** First and last row in the sheet, counted from 1. */
  readonly first: number;
  readonly last: number;
  readonly rest: AllocationRule["rest"];
  readonly counties?: Block;
  readonly members?: Pick<Block, "columns" | "first" | "last" | "rest">;
};

/** The rows, from 1, of what all share: in column C above the blocks. */
export const SHARED_ROWS = {
  total: 6,
  grain: 7,
  units: 8,
  weightSum: 9,
  whole: 10,
  over: 11,
  left: 12,
  difference: 13,
  check: 14,
} as const;

/** The reference to a shared cell. @example shared("units") // "$C$8" */
export function shared(name: keyof typeof SHARED_ROWS): string {
  return `$C$${SHARED_ROWS[name]}`;
}

/** The formula of a column in a row of a block; undefined where the cell is given, not computed. */
export function formulaOf(column: ColumnName, block: Block, row: number): string | undefined {
  const own = (name: ColumnName) => at(block, name, row);
  const group = groupOf(block, row);
  switch (column) {
    case "weight":
      return block.members && sumOfMembers(block, block.members, "weight", row);
    case "countyUnits":
      return lookUp(block, "units", row);
    case "countyWeight":
      return lookUp(block, "weight", row);
    case "whole":
      return block.counties ? lookUp(block, "whole", row) : `INT(${own("units")}/${own("weight")})`;
    case "over":
      return block.counties ? lookUp(block, "over", row) : `${own("units")}-${own("whole")}*${own("weight")}`;
    case "left":
      return block.members === undefined
        ? lookUp(block, "left", row)
        : `${own("units")}-${sumOfMembers(block, block.members, baseOf(block.rest), row)}`;
    case "exact":
      return `${group.units}*${own("weight")}/${group.weightSum}*${shared("grain")}/100`;
    case "floor":
      return `${group.whole}*${own("weight")}+INT(${group.over}*${own("weight")}/${group.weightSum})`;
    case "remainder":
      return `${group.over}*${own("weight")}-INT(${group.over}*${own("weight")}/${group.weightSum})*${group.weightSum}`;
    case "rounded":
      return `${own("floor")}+IF(2*${own("remainder")}>=${group.weightSum},1,0)`;
    case "order":
      return orderFormula(block, row);
    case "extra":
      return extraFormula(block, row);
    case "units":
      return `${own(baseOf(block.rest))}+${own("extra")}`;
    case "amount":
      return block.members === undefined
        ? `(${own(baseOf(block.rest))}+${own("extra")})*${shared("grain")}/100`
        : `${own("units")}*${shared("grain")}/100`;
    case "code":
    case "name":
    case "county":
    case "certainty":
    case "address":
      return undefined;
  }
}

/** The column that the extra is added to: the share rounded down, or rounded to the nearest. */
export function baseOf(rest: AllocationRule["rest"]): "floor" | "rounded" {
  return rest === "each-rounded-leftover-to-largest" ? "rounded" : "floor";
}

/** All rows of a column, or those down to one. @example rangeOf(block, "weight") // "C$18:C$307" */
export function rangeOf(
  { columns, first, last }: Pick<Block, "columns" | "first" | "last">,
  column: ColumnName,
  to = `$${last}`,
): string {
  const letters = columnLetters(columns.indexOf(column));
  return `${letters}$${first}:${letters}${to}`;
}

function at({ columns }: Block, column: ColumnName, row: number): string {
  return `${columnLetters(columns.indexOf(column))}${row}`;
}

/** What a row's group shares: the whole sheet's cells, or the row's own county. */
function groupOf(block: Block, row: number) {
  const own = (name: ColumnName) => at(block, name, row);
  return block.counties === undefined
    ? {
        units: shared("units"),
        weightSum: shared("weightSum"),
        whole: shared("whole"),
        over: shared("over"),
        left: shared("left"),
      }
    : {
        units: own("countyUnits"),
        weightSum: own("countyWeight"),
        whole: own("whole"),
        over: own("over"),
        left: own("left"),
      };
}

function lookUp(block: Block, column: ColumnName, row: number): string | undefined {
  const { counties } = block;
  return (
    counties &&
    `INDEX(${rangeOf(counties, column)},MATCH(${at(block, "county", row)},${rangeOf(counties, "code")},0))`
  );
}

function sumOfMembers(
  block: Block,
  members: Pick<Block, "columns" | "first" | "last">,
  column: ColumnName,
  row: number,
): string {
  return `SUMPRODUCT((${rangeOf(members, "county")}=${at(block, "code", row)})*${rangeOf(members, column)})`;
}

/** The place in the queue within the group; on a tie the row above comes first, and rows stand in code order. */
function orderFormula(block: Block, row: number): string {
  if (block.rest === "as-listed") return listedOrder(block, row);
  const column = block.rest === "largest-remainder" ? "remainder" : "weight";
  const value = at(block, column, row);
  const all = rangeOf(block, column);
  const above = rangeOf(block, column, `${row}`);
  if (block.counties === undefined) return `RANK(${value},${all},0)+COUNTIF(${above},${value})-1`;
  const county = at(block, "county", row);
  return (
    `SUMPRODUCT((${rangeOf(block, "county")}=${county})*(${all}>${value}))` +
    `+SUMPRODUCT((${rangeOf(block, "county", `${row}`)}=${county})*(${above}=${value}))`
  );
}

/** The place in the list, those with weight first: who has none stands after them all, where nothing is left. */
function listedOrder(block: Block, row: number): string {
  const weight = at(block, "weight", row);
  const [all, above] = [rangeOf(block, "weight"), rangeOf(block, "weight", `${row}`)];
  if (block.counties === undefined)
    return `IF(${weight}>0,COUNTIF(${above},">0"),COUNTIF(${all},">0")+COUNTIF(${above},0))`;
  const county = at(block, "county", row);
  const inCounty = (to: string, weights: string) =>
    `SUMPRODUCT((${rangeOf(block, "county", to)}=${county})*(${weights}))`;
  return `IF(${weight}>0,${inCounty(`${row}`, `${above}>0`)},${inCounty(`$${block.last}`, `${all}>0`)}+${inCounty(`${row}`, `${above}=0`)})`;
}

function extraFormula(block: Block, row: number): string {
  const own = (name: ColumnName) => at(block, name, row);
  const { left, weightSum } = groupOf(block, row);
  switch (block.rest) {
    case "largest-remainder":
    case "as-listed":
      return `IF(${own("order")}<=${left},1,0)`;
    case "each-rounded":
      return `IF(2*${own("remainder")}>=${weightSum},1,0)`;
    case "each-rounded-leftover-to-largest": {
      const taken = `MIN(${own("rounded")},MAX(0,-${left}-${roundedBefore(block, row)}))`;
      return `IF(${left}>=0,IF(${own("order")}=1,${left},0),-${taken})`;
    }
  }
}

/** What those before a row in the queue have, and so give back first. */
function roundedBefore(block: Block, row: number): string {
  const order = at(block, "order", row);
  const [orders, rounded] = [rangeOf(block, "order"), rangeOf(block, "rounded")];
  return block.counties === undefined
    ? `SUMIF(${orders},"<"&${order},${rounded})`
    : `SUMPRODUCT((${rangeOf(block, "county")}=${at(block, "county", row)})*(${orders}<${order})*${rounded})`;
}
