import type { Precision, StatedTime } from "#domain/time";
import type { Day } from "#domain/time";
import { UNKNOWN } from "./certainty.ts";
import { formatDay, monthName } from "./format.ts";

const QUARTERS = ["första", "andra", "tredje", "fjärde"] as const;

/**
 * A time in Swedish, no finer than the document says it.
 * @example statedTime("unknown") // "okänt"
 */
export function statedTime(when: StatedTime | "unknown"): string {
  if (when === "unknown") return UNKNOWN;
  const { precision, first, last } = when;
  if (first === "unknown" && last === "unknown") return `${UNKNOWN} (”${when.asWritten}”)`;
  if (first === "unknown" && last !== "unknown") return `till och med ${unit(precision, last)}, början okänd`;
  if (first !== "unknown" && last === "unknown") return `från ${unit(precision, first)}, slutet okänt`;
  return first === "unknown" || last === "unknown" ? UNKNOWN : between(precision, first, last);
}

function between(precision: Precision, first: Day, last: Day): string {
  switch (precision) {
    case "month-turn":
      return first.year === last.year
        ? `månadsskiftet ${monthName(first)}–${monthName(last)} ${first.year}`
        : `månadsskiftet ${unit("month", first)}–${unit("month", last)}`;
    case "year-turn":
      return `årsskiftet ${first.year}–${last.year}`;
    case "month":
      return first.year === last.year && first.month !== last.month
        ? `${monthName(first)}–${unit(precision, last)}`
        : span(unit(precision, first), unit(precision, last));
    case "day":
      return first.year === last.year && first.month === last.month && first.day !== last.day
        ? `${first.day}–${formatDay(last)}`
        : span(unit(precision, first), unit(precision, last));
    case "quarter":
    case "season":
    case "year":
      return span(unit(precision, first), unit(precision, last));
  }
}

function span(first: string, last: string): string {
  return first === last ? first : `${first}–${last}`;
}

/** The piece of time that a day lies in. */
function unit(precision: Precision, day: Day): string {
  switch (precision) {
    case "day":
      return formatDay(day);
    case "month":
    case "month-turn":
      return `${monthName(day)} ${day.year}`;
    case "quarter":
      return `${QUARTERS[Math.floor((day.month - 1) / 3)] ?? ""} kvartalet ${day.year}`;
    case "season":
      return `${day.month <= 6 ? "våren" : "hösten"} ${day.year}`;
    case "year":
    case "year-turn":
      return String(day.year);
  }
}
