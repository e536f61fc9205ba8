import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { chooseSeries, populationOf } from "#domain/population";
import { municipalitiesOf } from "#domain/organisation";
import { day } from "#domain/time";
import { NATIONAL_TOTALS, readNationalTotals } from "../../src/documents/population/read-national-totals.ts";
import { REFERENCE, shippedRegister, shippedSeries } from "./read-reference.ts";

const register = shippedRegister();
const series = shippedSeries(register);

/** SCB, Sveriges folkmängd 31 december: the official total of each year. */
const OFFICIAL_TOTALS = {
  "2010-12-31": 9_415_570n,
  "2011-12-31": 9_482_855n,
  "2012-12-31": 9_555_893n,
  "2013-12-31": 9_644_864n,
  "2014-12-31": 9_747_355n,
  "2015-12-31": 9_851_017n,
  "2016-12-31": 9_995_153n,
  "2017-12-31": 10_120_242n,
  "2018-12-31": 10_230_185n,
  "2019-12-31": 10_327_589n,
} as const;

test.each(Object.entries(OFFICIAL_TOTALS))(
  "the 290 municipalities on %s sum to the official total",
  (date, total) => {
    const rows = [...(series.get(date)?.rows.values() ?? [])];
    expect(rows.length).toBe(290);
    expect(rows.reduce((sum, { persons }) => sum + persons, 0n)).toBe(total);
  },
);

test("the national sums that new series are held against are the official ones, to 2024", () => {
  const bytes = readFileSync(new URL(`population/${NATIONAL_TOTALS}`, REFERENCE));
  const read = readNationalTotals(bytes);
  const totals = read.ok ? read.value.map(({ date, persons }) => [date.toString(), persons]) : read.problems;
  expect(totals).toEqual([
    ...Object.entries(OFFICIAL_TOTALS),
    ["2020-12-31", 10_379_295n],
    ["2021-12-31", 10_452_326n],
    ["2022-12-31", 10_521_556n],
    ["2023-12-31", 10_551_707n],
    ["2024-12-31", 10_587_710n],
  ]);
});

test.each([
  ["2021-12-31", 288_387n],
  ["2023-12-31", 287_253n],
])("Dalarna's fifteen on %s sum to the county's total, and nobody else is there", (date, total) => {
  const rows = series.get(date)?.rows ?? new Map();
  expect([...rows.keys()]).toEqual(municipalitiesOf("20", register).map(({ code }) => code));
  expect([...rows.values()].reduce((sum, { persons }) => sum + persons, 0n)).toBe(total);
});

test("no other series is shipped: 1 November is not at hand for any year", () => {
  expect([...series.keys()]).toEqual([...Object.keys(OFFICIAL_TOTALS), "2021-12-31", "2023-12-31"]);
});

test("Stockholm county equals SCB's own month tables", () => {
  const stockholm = (date: string): bigint | undefined => {
    const chosen = series.get(date);
    return chosen && populationOf("01", chosen, (county) => municipalitiesOf(county, register));
  };
  expect(stockholm("2015-12-31")).toBe(2_231_439n);
  expect(stockholm("2016-12-31")).toBe(2_269_060n);
  expect(stockholm("2018-12-31")).toBe(2_344_124n);
});

test("Gotland's region and municipality have the same inhabitants", () => {
  const whole = [...series.values()].filter(({ rows }) => rows.has("0980"));
  expect(whole).toHaveLength(10);
  for (const each of whole) {
    const membersOf = (county: string) => municipalitiesOf(county, register);
    expect(populationOf("09", each, membersOf)).toBe(populationOf("0980", each, membersOf));
  }
});

test("the key date 1 November 2016 takes 31 December 2016, and in Dalarna 2022 takes 2021", () => {
  const all = [...series.values()];
  const everyone = [...register.municipalities.keys()];
  const dalarna = municipalitiesOf("20", register).map(({ code }) => code);
  const november2016 = chooseSeries(day("2016-11-01"), all, everyone);
  expect(november2016?.series.date.toString()).toBe("2016-12-31");
  expect(november2016?.isExact).toBe(false);
  expect(chooseSeries(day("2022-11-01"), all, dalarna)?.series.date.toString()).toBe("2021-12-31");
  expect(chooseSeries(day("2022-11-01"), all, everyone)?.series.date.toString()).toBe("2019-12-31");
});
