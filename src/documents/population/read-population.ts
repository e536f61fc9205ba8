import type { OrganisationRegister } from "#domain/organisation";
import type { PopulationProblem, PopulationSeries } from "#domain/population";
import { assert, fail, ok } from "#domain/result";
import type { Certainty, Source } from "#domain/source";
import type { Day } from "#domain/time";
import { findRowsTooLong, readTable } from "../csv/read-table.ts";
import { findColumns } from "./find-columns.ts";
import { findMissing, findSwappedColumns, findWrongTotals } from "./find-table-problems.ts";
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
 * Comma, semicolon or tab; UTF-8, UTF-16 or Windows-1252; a title above the headings; sums by county and for the
 * country, which are checked and not counted. Municipalities are told apart by code alone.
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
  if (!table.ok) return { ...table, rightRows: 0 };
  const columns = findColumns(table.value, file);
  if (!columns.ok) return { ...columns, rightRows: 0 };
  const index = indexMunicipalities(register);
  const swapped = findSwappedColumns(columns.value, file, index);
  if (swapped !== undefined) return { ...fail(swapped), rightRows: 0 };
  const date = readDate(columns.value, file, origin.date);
  // Several days in one file: every municipality then has a row for each, which is no fault of its own.
  if (!date.ok && date.problems.some(({ kind }) => kind === "dates-differ" || kind === "years-differ"))
    return { ...date, rightRows: 0 };
  const rows = readRows(columns.value, file, index);
  const rowProblems = [
    ...findRowsTooLong({ ...table.value, rows: columns.value.rows }, columns.value.headings.length, file),
    ...rows.problems,
  ];
  const problems: readonly PopulationProblem[] = [
    ...(date.ok ? [] : date.problems),
    ...rowProblems,
    // A sum is no control of rows that are wrong by themselves.
    ...(rowProblems.length === 0 ? findWrongTotals(rows, file) : []),
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
