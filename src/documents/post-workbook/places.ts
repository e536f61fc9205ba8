import type { CostLine, EmployerKind, PostWorkbook } from "#domain/financing";
import { POST_SHEETS } from "../../texts/post-workbook.ts";
import { columnLetters } from "../excel.ts";

/** The row of a sheet, from 1, where its names of columns stand, and the first row below them. */
const HEAD_ROW = 5;
/** @see HEAD_ROW */
export const FIRST_ROW = HEAD_ROW + 1;

/** The same in the sheet of rounding, which has the figures of each year above. */
export const ROUNDING_HEAD = 11;

/** The rows in the sheet of rounding of what a year's parties share. */
export const ROUNDING_ROWS = { year: 5, units: 6, whole: 7, over: 8, left: 9 } as const;

/** The columns of a year in the sheet of rounding. */
export const ROUNDING_COLUMNS = ["floor", "remainder", "order"] as const;

/** The rows of the sheet of assumptions, in order, by what they hold. */
function assumptionKeys({ post, overheads }: PostWorkbook): readonly string[] {
  return [
    "first-year",
    "first-month",
    "length",
    ...post.costs.flatMap((line) =>
      line.kind === "salary" || line.kind === "monthly"
        ? [amountKey(line), riseKey(line)]
        : [amountKey(line)],
    ),
    ...overheads.map(({ employer, year }) => overheadKey(employer, year)),
    "grain",
  ];
}

/** The key of a line's amount among the assumptions. */
export function amountKey({ id }: CostLine): string {
  return `amount ${id}`;
}

/** The key of a line's yearly rise. */
export function riseKey({ id }: CostLine): string {
  return `rise ${id}`;
}

/** The key of an employer's overhead in a year. */
export function overheadKey(employer: EmployerKind, year: number): string {
  return `overhead ${employer} ${year}`;
}

/** The reference to an assumption from another sheet. @example assumption(facts, "length") // "'Antaganden'!$B$8" */
export function assumption(facts: PostWorkbook, key: string): string {
  return cell("assumptions", 1, FIRST_ROW + assumptionKeys(facts).indexOf(key));
}

/** A cell of another sheet, with dollars. @param column from 0 @param row from 1 */
export function cell(sheet: keyof typeof POST_SHEETS, column: number, row: number): string {
  return `'${POST_SHEETS[sheet]}'!$${columnLetters(column)}$${row}`;
}

/** A column of another sheet between two rows. */
export function columnOf(
  sheet: keyof typeof POST_SHEETS,
  column: number,
  [first, last]: readonly [number, number],
): string {
  const letters = columnLetters(column);
  return `'${POST_SHEETS[sheet]}'!$${letters}$${first}:$${letters}$${last}`;
}

/** A column of the same sheet between two rows. */
export function ownColumn(column: number, [first, last]: readonly [number, number]): string {
  const letters = columnLetters(column);
  return `${letters}$${first}:${letters}$${last}`;
}

/** A cell of the same sheet. */
export function own(column: number, row: number): string {
  return `${columnLetters(column)}${row}`;
}

/** The calendar years that the sheets have room for. */
export function sheetYears({ months }: PostWorkbook): readonly number[] {
  return [...new Set(months.map(({ year }) => year))];
}

/** The first and last row of something with that many rows. */
export function rowsFrom(first: number, count: number): readonly [number, number] {
  return [first, first + count - 1];
}
