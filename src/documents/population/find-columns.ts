import { ok, type FileProblem, type Result } from "#domain/result";
import { parseDay, type Day } from "#domain/time";
import type { CsvRow, CsvTable } from "../csv/parse-csv.ts";

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

const MONTHS = "januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december".split(
  "|",
);
const WRITTEN_DAY = new RegExp(String.raw`(\d{1,2}) (${MONTHS.join("|")}) (\d{4})`);
const YEAR_AT_END = /\b\d{4}$/;
const NUMERIC_DAY = /\d{4}-\d{2}-\d{2}/;

/** How far down the headings may stand: statistics often begin with a title. */
const TITLE_ROWS = 10;

/**
 * Finds the headings of a table of inhabitants and what its columns hold.
 * @returns the columns and the rows below the headings, or which columns are missing or there twice
 */
export function findColumns(table: CsvTable, file: string): Result<PopulationColumns, FileProblem> {
  const candidates = table.rows.slice(0, TITLE_ROWS);
  const index = candidates.findIndex(({ values }) => {
    const headings = values.map(plain);
    return codeColumns(headings).length > 0 && matching(headings, PERSONS).length > 0;
  });
  const heading = table.rows[Math.max(index, 0)];
  const headings = (heading?.values ?? []).map((value) => value.trim());
  const at = { file, ...(heading && { row: heading.row }) };
  const [code, ...otherCodes] = codeColumns(headings.map(plain));
  const [persons, ...otherPersons] = matching(headings.map(plain), PERSONS);
  const problems: FileProblem[] = [];
  if (code === undefined) problems.push({ kind: "column-missing", at, wanted: "Kommunkod", found: headings });
  if (persons === undefined)
    problems.push({ kind: "column-missing", at, wanted: "Folkmängd", found: headings });
  const named = (columns: readonly (number | undefined)[]): string[] =>
    columns.map((column) => headings[column ?? -1] ?? "");
  if (otherCodes.length > 0) {
    problems.push({ kind: "column-twice", at, wanted: "Kommunkod", found: named([code, ...otherCodes]) });
  }
  if (otherPersons.length > 0) {
    problems.push({
      kind: "column-twice",
      at,
      wanted: "Folkmängd",
      found: named([persons, ...otherPersons]),
    });
  }
  const rows = table.rows.slice(Math.max(index, 0) + 1);
  if (rows.length === 0) problems.push({ kind: "file-without-rows", at: { file } });
  const [first, ...others] = problems;
  if (first !== undefined) return { ok: false, problems: [first, ...others] };
  return ok({
    headings,
    rows,
    code: code ?? 0,
    persons: persons ?? 0,
    name: matching(headings.map(plain), [...NAME, ...CODE_OR_NAME]).find((column) => column !== code),
    date: matching(headings.map(plain), DATE)[0],
    dateInHeading: dayIn(headings[persons ?? 0] ?? ""),
    yearInHeading: YEAR_AT_END.exec(headings[persons ?? 0] ?? "")?.[0],
  });
}

function codeColumns(headings: readonly string[]): readonly number[] {
  const sure = matching(headings, CODE);
  return sure.length > 0 ? sure : matching(headings, CODE_OR_NAME).slice(0, 1);
}

function matching(headings: readonly string[], wanted: readonly string[]): readonly number[] {
  return headings.flatMap((heading, column) => (wanted.includes(heading) ? [column] : []));
}

/** A heading without capitals, underscores, and the day or year that it may end with. */
function plain(heading: string): string {
  return heading
    .toLowerCase()
    .replace(NUMERIC_DAY, "")
    .replaceAll(/[_\s-]+/g, " ")
    .replace(WRITTEN_DAY, "")
    .replace(YEAR_AT_END, "")
    .replace(/[\s,:(]+(?:den)?[\s)]*$/, "")
    .trim();
}

function dayIn(heading: string): Day | undefined {
  const written = WRITTEN_DAY.exec(heading.toLowerCase().replaceAll(/\s+/g, " "));
  const month = MONTHS.indexOf(written?.[2] ?? "") + 1;
  const numeric =
    NUMERIC_DAY.exec(heading)?.[0] ??
    (written && `${written[3]}-${String(month).padStart(2, "0")}-${(written[1] ?? "").padStart(2, "0")}`);
  const parsed = numeric ? parseDay(numeric) : undefined;
  return parsed?.ok ? parsed.value : undefined;
}
