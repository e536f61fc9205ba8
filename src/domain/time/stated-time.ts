import { Temporal } from "temporal-polyfill";
import { fail, ok, type Result } from "#domain/result";
import type { Day } from "./day.ts";

/** How exactly a document says when: a day, a month, the turn of two months, a quarter, a season, a year, the turn of two years. */
export type Precision = "day" | "month" | "month-turn" | "quarter" | "season" | "year" | "year-turn";

/** A piece of time no finer than its precision; both days belong to it. */
export type TimeSpan = { readonly precision: Precision; readonly first: Day; readonly last: Day };

/** When something is, as a document says it (tidsuppgift). An end that nobody has said is "unknown". */
export type StatedTime = {
  readonly asWritten: string;
  readonly precision: Precision;
  readonly first: Day | "unknown";
  readonly last: Day | "unknown";
};

/** A text that is none of the forms of time. */
export type TimeProblem = { readonly kind: "not-a-time"; readonly text: string };

type Form = { readonly precision: Precision; readonly pattern: RegExp };

const FORMS: readonly Form[] = [
  { precision: "day", pattern: /^(\d{4})-(\d{2})-(\d{2})$/ },
  { precision: "month", pattern: /^(\d{4})-(\d{2})$/ },
  { precision: "month-turn", pattern: /^(\d{4})-(\d{2})\/(\d{2})$/ },
  { precision: "quarter", pattern: /^(\d{4})-q([1-4])$/ },
  { precision: "season", pattern: /^(\d{4})-(spring|autumn)$/ },
  { precision: "year", pattern: /^(\d{4})$/ },
  { precision: "year-turn", pattern: /^(\d{4})\/(\d{4})$/ },
];

/**
 * Reads a time as the files of documents write it: 2011-05-30, 2011-05 (month), 2011-03/04 (turn of March and April),
 * 2017-q1 (quarter), 2015-spring, 2015-autumn, 2022 (year), 2022/2023 (New Year).
 *
 * The turn of two months is the last day of the one and the first of the other. A season has no days of its own in
 * Swedish: spring is read as the first half of the year and autumn as the second, which holds every use of the words.
 * @example parseTime("2011-09/10").ok // true
 */
export function parseTime(text: string): Result<TimeSpan, TimeProblem> {
  for (const { precision, pattern } of FORMS) {
    const [, year = "", part = "", rest = ""] = pattern.exec(text) ?? [];
    if (year === "") continue;
    const days = daysOf(precision, year, part, rest);
    if (days !== undefined) return ok({ precision, ...days });
  }
  return fail({ kind: "not-a-time", text });
}

type Days = { readonly first: Day; readonly last: Day };

function daysOf(precision: Precision, year: string, part: string, rest: string): Days | undefined {
  switch (precision) {
    case "day":
      return fromTo(`${year}-${part}-${rest}`, `${year}-${part}-${rest}`);
    case "month":
      return monthsOf(Number(year), Number(part), 1);
    case "month-turn": {
      const before = monthsOf(Number(year), Number(part), 1);
      const after = before?.last.add({ days: 1 });
      return before === undefined || after?.month !== Number(rest)
        ? undefined
        : { first: before.last, last: after };
    }
    case "quarter":
      return monthsOf(Number(year), Number(part) * 3 - 2, 3);
    case "season":
      return monthsOf(Number(year), part === "spring" ? 1 : 7, 6);
    case "year":
      return monthsOf(Number(year), 1, 12);
    case "year-turn":
      return Number(part) === Number(year) + 1 ? fromTo(`${year}-12-31`, `${part}-01-01`) : undefined;
  }
}

function monthsOf(year: number, month: number, months: number): Days | undefined {
  if (month < 1 || month > 12) return undefined;
  const first = Temporal.PlainDate.from({ year, month, day: 1 });
  return { first, last: first.add({ months }).subtract({ days: 1 }) };
}

function fromTo(first: string, last: string): Days | undefined {
  try {
    return { first: Temporal.PlainDate.from(first), last: Temporal.PlainDate.from(last) };
  } catch {
    return undefined;
  }
}
