import type { Day } from "#domain/time";
import type { Calendar } from "../application/ports.ts";
import type { LastDay, LastDaysView } from "../application/view-last-days.ts";
import { dutyKindWord } from "../texts/last-days.ts";
import { calendarDescription, calendarName, calendarSummary } from "../texts/last-days-calendar.ts";
import { unconfirmed } from "../texts/text-of-year.ts";
import { LAST_DAYS_PATH, lastDayAnchor, withQuery } from "./addresses.ts";

/**
 * The known last days of a view as a calendar, in the order of days.
 * @param origin scheme and host that an entry leads back to
 * @param moment when the calendar is handed out, UTC, ISO 8601
 */
export function lastDaysCalendar(view: LastDaysView, origin: string, moment: string): Calendar {
  const organisation = view.choice.kind === "chosen" ? view.choice.organisation : undefined;
  return {
    name: calendarName(organisation?.name),
    language: "sv",
    moment,
    entries: [...view.passed.toReversed(), ...view.coming].flatMap((each) =>
      each.last === undefined
        ? []
        : [
            {
              ...entryOf(each, each.last, organisation?.name),
              url: `${origin}${withQuery(LAST_DAYS_PATH, { organisation: organisation?.slug }, `#${lastDayAnchor(each.name)}`)}`,
            },
          ],
    ),
  };
}

function entryOf({ name, duty, entry, dayOff, money }: LastDay, last: Day, organisation: string | undefined) {
  const worded = {
    duty,
    agreement: entry.agreement.title,
    organisation,
    last,
    dayOff,
    own: money.own?.figure,
    jointly: money.jointly?.figure,
    unknown: money.unknown,
    unsure: unconfirmed(duty.clauses, entry.agreement).trim(),
  };
  return {
    name,
    day: last,
    summary: calendarSummary(worded),
    description: calendarDescription(worded),
    category: dutyKindWord(duty.content.kind),
  };
}
