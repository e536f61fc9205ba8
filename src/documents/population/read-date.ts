import type { PopulationDateProblem } from "#domain/population";
import { fail, okUnless, type FilePlace, type Result } from "#domain/result";
import { parseDay, type Day } from "#domain/time";
import { valueAt } from "../csv/read-table.ts";
import type { PopulationColumns } from "./find-columns.ts";

type WrittenDay = { readonly day: Day; readonly at: FilePlace };

/**
 * The one day that a table of inhabitants is about: the day given, the day in the heading, the day in a column.
 * @returns that day, or what cannot be read, or the first row of each other day
 */
export function readDate(
  columns: PopulationColumns,
  file: string,
  given: Day | undefined,
): Result<Day, PopulationDateProblem> {
  const problems: PopulationDateProblem[] = [];
  const written: WrittenDay[] = [];
  if (columns.dateInHeading !== undefined) {
    const column = columns.headings[columns.persons] ?? "";
    written.push({ day: columns.dateInHeading, at: { file, column } });
  }
  for (const { row, values } of columns.rows) {
    const text = valueAt(values, columns.date);
    if (text === "") continue;
    const at = { file, row, column: columns.headings[columns.date ?? -1] ?? "" };
    const parsed = parseDay(text);
    if (!parsed.ok) problems.push({ kind: "date-unreadable", at, written: text });
    else if (!written.some(({ day }) => day.equals(parsed.value))) written.push({ day: parsed.value, at });
  }
  const expected = given ?? written[0]?.day;
  const { yearInHeading: year } = columns;
  if (expected !== undefined && columns.dateInHeading === undefined && year !== undefined) {
    const at = { file, column: columns.headings[columns.persons] ?? "" };
    if (`${expected.year}` !== year) problems.push({ kind: "years-differ", at, written: year, expected });
  }
  for (const { day, at } of written) {
    if (expected && !day.equals(expected))
      problems.push({ kind: "dates-differ", at, written: day, expected });
  }
  if (expected !== undefined) return okUnless(problems, () => expected);
  const [first, ...others] = problems;
  return first === undefined
    ? fail({ kind: "date-missing", at: { file } })
    : { ok: false, problems: [first, ...others] };
}
