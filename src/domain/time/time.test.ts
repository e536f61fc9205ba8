import { describe, expect, test } from "vitest";
import { compareDays, day, daysBetween, isWithin, parseDay, parseWrittenDay } from "#domain/time";

describe("a day is written 2017-02-24", () => {
  test("and read back as it was written", () => {
    expect(day("2017-02-24").toString()).toBe("2017-02-24");
    expect(day("2016-02-29").toString()).toBe("2016-02-29");
  });

  test.each(["2017-2-24", "24 februari 2017", "20170224", "2017-02-24T00:00", "", " 2017-02-24"])(
    "%j is not a day",
    (text) => {
      expect(parseDay(text)).toEqual({ ok: false, problems: [{ kind: "not-a-day", text }] });
    },
  );

  test.each(["2017-02-29", "2017-13-01"])("%j is written as a day that does not exist", (text) => {
    expect(parseDay(text)).toEqual({ ok: false, problems: [{ kind: "no-such-day", text }] });
  });

  test.each([
    ["31 februari 2017", "no-such-day"],
    ["31/2 2017", "no-such-day"],
    ["31 fredag 2017", "not-a-day"],
    ["i våras", "not-a-day"],
  ] as const)("%j as a person writes it: %s", (text, kind) => {
    expect(parseWrittenDay(text)).toEqual({ ok: false, problems: [{ kind, text }] });
  });

  test("a constant that is not a day is our own fault", () => {
    expect(() => day("2017-02-30")).toThrow("2017-02-30 is a day");
  });
});

test("from 1 November to 31 December are 60 days, and as many back", () => {
  expect(daysBetween(day("2016-11-01"), day("2016-12-31"))).toBe(60);
  expect(daysBetween(day("2016-12-31"), day("2016-11-01"))).toBe(-60);
});

test("days are counted whole where the clocks change and over a leap day", () => {
  expect(daysBetween(day("2016-03-26"), day("2016-03-28"))).toBe(2);
  expect(daysBetween(day("2015-12-31"), day("2016-12-31"))).toBe(366);
});

test("days are compared by the calendar", () => {
  expect(compareDays(day("2016-12-31"), day("2017-01-01"))).toBeLessThan(0);
  expect(compareDays(day("2017-01-01"), day("2017-01-01"))).toBe(0);
});

describe("both ends belong to a span, and an open end has no limit", () => {
  const [first, last] = [day("2007-01-01"), day("2018-12-31")];
  test.each([
    ["2006-12-31", false],
    ["2007-01-01", true],
    ["2018-12-31", true],
    ["2019-01-01", false],
  ])("%s", (text, isInside) => {
    expect(isWithin(day(text), first, last)).toBe(isInside);
  });

  test("open ends", () => {
    expect(isWithin(day("1862-01-01"), undefined, last)).toBe(true);
    expect(isWithin(day("2100-01-01"), first, undefined)).toBe(true);
    expect(isWithin(day("2100-01-01"), undefined, undefined)).toBe(true);
  });
});
