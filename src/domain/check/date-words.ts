import type { Component } from "#domain/agreement";
import type { Day, StatedPeriod } from "#domain/time";
import { spansOf } from "./dates-of-component.ts";
import type { OpenFinding } from "./finding.ts";

/** Swedish months by the three letters that every writing of them begins with. */
const MONTHS = ["jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];

/** Spans whose days are others than their own words: "senast den 31 oktober 2016" entered as 31 October 2015. */
export function findWordsOfOtherDays(component: Component): readonly OpenFinding[] {
  return spansOf(component)
    .filter(({ period }) => !agree(period))
    .map(({ period, last, clause }) => {
      const place = `date-differs-from-words:${component.id}:${last}`;
      return {
        id: `${place}:${period.first.toString()}:${period.last.toString()}`,
        place,
        severity: "contradiction",
        detail: {
          kind: "date-differs-from-words",
          component: component.id,
          event: last,
          day: period.last,
          asWritten: period.asWritten,
        },
        clauses: clause === undefined ? [] : [clause],
      };
    });
}

/**
 * Whether the words allow the days. Only what can be read with certainty is held against them: a whole date
 * ("31 oktober 2016", "2016-10-31"), else a year. Words that we cannot read say nothing against.
 */
function agree({ first, last, asWritten }: StatedPeriod): boolean {
  const dates = datesIn(asWritten);
  if (dates.length > 0) return dates.some((date) => isSame(date, first) || isSame(date, last));
  const years = [...asWritten.matchAll(/(?<!\d)(?:19|20)\d{2}(?!\d)/g)].map(([digits]) => digits);
  return years.length === 0 || years.some((year) => inYear(year, first) || inYear(year, last));
}

type WrittenDate = { readonly year: string; readonly month: number; readonly day: string };

function datesIn(text: string): readonly WrittenDate[] {
  const inWords = [...text.matchAll(/(\d{1,2})\s+([a-zåäö]{3,9})\.?\s+(\d{4})/giu)].map(
    ([, day = "", month = "", year = ""]) => ({
      year,
      month: MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1,
      day,
    }),
  );
  const inDigits = [...text.matchAll(/(\d{4})-(\d{2})-(\d{2})/g)].map(
    ([, year = "", month = "", day = ""]) => ({
      year,
      month: MONTHS.findIndex((_, index) => String(index + 1).padStart(2, "0") === month) + 1,
      day,
    }),
  );
  return [...inWords, ...inDigits].filter(({ month }) => month > 0);
}

function isSame({ year, month, day }: WrittenDate, other: Day): boolean {
  return inYear(year, other) && month === other.month && day.padStart(2, "0") === twoDigits(other.day);
}

function inYear(year: string, { year: other }: Day): boolean {
  return year === String(other);
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}
