import { weekdayOf, type Day, type DayOff } from "#domain/time";
import { formatDay } from "./format.ts";

const WEEKDAYS = ["måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag"] as const;

const DAYS_OFF: Readonly<Record<DayOff, string>> = {
  saturday: "en lördag",
  sunday: "en söndag",
  "new-years-day": "nyårsdagen",
  epiphany: "trettondedag jul",
  "good-friday": "långfredagen",
  "easter-day": "påskdagen",
  "easter-monday": "annandag påsk",
  "may-day": "första maj",
  "ascension-day": "Kristi himmelsfärdsdag",
  "whit-sunday": "pingstdagen",
  "whit-monday": "annandag pingst",
  "national-day": "nationaldagen",
  "midsummer-eve": "midsommarafton",
  "midsummer-day": "midsommardagen",
  "all-saints-day": "alla helgons dag",
  "christmas-eve": "julafton",
  "christmas-day": "juldagen",
  "boxing-day": "annandag jul",
  "new-years-eve": "nyårsafton",
};

/** The day of the week in Swedish. @example weekdayName(day("2021-01-31")) // "söndag" */
export function weekdayName(day: Day): string {
  return WEEKDAYS[weekdayOf(day) - 1] ?? "";
}

/**
 * That a last day falls on a day off, and stays there.
 * @example notMoved(day("2021-01-31"), "sunday") // "31 januari 2021, en söndag. Dagen flyttas inte: avtalet säger inget om det, så långt vi har läst."
 */
export function notMoved(day: Day, off: DayOff): string {
  return `${formatDay(day)}, ${DAYS_OFF[off]}. Dagen flyttas inte: avtalet säger inget om det, så långt vi har läst.`;
}
