import type { PostWorkbook } from "#domain/financing";
import { POST_SHEETS, POST_WORKBOOK } from "../../texts/post-workbook.ts";
import type { ExcelCell, ExcelSheet } from "../excel.ts";
import { EMPTY, formulaCell, textCell, WHOLE_FORMAT } from "../export/cells.ts";
import { figuresOf } from "../export/live-figures.ts";
import { KEY_COLUMNS } from "./key-sheet.ts";
import { weightOf } from "./parts-form.ts";
import {
  assumption,
  cell,
  FIRST_ROW,
  own,
  ownColumn,
  ROUNDING_COLUMNS,
  ROUNDING_HEAD,
  ROUNDING_ROWS,
  rowsFrom,
  sheetYears,
} from "./places.ts";
import { YEAR_COST } from "./years-sheet.ts";

/** The first column of a year in the sheet of rounding, the years counted from 0. */
export function roundingColumn(index: number): number {
  return 2 + index * ROUNDING_COLUMNS.length;
}

/** The sheet of rounding: each year's cost in smallest units, everybody's part rounded down, and who gets what is left. */
export function roundingSheet(facts: PostWorkbook): ExcelSheet {
  const { parties } = facts;
  const years = sheetYears(facts).map((year, index) => yearColumns(facts, year, index));
  const shared = (name: keyof typeof ROUNDING_ROWS, label: string) => [
    textCell(label),
    EMPTY,
    ...years.flatMap(({ top }) => [top[name], EMPTY, EMPTY]),
  ];
  return {
    name: POST_SHEETS.rounding,
    widths: [8, 32, ...years.flatMap(() => [18, 14, 14])],
    rows: [
      [textCell(POST_WORKBOOK.roundingTitle, "title")],
      [textCell(POST_WORKBOOK.roundingHow)],
      [],
      [],
      shared("year", POST_WORKBOOK.operatingYear),
      shared("units", POST_WORKBOOK.units),
      shared("whole", POST_WORKBOOK.whole),
      shared("over", POST_WORKBOOK.over),
      shared("left", POST_WORKBOOK.left),
      [],
      [
        textCell(POST_WORKBOOK.code, "heading"),
        textCell(POST_WORKBOOK.party, "heading"),
        ...years.flatMap(({ year }) =>
          ROUNDING_COLUMNS.map((name) => textCell(`${year}, ${POST_WORKBOOK[name]}`, "number-heading")),
        ),
      ],
      ...parties.map(({ code, name }, index) => [
        textCell(code),
        textCell(name),
        ...years.flatMap(({ rows }) => rows[index] ?? []),
      ]),
    ],
  };
}

type YearColumns = {
  readonly year: number;
  readonly top: Readonly<Record<keyof typeof ROUNDING_ROWS, ExcelCell>>;
  readonly rows: readonly (readonly ExcelCell[])[];
};

function yearColumns(facts: PostWorkbook, year: number, index: number): YearColumns {
  const { parties, shared, post } = facts;
  const { grain } = post.sharing;
  const found = shared.years.find(({ operating }) => operating.year === year);
  const units = (found?.operating.amount ?? 0n) / grain;
  const figures = figuresOf(
    parties.map((party) => ({
      code: party.code,
      group: "",
      total: units,
      weight: party.isIn ? weightOf(facts, party) : 0n,
      units:
        (found?.allocation.shares.find(({ recipient }) => recipient === party.code)?.amount ?? 0n) / grain,
    })),
    "largest-remainder",
  );
  const [first] = figures;
  const [column, key] = [roundingColumn(index), rowsFrom(FIRST_ROW, parties.length)];
  const rows = rowsFrom(ROUNDING_HEAD + 1, parties.length);
  const sum = cell("key", KEY_COLUMNS.counted, key[1] + 1);
  const at = (name: keyof typeof ROUNDING_ROWS) => dollarRow(own(column, ROUNDING_ROWS[name]));
  const remainders = ownColumn(column + 1, rows);
  return {
    year,
    top: {
      year: formulaCell(cell("years", 0, FIRST_ROW + index), year),
      units: whole(
        `ROUND(${cell("years", YEAR_COST, FIRST_ROW + index)}*100/${assumption(facts, "grain")},0)`,
        units,
      ),
      whole: whole(`IF(${sum}=0,0,INT(${at("units")}/${sum}))`, first?.whole ?? 0n),
      over: whole(`${at("units")}-${at("whole")}*${sum}`, first?.over ?? 0n),
      left: whole(`${at("units")}-SUM(${ownColumn(column, rows)})`, first?.left ?? 0n),
    },
    rows: figures.map(({ floor, remainder, order }, party) => {
      const row = rows[0] + party;
      const weight = cell("key", KEY_COLUMNS.counted, FIRST_ROW + party);
      const over = `${at("over")}*${weight}`;
      const mine = own(column + 1, row);
      const above = `${dollarRow(own(column + 1, rows[0]))}:${mine}`;
      return [
        whole(`IF(${sum}=0,0,${at("whole")}*${weight}+INT(${over}/${sum}))`, floor),
        whole(`IF(${sum}=0,0,${over}-INT(${over}/${sum})*${sum})`, remainder),
        whole(`RANK(${mine},${remainders},0)+COUNTIF(${above},${mine})-1`, order),
      ];
    }),
  };
}

function whole(formula: string, value: bigint): ExcelCell {
  return formulaCell(formula, Number(value), { format: WHOLE_FORMAT });
}

/** A reference whose row stays. @example dollarRow("C6") // "C$6" */
function dollarRow(reference: string): string {
  return reference.replace(/\d+$/, (row) => `$${row}`);
}
