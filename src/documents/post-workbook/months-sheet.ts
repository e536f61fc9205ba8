import type { CostLine, Month, PostWorkbook } from "#domain/financing";
import { ore, sumOre, type Ore } from "#domain/money";
import { MONTH_NAMES } from "#domain/time";
import { POST_SHEETS, POST_WORKBOOK } from "../../texts/post-workbook.ts";
import type { ExcelSheet } from "../excel.ts";
import { EMPTY, textCell } from "../export/cells.ts";
import { money, oreCell, sumCell } from "./money-cells.ts";
import { amountKey, assumption, FIRST_ROW, overheadKey, own, riseKey, rowsFrom } from "./places.ts";

/** The columns before those of the lines of cost: number, year, month. */
const BEFORE_LINES = 3;

/** The sheet of each month: what every line costs, in whole öre, 0 in the months after the last. */
export function monthsSheet(facts: PostWorkbook): ExcelSheet {
  const { post, months } = facts;
  const sum = BEFORE_LINES + post.costs.length;
  const rows = rowsFrom(FIRST_ROW, months.length);
  const total = (column: number, amount: Ore) => sumCell(column, rows, amount);
  return {
    name: POST_SHEETS.months,
    widths: [6, 8, 12, ...post.costs.map(() => 18), 18],
    rows: [
      [textCell(POST_WORKBOOK.monthsTitle, "title")],
      [textCell(POST_WORKBOOK.monthsHow)],
      [],
      [],
      [
        textCell(POST_WORKBOOK.number, "number-heading"),
        textCell(POST_WORKBOOK.year, "number-heading"),
        textCell(POST_WORKBOOK.month, "heading"),
        ...post.costs.map(({ title }) => textCell(title, "number-heading")),
        textCell(POST_WORKBOOK.sum, "number-heading"),
      ],
      ...months.map((month, index) => {
        const row = FIRST_ROW + index;
        const costs = post.costs.map((line) => costOf(facts, line, month));
        return [
          { kind: "number" as const, number: index + 1 },
          { kind: "number" as const, number: month.year },
          textCell(MONTH_NAMES[month.month - 1] ?? ""),
          ...post.costs.map((line, column) => {
            const formula = formulaOf(facts, line, { month, row });
            const amount = costs[column] ?? ore(0n);
            return formula === undefined ? oreCell(amount) : money(formula, amount);
          }),
          money(`SUM(${own(BEFORE_LINES, row)}:${own(sum - 1, row)})`, sumOre(costs)),
        ];
      }),
      [
        EMPTY,
        EMPTY,
        textCell(POST_WORKBOOK.sum, "sum"),
        ...post.costs.map((line, column) =>
          total(BEFORE_LINES + column, sumOre(months.map((month) => costOf(facts, line, month)))),
        ),
        total(sum, facts.total),
      ],
    ],
  };
}

/** The column of what a month costs in all. */
export function monthTotalColumn({ post }: PostWorkbook): number {
  return BEFORE_LINES + post.costs.length;
}

/**
 * A month's cost of a line. Rounded to millionths of an öre first, so that what is exact in öre stays so: 50 000 ×
 * 1.5228 has no exact number in a spreadsheet. @returns undefined in a month that the line never falls in
 */
function formulaOf(
  facts: PostWorkbook,
  line: CostLine,
  { month, row }: { readonly month: Month; readonly row: number },
): string | undefined {
  const isIn = `${own(0, row)}<=${assumption(facts, "length")}`;
  const amount = assumption(facts, amountKey(line));
  switch (line.kind) {
    case "salary":
      return `IF(${isIn},ROUND(ROUND(100*${amount}*${risen(facts, line, row)}*(1+${assumption(facts, overheadKey(line.employer, month.year))}),6),0)/100,0)`;
    case "monthly":
      return `IF(${isIn},ROUND(ROUND(100*${amount}*${risen(facts, line, row)},6),0)/100,0)`;
    case "yearly":
    case "once":
      return isDue(line, month, facts.post.period.from) ? `IF(${isIn},${amount},0)` : undefined;
  }
}

function risen(facts: PostWorkbook, line: CostLine, row: number): string {
  return `(1+${assumption(facts, riseKey(line))})^(${own(1, row)}-${assumption(facts, "first-year")})`;
}

/** A yearly cost of a month before the first one falls in the first. */
function isDue(line: Extract<CostLine, { kind: "yearly" | "once" }>, month: Month, from: Month): boolean {
  if (line.kind === "once") return line.at.year === month.year && line.at.month === month.month;
  const due = line.month ?? 1;
  return month.month === (month.year === from.year && due < from.month ? from.month : due);
}

function costOf({ years }: PostWorkbook, { id }: CostLine, month: Month): Ore {
  const lines = years
    .flatMap(({ months }) => months)
    .filter((each) => each.month.year === month.year && each.month.month === month.month)
    .flatMap((each) => each.lines);
  return sumOre(lines.filter(({ line }) => line.id === id).map(({ amount }) => amount));
}
