import fc from "fast-check";
import { expect, test } from "vitest";
import { fraction, kronor, ore } from "#domain/money";
import { assert } from "#domain/result";
import { canBeCounted, chanceAbove, distributionOf, distributionsOf } from "#domain/risk";
import { futuresWith, percent, type Changes } from "./dalarna.ts";
import { DALARNA } from "../financing/dalarna.ts";
import { naiveChanceAbove } from "./oracle.ts";

const AVESTA = "2084";

/** Three parties, eleven months from April over two years: small enough to walk every future by itself. */
const SMALL: Changes = {
  months: 11,
  inhabitants: { "2080": 5, "2084": 3, "2034": 2 },
  numbers: {
    salaryLow: percent(3),
    salaryHigh: percent(3),
    overheadRises: percent(0),
    grantFails: percent(20),
    leavesNetworkPosition: percent(30),
  },
  delays: [0, 5, 7],
};

test.each<[string, Changes]>([
  ["the parties leave", {}],
  ["all share the employer's risk by the key", { choices: { employerRisk: "by-key" } }],
  ["the notice is the law's", { choices: { employerRisk: "by-key", notice: "law" } }],
  ["the notice is agreed", { choices: { employerRisk: "by-key", notice: "agreed" } }],
  ["what is left is not done", { choices: { gap: "work-shrinks", employerRisk: "by-key" } }],
  ["times are never hard", { numbers: { ...SMALL.numbers, hardTimes: percent(0) } }],
])("every future walked by itself gives the same chance, to the last digit: %s", (_, changes) => {
  const futures = futuresWith({ ...SMALL, ...changes });
  for (const [party, { code }] of futures.parties.entries()) {
    for (const threshold of [0, 1_000_000, 5_000_000, 12_345_600]) {
      const naive = naiveChanceAbove(futures, party, threshold);
      expect(chanceAbove(futures, code, ore(BigInt(threshold)))).toEqual(naive);
    }
  }
});

test("what is counted exactly and in floating point agree to one in a thousand million", () => {
  const futures = futuresWith({ choices: { employerRisk: "by-key" } });
  const floating = distributionOf(futures, AVESTA);
  assert(floating !== undefined, "Avesta is a party");
  for (const threshold of [0n, 20_000n, 50_000n, 133_158n].map(kronor)) {
    const { numerator, denominator } = chanceAbove(futures, AVESTA, threshold);
    const exact = Number((numerator * 10n ** 15n) / denominator) / 1e15;
    expect(floating.above(threshold)).toBeCloseTo(exact, 10);
  }
});

test("more than enough in 95 of 100 futures is paid in at most 5 of 100", () => {
  const futures = futuresWith({ choices: { employerRisk: "by-key" } });
  const distribution = distributionOf(futures, AVESTA);
  assert(distribution !== undefined, "Avesta is a party");
  for (const part of [0.8, 0.95, 0.99]) {
    const enough = distribution.enoughIn(part);
    expect(distribution.above(enough)).toBeLessThanOrEqual(1 - part + 1e-9);
    if (enough > 0n) expect(distribution.above(ore(enough - kronor(1n)))).toBeGreaterThan(1 - part);
  }
});

test("two municipalities of one size have the same futures", () => {
  const twins = futuresWith({ inhabitants: { ...DALARNA, "2021": 7042 } });
  expect(chanceAbove(twins, "2021", kronor(20_000n))).toEqual(chanceAbove(twins, "2039", kronor(20_000n)));
});

test("a party that all the others have bound themselves beside pays nothing when they leave", () => {
  const nothing = { numbers: { salaryLow: percent(0), salaryExpected: percent(0), salaryHigh: percent(0) } };
  const certain = futuresWith({
    level: "agreement",
    numbers: {
      ...nothing.numbers,
      overheadRises: percent(0),
      grantFails: percent(0),
      grantSmaller: percent(0),
    },
  });
  expect(chanceAbove(certain, AVESTA, ore(0n)).numerator).toBe(0n);
});

test("an intention never counts as money: what is left when the grant fails falls on the employer", () => {
  // The grant fails in the first year it can: told in July, after April–June, then two months' notice, nobody moved.
  const failing: Changes = {
    numbers: {
      grantFails: percent(100),
      grantSmaller: percent(0),
      relocated: percent(0),
      hardTimes: percent(0),
      salaryLow: percent(0),
      salaryExpected: percent(0),
      salaryHigh: percent(0),
      overheadRises: percent(0),
    },
    choices: { notice: "agreed" },
    delays: [6],
  };
  const paid = (changes: Changes, code: string) =>
    distributionOf(futuresWith({ ...failing, ...changes }), code)?.enoughIn(1);
  // Five months of 76 140 kr are 380 700; Avesta's part 22 925 ÷ 288 387 of it is 30 263.32, told in whole kronor up.
  expect(paid({ level: "intention" }, "employer")).toBe(kronor(380_700n));
  expect(paid({ level: "intention" }, AVESTA)).toBe(0n);
  expect(paid({ level: "conditional-decision" }, AVESTA)).toBe(0n);
  expect(paid({ level: "decision" }, "employer")).toBe(0n);
  expect(paid({ level: "decision" }, AVESTA)).toBe(kronor(30_264n));
  expect(paid({ level: "intention", choices: { notice: "agreed", employerRisk: "by-key" } }, AVESTA)).toBe(
    kronor(30_264n),
  );
});

test("a grant that fails oftener lowers the chance of a party that nothing binds, and raises the employer's", () => {
  // Two years, one party, a smaller grant in half of the years that leaves half to pay. Something extra is paid when the
  // first grant is smaller, or comes whole and the second is smaller: ½ + (½ − p) × ½. A failed grant ends the post. It
  // is told in June, when there is somebody employed.
  const none = percent(0);
  const chances = (fails: number, level: "intention" | "decision", code: string) => {
    const numbers = {
      grantFails: percent(fails),
      grantSmaller: percent(50),
      smallerCovers: percent(50),
      hardTimes: none,
      leavesIntention: none,
      leavesDecision: none,
      salaryLow: none,
      salaryExpected: none,
      salaryHigh: none,
      overheadRises: none,
      relocated: none,
    };
    const futures = futuresWith({ months: 21, inhabitants: { [AVESTA]: 1 }, level, delays: [6], numbers });
    return chanceAbove(futures, code, ore(0n));
  };
  expect([0, 25, 50].map((fails) => chances(fails, "intention", AVESTA))).toEqual([
    fraction(3n, 4n),
    fraction(5n, 8n),
    fraction(1n, 2n),
  ]);
  // The employer has what is left when some grant fails: p + (1 − p) × p.
  expect([0, 25, 50].map((fails) => chances(fails, "intention", "employer"))).toEqual([
    fraction(0n, 1n),
    fraction(7n, 16n),
    fraction(3n, 4n),
  ]);
  // A party that has decided pays what is left itself: then only two whole grants cost it nothing, (½ − p)².
  expect([0, 25, 50].map((fails) => chances(fails, "decision", AVESTA))).toEqual([
    fraction(3n, 4n),
    fraction(15n, 16n),
    fraction(1n, 1n),
  ]);
});

test("a grant that the payer has told comes", () => {
  const told = futuresWith({
    numbers: { grantFails: percent(100), grantSmaller: percent(0), hardTimes: percent(0) },
    grants: [2023, 2024, 2025, 2026].map((year) => ({
      agreement: "god-och-nara-vard",
      year,
      amount: kronor(20_000_000n),
      ground: { certainty: "decided", source: { document: "Exempel" } },
    })),
  });
  expect(chanceAbove(told, "employer", ore(0n)).numerator).toBe(0n);
});

test("a post whose parties are too many to count is told, unless they weigh the same", () => {
  const many = Object.fromEntries(
    Array.from({ length: 48 }, (_, index) => [String(1000 + index), 900 + index]),
  );
  expect(canBeCounted(futuresWith())).toBe(true);
  expect(canBeCounted(futuresWith({ inhabitants: many }))).toBe(false);
  expect(canBeCounted(futuresWith({ inhabitants: many, form: { kind: "equal" } }))).toBe(true);
});

test("setting aside, a clause and hard times move the chance the way they should", () => {
  const chance = (changes: Changes) => {
    const { numerator, denominator } = chanceAbove(futuresWith(changes), "employer", kronor(200_000n));
    return Number((numerator * 1_000_000n) / denominator);
  };
  const asIs = chance({});
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 20 }), (months, hundredths) => {
      expect(chance({ employment: { agreedNotice: months } })).toBeLessThanOrEqual(asIs);
      expect(chance({ numbers: { setAside: percent(hundredths) } })).toBeLessThanOrEqual(asIs);
      expect(chance({ numbers: { hardTimes: percent(20 + hundredths) } })).toBeGreaterThanOrEqual(asIs);
    }),
    { numRuns: 12 },
  );
});

test("distributions that are reckoned together are those reckoned one by one, also where some are bound and some are not", () => {
  // The first has decided on two years, the second on all, and the others on none: three kinds of risk beside the employer's.
  const level = (party: string, year: number) => {
    const [first, second] = Object.keys(DALARNA);
    const isBound = party === second || (party === first && year < 2025);
    return { kind: "yes", level: isBound ? "decision" : "intention" } as const;
  };
  for (const choices of [{}, { employerRisk: "by-key" }] as const) {
    const futures = futuresWith({ level, choices, employment: { agreedNotice: 3 } });
    const together = distributionsOf(futures);
    for (const code of [...Object.keys(DALARNA).slice(0, 3), "employer"]) {
      const [one, other] = [together(code), distributionOf(futures, code)];
      const told = (each: typeof one) => [each?.mean(), each?.enoughIn(0.95), each?.above(kronor(50_000n))];
      expect(told(one)).toEqual(told(other));
      expect(together(code)).toBe(one);
    }
  }
});

test("what is enough is the least in whole kronor that is, by how often more is paid", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 99 }),
      fc.integer({ min: 0, max: 60 }),
      fc.constantFrom("employer", AVESTA, "2080"),
      (hundredths, fails, code) => {
        const numbers = { grantFails: percent(fails), grantSmaller: percent(30) };
        const distribution = distributionOf(futuresWith({ numbers, delays: [0, 3, 6] }), code);
        assert(distribution !== undefined, "the bearer is in the post");
        const enough = distribution.enoughIn(hundredths / 100);
        const allowed = 1 - hundredths / 100 + 1e-12;
        expect(enough % 100n).toBe(0n);
        expect(distribution.above(enough)).toBeLessThanOrEqual(allowed);
        if (enough > 0n) expect(distribution.above(ore(enough - 100n))).toBeGreaterThan(allowed);
      },
    ),
    { numRuns: 20 },
  );
});
