import { expect, test } from "vitest";
import { fraction, kronor, ore } from "#domain/money";
import { assert } from "#domain/result";
import { operatingYears, type CostLine, type PayrollOverhead } from "./index.ts";

const GROUND = { certainty: "example", source: { document: "Budget" } } as const;
const OVERHEADS: readonly PayrollOverhead[] = [
  { employer: "region", year: 2023, fraction: fraction(1n, 2n), source: GROUND.source },
];

/** What each year of 24 months from April 2023 costs, in kronor: nine, twelve and three months. */
function yearsOf(...lines: readonly CostLine[]): readonly number[] {
  const years = operatingYears(
    { period: { from: { year: 2023, month: 4 }, months: 24, ground: GROUND }, costs: lines },
    OVERHEADS,
  );
  assert(years.ok, "the overheads are known");
  return years.value.map(({ amount }) => Number(amount) / 100);
}

const line = { id: "rad", title: "Rad", ground: GROUND } as const;

test("a yearly cost falls in its month, and in a first year that begins after it in the first month", () => {
  // March is past when the post begins in April 2023; March 2024 and March 2025 are in it.
  expect(yearsOf({ ...line, kind: "yearly", amount: kronor(9_000n), month: 3 })).toEqual([
    9_000, 9_000, 9_000,
  ]);
  // October 2025 lies after the post's last month, March 2025.
  expect(yearsOf({ ...line, kind: "yearly", amount: kronor(9_000n), month: 10 })).toEqual([9_000, 9_000, 0]);
});

test("a cost that comes once falls in its own month of its own year", () => {
  const once = (year: number, month: number) =>
    yearsOf({ ...line, kind: "once", amount: kronor(5_000n), at: { year, month } });
  expect(once(2024, 4)).toEqual([0, 5_000, 0]);
  // April 2025 is the month after the last.
  expect(once(2025, 4)).toEqual([0, 0, 0]);
});

test("a rise comes each January upon the one before, and öre are rounded half up by month", () => {
  const rising = { yearlyRise: fraction(1n, 10n) };
  // 1 000, 1 100 and 1 210 kr a month.
  expect(yearsOf({ ...line, kind: "monthly", amount: kronor(1_000n), ...rising })).toEqual([
    9_000, 13_200, 3_630,
  ]);
  // The same as pay, with half of it in overhead.
  const pay = { ...line, kind: "salary", monthly: kronor(1_000n), employer: "region", ...rising } as const;
  expect(yearsOf(pay)).toEqual([13_500, 19_800, 5_445]);
  // 5 öre and a tenth are 5.5, which is 6 öre a month.
  expect(yearsOf({ ...line, kind: "monthly", amount: ore(5n), ...rising })).toEqual([0.45, 0.72, 0.18]);
});
