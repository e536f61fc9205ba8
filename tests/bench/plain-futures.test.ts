import { expect, test } from "vitest";
import { mapFutures, type Commons } from "#domain/futures";
import { fraction, ore } from "#domain/money";
import { mapPlainly } from "../../bench/peers/plain-futures.ts";

const POST: Commons = {
  gap: "others-pay",
  employerCarries: ore(7n),
  smallestWork: fraction(1n, 2n),
  advances: [],
  parties: [7n, 3n, 2n, 5n, 4n, 1n].map((weight, index) => ({
    party: `p${index}`,
    weight,
    ceiling: ore(weight * 6n),
  })),
  years: [
    {
      year: 2024,
      months: [{ month: { year: 2024, month: 1 }, cost: ore(100n) }],
      parts: new Map(),
      base: ore(0n),
      money: { kind: "own-budget" },
    },
  ],
};

test.each(["others-pay", "up-to-ceiling"] as const)(
  "the plain map that the benchmark measures against gives the same as ours, %s",
  (gap) => {
    const map = mapFutures({ ...POST, gap });
    const [ours] = map.ok && map.value.status === "computed" ? map.value.byLateness : [];
    expect(mapPlainly({ ...POST, gap })).toEqual({
      standing: Number(ours?.standing),
      single: ours?.single,
      smallest: ours?.smallestNo?.size,
      pivotal: ours?.pivotal.map(({ count }) => Number(count)),
    });
  },
);
