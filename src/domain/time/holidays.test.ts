import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareDays, day, dayOff, holidaysOf, lastDayByLaw, weekdayOf, type Holiday } from "#domain/time";

function dayIn(year: number, holiday: Holiday): string | undefined {
  return holidaysOf(year)
    .find((each) => each.holiday === holiday)
    ?.day.toString();
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

test.each([
  // Three weeks keep the weekday. 12 May + 21 days is Ascension Day, 16 May + 21 days is the national day,
  // 3 June + 21 days is Midsummer Eve and a weekend follows, 22 June + 21 days is a plain Wednesday.
  ["2011-06-02", "2011-06-03"],
  ["2011-06-06", "2011-06-07"],
  ["2011-06-24", "2011-06-27"],
  ["2011-07-13", "2011-07-13"],
  // Christmas 2016: the 24th is a Saturday, the 25th and 26th are holidays.
  ["2016-12-24", "2016-12-27"],
])("a time by law that runs out on %s may be kept until %s", (last, kept) => {
  expect(lastDayByLaw(day(last)).toString()).toBe(kept);
});

describe("a time by law ends on the first working day from its last day on", () => {
  const anyDay = fc.integer({ min: 0, max: 40_000 }).map((days) => day("1990-01-01").add({ days }));
  const endsRight = (move: typeof lastDayByLaw) =>
    fc.property(anyDay, (last) => {
      const kept = move(last);
      expect(dayOff(kept)).toBeUndefined();
      expect(compareDays(last, kept)).toBeLessThanOrEqual(0);
      for (let between = last; compareDays(between, kept) < 0; between = between.add({ days: 1 }))
        expect(dayOff(between)).toBeDefined();
    });

  test("for any day of a century", () => {
    fc.assert(endsRight(lastDayByLaw));
  });

  test("a twin that knows of weekends alone, and one that always moves a day, are caught", () => {
    const weekends: typeof lastDayByLaw = (last) =>
      last.dayOfWeek < 6 ? last : last.add({ days: 8 - last.dayOfWeek });
    const tomorrow: typeof lastDayByLaw = (last) => lastDayByLaw(last.add({ days: 1 }));
    expect(fc.check(endsRight(weekends), { numRuns: 2000 }).failed).toBe(true);
    expect(fc.check(endsRight(tomorrow)).failed).toBe(true);
  });
});
