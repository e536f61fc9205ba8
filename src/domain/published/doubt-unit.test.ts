import { expect, test } from "vitest";
import { ore } from "#domain/money";
import { doubtUnit, type PublishedTable } from "#domain/published";

const tableOf = (amounts: Readonly<Record<string, bigint>>): PublishedTable => ({
  group: "municipalities",
  unit: ore(100n),
  rows: new Map(
    Object.entries(amounts).map(([code, amount]) => [code, { amount: ore(amount), asWritten: "", row: 1 }]),
  ),
  passedOver: [],
  matchedByName: [],
});
const computed = new Map([
  ["1980", ore(3_685_500_00n)],
  ["1981", ore(559_096_00n)],
]);

test("thousands read as kronor, kronor as thousands and öre as kronor are doubted", () => {
  expect(doubtUnit(tableOf({ "1980": 3_686_00n, "1981": 559_00n }), computed)).toEqual({
    published: 4_245_00n,
    computed: 4_244_596_00n,
    times: 1_000n,
  });
  expect(doubtUnit(tableOf({ "1981": 559_096_000_00n }), computed)?.times).toBe(1_000n);
  expect(doubtUnit(tableOf({ "1981": 559_096_00_00n }), computed)?.times).toBe(100n);
  expect(doubtUnit(tableOf({ "1981": 60n }), computed)?.times).toBe(1_000_000n);
});

test("amounts that differ for other reasons are not: a quarter, ten times, nobody of ours", () => {
  expect(doubtUnit(tableOf({ "1981": 139_774_00n }), computed)).toBeUndefined();
  expect(doubtUnit(tableOf({ "1981": 5_590_960_00n }), computed)).toBeUndefined();
  expect(doubtUnit(tableOf({ "2080": 559_00n }), computed)).toBeUndefined();
});
