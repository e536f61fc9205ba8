import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { kronor, ore, type Ore } from "#domain/money";
import { amountReadings } from "./amount-readings.ts";

const unitsOf = (words: string, before: Ore) => amountReadings(words, before).map(({ unit }) => unit);

describe("a figure without unit", () => {
  test("is read first as what is nearest last year's amount", () => {
    expect(unitsOf("260", kronor(250_000_000n))).toEqual(["millions", "thousands", "kronor"]);
    expect(unitsOf("410", kronor(400_000n))).toEqual(["thousands", "kronor", "millions"]);
    expect(unitsOf("260 000", kronor(250_000_000n))[0]).toBe("thousands");
    // 5,3 million was 5 million: 5.30 kr, 5 300 kr and 5 300 000 kr.
    expect(amountReadings("5,3", kronor(5_000_000n))).toEqual([
      { unit: "millions", amount: kronor(5_300_000n) },
      { unit: "thousands", amount: kronor(5_300n) },
      { unit: "kronor", amount: ore(530n) },
    ]);
  });

  test("is nothing in one way only, and words are not read at all", () => {
    expect(unitsOf("0", kronor(250_000_000n))).toEqual(["kronor"]);
    expect(amountReadings("mycket", kronor(250_000_000n))).toEqual([]);
  });

  const amounts = fc
    .tuple(fc.bigInt({ min: 1n, max: 999n }), fc.integer({ min: 0, max: 12 }))
    .map(([digits, zeros]) => digits * 10n ** BigInt(zeros));
  /** No reading is fewer times from last year's amount than the first, counted with fractions. */
  const isNearestFirst = (readings: (words: string, before: Ore) => ReturnType<typeof amountReadings>) =>
    fc.property(amounts, amounts, (figure, before) => {
      const times = (amount: bigint) =>
        amount > before ? ([amount, before] as const) : ([before, amount] as const);
      const [first, ...others] = readings(String(figure), ore(before)).map(({ amount }) => times(amount));
      return others.every((other) => first !== undefined && first[0] * other[1] <= other[0] * first[1]);
    });

  test("has the nearest first whatever the two amounts are", () => {
    fc.assert(isNearestFirst(amountReadings));
  });

  test("a twin that counts the difference in kronor is caught", () => {
    const byDifference = (words: string, before: Ore) =>
      amountReadings(words, before).toSorted((a, b) => {
        const away = ({ amount }: { readonly amount: bigint }) =>
          amount > before ? amount - before : before - amount;
        return away(a) < away(b) ? -1 : 1;
      });
    expect(() => fc.assert(isNearestFirst(byDifference))).toThrow();
  });
});
