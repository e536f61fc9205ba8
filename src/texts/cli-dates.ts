import { paragraph, plainSpaces } from "./cli-lines.ts";
import { weekdayName } from "./days-off.ts";
import { formatDay } from "./format.ts";
import { dutyTask, LAST_DAYS } from "./last-days.ts";
import { calendarDescription, type CalendarDuty } from "./last-days-calendar.ts";

const FLUSH = { first: "", rest: "" };
const UNDER_DAY = { first: "  ", rest: "  " };

/** What a terminal shows of one duty: as a calendar does, and also without a day. */
export type ListedDuty = Omit<CalendarDuty, "last"> & { readonly last: CalendarDuty["last"] | undefined };

/** The heading: the agreement, and whose days. @param recipient its name, absent for all */
export function datesHeading(agreement: string, recipient: string | undefined): string {
  return paragraph(
    `${LAST_DAYS.title}: ${agreement}, ${recipient ?? LAST_DAYS.everyone.toLowerCase()}`,
    FLUSH,
  ).join("\n");
}

/** One duty: the day with its weekday, the task, what follows, what it concerns, and the ids of its clauses. */
export function datesEntry(entry: ListedDuty): string {
  const { duty, last } = entry;
  const day = last === undefined ? LAST_DAYS.undated : `${formatDay(last)}, ${weekdayName(last)}`;
  const lines = [dutyTask(duty), ...calendarDescription(entry).split("\n")].filter((line) => line !== "");
  return [
    plainSpaces(day),
    ...lines.flatMap((line) => paragraph(line, UNDER_DAY)),
    ...(duty.clauses.length === 0 ? [] : [`  ${LAST_DAYS.clause}: ${duty.clauses.join(", ")}`]),
  ].join("\n");
}
