import { expect, test } from "vitest";
import { fraction, wholeFraction } from "#domain/money";
import { computedRisks, type RiskName } from "#domain/risk-analysis";
import { assumptionsOf, OVERHEADS, percent, postOf, SOURCE, type Changes } from "../risk/dalarna.ts";

const TWO = { "2080": 300, "2081": 100 };

function risksOf(changes: Changes, code: string) {
  const inhabitants = new Map(
    Object.entries(changes.inhabitants ?? TWO).map(([party, count]) => [
      party,
      { value: BigInt(count), unit: "persons" as const, source: SOURCE },
    ]),
  );
  const all = { inhabitants: TWO, ...changes };
  const needs = { post: postOf(all), overheads: OVERHEADS, inhabitants, source: SOURCE };
  const found = computedRisks(needs, assumptionsOf(all), code);
  return (name: RiskName) => found.find((risk) => risk.name === name);
}

const CALM: Changes["numbers"] = {
  grantFails: percent(10),
  grantSmaller: percent(0),
  hardTimes: percent(0),
  leavesNetworkPosition: percent(0),
  salaryLow: percent(0),
  salaryExpected: percent(0),
  salaryHigh: percent(0),
  overheadRises: percent(0),
  relocated: percent(0),
};

test("a grant of ten in a hundred fails in some of four years in 34 of 100 futures", () => {
  // 1 − 0.9⁴ = 0.3439.
  expect(risksOf({ numbers: CALM }, "2080")("grant-fails")?.chance).toBeCloseTo(0.3439, 10);
  // Hard times of one in five double it: 0.8 × 0.3439 + 0.2 × (1 − 0.8⁴ = 0.5904) = 0.3932.
  const hard = { ...CALM, hardTimes: percent(20), hardTimesFactor: wholeFraction(2n) };
  expect(risksOf({ numbers: hard }, "2080")("grant-fails")?.chance).toBeCloseTo(0.3932, 10);
});

test("what a failed grant costs falls on the employer where nobody is bound, and on a party by its decision", () => {
  const loose = risksOf({ numbers: CALM }, "2080");
  expect(loose("grant-fails")?.extra).toBe(0n);
  const employer = risksOf({ numbers: CALM }, "employer")("grant-fails");
  expect(employer?.extra).toBeGreaterThan(0n);
  const bound = risksOf({ numbers: CALM, level: "decision" }, "2080")("grant-fails");
  expect(bound?.extra).toBeGreaterThan(0n);
});

test("a smaller grant that carries half of each year costs half of the planned part, when it comes every year", () => {
  const numbers = { ...CALM, grantFails: percent(0), grantSmaller: percent(100), smallerCovers: percent(50) };
  const smaller = risksOf({ numbers }, "2080")("grant-smaller");
  // Falun has three quarters of 2 741 040 kr: 2 055 780, of which half is 1 027 890.
  expect(smaller).toMatchObject({ chance: 1, part: 205_578_000n, extra: 102_789_000n });
});

test("the one who leaves is not the one who is asked, and the other pays its part", () => {
  const numbers = { ...CALM, grantFails: percent(0), leavesNetworkPosition: percent(50) };
  const leaves = risksOf({ numbers }, "2080")("party-leaves");
  // Borlänge alone may leave, at one of four New Years equally likely: its quarter of what is left then.
  expect(leaves?.chance).toBeCloseTo(0.5, 10);
  // 685 134 of the quarter with 9, 12, 12 and 3 months: all, 27/36, 15/36 and 3/36 of 685 260: mean 81/144.
  const quarter = 68_526_000n;
  expect(Number(leaves?.extra)).toBeCloseTo(Number((quarter * 81n) / 144n), -3);
  const alone = risksOf({ numbers, inhabitants: { "2080": 300 } }, "2080")("party-leaves");
  expect(alone?.chance).toBe(0);
});

test("a late notice is lain out for, by the months that were seen", () => {
  const late = risksOf({ numbers: CALM, delays: [0, 3, 6] }, "2080")("grant-late");
  // 1 − (1/3)⁴; six of the first year's nine months of 685 260 kr, three quarters of it: 342 630 kr.
  expect(late?.chance).toBeCloseTo(1 - (1 / 3) ** 4, 10);
  expect(late?.extra).toBe(34_263_000n);
});

test("salary and overhead cost what they raise", () => {
  const numbers = {
    ...CALM,
    grantFails: percent(0),
    salaryHigh: percent(10),
    overheadRise: fraction(1n, 10n),
  };
  const found = risksOf({ numbers }, "2080");
  // A month of 76 140.00 becomes 83 754.00, 92 129.40 and 101 342.34: 12, 12 and 3 of the differences are 358 847.82,
  // and three quarters of that 269 135.865 kr.
  expect(found("salary-rises")).toMatchObject({ chance: 0.25, extra: 26_913_587n });
  // Ten points more of 50 000 kr a month from January 2024, 27 months: 135 000 kr, three quarters of it.
  expect(found("overhead-rises")?.extra).toBe(10_125_000n);
});

test("a bearer that is no party has no risks", () => {
  expect(risksOf({ numbers: CALM }, "9999")("grant-fails")).toBeUndefined();
});
