import { describe, expect, test } from "vitest";
import { day, dayOff, weekdayOf, type DayOff } from "#domain/time";

/** The days of a year that are holidays, by name: neither eves nor plain weekends. */
function holidaysOf(year: number): readonly (readonly [DayOff | undefined, string])[] {
  const first = day(`${year}-01-01`);
  return Array.from({ length: first.daysInYear }, (_, days) => first.add({ days }))
    .map((each) => [dayOff(each), each.toString()] as const)
    .filter(([why]) => why !== undefined && !/eve$|^saturday$|^sunday$/.test(why));
}

function dayIn(year: number, holiday: DayOff): string | undefined {
  return holidaysOf(year).find(([why]) => why === holiday)?.[1];
}

test.each([
  // From printed almanacs: the earliest and latest that occur nearby, a leap year, and years with agreements.
  [1990, "1990-04-15"],
  [2000, "2000-04-23"],
  [2008, "2008-03-23"],
  [2011, "2011-04-24"],
  [2012, "2012-04-08"],
  [2016, "2016-03-27"],
  [2017, "2017-04-16"],
  [2021, "2021-04-04"],
  [2024, "2024-03-31"],
  [2026, "2026-04-05"],
  [2038, "2038-04-25"],
])("Easter Day %i is %s, and a Sunday", (year, easter) => {
  expect(dayIn(year, "easter-day")).toBe(easter);
  expect(weekdayOf(day(easter))).toBe(7);
});

describe("the holidays that move with Easter", () => {
  test.each([
    [2011, "2011-04-22", "2011-04-25", "2011-06-02", "2011-06-12"],
    [2017, "2017-04-14", "2017-04-17", "2017-05-25", "2017-06-04"],
    [2024, "2024-03-29", "2024-04-01", "2024-05-09", "2024-05-19"],
  ])("%i", (year, goodFriday, monday, ascension, whitsun) => {
    expect(dayIn(year, "good-friday")).toBe(goodFriday);
    expect(dayIn(year, "easter-monday")).toBe(monday);
    expect(dayIn(year, "ascension-day")).toBe(ascension);
    expect(dayIn(year, "whit-sunday")).toBe(whitsun);
  });
});

test.each([
  [2011, "2011-06-25", "2011-11-05"],
  [2016, "2016-06-25", "2016-11-05"],
  [2020, "2020-06-20", "2020-10-31"],
  [2021, "2021-06-26", "2021-11-06"],
])("midsummer and All Saints' %i are Saturdays in their weeks", (year, midsummer, allSaints) => {
  expect(dayIn(year, "midsummer-day")).toBe(midsummer);
  expect(dayIn(year, "all-saints-day")).toBe(allSaints);
  expect(weekdayOf(day(midsummer))).toBe(6);
  expect(weekdayOf(day(allSaints))).toBe(6);
});

test("the national day took the place of Whit Monday in 2005", () => {
  expect([dayIn(2004, "whit-monday"), dayIn(2004, "national-day")]).toEqual(["2004-05-31", undefined]);
  expect([dayIn(2005, "whit-monday"), dayIn(2005, "national-day")]).toEqual([undefined, "2005-06-06"]);
  expect(holidaysOf(2004).length).toBe(13);
  expect(holidaysOf(2005).length).toBe(13);
});

test.each([
  ["2021-01-31", "sunday"],
  ["2016-12-31", "new-years-eve"],
  ["2011-06-24", "midsummer-eve"],
  ["2020-06-19", "midsummer-eve"],
  ["2016-12-24", "christmas-eve"],
  ["2017-01-01", "new-years-day"],
  ["2016-11-05", "all-saints-day"],
  ["2016-11-12", "saturday"],
  ["2016-10-31", undefined],
  ["2017-03-31", undefined],
])("%s is %s", (text, why) => {
  expect(dayOff(day(text))).toBe(why);
});
