import { Temporal } from "temporal-polyfill";
import type { Day } from "./day.ts";

/** A public holiday besides the Sundays (allmän helgdag), by its English name. */
export type Holiday =
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
export type Eve = "midsummer-eve" | "christmas-eve" | "new-years-eve";

/** Why a day is no working day: a holiday or an eve by name, else a Saturday or a Sunday. */
export type DayOff = Holiday | Eve | "saturday" | "sunday";

const SATURDAY = 6;
const SUNDAY = 7;
const FRIDAY = 5;

/**
 * The holidays of a year in order of the calendar, from 1990, when the law came into force.
 * @param year whole, 1990 or later
 * @source lag (1989:253) om allmänna helgdagar, 1 §
 * @example holidaysOf(2011).find(({ holiday }) => holiday === "ascension-day")?.day.toString() // "2011-06-02"
 */
export function holidaysOf(year: number): readonly { readonly holiday: Holiday; readonly day: Day }[] {
  const fixed = (month: number, date: number) => Temporal.PlainDate.from({ year, month, day: date });
  const easter = easterOf(year);
  const moving = (days: number) => easter.add({ days });
  const days: Readonly<Partial<Record<Holiday, Day>>> = {
    "new-years-day": fixed(1, 1),
    epiphany: fixed(1, 6),
    "good-friday": moving(-2),
    "easter-day": easter,
    "easter-monday": moving(1),
    "may-day": fixed(5, 1),
    // The sixth Thursday after Easter Day.
    "ascension-day": moving(39),
    // The seventh Sunday after Easter Day.
    "whit-sunday": moving(49),
    // Lag (2004:1320), from 2005-04-01: the national day took the place of Whit Monday.
    ...(year < 2005 ? { "whit-monday": moving(50) } : { "national-day": fixed(6, 6) }),
    // The Saturday between 20 and 26 June.
    "midsummer-day": saturdayFrom(fixed(6, 20)),
    // The Saturday between 31 October and 6 November.
    "all-saints-day": saturdayFrom(fixed(10, 31)),
    "christmas-day": fixed(12, 25),
    "boxing-day": fixed(12, 26),
  };
  return HOLIDAYS.flatMap((holiday) => {
    const day = days[holiday];
    return day === undefined ? [] : [{ holiday, day }];
  }).toSorted((a, b) => Temporal.PlainDate.compare(a.day, b.day));
}

/**
 * Why a day is no working day; undefined for a working day. A holiday goes before the day of the week.
 * @example dayOff(day("2021-01-31")) // "sunday"
 */
export function dayOff(day: Day): DayOff | undefined {
  const holiday = holidaysOf(day.year).find((each) => each.day.equals(day))?.holiday;
  if (holiday !== undefined) return holiday;
  const eve = eveOf(day);
  if (eve !== undefined) return eve;
  if (day.dayOfWeek === SUNDAY) return "sunday";
  return day.dayOfWeek === SATURDAY ? "saturday" : undefined;
}

/**
 * The last day when a law or an ordinance sets the time: a day off becomes the next working day.
 * It is not for days in an agreement: those stand where they are written.
 * @source lag (1930:173) om beräkning av lagstadgad tid, 2 §
 */
export function lastDayByLaw(day: Day): Day {
  return dayOff(day) === undefined ? day : lastDayByLaw(day.add({ days: 1 }));
}

const HOLIDAYS: readonly Holiday[] = [
  "new-years-day",
  "epiphany",
  "good-friday",
  "easter-day",
  "easter-monday",
  "may-day",
  "ascension-day",
  "whit-sunday",
  "whit-monday",
  "national-day",
  "midsummer-day",
  "all-saints-day",
  "christmas-day",
  "boxing-day",
];

// Lag (1930:173) 2 §: Midsummer Eve, Christmas Eve and New Year's Eve are days off beside the holidays.
function eveOf(day: Day): Eve | undefined {
  const { month, day: date } = day;
  if (month === 12 && date === 24) return "christmas-eve";
  if (month === 12 && date === 31) return "new-years-eve";
  const isMidsummer = month === 6 && date >= 19 && date <= 25 && day.dayOfWeek === FRIDAY;
  return isMidsummer ? "midsummer-eve" : undefined;
}

function saturdayFrom(first: Day): Day {
  return first.add({ days: (SATURDAY - first.dayOfWeek + 7) % 7 });
}

/** Easter Day in the Gregorian calendar, by the rule of Meeus, Jones and Butcher. */
function easterOf(year: number): Day {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const leapCorrection = Math.floor((century + 8) / 25);
  const moonCorrection = Math.floor((century - leapCorrection + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - moonCorrection + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const months = epact + weekday - 7 * late + 114;
  return Temporal.PlainDate.from({ year, month: Math.floor(months / 31), day: (months % 31) + 1 });
}
