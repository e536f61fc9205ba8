import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { shippedRegister, shippedSeries } from "../../../tests/reference/read-reference.ts";
import { fraction, persons } from "#domain/money";
import {
  chooseSeries,
  previewSeries,
  withSeries,
  type NationalTotal,
  type PopulationSeries,
} from "#domain/population";
import { day } from "#domain/time";
import { findSwappedPairs } from "./find-swapped-pairs.ts";

const register = shippedRegister();
const byDay = shippedSeries(register);
const whole = [...byDay.values()].filter(({ rows }) => rows.size === 290);

function seriesOf(date: string): PopulationSeries {
  const found = byDay.get(date);
  if (found === undefined) throw new Error(`${date} is shipped`);
  return found;
}

/** A series with some figures changed. */
function changed(
  series: PopulationSeries,
  figures: Readonly<Record<string, bigint>>,
  date = series.date.toString(),
): PopulationSeries {
  const rows = [...series.rows].map(
    ([code, row]) => [code, { ...row, persons: persons(figures[code] ?? row.persons) }] as const,
  );
  return { ...series, date: day(date), rows: new Map(rows) };
}

function personsIn(series: PopulationSeries, code: string): bigint {
  return series.rows.get(code)?.persons ?? 0n;
}

function swapped(series: PopulationSeries, one: string, other: string): PopulationSeries {
  return changed(series, { [one]: personsIn(series, other), [other]: personsIn(series, one) });
}

const stated: NationalTotal = {
  date: day("2016-12-31"),
  persons: persons(9_995_153n),
  source: { document: "SCB" },
};
const basis = { register, available: [seriesOf("2015-12-31")], nationalTotals: [stated] };

describe("a new series before it is kept", () => {
  test("has a sum, beside the agency's own of that day", () => {
    const { total, national, missing, unknown } = previewSeries(seriesOf("2016-12-31"), basis);
    expect([total, national?.difference, missing, unknown]).toEqual([9_995_153n, 0n, [], []]);
    const oneLess = changed(seriesOf("2016-12-31"), { "1981": 22_352n });
    expect(previewSeries(oneLess, basis).national?.difference).toBe(-1n);
  });

  // From 2025 each of 290 figures and the sum may be off by 3: 291 × 3 = 873.
  test("may differ from the agency's sum by what protects the figures, from 2025", () => {
    const of = (date: string, difference: bigint) => {
      const series = changed(seriesOf("2016-12-31"), { "1981": 22_353n + difference }, date);
      const nationalTotals = [{ ...stated, date: day(date) }];
      return previewSeries(series, { ...basis, nationalTotals }).national?.mayBeProtection;
    };
    expect([of("2025-12-31", 873n), of("2025-12-31", 874n), of("2025-12-31", -873n)]).toEqual([
      true,
      false,
      true,
    ]);
    expect([of("2024-12-31", 1n), of("2025-12-31", 0n)]).toEqual([false, false]);
  });

  test("is compared with no national sum of another day, nor where municipalities are missing", () => {
    expect(previewSeries(seriesOf("2017-12-31"), basis).national).toBeUndefined();
    const dalarna = { ...seriesOf("2021-12-31"), date: day("2016-12-31") };
    const preview = previewSeries(dalarna, basis);
    expect(preview.national).toBeUndefined();
    expect(preview.missing.length).toBe(275);
    expect(preview.missing[0]).toEqual({ code: "0114", name: "Upplands Väsby" });
  });

  test("names codes that no municipality has, and does not compare them", () => {
    const rows = new Map([...seriesOf("2016-12-31").rows, ["9999", { persons: persons(5n), row: 300 }]]);
    const preview = previewSeries({ ...seriesOf("2016-12-31"), rows }, basis);
    expect([preview.unknown, preview.total, preview.comparison?.compared]).toEqual([
      ["9999"],
      9_995_158n,
      290,
    ]);
  });

  // Sala loses about a tenth, Stockholm gains less than a hundredth though far more persons: Sala stands first.
  test("shows the ten largest changes by share against the nearest series at hand", () => {
    const series = changed(seriesOf("2015-12-31"), { "1981": 20_000n, "0180": 930_000n }, "2016-12-31");
    const { comparison } = previewSeries(series, { ...basis, available: whole.slice(0, 6) });
    expect(comparison?.with.date.toString()).toBe("2015-12-31");
    const before = personsIn(seriesOf("2015-12-31"), "1981");
    expect(comparison?.largest.map(({ municipality, change }) => [municipality.name, change])).toEqual([
      ["Sala", 20_000n - before],
      ["Stockholm", 930_000n - personsIn(seriesOf("2015-12-31"), "0180")],
    ]);
    expect(comparison?.largest[0]?.share).toEqual(fraction(20_000n - before, before));
    expect(comparison?.unchanged).toBe(288);
  });

  test("is compared with a series of the same day, when there is one", () => {
    const revised = changed(seriesOf("2016-12-31"), { "1981": 22_354n });
    const { comparison } = previewSeries(revised, { ...basis, available: whole });
    expect(comparison?.with).toBe(seriesOf("2016-12-31"));
    expect(comparison?.largest.map(({ change }) => change)).toEqual([1n]);
  });

  // From 31 December 2021 it is 730 days to the end of 2023, and 731 back to the end of 2019: 2020 is a leap year.
  test("of one county is compared with the nearest series that holds it, and with none where none does", () => {
    const dalarna = seriesOf("2021-12-31");
    const preview = previewSeries(dalarna, { ...basis, available: [...whole, seriesOf("2023-12-31")] });
    expect([preview.comparison?.with.date.toString(), preview.comparison?.compared]).toEqual([
      "2023-12-31",
      15,
    ]);
    expect(previewSeries(dalarna, { ...basis, available: [] }).comparison).toBeUndefined();
  });
});

describe("changes that look wrong", () => {
  // A tenth of 1 000 is 100: 1 100 is let be, 1 101 is told; and so downwards.
  test("are those of more than a tenth, up or down", () => {
    const before = changed(seriesOf("2015-12-31"), { "1980": 1_000n, "1981": 1_000n });
    const told = (after: bigint) =>
      previewSeries(changed(before, { "1981": after }, "2016-12-31"), {
        ...basis,
        available: [before],
      }).comparison?.suspicious.map(({ municipality }) => municipality.code);
    expect([told(1_100n), told(1_101n), told(900n), told(899n)]).toEqual([[], ["1981"], [], ["1981"]]);
  });

  test("are none between any two years of 2010–2019 that follow on each other", () => {
    for (const [index, series] of whole.slice(1).entries()) {
      const available = whole.slice(index, index + 1);
      const { comparison } = previewSeries(series, { ...basis, available });
      expect([series.date.toString(), comparison?.suspicious, comparison?.swapped]).toEqual([
        series.date.toString(),
        [],
        [],
      ]);
    }
  });
});

describe("two municipalities that have changed places", () => {
  const pairsIn = (series: PopulationSeries, available: readonly PopulationSeries[]) =>
    previewSeries(series, { ...basis, available }).comparison?.swapped.map(({ first, second }) =>
      [first, second].map(({ municipality }) => municipality.name),
    );

  test("are told, as Upplands Väsby and Upplands-Bro were in 2015", () => {
    const wrong = swapped(seriesOf("2016-12-31"), "0114", "0139");
    expect(pairsIn(wrong, [seriesOf("2015-12-31")])).toEqual([["Upplands Väsby", "Upplands-Bro"]]);
    expect(pairsIn(wrong, [seriesOf("2011-12-31")])).toEqual([["Upplands Väsby", "Upplands-Bro"]]);
  });

  test("are none between any two of the ten years that are shipped", () => {
    for (const one of whole) for (const other of whole) expect(pairsIn(one, [other])).toEqual([]);
  });

  /** Any two whose sizes differ by at least a quarter are found, whichever they are. */
  const foundBy = (find: typeof findSwappedPairs) =>
    fc.property(
      fc.integer({ min: 1_000, max: 900_000 }),
      fc.integer({ min: 125, max: 2_000 }),
      fc.integer({ min: -2, max: 2 }),
      fc.integer({ min: -2, max: 2 }),
      (small, percent, oneGrew, otherGrew) => {
        const one = BigInt(small);
        const other = (one * BigInt(percent)) / 100n;
        const grown = (count: bigint, by: number) => (count * BigInt(100 + by)) / 100n;
        const figures = [
          { before: one, after: grown(other, otherGrew) },
          { before: other, after: grown(one, oneGrew) },
          { before: 5_000n, after: 5_050n },
        ];
        return find(figures).length === 1;
      },
    );

  test("are found by their figures alone", () => {
    fc.assert(foundBy(findSwappedPairs));
  });

  test("a twin that asks for the very same figures as before misses those that have grown", () => {
    const twin: typeof findSwappedPairs = (figures) =>
      findSwappedPairs(figures).filter(
        ({ first, second }) => first.after === second.before && second.after === first.before,
      );
    expect(fc.check(foundBy(twin)).failed).toBe(true);
  });
});

describe("a series that is added", () => {
  const needed = ["1980", "1981"];
  const renewed = changed(seriesOf("2016-12-31"), { "1981": 22_354n });

  test("goes before the one of the same day", () => {
    expect(chooseSeries(day("2016-12-31"), withSeries(whole, renewed), needed)?.series).toBe(renewed);
  });

  test("leaves the other where it lacks a municipality that is needed", () => {
    const dalarna = { ...seriesOf("2021-12-31"), date: day("2016-12-31") };
    expect(chooseSeries(day("2016-12-31"), withSeries(whole, dalarna), needed)?.series).toBe(
      seriesOf("2016-12-31"),
    );
  });
});
