import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { editsOfMoved, movedDays } from "./moved-days.ts";
import type { WrittenValue } from "./written-value.ts";

function values(written: Readonly<Record<string, string>>): readonly WrittenValue[] {
  return Object.entries(written).map(([path, value]) => ({ path, key: path, value }));
}

const REPORT = {
  "components[0].report.by.first": "2016-10-31",
  "components[0].report.by.last": "2016-10-31",
  "components[0].report.by.asWritten": "Senast den 31 oktober 2016",
  "components[1].report.by.last": "2016-10-31",
};

describe("the days of an agreement a year later", () => {
  test("the same thing on the same day is one line, with all its places and its words", () => {
    // 31 October 2016 was a Monday, 31 October 2017 a Tuesday: the date is kept, not the weekday.
    const moved = movedDays(values(REPORT), 1);
    expect(moved.map(({ id, to, places }) => [id, to.toString(), places])).toEqual([
      ["report.by.first@2016-10-31", "2017-10-31", ["components[0].report.by.first"]],
      [
        "report.by.last@2016-10-31",
        "2017-10-31",
        ["components[0].report.by.last", "components[1].report.by.last"],
      ],
    ]);
    expect(moved[1]?.words).toEqual([
      {
        path: "components[0].report.by.asWritten",
        from: "Senast den 31 oktober 2016",
        to: "Senast den 31 oktober 2017",
      },
    ]);
  });

  test("words that name both years of a span move both, and other years stay", () => {
    const span = values({
      "components[0].claim.window.first": "2016-12-01",
      "components[0].claim.window.last": "2017-01-31",
      "components[0].claim.window.asWritten": "december 2016 till januari 2017, som enligt beslut 2015",
    });
    expect(movedDays(span, 1).flatMap(({ words }) => words.map(({ to }) => to))).toEqual([
      "december 2017 till januari 2018, som enligt beslut 2015",
    ]);
  });

  test("29 February becomes 28 in a year without it, and stays where there is one; the words follow", () => {
    const leap = values({
      "components[0].claim.window.last": "2016-02-29",
      "components[0].claim.window.asWritten": "till och med 29 februari 2016",
    });
    const [year] = movedDays(leap, 1);
    expect([year?.to.toString(), year?.isLeapDay, year?.words[0]?.to]).toEqual([
      "2017-02-28",
      true,
      "till och med 28 februari 2017",
    ]);
    const [four] = movedDays(leap, 4);
    expect([four?.to.toString(), four?.isLeapDay, four?.words[0]?.to]).toEqual([
      "2020-02-29",
      false,
      "till och med 29 februari 2020",
    ]);
  });

  test("days of documents and of readings, and days that nobody has said, stay", () => {
    const facts = {
      decided: "2016-01-20",
      "documents[0].published": "2016-06-07",
      "interpretations[0].on": "2026-11-22",
      "components[0].key.on": "unknown",
    };
    expect(movedDays(values(facts), 1)).toEqual([]);
    const key = movedDays(values({ "interpretations[0].effect.key.on": "2015-11-01" }), 1);
    expect(key.map(({ id }) => id)).toEqual(["key@2015-11-01"]);
  });

  test("only what is chosen is changed", () => {
    const moved = movedDays(values(REPORT), 1);
    expect([...editsOfMoved(moved, new Set(["report.by.first@2016-10-31"]))]).toEqual([
      ["components[0].report.by.first", "2017-10-31"],
    ]);
    expect(editsOfMoved(moved, new Set()).size).toBe(0);
    expect(editsOfMoved(moved, new Set(moved.map(({ id }) => id))).size).toBe(4);
  });

  const days = fc.date({ min: new Date("1999-01-01"), max: new Date("2090-12-31"), noInvalidDate: true });
  const keepsMonth = (later: (from: string, years: number) => string) =>
    fc.property(days, fc.integer({ min: 1, max: 9 }), (date, years) => {
      const from = date.toISOString().slice(0, 10);
      const to = later(from, years);
      const isLeapDay = from.endsWith("-02-29");
      return (
        to.slice(0, 4) === String(Number(from.slice(0, 4)) + years) &&
        (to.slice(4) === from.slice(4) || (isLeapDay && to.endsWith("-02-28")))
      );
    });
  const ours = (from: string, years: number) =>
    movedDays(values({ "components[0].carryOver.until": from }), years)[0]?.to.toString() ?? "";

  test("month and date are kept whatever the years", () => {
    fc.assert(keepsMonth(ours), { numRuns: 500 });
  });

  test("a twin that adds 365 days a year is caught", () => {
    const byDays = (from: string, years: number) =>
      new Date(Date.parse(from) + years * 365 * 86_400_000).toISOString().slice(0, 10);
    expect(fc.check(keepsMonth(byDays), { numRuns: 500 }).failed).toBe(true);
  });
});
