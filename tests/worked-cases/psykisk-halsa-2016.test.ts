import { expect, test } from "vitest";
import { countyAmounts } from "../../src/application/sums-of-entry.ts";
import { componentOf, entryOf, kronorOf, sumOf } from "./shipped.ts";

/**
 * Psykisk hälsa 2016 on the inhabitants of 31 December 2015, 9 851 017 in all, of whom Halland has 314 784.
 * Region Halland's own plan says "cirka 16 miljoner".
 */
const SLUG = "psykisk-halsa-2016";
const kronor = (component: string) => kronorOf(componentOf(SLUG, component));

// 300 000 000 × 314 784 ÷ 9 851 017 = 9 586 340.17, and two thirds of that to the municipalities.
test("of analysis and plan Halland gets 9 586 340 + 6 390 893 = 15 977 233 kronor", () => {
  expect(kronor("analys-regioner").get("13")).toBe(9_586_340n);
  expect(sumOf(kronor("analys-kommuner"), "13")).toBe(6_390_893n);
});

test("without a plan these claims fall, by recipient", () => {
  const claims = [...kronor("analys-kommuner")].filter(([code]) => code.startsWith("13"));
  expect(Object.fromEntries(claims)).toEqual({
    1315: 213_460n,
    1380: 1_968_365n,
    1381: 491_218n,
    1382: 871_971n,
    1383: 1_239_060n,
    1384: 1_606_819n,
  });
});

// 15 977 233 + 4 793 170 for the young + 4 154 081 for youth clinics.
test("of all 780 million Halland gets 24 924 484 kronor", () => {
  expect(countyAmounts(entryOf(SLUG), "13").total?.figure.value).toBe(2_492_448_400n);
});

test("the four components are 300, 200, 150 and 130 million, to the krona", () => {
  const sums = ["analys-regioner", "analys-kommuner", "unga", "ungdomsmottagningar"].map((id) =>
    sumOf(kronor(id)),
  );
  expect(sums).toEqual([300_000_000n, 200_000_000n, 150_000_000n, 130_000_000n]);
});
