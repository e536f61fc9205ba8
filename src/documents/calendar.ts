import ical, { ICalCalendarMethod, ICalEventTransparency } from "ical-generator";
import type { Day } from "#domain/time";
import type { Calendar, CalendarEntry } from "../application/ports.ts";

/** Makes a name unlike those of other programs' entries, as the format wants (RFC 5545, 3.8.4.7). */
const NAMESPACE = "samnytta";

/**
 * A calendar file (iCalendar, RFC 5545) with one entry a day, in UTF-8 with lines of at most 75 octets that end with
 * CR LF. The same calendar and moment give the same bytes. Entries last all day and do not mark anybody as busy.
 * The library is given days as midnight in UTC and no time zone: with a zone it would move the hour.
 */
export function writeCalendar({ name, language, moment, entries }: Calendar): string {
  const file = ical({
    name,
    prodId: { company: NAMESPACE, product: "sista-dagar", language: language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
  });
  for (const entry of entries) file.createEvent(eventOf(entry, moment));
  return `${file.toString()}\r\n`;
}

function eventOf({ name, day, last, summary, description, url, category }: CalendarEntry, moment: string) {
  return {
    id: `${name}@${NAMESPACE}`,
    stamp: new Date(moment),
    start: midnight(day),
    // The format counts the day after the last as the end (RFC 5545, 3.6.1).
    ...(last === undefined || last.equals(day) ? {} : { end: midnight(last.add({ days: 1 })) }),
    allDay: true,
    summary: plainLine(summary),
    description: description.split("\n").map(plainLine).join("\n"),
    url: url ?? null,
    categories: [{ name: plainLine(category) }],
    transparency: ICalEventTransparency.TRANSPARENT,
  };
}

function midnight(day: Day): Date {
  return new Date(`${day.toString()}T00:00:00Z`);
}

/** Control characters have no place in the text of a calendar; a line break would begin a new property. */
function plainLine(text: string): string {
  return text.replace(/\p{Cc}+/gu, " ");
}
