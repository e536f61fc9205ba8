import type { OrganisationRegister } from "#domain/organisation";
import type { PopulationProblem, PopulationSeries } from "#domain/population";
import { assert, fail, ok } from "#domain/result";
import type { Certainty, Source } from "#domain/source";
import type { Day } from "#domain/time";
import type { CsvTable } from "../csv/parse-csv.ts";
import { findRowsTooLong, readTable } from "../csv/read-table.ts";
import { findColumns, type PopulationColumns } from "./find-columns.ts";
import { findMissing, findSwappedColumns, findWrongTotals } from "./find-table-problems.ts";
import { findGarbledLetters } from "./garbled-letters.ts";
import { narrowRows } from "./narrow-rows.ts";
import { indexMunicipalities } from "./read-code.ts";
import { readDate } from "./read-date.ts";
import { readRows } from "./read-rows.ts";

/** What concerns the whole file comes after the rows. */
const LAST = Number.MAX_SAFE_INTEGER;

/** What the file itself does not say about its figures. */
export type PopulationOrigin = {
  readonly source: Source;
  readonly certainty: Certainty;
  /** The day of the figures, where neither a column nor the heading says it; where they do, they must agree. */
  readonly date?: Day;
  /** The municipalities that must be there; all of the register unless told otherwise. */
  readonly expected?: Iterable<string>;
};

/** What came of reading a file of inhabitants. `rightRows` counts the rows that nothing is wrong with. */
export type PopulationReading =
  | { readonly ok: true; readonly value: PopulationSeries }
  | {
      readonly ok: false;
      readonly problems: readonly [PopulationProblem, ...PopulationProblem[]];
      readonly rightRows: number;
    };

/**
 * Reads a table of inhabitants (folkmängdsfil): a row per municipality with its code and its persons.
 *
 * Comma, semicolon or tab; UTF-8, UTF-16 or Windows-1252; a title above the headings and notes below the rows; sums by
 * county and for the country, which are checked and not counted. Municipalities are told apart by code alone. Where
 * the file has several years, the one that the day of `origin` lies in is read.
 * @returns the series with rows in the order of the file, or every problem found with file, row, column and value
 * @example readPopulation(bytes, "2016-12-31.csv", register, { source, certainty: "published", date: day("2016-12-31") })
 */
export function readPopulation(
  bytes: Uint8Array,
  file: string,
  register: OrganisationRegister,
  origin: PopulationOrigin,
): PopulationReading {
  const table = readTable(bytes, file);
  return table.ok ? readPopulationTable(table.value, file, register, origin) : { ...table, rightRows: 0 };
}

/** The same for a table that has been cut into values already, such as a sheet of a workbook. */
export function readPopulationTable(
  table: Pick<CsvTable, "rows"> & Partial<CsvTable>,
  file: string,
  register: OrganisationRegister,
  origin: PopulationOrigin,
): PopulationReading {
  const garbled = findGarbledLetters(table.rows, file);
  if (garbled !== undefined) return { ...fail(garbled), rightRows: 0 };
  const columns = findColumns(table, file, origin.date);
  if (!columns.ok) return { ...columns, rightRows: 0 };
  const narrowed = narrowRows(columns.value, file, origin.date);
  if (!narrowed.ok) return { ...narrowed, rightRows: 0 };
  // A cell of a workbook cannot hold a separator that was taken for the end of a value.
  const tooLong =
    table.separator === undefined
      ? []
      : findRowsTooLong(
          { separator: table.separator, rows: narrowed.value.rows },
          narrowed.value.headings.length,
          file,
        );
  return judgeRows(narrowed.value, tooLong, file, register, origin);
}

/**
 * Reads the rows of a table whose columns are known, and checks them against each other, against the sums that the
 * file states and against the register.
 * @param rowProblems what is wrong with the rows already
 */
export function judgeRows(
  columns: PopulationColumns,
  rowProblems: readonly PopulationProblem[],
  file: string,
  register: OrganisationRegister,
  origin: PopulationOrigin,
): PopulationReading {
  const index = indexMunicipalities(register);
  const swapped = findSwappedColumns(columns, file, index);
  if (swapped !== undefined) return { ...fail(swapped), rightRows: 0 };
  const date = readDate(columns, file, origin.date);
  // Several days in one file: every municipality then has a row for each, which is no fault of its own.
  if (!date.ok && date.problems.some(({ kind }) => kind === "dates-differ" || kind === "years-differ"))
    return { ...date, rightRows: 0 };
  const rows = readRows(columns, file, index);
  const ofRows = [...rowProblems, ...rows.problems];
  const problems: readonly PopulationProblem[] = [
    ...(date.ok ? [] : date.problems),
    ...ofRows,
    // A sum is no control of rows that are wrong by themselves.
    ...(ofRows.length === 0 && date.ok ? findWrongTotals(rows, file, date.value) : []),
    ...findMissing(rows.present, origin.expected ?? register.municipalities.keys(), file, register),
  ].toSorted((a, b) => (a.at.row ?? LAST) - (b.at.row ?? LAST));
  const [first, ...others] = problems;
  if (first !== undefined) {
    const wrong = new Set(problems.map(({ at }) => at.row));
    const rightRows = rows.lines.filter((line) => !wrong.has(line)).length;
    return { ok: false, problems: [first, ...others], rightRows };
  }
  assert(date.ok, "a day that could not be read is among the problems");
  const { source, certainty } = origin;
  return ok({ date: date.value, rows: rows.municipalities, source, certainty });
}
