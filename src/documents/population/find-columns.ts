import { okUnless, type FilePlace, type FileProblem, type Result } from "#domain/result";
import type { Day } from "#domain/time";
import type { CsvRow, CsvTable } from "../csv/parse-csv.ts";
import { dayIn, plainHeading, yearIn } from "./heading-day.ts";

/** Which column holds what, counted from 0, and the day or the year that the heading of the inhabitants may name. */
export type PopulationColumns = {
  readonly headings: readonly string[];
  readonly rows: readonly CsvRow[];
  readonly code: number;
  readonly persons: number;
  readonly name: number | undefined;
  readonly date: number | undefined;
  readonly dateInHeading: Day | undefined;
  readonly yearInHeading: string | undefined;
};

const CODE = ["code", "kod", "kommunkod", "municipality code", "regionkod", "knkod"];
/** Headings that hold the code where no better heading does, else the name. */
const CODE_OR_NAME = ["kommun", "municipality", "region", "id"];
const NAME = ["name", "namn", "kommunnamn", "municipality name", "kommunens namn"];
const PERSONS = [
  "folkmängd",
  "folkmangd",
  "befolkning",
  "invånare",
  "antal invånare",
  "population",
  "persons",
  "personer",
  "antal",
];
const DATE = ["date", "datum", "dag", "mätdatum", "avräkningsdatum"];

/** How far down the headings may stand: statistics often begin with a title. */
const TITLE_ROWS = 10;

/**
 * Finds the headings of a table of inhabitants and what its columns hold.
 * @returns the columns and the rows below the headings, or which columns are missing or there twice
 */
export function findColumns(table: CsvTable, file: string): Result<PopulationColumns, FileProblem> {
  const index = Math.max(table.rows.slice(0, TITLE_ROWS).findIndex(isHeadingRow), 0);
  const heading = table.rows[index];
  const headings = (heading?.values ?? []).map((value) => value.trim());
  const plain = headings.map(plainHeading);
  const codes = codeColumns(plain);
  const counts = columnsCalled(PERSONS, plain);
  const rows = table.rows.slice(index + 1);
  const at = { file, ...(heading && { row: heading.row }) };
  const problems: readonly FileProblem[] = [
    ...findNotOne("Kommunkod", codes, headings, at),
    ...findNotOne("Folkmängd", counts, headings, at),
    ...(rows.length === 0 ? [{ kind: "file-without-rows", at: { file } } as const] : []),
  ];
  const [code = 0] = codes;
  const [persons = 0] = counts;
  return okUnless(problems, () => ({
    headings,
    rows,
    code,
    persons,
    name: columnsCalled([...NAME, ...CODE_OR_NAME], plain).find((column) => column !== code),
    date: columnsCalled(DATE, plain)[0],
    dateInHeading: dayIn(headings[persons] ?? ""),
    yearInHeading: yearIn(headings[persons] ?? ""),
  }));
}

function isHeadingRow({ values }: CsvRow): boolean {
  const plain = values.map(plainHeading);
  return codeColumns(plain).length > 0 && columnsCalled(PERSONS, plain).length > 0;
}

function findNotOne(
  wanted: string,
  columns: readonly number[],
  headings: readonly string[],
  at: FilePlace,
): readonly FileProblem[] {
  if (columns.length === 0) return [{ kind: "column-missing", at, wanted, found: headings }];
  if (columns.length === 1) return [];
  return [{ kind: "column-twice", at, wanted, found: columns.map((column) => headings[column] ?? "") }];
}

function codeColumns(headings: readonly string[]): readonly number[] {
  const sure = columnsCalled(CODE, headings);
  return sure.length > 0 ? sure : columnsCalled(CODE_OR_NAME, headings).slice(0, 1);
}

function columnsCalled(names: readonly string[], headings: readonly string[]): readonly number[] {
  return headings.flatMap((heading, column) => (names.includes(heading) ? [column] : []));
}
