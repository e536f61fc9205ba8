import type { PopulationProblem } from "#domain/population";
import { fail, ok, type Result } from "#domain/result";
import type { Day } from "#domain/time";
import type { CsvRow } from "../csv/parse-csv.ts";
import { valueAt } from "../csv/read-table.ts";
import { choosePeriod, dayInPeriod, parsePeriod, type Period } from "./choose-period.ts";
import type { PopulationColumns } from "./find-columns.ts";
import { dayOfYearIn } from "./heading-day.ts";
import { wholePopulation } from "./whole-population.ts";

/** The agency's line about the day that its figures are of, below the table. */
const REFERENCE_DAY = /^referens/i;

/**
 * Keeps the rows that are the inhabitants of one place on one day: notes below the table, other years and parts of the
 * inhabitants are left out. Where men and women stand apart they are added.
 * @returns the columns with those rows, or why it cannot be told which rows they are
 */
export function narrowRows(
  columns: PopulationColumns,
  file: string,
  wanted: Day | undefined,
): Result<PopulationColumns, PopulationProblem> {
  const { table, notes } = withoutNotes(columns);
  const ofYear = oneYear(table, notes, file, wanted);
  if (!ofYear.ok) return ofYear;
  let narrowed = ofYear.value;
  for (const column of columns.breakdowns) {
    const whole = everybody(narrowed, column, file);
    if (!whole.ok) return whole;
    narrowed = { ...narrowed, rows: whole.value };
  }
  return ok(narrowed);
}

/** Notes are the last rows that hold neither a code nor a number of inhabitants. */
function withoutNotes(columns: PopulationColumns) {
  const last = columns.rows.findLastIndex(
    ({ values }) =>
      /\d/.test(valueAt(values, columns.persons)) || /^'?\d{3,4}(?:\s|$)/.test(valueAt(values, columns.code)),
  );
  const notes = last === -1 ? [] : columns.rows.slice(last + 1);
  return { table: { ...columns, rows: columns.rows.slice(0, columns.rows.length - notes.length) }, notes };
}

function oneYear(
  columns: PopulationColumns,
  notes: readonly CsvRow[],
  file: string,
  wanted: Day | undefined,
): Result<PopulationColumns, PopulationProblem> {
  const { rows, period } = columns;
  if (period === undefined) return ok(withDay(columns, parsePeriod(columns.yearInHeading ?? ""), notes));
  const heading = columns.headings[period] ?? "";
  const periods = new Map<string, Period>();
  for (const { row, values } of rows) {
    const written = valueAt(values, period);
    const read = parsePeriod(written);
    if (read === undefined) {
      return fail({ kind: "period-unreadable", at: { file, row, column: heading }, written });
    }
    periods.set(read.written, read);
  }
  const all = [...periods.values()];
  const chosen = choosePeriod(all, wanted, { file, column: heading });
  if (!chosen.ok) return chosen;
  const ofPeriod = all[chosen.value];
  const kept = rows.filter(({ values }) => valueAt(values, period) === ofPeriod?.written);
  return ok(withDay({ ...columns, rows: kept }, ofPeriod, notes));
}

/** The columns with the day that the year and the day of the year, in the title or in the notes, make together. */
function withDay(
  columns: PopulationColumns,
  period: Period | undefined,
  notes: readonly CsvRow[],
): PopulationColumns {
  if (columns.dateInHeading !== undefined || period === undefined) return columns;
  const about = notes.findIndex(({ values }) => values.some((value) => REFERENCE_DAY.test(value.trim())));
  const said = about === -1 ? [] : notes.slice(about, about + 2).flatMap(({ values }) => values);
  const heading = columns.headings[columns.persons] ?? "";
  const ofYear = dayOfYearIn([heading, columns.title, ...said].join(" "));
  return { ...columns, yearInHeading: `${period.year}`, dateInHeading: dayInPeriod(period, ofYear) };
}

/** The rows of everybody where a column divides the inhabitants: those of the total, or men and women added. */
function everybody(
  { rows, headings, code, persons }: PopulationColumns,
  column: number,
  file: string,
): Result<readonly CsvRow[], PopulationProblem> {
  const dimension = headings[column] ?? "";
  const found = [...new Set(rows.map(({ values }) => valueAt(values, column)))];
  const whole = wholePopulation(
    dimension,
    found.map((value) => ({ code: value, label: value })),
  );
  if (whole === undefined) {
    return fail({ kind: "breakdown-without-total", at: { file, column: dimension }, dimension, found });
  }
  const kept = whole.map((index) => found[index]);
  const ofWhole = rows.filter(({ values }) => kept.includes(valueAt(values, column)));
  return ok(kept.length === 1 ? ofWhole : added(ofWhole, code, persons));
}

/** Men and women of the same place as one row, on the line of the first. What is no number stays as it is written. */
function added(rows: readonly CsvRow[], code: number, persons: number): readonly CsvRow[] {
  const byPlace = new Map<string, CsvRow[]>();
  for (const row of rows) {
    const place = valueAt(row.values, code);
    const own = byPlace.get(place);
    if (own === undefined) byPlace.set(place, [row]);
    else own.push(row);
  }
  return [...byPlace.values()].flatMap((parts) => {
    const [first, second, ...more] = parts;
    // One sex alone, or a place that stands twice, is not added up; the rules for rows tell what is wrong.
    if (first === undefined || second === undefined || more.length > 0) return parts;
    if (first.values.length <= persons) return parts;
    const sum = addedText(valueAt(first.values, persons), valueAt(second.values, persons));
    return [{ row: first.row, values: first.values.with(persons, sum) }];
  });
}

function addedText(one: string, other: string): string {
  const [first, second] = [one, other].map((text) => text.replaceAll(/[\s\u00a0\u202f]/g, ""));
  if (first === undefined || second === undefined) return one;
  if (!/^\d+$/.test(first)) return one;
  return /^\d+$/.test(second) ? (BigInt(first) + BigInt(second)).toString() : other;
}
