import { describe, expect, test } from "vitest";
import { breakEvens, mapFutures, type Commons, type FuturesWhenLate } from "#domain/futures";
import { fraction, kronor, ore, toDecimalText } from "#domain/money";

/**
 * Three municipalities pay 100 kr a year, 50, 30 and 20 by inhabitants; each month from September costs 25 kr.
 * Highest part: A 60, B 40, C 40.
 */
const THREE: Commons = {
  gap: "others-pay",
  employerCarries: ore(0n),
  advances: [],
  smallestWork: fraction(1n, 2n),
  parties: [
    { party: "A", weight: 5n, ceiling: kronor(60n) },
    { party: "B", weight: 3n, ceiling: kronor(40n) },
    { party: "C", weight: 2n, ceiling: kronor(40n) },
  ],
  years: [
    {
      year: 2024,
      months: [9, 10, 11, 12].map((month) => ({ month: { year: 2024, month }, cost: kronor(25n) })),
      parts: new Map([
        ["A", kronor(50n)],
        ["B", kronor(30n)],
        ["C", kronor(20n)],
      ]),
      base: ore(0n),
      money: { kind: "own-budget" },
    },
  ],
};

function maps(commons: Commons, lateness: readonly number[] = [0]): readonly FuturesWhenLate[] {
  const map = mapFutures(commons, lateness);
  if (!map.ok || map.value.status !== "computed") return expect.fail("the map can be drawn");
  return map.value.byLateness;
}

function told(commons: Commons) {
  const [map] = maps(commons);
  if (map === undefined) return expect.fail("one lateness was asked for");
  return {
    standing: map.standing,
    single: map.single,
    smallest: map.smallestNo,
    pivotal: map.pivotal.map(({ count }) => count),
  };
}

describe("three municipalities and 100 kr", () => {
  test("the others pay: without C A's part is 62.50, above its 60, so every no ends it", () => {
    // A+B: 100 × 5/8 = 62.50 > 60. A+C: 100 × 5/7 = 71.43 > 60. B+C: 60 > 40. Only all three stand, and all decide once.
    expect(told(THREE)).toEqual({
      standing: 1n,
      single: ["A", "B", "C"],
      smallest: { size: 1, group: ["A"], groups: 3n },
      pivotal: [1n, 1n, 1n],
    });
  });

  test("the employer carries 2.50: A and B stand as well, and only A's and B's no ends it", () => {
    // A+B: 62.50 − 60 = 2.50 is the employer's. A+C: 11.43 lacking. A decides in {B} and {B,C}, so do B in {A} and {A,C}; C never.
    expect(told({ ...THREE, employerCarries: ore(250n) })).toEqual({
      standing: 2n,
      single: ["A", "B"],
      smallest: { size: 1, group: ["A"], groups: 2n },
      pivotal: [2n, 2n, 0n],
    });
  });

  test("up to the ceiling: any two with A have 100 together", () => {
    // A+B 60 + 40, A+C 60 + 40, B+C 80. A alone ends it; B and C do so together. A decides in {B}, {C}, {B,C}.
    expect(told({ ...THREE, gap: "up-to-ceiling" })).toEqual({
      standing: 3n,
      single: ["A"],
      smallest: { size: 1, group: ["A"], groups: 1n },
      pivotal: [3n, 1n, 1n],
    });
  });

  test("the employer pays the gap, at most 30: one of B and C can be missing, A cannot", () => {
    // A+B 80, A+C 70, B+C 50; 70 are needed. {A,B,C}, {A,B}, {A,C} stand.
    expect(told({ ...THREE, gap: "employer-pays", employerCarries: kronor(30n) })).toEqual({
      standing: 3n,
      single: ["A"],
      smallest: { size: 1, group: ["A"], groups: 1n },
      pivotal: [3n, 1n, 1n],
    });
  });

  test("the work shrinks to half at least: 50 are needed, and A has them alone", () => {
    // {A}, {A,B}, {A,C}, {B,C} (30 + 20), {A,B,C}. No single no ends it; A with B or with C does.
    expect(told({ ...THREE, gap: "work-shrinks" })).toEqual({
      standing: 5n,
      single: [],
      smallest: { size: 2, group: ["A", "B"], groups: 2n },
      pivotal: [3n, 1n, 1n],
    });
  });

  test("the standing are counted by noes too: of five that stand one has none, three one, and A alone two", () => {
    const [map] = maps({ ...THREE, gap: "work-shrinks" });
    expect(map?.byNoes).toEqual([
      { noes: 0, coalitions: 1n, standing: 1n },
      { noes: 1, coalitions: 3n, standing: 3n },
      { noes: 2, coalitions: 3n, standing: 1n },
      { noes: 3, coalitions: 1n, standing: 0n },
    ]);
  });

  test("the share is of the four groups of the others", () => {
    const [map] = maps({ ...THREE, gap: "up-to-ceiling" });
    expect(map?.pivotal.map(({ share }) => toDecimalText(share, 2))).toEqual(["0.75", "0.25", "0.25"]);
  });
});

describe("months before the grant has come", () => {
  const granted: Commons = {
    ...THREE,
    gap: "up-to-ceiling",
    advances: [
      { by: "A", upTo: kronor(40n) },
      { by: "R", upTo: kronor(20n) },
    ],
    years: THREE.years.map((year) => ({
      ...year,
      money: { kind: "grant", comes: { year: 2024, month: 10 } } as const,
    })),
  };

  test("a grant in October is 25 kr to lie out, one month late 50, two months 75, never more than the year", () => {
    expect(maps(granted, [0, 1, 2, 3, 6]).map(({ cashNeed }) => cashNeed)).toEqual(
      [25n, 50n, 75n, 100n, 100n].map((amount) => kronor(amount)),
    );
  });

  test("A and the region lie out 60 kr together: one month late it stands as before, two months late nothing does", () => {
    expect(maps(granted, [0, 1, 2]).map(({ standing, standsWithAll }) => [standing, standsWithAll])).toEqual([
      [3n, true],
      [3n, true],
      [0n, false],
    ]);
  });

  test("nothing stands with all in: nobody's no ends it, and the smallest group is empty", () => {
    const [late] = maps(granted, [2]);
    expect([late?.single, late?.smallestNo]).toEqual([[], { size: 0, group: [], groups: 1n }]);
  });

  test("what the employer carries is not lain out by others", () => {
    expect(maps({ ...granted, employerCarries: kronor(10n) })[0]?.cashNeed).toBe(kronor(15n));
  });

  test("without anybody who lies out the answer is unknown, with how much it takes", () => {
    expect(mapFutures({ ...granted, advances: "unknown" }, [0, 2])).toEqual({
      ok: true,
      value: { status: "unknown", missing: [{ kind: "advance", need: kronor(75n) }] },
    });
  });

  test("own budgets need nobody to lie out", () => {
    expect(maps({ ...THREE, advances: "unknown" })[0]?.cashNeed).toBe(0n);
  });
});

test("without ceilings, month of the grant and smallest work the map asks for all three at once", () => {
  const asked: Commons = {
    ...THREE,
    gap: "work-shrinks",
    smallestWork: "unknown",
    parties: THREE.parties.map((each) => (each.party === "B" ? { ...each, ceiling: "unknown" } : each)),
    years: THREE.years.map((year) => ({ ...year, money: { kind: "grant", comes: "unknown" } as const })),
  };
  expect(mapFutures(asked)).toEqual({
    ok: true,
    value: {
      status: "unknown",
      missing: [
        { kind: "ceilings", parties: ["B"] },
        { kind: "grant-month", years: [2024] },
        { kind: "smallest-work" },
      ],
    },
  });
});

test("the break-even is the highest part as entered, with what is left to it", () => {
  expect(breakEvens(THREE)).toEqual([
    { party: "A", highest: kronor(60n), part: kronor(50n), room: kronor(10n) },
    { party: "B", highest: kronor(40n), part: kronor(30n), room: kronor(10n) },
    { party: "C", highest: kronor(40n), part: kronor(20n), room: kronor(20n) },
  ]);
});

describe("many parties", () => {
  /** Parties that pay as many kronor as listed, and never more. */
  function payersOf(amounts: readonly bigint[], cost: bigint): Commons {
    const parts = new Map(amounts.map((amount, index) => [`p${index}`, kronor(amount)]));
    return {
      ...THREE,
      gap: "employer-pays",
      parties: [...parts].map(([party, ceiling]) => ({ party, weight: 1n, ceiling })),
      years: [
        {
          year: 2024,
          months: [{ month: { year: 2024, month: 1 }, cost: kronor(cost) }],
          parts,
          base: ore(0n),
          money: { kind: "own-budget" },
        },
      ],
    };
  }

  test("48 alike of whom 47 are needed: 1 + 48 groups stand, and each decides in 48", () => {
    // Others in: 46 of 47 with it make 47 (47 ways), or all 47 others stand without it. So 47 choose 46 = 47 times.
    const [map] = maps(
      payersOf(
        Array.from({ length: 48 }, () => 1n),
        47n,
      ),
    );
    expect([map?.standing, map?.pivotal[0]?.count, map?.smallestNo]).toEqual([
      49n,
      47n,
      { size: 2, group: ["p0", "p1"], groups: 1128n },
    ]);
  });

  test("what is counted by kronor equals what is tried one by one", () => {
    // 22 of which 20 differ: tried (2^21 × 3 is too many, so counted) against the same with two left out of the trial.
    const amounts = Array.from({ length: 16 }, (_, index) => BigInt(3 + ((index * 7) % 31)));
    const small = payersOf(amounts, 120n);
    // A party that pays nothing changes nothing but doubles every count.
    const large = payersOf([...amounts, ...Array.from({ length: 6 }, () => 0n)], 120n);
    const distinct: Commons = {
      ...large,
      parties: large.parties.map((each, index) => ({ ...each, weight: BigInt(index) })),
    };
    const [tried] = maps(small);
    const [counted] = maps(distinct);
    expect(counted?.standing).toBe((tried?.standing ?? 0n) * 64n);
    expect(counted?.pivotal.slice(0, 16).map(({ count }) => count)).toEqual(
      tried?.pivotal.map(({ count }) => count * 64n),
    );
    expect(counted?.smallestNo?.size).toBe(tried?.smallestNo?.size);
    expect(counted?.single).toEqual(tried?.single);
    expect(counted?.smallestNo?.groups).toBe("unknown");
  });

  test.each([
    ["öre", { employerCarries: ore(1n) }],
    ["others-pay", { gap: "others-pay" }],
    ["party-lends", { advances: [{ by: "p0", upTo: ore(1n) }] }],
  ] as const)("30 that all differ cannot be counted by kronor with %s", (why, change) => {
    const many = payersOf(
      Array.from({ length: 30 }, (_, index) => BigInt(index + 1)),
      300n,
    );
    const distinct = {
      ...many,
      parties: many.parties.map((each, index) => ({ ...each, weight: BigInt(index) })),
    };
    expect(mapFutures({ ...distinct, ...change })).toEqual({
      ok: false,
      problems: [{ kind: "not-countable", why }],
    });
  });

  test("more than 52 parties, none at all, a negative ceiling and amounts beyond 2^53 are told", () => {
    const [year] = THREE.years;
    const kinds = [
      payersOf(
        Array.from({ length: 53 }, () => 1n),
        1n,
      ),
      { ...THREE, parties: [] },
      { ...THREE, parties: THREE.parties.map((each) => ({ ...each, ceiling: ore(-1n) })) },
      { ...THREE, parties: THREE.parties.map((each) => ({ ...each, weight: 2n ** 50n })) },
      { ...THREE, years: year === undefined ? [] : [{ ...year, base: kronor(50n) }] },
    ].map((commons) => mapFutures(commons));
    expect(kinds.map((each) => (each.ok ? "drawn" : each.problems[0].kind))).toEqual([
      "too-many-parties",
      "no-parties",
      "negative",
      "amounts-too-large",
      "base-above-cost",
    ]);
  });
});
