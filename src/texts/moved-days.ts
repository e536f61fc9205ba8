import type { Day } from "#domain/time";
import { weekdayName } from "./days-off.ts";
import { formatDay } from "./format.ts";
import { numberWord } from "./number-word.ts";

/** The words of the page where a copy's days go with it to its own year. */
export const MOVED_DAYS = {
  title: "Flytta datumen",
  lead: "Dagarna blir samma datum det nya året. Ta bort krysset för den dag som ska stå kvar som den är. Allt går att ändra i utkastet sedan. Beslutsdagen blir okänd tills någon har beslutat.",
  what: "Flytta",
  before: "Gammal dag",
  after: "Ny dag",
  off: "Ledig dag",
} as const;

/** The question of the page. @example moveDaysHeading(1) // "Flytta alla datum ett år framåt?" */
export function moveDaysHeading(years: number): string {
  const count = Math.abs(years);
  return `Flytta alla datum ${count === 1 ? "ett" : numberWord(count)} år ${years < 0 ? "bakåt" : "framåt"}?`;
}

/** A day with its day of the week: "lördag 31 oktober 2020". */
export function dayAndWeekday(day: Day): string {
  return `${weekdayName(day)} ${formatDay(day)}`;
}

/** How many places have the same thing on the same day. */
export function placesCount(count: number): string {
  return `på ${count} ställen`;
}

/** That a year has no 29 February, and what is proposed instead. */
export function leapDaySentence(from: Day, to: Day): string {
  return `Det finns ingen ${from.day} februari ${to.year}. Vi föreslår den ${to.day} februari.`;
}
