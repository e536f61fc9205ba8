import type { PostWorkbook, PostWorkbookParty } from "#domain/financing";
import { ore, sumOre, type Ore } from "#domain/money";
import { certaintyMeaning, certaintyWord } from "../../texts/certainty.ts";
import { plainPartsSentence, POST_SHEETS, POST_WORKBOOK } from "../../texts/post-workbook.ts";
import type { ExcelCell, ExcelSheet } from "../excel.ts";
import { EMPTY, formulaCell, kronorOf, ORE_FORMAT, textCell } from "../export/cells.ts";
import { KEY_COLUMNS } from "./key-sheet.ts";
import { money, oreCell, sumCell } from "./money-cells.ts";
import { partsForm } from "./parts-form.ts";
import {
  assumption,
  cell,
  FIRST_ROW,
  own,
  ROUNDING_HEAD,
  ROUNDING_ROWS,
  rowsFrom,
  sheetYears,
} from "./places.ts";
import { roundingColumn } from "./rounding-sheet.ts";
import { YEAR_COST } from "./years-sheet.ts";

/** The sheet of parts: what every party pays in each operating year, beside what the page says of the whole. */
export function partsSheet(facts: PostWorkbook): ExcelSheet {
  const { parties, certainty, form } = facts;
  const parts = partsForm(facts);
  const years = sheetYears(facts);
  const rows = rowsFrom(FIRST_ROW, parties.length);
  const isDecided = parties.some(({ years: own }) => own.some((each) => each.isDecided));
  const [all, shown] = [2 + years.length, 3 + years.length];
  const wholeOf = ({ years: own }: PostWorkbookParty) => sumOre(own.map(({ amount }) => amount));
  const total = sumOre(parties.map(wholeOf));
  return {
    name: POST_SHEETS.parts,
    widths: [8, 24, ...years.map(() => 16), 18, 18, 16, 14],
    rows: [
      [textCell(POST_WORKBOOK.partsTitle, "title")],
      [textCell(`${certaintyWord(certainty)}. ${certaintyMeaning(certainty)}`)],
      [textCell(parts === "live" ? POST_WORKBOOK.live : plainPartsSentence(form, parts))],
      [textCell(isDecided ? POST_WORKBOOK.decided : POST_WORKBOOK.answersMeans)],
      [
        textCell(POST_WORKBOOK.code, "heading"),
        textCell(POST_WORKBOOK.party, "heading"),
        ...years.map((year) => textCell(String(year), "number-heading")),
        textCell(`${POST_WORKBOOK.sum}, ${POST_WORKBOOK.kronor}`, "number-heading"),
        textCell(POST_WORKBOOK.onPage, "number-heading"),
        textCell(POST_WORKBOOK.difference, "number-heading"),
        textCell(POST_WORKBOOK.certainty, "heading"),
      ],
      ...parties.map((each, party) => {
        const row = FIRST_ROW + party;
        const { code, name } = each;
        return [
          textCell(code),
          textCell(name),
          ...years.map((year, index) => {
            const isFixed = parts !== "live" || decidedIn(each, year);
            const amount = partOf(each, year);
            return isFixed ? oreCell(amount) : money(formulaOf(facts, party, index), amount);
          }),
          money(`ROUND(SUM(${own(2, row)}:${own(all - 1, row)}),2)`, wholeOf(each)),
          oreCell(wholeOf(each)),
          money(`ROUND(${own(all, row)}-${own(shown, row)},2)`, ore(0n)),
          textCell(certaintyWord(certainty)),
        ];
      }),
      [
        EMPTY,
        textCell(POST_WORKBOOK.sum, "sum"),
        ...years.map((year, index) =>
          sumCell(2 + index, rows, sumOre(parties.map((each) => partOf(each, year)))),
        ),
        sumCell(all, rows, total),
        oreCell(total, "sum"),
        sumCell(shown + 1, rows, ore(0n)),
      ],
      [EMPTY, textCell(POST_WORKBOOK.cost), ...years.map((year, index) => costCell(facts, year, index))],
      [
        EMPTY,
        textCell(POST_WORKBOOK.uncovered),
        ...years.map((year, index) =>
          money(
            `ROUND(${own(2 + index, rows[1] + 2)}-${own(2 + index, rows[1] + 1)},2)`,
            uncoveredIn(facts, year),
          ),
        ),
      ],
      [
        EMPTY,
        textCell(POST_WORKBOOK.check),
        ...years.map((year, index) =>
          formulaCell(
            `IF(${own(2 + index, rows[1] + 3)}=0,"${POST_WORKBOOK.adds}","${POST_WORKBOOK.addsNot}")`,
            uncoveredIn(facts, year) === 0n ? POST_WORKBOOK.adds : POST_WORKBOOK.addsNot,
          ),
        ),
      ],
    ],
  };
}

/** Rounded down, and a unit more for those who come first in the queue for what is left. */
function formulaOf(facts: PostWorkbook, party: number, year: number): string {
  const column = roundingColumn(year);
  const row = ROUNDING_HEAD + 1 + party;
  const takesPart = cell("key", KEY_COLUMNS.counted, FIRST_ROW + party);
  const queue = `${cell("rounding", column + 2, row)}<=${cell("rounding", column, ROUNDING_ROWS.left)}`;
  return `(${cell("rounding", column, row)}+IF(${takesPart}>0,IF(${queue},1,0),0))*${assumption(facts, "grain")}/100`;
}

function costCell(facts: PostWorkbook, year: number, index: number): ExcelCell {
  const formula = cell("years", YEAR_COST, FIRST_ROW + index);
  return formulaCell(formula, kronorOf(costIn(facts, year)), { format: ORE_FORMAT });
}

function costIn({ years }: PostWorkbook, year: number): Ore {
  return years.find((each) => each.year === year)?.amount ?? ore(0n);
}

function uncoveredIn(facts: PostWorkbook, year: number): Ore {
  return ore(costIn(facts, year) - sumOre(facts.parties.map((each) => partOf(each, year))));
}

function partOf({ years }: PostWorkbookParty, year: number): Ore {
  return years.find((each) => each.year === year)?.amount ?? ore(0n);
}

function decidedIn({ years }: PostWorkbookParty, year: number): boolean {
  return years.some((each) => each.year === year && each.isDecided);
}
