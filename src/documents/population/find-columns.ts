import type { PopulationDateProblem, StatisticsFileProblem } from "#domain/population";
import { okUnless, type FilePlace, type FileProblem, type Result } from "#domain/result";
import type { Day } from "#domain/time";
import type { CsvRow, CsvTable } from "../csv/parse-csv.ts";
import { choosePeriod, dayInPeriod, parsePeriod, type Period } from "./choose-period.ts";
import { dayIn, dayOfYearIn, plainHeading, yearIn } from "./heading-day.ts";

/** Which column holds what, counted from 0, and the day or the year that headings and title name for the inhabitants. */
export type PopulationColumns = {
  readonly headings: readonly string[];
  readonly rows: readonly CsvRow[];
  readonly code: number;
  readonly persons: number;
  readonly name: number | undefined;
  readonly date: number | undefined;
  /** Where the year stands in each row, "2016". */
  readonly period: number | undefined;
  /** Columns that divide the inhabitants, by age, sex or civil status. */
  readonly breakdowns: readonly number[];
  readonly dateInHeading: Day | undefined;
  readonly yearInHeading: string | undefined;
  /** What stands above the headings. */
  readonly title: string;
};

const CODE = ["code", "kod", "kommunkod", "municipality code", "regionkod", "knkod"];
/** Headings that hold the code where no better heading does, else the name. */
const CODE_OR_NAME = ["kommun", "municipality", "region", "id"];
const NAME = ["name", "namn", "kommunnamn", "municipality name", "kommunens namn"];
const PERSONS = [
  "folkmängd",
  "folkmangd",
  "folkmängden",
  "befolkning",
  "invånare",
  "antal invånare",
  "population",
  "persons",
  "personer",
  "antal",
];
const DATE = ["date", "datum", "dag", "mätdatum", "avräkningsdatum"];
const PERIOD = ["år", "tid", "year", "time", "månad"];
const BREAKDOWN = [
  "ålder",
  "alder",
  "age",
  "kön",
  "kon",
  "sex",
  "civilstånd",
  "civilstand",
  "marital status",
];

/** How far down the headings may stand: statistics often begin with a title. */
const TITLE_ROWS = 10;

/**
 * Finds the headings of a table of inhabitants and what its columns hold.
 * @param wanted the day that is asked for, which tells one year's column from another's
 * @returns the columns and the rows below the headings, or which columns are missing or there twice
 */
export function findColumns(
  table: Pick<CsvTable, "rows">,
  file: string,
  wanted?: Day,
): Result<PopulationColumns, FileProblem | PopulationDateProblem | StatisticsFileProblem> {
  const index = findHeadingRow(table.rows);
  const heading = table.rows[index];
  const headings = namedHeadings(
    (heading?.values ?? []).map((value) => value.trim()),
    table.rows[index + 1],
  );
  const plain = headings.map(plainHeading);
  const codes = codeColumns(plain);
  const counts = personsColumns(headings);
  const rows = table.rows.slice(index + 1);
  const at = { file, ...(heading && { row: heading.row }) };
  const chosen = chooseColumn(counts, headings, wanted, at);
  const persons = chosen.ok ? chosen.value : 0;
  const titles = titlesAbove(table.rows);
  const title = titles.join(" ");
  const problems: readonly (FileProblem | PopulationDateProblem | StatisticsFileProblem)[] = [
    ...findNotOne("Kommunkod", codes, headings, at),
    ...(chosen.ok ? findOtherContents(headings[persons] ?? "", titles, file) : chosen.problems),
    ...(rows.length === 0 ? [{ kind: "file-without-rows", at: { file } } as const] : []),
  ];
  const [code = 0] = codes;
  return okUnless(problems, () => ({
    headings,
    rows,
    code,
    persons,
    name: columnsCalled([...NAME, ...CODE_OR_NAME], plain).find((column) => column !== code),
    date: columnsCalled(DATE, plain)[0],
    period: columnsCalled(PERIOD, plain)[0],
    breakdowns: columnsCalled(BREAKDOWN, plain),
    ...daysOf(headings[persons] ?? "", title),
    title,
  }));
}

/** What stands above the headings of a table, cell by cell. */
export function titlesAbove(rows: readonly CsvRow[]): readonly string[] {
  return rows
    .slice(0, findHeadingRow(rows))
    .flatMap(({ values }) => values.map((value) => value.trim()).filter((value) => value !== ""));
}

/** The row of headings among the first ones; the first row where none looks like it. */
function findHeadingRow(rows: readonly CsvRow[]): number {
  const first = rows.slice(0, TITLE_ROWS);
  const named = first.findIndex(isHeadingRow);
  if (named >= 0) return named;
  return Math.max(
    first.findIndex(({ values }, index) => isUnnamed(values, rows[index + 1])),
    0,
  );
}

/** SCB's workbooks head only the figures: the columns of codes and names have none. */
function isUnnamed(values: readonly string[], next: CsvRow | undefined): boolean {
  const isBlank = (values[0] ?? "").trim() === "";
  const figures = values.some((value) => parsePeriod(value) !== undefined || isPersons(plainHeading(value)));
  return isBlank && figures && /^\d{2,4}(?:\s|$)/.test(next?.values[0]?.trim() ?? "");
}

/** Headings with what the first columns hold where nothing stands above them: codes, and names beside them. */
function namedHeadings(headings: readonly string[], next: CsvRow | undefined): readonly string[] {
  if (!isUnnamed(headings, next)) return headings;
  const hasNames = headings[1] === "" && !/\d/.test(next?.values[1] ?? "");
  return headings.map((heading, column) =>
    column === 0 ? "Region" : column === 1 && hasNames ? "Namn" : heading,
  );
}

/** A title that speaks of something else than inhabitants, where the heading is a year alone: the change in a year. */
function findOtherContents(
  heading: string,
  titles: readonly string[],
  file: string,
): readonly StatisticsFileProblem[] {
  const isBare = parsePeriod(heading) !== undefined;
  if (
    !isBare ||
    titles.length === 0 ||
    /folkmängd|folkmangd|befolkning|invånare|population/i.test(titles.join(" "))
  )
    return [];
  return [{ kind: "contents-other", at: { file }, found: [titles[0] ?? ""] }];
}

function isPersons(plain: string): boolean {
  return PERSONS.includes(plain);
}

/** The day that the heading of the inhabitants names, by itself or with the day of the year in the title. */
function daysOf(heading: string, title: string): Pick<PopulationColumns, "dateInHeading" | "yearInHeading"> {
  const period = periodIn(heading);
  const together = period && dayInPeriod(period, dayOfYearIn(`${heading} ${title}`));
  return {
    dateInHeading: dayIn(heading) ?? together ?? dayIn(title),
    yearInHeading: period && `${period.year}`,
  };
}

function isHeadingRow({ values }: CsvRow): boolean {
  return (
    codeColumns(values.map(plainHeading)).length > 0 &&
    personsColumns(values.map((value) => value.trim())).length > 0
  );
}

/** Columns that say inhabitants, and, beside a code, those that are headed by a year alone. */
function personsColumns(headings: readonly string[]): readonly number[] {
  const plain = headings.map(plainHeading);
  const hasCode = codeColumns(plain).length > 0;
  return headings.flatMap((heading, column) =>
    isPersons(plain[column] ?? "") || (hasCode && parsePeriod(heading) !== undefined) ? [column] : [],
  );
}

/** The one column of inhabitants, or that of the wanted year where each is headed by its own. */
function chooseColumn(
  columns: readonly number[],
  headings: readonly string[],
  wanted: Day | undefined,
  at: FilePlace,
): Result<number, FileProblem | PopulationDateProblem> {
  const periods = columns.flatMap((column) => periodIn(headings[column] ?? "") ?? []);
  const areDistinct = new Set(periods.map(({ written }) => written)).size === columns.length;
  if (columns.length > 0 && areDistinct) {
    const chosen = choosePeriod(periods, wanted, at);
    return chosen.ok ? { ok: true, value: columns[chosen.value] ?? 0 } : chosen;
  }
  return okUnless(findNotOne("Folkmängd", columns, headings, at), () => columns[0] ?? 0);
}

/** The period that a heading is or ends with: "2016M10", "Folkmängd 2016". */
function periodIn(heading: string): Period | undefined {
  return parsePeriod(yearIn(heading) ?? heading);
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
