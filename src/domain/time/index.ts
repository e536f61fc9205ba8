/** The door of time: calendar days and spans. No other area imports the Temporal polyfill. */
import { Temporal } from "temporal-polyfill";
import { assert, fail, ok, type Result } from "#domain/result";
import type { Day } from "./day.ts";

export type { Day } from "./day.ts";
export { dayOff, type DayOff } from "./holidays.ts";
export {
  parseTime,
  type Precision,
  type StatedTime,
  type TimeProblem,
  type TimeSpan,
} from "./stated-time.ts";

/** A span as a document writes it ("första kvartalet 2017"); deadlines compare with `last`. */
export type StatedPeriod = { readonly first: Day; readonly last: Day; readonly asWritten: string };

/** A text that is not written as a day, or as one that the calendar lacks (31 februari). */
export type DayProblem = { readonly kind: "not-a-day" | "no-such-day"; readonly text: string };

/** Reads a day written 2017-02-24. */
export function parseDay(text: string): Result<Day, DayProblem> {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return fail({ kind: "not-a-day", text });
  try {
    return ok(Temporal.PlainDate.from(text, { overflow: "reject" }));
  } catch {
    return fail({ kind: "no-such-day", text });
  }
}

/** The months by name, January first, in Swedish: how people write a day, and how one is shown. */
export const MONTH_NAMES = [
  "januari",
  "februari",
  "mars",
  "april",
  "maj",
  "juni",
  "juli",
  "augusti",
  "september",
  "oktober",
  "november",
  "december",
] as const;

/**
 * Reads a day as a person writes it: 2011-05-30, 30 maj 2011 or 30/5 2011.
 * @example parseWrittenDay("30 maj 2011").ok // true
 */
export function parseWrittenDay(text: string): Result<Day, DayProblem> {
  const match = /^(\d{1,2})(?:\s*\/\s*(\d{1,2})|\s+([a-zåäö]+))\s+(\d{4})$/iu.exec(text.trim());
  if (match === null) return parseDay(text.trim());
  const [, date = "", number, word = "", year = ""] = match;
  const named = MONTH_NAMES.findIndex((name) => isMonth(word.toLowerCase(), name)) + 1;
  if (number === undefined && named === 0) return fail({ kind: "not-a-day", text });
  const month = number ?? String(named);
  const parsed = parseDay(`${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`);
  return parsed.ok ? parsed : fail({ kind: "no-such-day", text });
}

/** A month in full, or shortened to three letters or more. */
function isMonth(word: string, name: string): boolean {
  return word.length >= 3 && name.startsWith(word);
}

/** A day that is known to be right, for constants and read-back values. @throws when it is not a day */
export function day(text: string): Day {
  const parsed = parseDay(text);
  assert(parsed.ok, `${text} is a day`);
  return parsed.value;
}

/** Negative, 0 or positive as `left` is before, equal to or after `right`. */
export function compareDays(left: Day, right: Day): number {
  return Temporal.PlainDate.compare(left, right);
}

/** Whole days from `start` to `end`; negative when `end` is earlier. */
export function daysBetween(start: Day, end: Day): number {
  return start.until(end, { largestUnit: "day" }).days;
}

/** The day of the week, 1 for Monday to 7 for Sunday. */
export function weekdayOf(day: Day): number {
  return day.dayOfWeek;
}

/** Whether a day lies in a span whose ends may be open; both ends belong to it. */
export function isWithin(at: Day, from: Day | undefined, to: Day | undefined): boolean {
  return (from === undefined || compareDays(from, at) <= 0) && (to === undefined || compareDays(at, to) <= 0);
}

/** The house reads every clock in Sweden. */
const TIME_ZONE = "Europe/Stockholm";

/** The calendar day of a moment (UTC, ISO 8601) in Sweden. @example dayOf("2017-02-23T23:30:00Z").toString() // "2017-02-24" */
export function dayOf(moment: string): Day {
  return Temporal.Instant.from(moment).toZonedDateTimeISO(TIME_ZONE).toPlainDate();
}

/**
 * What the clock on the wall shows at a moment (UTC, ISO 8601) in Sweden.
 * @example clockTimeOf("2026-11-22T12:05:00Z").hour // 13
 */
export function clockTimeOf(moment: string): { readonly hour: number; readonly minute: number } {
  const { hour, minute } = Temporal.Instant.from(moment).toZonedDateTimeISO(TIME_ZONE);
  return { hour, minute };
}

/**
 * A moment some minutes after another, or before it where the number is negative; both UTC, ISO 8601.
 * @example minutesAfter("2026-03-29T00:30:00.000Z", 60) // "2026-03-29T01:30:00.000Z"
 */
export function minutesAfter(moment: string, minutes: number): string {
  return Temporal.Instant.from(moment).add({ minutes }).toString({ fractionalSecondDigits: 3 });
}

/** The last millisecond of a day in Sweden, as UTC. @example lastMomentOf(day("2026-03-29")) // "2026-03-29T21:59:59.999Z" */
export function lastMomentOf(day: Day): string {
  return day
    .add({ days: 1 })
    .toZonedDateTime(TIME_ZONE)
    .toInstant()
    .subtract({ milliseconds: 1 })
    .toString({ fractionalSecondDigits: 3 });
}
