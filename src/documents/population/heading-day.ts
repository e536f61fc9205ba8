import { parseDay, type Day } from "#domain/time";

const MONTHS = "januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december";
const ENGLISH_MONTHS =
  "january|february|march|april|may|june|july|august|september|october|november|december";
const DAY_OF_YEAR = new RegExp(String.raw`(?<!\d)(\d{1,2}) (${MONTHS}|${ENGLISH_MONTHS})\b`);
const NUMERIC_DAY = /\d{4}-\d{2}-\d{2}/;
const WRITTEN_DAY = new RegExp(String.raw`(\d{1,2}) (${MONTHS}) (\d{4})`);
const YEAR_AT_END = /\b\d{4}$/;

/** The day that a heading names: "Folkmängd 2016-12-31" or "Folkmängd 31 december 2016". */
export function dayIn(heading: string): Day | undefined {
  const parsed = parseDay(NUMERIC_DAY.exec(heading)?.[0] ?? writtenDay(heading));
  return parsed.ok ? parsed.value : undefined;
}

/** The year that a heading ends with: "Folkmängd 2016". */
export function yearIn(heading: string): string | undefined {
  return YEAR_AT_END.exec(heading.trim())?.[0];
}

/** A day of every year, as the title of a table says it: "Folkmängden den 1 november efter region och år". */
export type DayOfYear = { readonly day: number; readonly month: number };

/** The day of the year that a title names, with or without a year after it. */
export function dayOfYearIn(title: string): DayOfYear | undefined {
  const [, day, month = ""] = DAY_OF_YEAR.exec(title.toLowerCase().replaceAll(/\s+/g, " ")) ?? [];
  if (day === undefined) return undefined;
  const swedish = MONTHS.split("|").indexOf(month);
  return { day: Number(day), month: (swedish >= 0 ? swedish : ENGLISH_MONTHS.split("|").indexOf(month)) + 1 };
}

/** That day of one year; undefined where the year has no such day. */
export function dayOfYear({ day, month }: DayOfYear, year: number): Day | undefined {
  const parsed = parseDay(`${year}-${`${month}`.padStart(2, "0")}-${`${day}`.padStart(2, "0")}`);
  return parsed.ok ? parsed.value : undefined;
}

/**
 * A heading without capitals, underscores, and the day or year that it names.
 * @example plainHeading("Folkmängd den 31 december 2016") // "folkmängd"
 */
export function plainHeading(heading: string): string {
  return heading
    .toLowerCase()
    .replace(NUMERIC_DAY, "")
    .replaceAll(/[_\s-]+/g, " ")
    .replace(WRITTEN_DAY, "")
    .replace(YEAR_AT_END, "")
    .replace(/[\s,:(]+(?:den)?[\s)]*$/, "")
    .trim();
}

function writtenDay(heading: string): string {
  const [, date = "", month = "", year = ""] =
    WRITTEN_DAY.exec(heading.toLowerCase().replaceAll(/\s+/g, " ")) ?? [];
  const number = MONTHS.split("|").indexOf(month) + 1;
  return `${year}-${`${number}`.padStart(2, "0")}-${date.padStart(2, "0")}`;
}
