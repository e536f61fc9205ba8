import type { PostWorkbook } from "#domain/financing";
import { ore } from "#domain/money";
import { certaintyWord } from "../../texts/certainty.ts";
import { POST_SHEETS, POST_WORKBOOK } from "../../texts/post-workbook.ts";
import type { ExcelSheet } from "../excel.ts";
import { formulaCell, textCell } from "../export/cells.ts";
import { money, oreCell, sumCell } from "./money-cells.ts";
import { monthTotalColumn } from "./months-sheet.ts";
import { assumption, columnOf, FIRST_ROW, own, ownColumn, rowsFrom, sheetYears } from "./places.ts";

/** The column of a year's cost. */
export const YEAR_COST = 2;

/** The sheet of operating years: months and cost by formulas, and beside them what the page says. */
export function yearsSheet(facts: PostWorkbook): ExcelSheet {
  const { years, total, months } = facts;
  const ofMonths = rowsFrom(FIRST_ROW, months.length);
  const shown = sheetYears(facts);
  const rows = rowsFrom(FIRST_ROW, shown.length);
  return {
    name: POST_SHEETS.years,
    widths: [16, 12, 18, 18, 18, 16],
    rows: [
      [textCell(POST_WORKBOOK.yearsTitle, "title")],
      [textCell(POST_WORKBOOK.answersMeans)],
      [],
      [],
      [
        textCell(POST_WORKBOOK.operatingYear, "heading"),
        textCell(POST_WORKBOOK.months, "number-heading"),
        textCell(POST_WORKBOOK.cost, "number-heading"),
        textCell(POST_WORKBOOK.onPage, "number-heading"),
        textCell(POST_WORKBOOK.difference, "number-heading"),
        textCell(POST_WORKBOOK.certainty, "heading"),
      ],
      ...shown.map((year, index) => {
        const row = FIRST_ROW + index;
        const operating = years.find((each) => each.year === year);
        const isYear = `(${columnOf("months", 1, ofMonths)}=${own(0, row)})`;
        const amount = operating?.amount ?? ore(0n);
        return [
          { kind: "number" as const, number: year },
          formulaCell(
            `SUMPRODUCT(${isYear}*(${columnOf("months", 0, ofMonths)}<=${assumption(facts, "length")}))`,
            operating?.months.length ?? 0,
          ),
          money(
            `ROUND(SUMPRODUCT(${isYear}*${columnOf("months", monthTotalColumn(facts), ofMonths)}),2)`,
            amount,
          ),
          oreCell(amount),
          money(`ROUND(${own(2, row)}-${own(3, row)},2)`, ore(0n)),
          textCell(certaintyWord(operating?.certainty ?? facts.certainty)),
        ];
      }),
      [
        textCell(POST_WORKBOOK.sum, "sum"),
        formulaCell(`SUM(${ownColumn(1, rows)})`, facts.post.period.months, { look: "sum" }),
        sumCell(YEAR_COST, rows, total),
        oreCell(total, "sum"),
        sumCell(4, rows, ore(0n)),
      ],
    ],
  };
}
