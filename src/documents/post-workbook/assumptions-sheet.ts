import type { CostLine, Ground, PostWorkbook } from "#domain/financing";
import { toDecimalText, type Fraction } from "#domain/money";
import { certaintyMeaning, certaintyWord } from "../../texts/certainty.ts";
import { sourceWords } from "../../texts/exports.ts";
import { groundText } from "../../texts/joint-post-page.ts";
import {
  overheadGround,
  overheadLabel,
  POST_SHEETS,
  POST_WORKBOOK,
  riseLabel,
} from "../../texts/post-workbook.ts";
import type { ExcelCell, ExcelSheet } from "../excel.ts";
import { EMPTY, formulaCell, textCell } from "../export/cells.ts";
import { oreCell } from "./money-cells.ts";
import { FIRST_ROW, own } from "./places.ts";

type Row = readonly ExcelCell[];

/** How a part of a whole is shown. */
export const PERCENT_FORMAT = "0.00%";

/** The sheet of what the cost rests on: each value in a cell of its own, how sure it is, and where it comes from. */
export function assumptionsSheet(facts: PostWorkbook): ExcelSheet {
  const { post, certainty, months } = facts;
  const { period, sharing } = post;
  const length = own(1, FIRST_ROW + 2);
  return {
    name: POST_SHEETS.assumptions,
    widths: [46, 16, 14, 16, 100],
    rows: [
      [textCell(post.title, "title")],
      [textCell(`${certaintyWord(certainty)}. ${certaintyMeaning(certainty)}`)],
      [textCell(POST_WORKBOOK.live)],
      [],
      [
        textCell(POST_WORKBOOK.assumption, "heading"),
        textCell(POST_WORKBOOK.value, "number-heading"),
        textCell(POST_WORKBOOK.unit, "heading"),
        textCell(POST_WORKBOOK.certainty, "heading"),
        textCell(POST_WORKBOOK.ground, "heading"),
      ],
      line(POST_WORKBOOK.firstYear, plain(period.from.year), POST_WORKBOOK.year, period.ground),
      line(POST_WORKBOOK.firstMonth, plain(period.from.month), POST_WORKBOOK.month, period.ground),
      line(POST_WORKBOOK.length, input(period.months), POST_WORKBOOK.months, period.ground),
      ...post.costs.flatMap(costRows),
      ...facts.overheads.map(({ employer, year, certainty: used, overhead }) => [
        textCell(overheadLabel(employer, year)),
        percent(overhead.fraction),
        textCell(POST_WORKBOOK.percent),
        textCell(certaintyWord(used)),
        textCell(overheadGround(year, overhead.year, sourceWords(overhead.source))),
      ]),
      line(POST_WORKBOOK.grain, plain(Number(sharing.grain)), POST_WORKBOOK.ore, sharing.ground),
      [],
      [
        textCell(POST_WORKBOOK.roomTitle),
        formulaCell(
          `IF(${length}>${months.length},"${POST_WORKBOOK.fitsNot}","${POST_WORKBOOK.fits}")`,
          POST_WORKBOOK.fits,
        ),
        EMPTY,
        EMPTY,
        textCell(`${POST_WORKBOOK.room(months.length)}.`),
      ],
    ],
  };
}

function costRows(cost: CostLine): readonly Row[] {
  const { title, ground } = cost;
  switch (cost.kind) {
    case "salary":
      return [
        line(title, oreCell(cost.monthly, "input"), POST_WORKBOOK.kronorMonthly, ground),
        riseRow(cost, cost.yearlyRise),
      ];
    case "monthly":
      return [
        line(title, oreCell(cost.amount, "input"), POST_WORKBOOK.kronorMonthly, ground),
        riseRow(cost, cost.yearlyRise),
      ];
    case "yearly":
      return [line(title, oreCell(cost.amount, "input"), POST_WORKBOOK.kronorYearly, ground)];
    case "once":
      return [line(title, oreCell(cost.amount, "input"), POST_WORKBOOK.kronor, ground)];
  }
}

function riseRow(cost: CostLine, rise: Fraction | undefined): Row {
  return line(
    riseLabel(cost),
    percent(rise ?? { numerator: 0n, denominator: 1n }),
    POST_WORKBOOK.percent,
    cost.ground,
  );
}

function line(label: string, value: ExcelCell, unit: string, ground: Ground): Row {
  return [
    textCell(label),
    value,
    textCell(unit),
    textCell(certaintyWord(ground.certainty)),
    textCell(groundText(ground, false)),
  ];
}

function plain(value: number): ExcelCell {
  return { kind: "number", number: value };
}

function input(value: number): ExcelCell {
  return { kind: "number", number: value, look: "input" };
}

/** Six decimals: an overhead of 52.28 % is 0.5228. */
function percent(part: Fraction): ExcelCell {
  return {
    kind: "number",
    number: Number(toDecimalText(part, 6)),
    format: PERCENT_FORMAT,
    look: "input",
  };
}
