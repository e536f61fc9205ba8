import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { persons } from "#domain/money";
import { chooseSeries, populationOf, seriesHash, type PopulationSeries } from "#domain/population";
import { day } from "#domain/time";

function series(date: string, rows: Readonly<Record<string, number>>): PopulationSeries {
  const entries = Object.entries(rows).map(
    ([code, count], index) => [code, { persons: persons(BigInt(count)), row: index + 2 }] as const,
  );
  return { date: day(date), rows: new Map(entries), source: { document: date }, certainty: "published" };
}

const sala = { "1980": 147_420, "1981": 22_250 };

describe("the series a key date is computed on", () => {
  const december = [series("2015-12-31", sala), series("2016-12-31", sala), series("2017-12-31", sala)];
  const chosen = (keyDate: string, available: readonly PopulationSeries[] = december, needed = ["1981"]) => {
    const found = chooseSeries(day(keyDate), available, needed);
    return found && [found.series.date.toString(), found.isExact];
  };

  test("is the one of that very day", () => {
    expect(chosen("2016-12-31")).toEqual(["2016-12-31", true]);
  });

  // From 1 November 2016 it is 60 days to 31 December 2016 and 306 days back to 31 December 2015.
  test("is else the nearest in days, before or after", () => {
    expect(chosen("2016-11-01")).toEqual(["2016-12-31", false]);
    expect(chosen("2016-06-30")).toEqual(["2015-12-31", false]);
    expect(chosen("2030-01-01")).toEqual(["2017-12-31", false]);
  });

  // 2016 is a leap year: 1 July 2016 lies 183 days after one and 183 days before the other.
  test("is the earlier of two that are equally near, in whatever order they are listed", () => {
    expect(chosen("2016-07-01")).toEqual(["2015-12-31", false]);
    expect(chosen("2016-07-01", december.toReversed())).toEqual(["2015-12-31", false]);
  });

  test("holds every municipality that is needed: a series of Dalarna alone does not serve the country", () => {
    const dalarna = series("2016-11-01", { "2080": 57_685 });
    expect(chosen("2016-11-01", [...december, dalarna], ["1981", "1980"])).toEqual(["2016-12-31", false]);
    expect(chosen("2016-11-01", [...december, dalarna], ["2080"])).toEqual(["2016-11-01", true]);
    expect(chosen("2016-11-01", december, ["2080"])).toBeUndefined();
    expect(chosen("2016-11-01", [])).toBeUndefined();
  });
});

describe("inhabitants by code", () => {
  const membersOf = (county: string) =>
    county === "19" ? [{ code: "1980" }, { code: "1981" }] : [{ code: "2080" }];
  const of = (code: string) => populationOf(code, series("2016-12-31", sala), membersOf);

  test("a municipality has its own, a region and a county's principals those of their municipalities", () => {
    expect(of("1981")).toBe(22_250n);
    expect(of("19")).toBe(169_670n);
    expect(of("lan-19")).toBe(169_670n);
  });

  test("a county that lacks a row has no sum, and an unknown municipality no inhabitants", () => {
    expect(of("20")).toBeUndefined();
    expect(of("9999")).toBeUndefined();
  });

  test("a code that no municipality belongs to has no sum, not zero", () => {
    expect(populationOf("skr", series("2016-12-31", sala), () => [])).toBeUndefined();
  });
});

describe("the hash of a series", () => {
  const rows = fc.dictionary(fc.stringMatching(/^[0-9]{4}$/), fc.integer({ min: 1, max: 1_000_000 }), {
    minKeys: 2,
  });

  test("is the same for the same figures in any order of rows", () => {
    fc.assert(
      fc.property(rows, (figures) => {
        const forwards = series("2016-12-31", figures);
        const backwards = { ...forwards, rows: new Map([...forwards.rows].toReversed()) };
        return seriesHash(forwards) === seriesHash(backwards);
      }),
    );
  });

  test("is another when one person or the day changes", () => {
    fc.assert(
      fc.property(rows, (figures) => {
        const [code = ""] = Object.keys(figures);
        const hash = seriesHash(series("2016-12-31", figures));
        const oneMore = series("2016-12-31", { ...figures, [code]: (figures[code] ?? 0) + 1 });
        return hash !== seriesHash(oneMore) && hash !== seriesHash(series("2015-12-31", figures));
      }),
    );
  });

  test("does not depend on which line of a file a row stood on", () => {
    const moved = series("2016-12-31", { "1981": 22_250 });
    const [code, row] = [...moved.rows][0] ?? ["", { persons: persons(0n), row: 0 }];
    expect(seriesHash({ ...moved, rows: new Map([[code, { ...row, row: 200 }]]) })).toBe(seriesHash(moved));
  });
});
