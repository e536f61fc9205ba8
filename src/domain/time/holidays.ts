import type { Day } from "./day.ts";

/** A public holiday besides the Sundays (allmän helgdag), by its English name. */
type Holiday =
  | "new-years-day"
  | "epiphany"
  | "good-friday"
  | "easter-day"
  | "easter-monday"
  | "may-day"
  | "ascension-day"
  | "whit-sunday"
  | "whit-monday"
  | "national-day"
  | "midsummer-day"
  | "all-saints-day"
  | "christmas-day"
  | "boxing-day";

/** An eve on which the time that a law gives does not run out (afton). */
type Eve = "midsummer-eve" | "christmas-eve" | "new-years-eve";

/** Why a day is no working day: a holiday or an eve by name, else a Saturday or a Sunday. */
export type DayOff = Holiday | Eve | "saturday" | "sunday";

const FRIDAY = 5;
const SATURDAY = 6;
const SUNDAY = 7;

/**
 * Why a day is no working day; undefined for a working day. A holiday goes before the day of the week.
 * @example dayOff(day("2021-01-31")) // "sunday"
 */
export function dayOff(day: Day): DayOff | undefined {
  return holidayOf(day) ?? eveOf(day) ?? weekendOf(day);
}

// Lag (1989:253) om allmänna helgdagar, 1 and 2 §§, from 1990-01-01.
function holidayOf(day: Day): Holiday | undefined {
  switch (day.dayOfYear - easterDayOfYear(day)) {
    case -2:
      return "good-friday";
    case 0:
      return "easter-day";
    case 1:
      return "easter-monday";
    // The sixth Thursday after Easter Day.
    case 39:
      return "ascension-day";
    // The seventh Sunday after Easter Day.
    case 49:
      return "whit-sunday";
    // Lag (2004:1320), from 2005-04-01: the national day took the place of Whit Monday.
    case 50:
      if (day.year < 2005) return "whit-monday";
  }
  return fixedHoliday(day);
}

/** Holidays on the same date each year, and the two Saturdays that lie within a week of dates. */
function fixedHoliday({ year, month, day: date, dayOfWeek }: Day): Holiday | undefined {
  const on = (wantedMonth: number, wantedDate: number) => month === wantedMonth && date === wantedDate;
  if (on(1, 1)) return "new-years-day";
  if (on(1, 6)) return "epiphany";
  if (on(5, 1)) return "may-day";
  if (on(6, 6) && year >= 2005) return "national-day";
  if (on(12, 25)) return "christmas-day";
  if (on(12, 26)) return "boxing-day";
  if (dayOfWeek !== SATURDAY) return undefined;
  if (month === 6 && date >= 20 && date <= 26) return "midsummer-day";
  return on(10, 31) || (month === 11 && date <= 6) ? "all-saints-day" : undefined;
}

// Lag (1930:173) 2 §: Midsummer Eve, Christmas Eve and New Year's Eve are days off beside the holidays.
function eveOf({ month, day: date, dayOfWeek }: Day): Eve | undefined {
  if (month === 12 && date === 24) return "christmas-eve";
  if (month === 12 && date === 31) return "new-years-eve";
  return month === 6 && date >= 19 && date <= 25 && dayOfWeek === FRIDAY ? "midsummer-eve" : undefined;
}

function weekendOf({ dayOfWeek }: Day): "saturday" | "sunday" | undefined {
  if (dayOfWeek === SUNDAY) return "sunday";
  return dayOfWeek === SATURDAY ? "saturday" : undefined;
}

/** Where in its year Easter Day lies, 1 for 1 January: the Gregorian rule of Meeus, Jones and Butcher. */
function easterDayOfYear({ year, inLeapYear }: Day): number {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const leapCorrection = Math.floor((century + 8) / 25);
  const moonCorrection = Math.floor((century - leapCorrection + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - moonCorrection + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  // Days after 21 March; 31 January, 28 or 29 February and 21 March days lie before them.
  const afterEquinox = epact + weekday - 7 * late + 1;
  return afterEquinox + 31 + (inLeapYear ? 29 : 28) + 21;
}
