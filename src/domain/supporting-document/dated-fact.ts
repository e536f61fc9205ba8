import { hashOf } from "#domain/source";
import { compareDays, daysBetween, type Day, type Precision } from "#domain/time";
import type { DatedFact, SupportingDocument } from "./supporting-document.ts";

/**
 * The lasting name of an entry of a dated fact, for calendars: SHA-256 over document, fact and edge. The day is not in it, so that a
 * corrected day moves the entry that is there (ADR 0016).
 */
export function dateName(
  document: SupportingDocument,
  fact: DatedFact,
  edge: CalendarSpan["edge"] = "whole",
): string {
  return hashOf({ document: document.id, fact: fact.id, edge });
}

/** The day a fact is put in order by: its last day, or its first where no last is said; absent when both are unknown. */
export function orderingDay({ when }: DatedFact): Day | undefined {
  if (when === "unknown") return undefined;
  if (when.last !== "unknown") return when.last;
  return when.first === "unknown" ? undefined : when.first;
}

/** Facts in the order of their days, those without a day last; facts of one day as they stand in the document. */
export function inOrder(dates: readonly DatedFact[]): readonly DatedFact[] {
  return dates.toSorted((left, right) => {
    const [one, other] = [orderingDay(left), orderingDay(right)];
    if (one === undefined || other === undefined)
      return (one === undefined ? 1 : 0) - (other === undefined ? 1 : 0);
    return compareDays(one, other);
  });
}

/** What a calendar holds of a dated fact: all of it, or its first day (`start`) and its last (`end`). Both days belong to it. */
export type CalendarSpan = {
  readonly edge: "whole" | "start" | "end";
  readonly first: Day;
  readonly last: Day;
};

/** A longer time than a month would lie over everything else in a calendar. */
const LONGEST_WHOLE = 31;

/** "Våren" and a whole year have no day of their own: an entry on their first or last day would be a guess. */
const TOO_WIDE: ReadonlySet<Precision> = new Set(["season", "year"]);

/** The entries of a fact in a calendar; none where the document names no day, month or quarter. */
export function calendarSpans({ when }: DatedFact): readonly CalendarSpan[] {
  if (when === "unknown" || TOO_WIDE.has(when.precision)) return [];
  const { first, last } = when;
  if (first !== "unknown" && last !== "unknown" && daysBetween(first, last) < LONGEST_WHOLE)
    return [{ edge: "whole", first, last }];
  return [
    ...(first === "unknown" ? [] : [{ edge: "start", first, last: first } as const]),
    ...(last === "unknown" ? [] : [{ edge: "end", first: last, last } as const]),
  ];
}
