import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { allocate, allocationHash, explainShare } from "#domain/allocation";
import { ore, wholeFraction } from "#domain/money";
import { canonicalJson, type CanonicalValue } from "#domain/source";
import {
  aroundSafeNumbers,
  CASES,
  composedCase,
  weightedCase,
  type Case,
  type WeightedCase,
} from "../../../tests/allocation/cases.ts";
import {
  COMPOSED,
  COUNTIES_FIRST,
  explainsShares,
  shared,
  survivesSaving,
  WEIGHTED,
  type Explainer,
  type Saver,
  type Sharer,
} from "../../../tests/allocation/promises.ts";
import * as twins from "../../../tests/allocation/wrong-twins.ts";

/** A failure prints its seed and the smallest case that breaks the promise. */
const RUNS = { numRuns: CASES } as const;
/** A twin is caught or not: the smallest case that catches it is of no use. */
const TWIN_RUNS = { ...RUNS, endOnFailure: true } as const;

type Promise<Given> = (share: Sharer, each: Given) => boolean;

/** Whether the random cases show that a twin breaks a promise. */
function isCaught<Given>(promise: Promise<Given>, twin: Sharer, cases: fc.Arbitrary<Given>): boolean {
  return fc.check(
    fc.property(cases, (each) => promise(twin, each)),
    TWIN_RUNS,
  ).failed;
}

/** That no promise is broken; names those that are. */
function expectKept<Given>(promises: Readonly<Record<string, Promise<Given>>>, each: Given): void {
  const broken = Object.entries(promises).filter(([, promise]) => !promise(allocate, each));
  if (broken.length > 0) expect.fail(`broken: ${broken.map(([name]) => name).join("; ")}`);
}

const direct = weightedCase("direct");

describe("shared by weight over all at once", () => {
  test(`${CASES} random cases keep every promise`, () => {
    fc.assert(
      fc.property(direct, (each) => {
        expectKept(WEIGHTED, each);
      }),
      RUNS,
    );
  });

  test.each<readonly [keyof typeof WEIGHTED, string, Sharer]>([
    ["the shares are the whole, to the öre", "floats", twins.inFloats],
    ["nobody gets less than nothing", "one that takes a grain from the first", twins.belowNothing],
    [
      "every share is less than one grain from exact, and one that is exact in grains stays",
      "one that gives all that is left to the largest",
      twins.leftoverToLargest,
    ],
    [
      "listing order does not matter",
      "one that gives what is left to the first listed",
      twins.leftoverToFirstListed,
    ],
    ["listing order does not matter", "one where the first listed wins a tie", twins.tieToFirstListed],
    [
      "equal weights differ by at most one grain, and whoever gets it is said to win a tie by code",
      "one that does not say who won",
      twins.tieUnsaid,
    ],
    ["the amounts are those of the slow oracle", "remainders as floats", twins.remaindersAsFloats],
    ["the amounts are those of the slow oracle", "one grain astray", twins.oneGrainAstray],
  ])("“%s” catches %s", (name, _, twin) => {
    expect(isCaught<WeightedCase>(WEIGHTED[name], twin, direct)).toBe(true);
  });
});

describe("around 2^53, where ordinary numbers stop being exact", () => {
  const promise = WEIGHTED["the amounts are those of the slow oracle"];

  test(`${CASES} random cases give the integers of the oracle on either side`, () => {
    fc.assert(
      fc.property(aroundSafeNumbers, (each) => promise(allocate, each)),
      RUNS,
    );
  });

  test("floats are caught there", () => {
    expect(isCaught(promise, twins.inFloats, aroundSafeNumbers)).toBe(true);
    expect(isCaught(promise, twins.remaindersAsFloats, aroundSafeNumbers)).toBe(true);
  });
});

describe("shared over the counties first", () => {
  const cases = weightedCase("county-first");

  test(`${CASES} random cases keep every promise`, () => {
    fc.assert(
      fc.property(cases, (each) => {
        expectKept(COUNTIES_FIRST, each);
      }),
      RUNS,
    );
  });

  test.each<readonly [keyof typeof COUNTIES_FIRST, string, Sharer]>([
    ["each stage conserves", "one that cuts the county's amount", twins.countiesCut],
    [
      "each stage is less than one grain from exact",
      "one that gives all that is left to the largest",
      twins.leftoverToLargest,
    ],
    [
      "listing order does not matter",
      "one that gives what is left to the first listed",
      twins.leftoverToFirstListed,
    ],
    ["both stages are those of the slow oracle", "one that cuts the county's amount", twins.countiesCut],
    [
      "both stages are those of the slow oracle",
      "one that shares directly",
      (total, key, rule) => allocate(total, key, { ...rule, stage: "direct" }),
    ],
  ])("“%s” catches %s", (name, _, twin) => {
    expect(isCaught<WeightedCase>(COUNTIES_FIRST[name], twin, cases)).toBe(true);
  });
});

describe("shared by a composition of the six primitives", () => {
  test(`${CASES} random cases keep every promise`, () => {
    fc.assert(
      fc.property(composedCase, (each) => {
        expectKept(COMPOSED, each);
      }),
      RUNS,
    );
  });

  test.each<readonly [keyof typeof COMPOSED, string, Sharer]>([
    ["the shares are the whole, to the öre", "one that rounds each by itself", twins.partsRoundedApart],
    [
      "exact shares are the oracle's, and so are the amounts, less than one grain from them",
      "one that cuts at the bounds afterwards",
      twins.boundsCutAfterwards,
    ],
    ["nobody is below the floor or above the ceiling", "one that forgets the bounds", twins.boundsForgotten],
    [
      "listing order does not matter",
      "one that gives what is left to the first listed",
      twins.leftoverToFirstListed,
    ],
  ])("“%s” catches %s", (name, _, twin) => {
    expect(isCaught<Case>(COMPOSED[name], twin, composedCase)).toBe(true);
  });
});

describe("rounded by another rule", () => {
  const rules = ["each-rounded", "each-rounded-leftover-to-largest", "as-listed"] as const;
  const anyRule = fc.oneof(
    ...rules.flatMap((rest) => [weightedCase("direct", rest), weightedCase("county-first", rest)]),
  );
  const keeps: Promise<WeightedCase> = (share, each) => {
    const { shares, difference, total, rule } = shared(share, each);
    const sum = shares.reduce((all, { amount }) => all + amount, 0n);
    return (
      sum + difference === total &&
      (rule.rest === "each-rounded" || difference === 0n) &&
      shares.every(({ amount }) => amount >= 0n && amount % rule.grain === 0n)
    );
  };

  const givesNothingForNothing: Promise<WeightedCase> = (share, each) => {
    const { shares, counties = [] } = shared(share, each);
    return [...shares, ...counties].every(({ exact, amount }) => exact.numerator !== 0n || amount === 0n);
  };

  test(`${CASES} random cases lose nothing that is not told as a difference, and nobody without a share gets anything`, () => {
    const promises = {
      "what is lost is told": keeps,
      "nobody without a share gets anything": givesNothingForNothing,
    };
    fc.assert(
      fc.property(anyRule, (each) => {
        expectKept(promises, each);
      }),
      RUNS,
    );
  });

  test("a twin that goes by the list alone is caught", () => {
    expect(isCaught(givesNothingForNothing, twins.leftoverToFirstListed, weightedCase("direct"))).toBe(true);
  });

  test("a twin that rounds each by itself and says nothing is caught", () => {
    const silent: Sharer = (total, key, rule) => {
      const result = allocate(total, key, { ...rule, rest: "each-rounded" });
      return result.ok ? { ok: true, value: { ...result.value, rule, difference: ore(0n) } } : result;
    };
    expect(isCaught(keeps, silent, anyRule)).toBe(true);
  });
});

describe("the calculation behind a share", () => {
  const explains = (explain: Explainer, cases: fc.Arbitrary<Case>) =>
    fc.property(cases, (each) => explainsShares(explain, shared(allocate, each)));
  const anyCase = fc.oneof(
    { weight: 2, arbitrary: composedCase },
    { weight: 1, arbitrary: weightedCase("county-first") },
  );

  test(`ends in the amount, and exact plus rounding is that amount, in ${CASES} random cases`, () => {
    fc.assert(explains(explainShare, anyCase), RUNS);
  });

  test("a twin that leaves the rounding out is caught", () => {
    const unrounded: Explainer = (share, allocation) => {
      const { kind, lines } = explainShare(share, allocation);
      return {
        kind,
        lines: lines.map((line) =>
          line.kind === "rounding" ? { ...line, change: wholeFraction(0n) } : line,
        ),
      };
    };
    expect(fc.check(explains(unrounded, anyCase), TWIN_RUNS).failed).toBe(true);
  });

  test("a twin that forgets to add up is caught", () => {
    const unsummed: Explainer = (share, allocation) => {
      const { kind, lines } = explainShare(share, allocation);
      return { kind, lines: lines.filter((line) => line.kind !== "sum") };
    };
    expect(fc.check(explains(unsummed, anyCase), TWIN_RUNS).failed).toBe(true);
  });
});

describe("an allocation that is saved and loaded", () => {
  const asFile: Saver = (content) => {
    const read: CanonicalValue = JSON.parse(canonicalJson(content));
    return read;
  };
  const survives = (save: Saver) =>
    fc.property(composedCase, (each) => survivesSaving(save, shared(allocate, each)));

  test(`has the same hash in ${CASES} random cases`, () => {
    fc.assert(survives(asFile), RUNS);
  });

  test("an öre more or less anywhere gives another hash", () => {
    fc.assert(
      fc.property(composedCase, fc.nat(), fc.constantFrom(1n, -1n), (each, place, change) => {
        const allocation = shared(allocate, each);
        const changed = allocation.shares.map((share, index) =>
          index === place % allocation.shares.length
            ? { ...share, exact: share.exact, amount: ore(share.amount + change) }
            : share,
        );
        return allocationHash({ ...allocation, shares: changed }) !== allocationHash(allocation);
      }),
      { numRuns: 500 },
    );
  });

  test("a twin that saves öre as numbers is caught", () => {
    const asNumbers: Saver = (content) => {
      const read: CanonicalValue = JSON.parse(canonicalJson(content), (_, value: unknown) =>
        typeof value === "string" && /^\d+$/.test(value) ? String(BigInt(Number(value))) : value,
      );
      return read;
    };
    expect(fc.check(survives(asNumbers), TWIN_RUNS).failed).toBe(true);
  });
});
