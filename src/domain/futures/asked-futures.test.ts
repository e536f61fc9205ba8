import fc from "fast-check";
import { expect, test } from "vitest";
import {
  readCommons,
  readFutures,
  tryFutures,
  writeCommons,
  type AskedFutures,
  type Commons,
} from "#domain/futures";
import { fraction, kronor, ore, type Ore } from "#domain/money";

/** Two that pay 300 and 100 kr of a year's 400, 100 kr a month in the last four months; the year before is half of it. */
const TWO: Commons = {
  gap: "others-pay",
  employerCarries: ore(0n),
  advances: "unknown",
  smallestWork: "unknown",
  parties: [
    { party: "A", weight: 3n, ceiling: "unknown" },
    { party: "B", weight: 1n, ceiling: "unknown" },
  ],
  years: [
    { year: 2023, months: [11, 12], of: 2n },
    { year: 2024, months: [9, 10, 11, 12], of: 4n },
  ].map(({ year, months, of }) => ({
    year,
    months: months.map((month) => ({ month: { year, month }, cost: kronor(100n) })),
    parts: new Map([
      ["A", kronor(75n * of)],
      ["B", kronor(25n * of)],
    ]),
    base: ore(0n),
    money: { kind: "grant", comes: "unknown" },
  })),
};

function read(asked: AskedFutures) {
  return readFutures(asked, TWO, { gap: "unknown", lenders: ["R"] });
}

test("a limit in per cent is of each one's own part in its dearest year, and cut to the öre", () => {
  // 300 × 33.333 % = 99.999, 100 × 33.333 % = 33.333.
  expect([...read({ ceiling: "33,333 %" }).tried.ceilings]).toEqual([
    ["A", ore(9_999n)],
    ["B", ore(3_333n)],
  ]);
});

test("a limit in kronor is the same for all, and one party's own goes before it", () => {
  const { tried, problems } = read({ ceiling: "200 kr", ownCeilings: { B: "150 procent", A: "  " } });
  expect([...tried.ceilings]).toEqual([
    ["A", kronor(200n)],
    ["B", kronor(150n)],
  ]);
  expect(problems).toEqual([]);
});

test("nothing is said: the others pay as an assumption, the employer carries nothing, and the rest is unknown", () => {
  expect(read({}).tried).toEqual({
    ceilings: new Map(),
    gap: "others-pay",
    isGapAssumed: true,
    employerCarries: 0n,
    advances: "unknown",
    smallestWork: "unknown",
    money: "unknown",
    late: 0,
  });
  const { tried } = readFutures({}, TWO, { gap: "work-shrinks", lenders: [] });
  expect([tried.gap, tried.isGapAssumed]).toEqual(["work-shrinks", false]);
});

test("a limit that cannot be read makes that party's limit unknown, also where there is one for all", () => {
  const { tried, problems } = read({ ceiling: "200 kr", ownCeilings: { A: "mycket" } });
  expect([...tried.ceilings.keys()]).toEqual(["B"]);
  expect(problems).toEqual([{ kind: "unreadable", field: "ownCeiling", party: "A", written: "mycket" }]);
});

test("every fault is told at once", () => {
  const { problems } = read({
    ceiling: "-1 %",
    gap: "the-state",
    carries: "x",
    money: "13",
    advances: { R: "-2 kr", Q: "1 kr" },
    smallestWork: "0 %",
    late: "7",
  });
  expect(problems.map(({ kind, field, party }) => [kind, field, party])).toEqual([
    ["below-zero", "ceiling", undefined],
    ["not-a-party", "advance", "Q"],
    ["below-zero", "advance", "R"],
    ["not-a-choice", "gap", undefined],
    ["not-a-choice", "late", undefined],
    ["unreadable", "carries", undefined],
    ["not-a-part", "smallestWork", undefined],
    ["not-a-choice", "money", undefined],
  ]);
});

test("the chosen rule is drawn for 0 to 6 months late, the other rules as late as is chosen", () => {
  const asked = { ceiling: "100 %", money: "9", advances: { R: "150 kr" }, smallestWork: "50 %", late: "2" };
  const { byLateness, byRule, lent, breakEvens } = tryFutures(TWO, read(asked).tried);
  // In September 2024 nothing waits, and each month late 100 kr more does, at most the year's 400. What waited of 2023,
  // at most 200, has come long before. 150 kr lasts to one month late.
  const drawn = byLateness.ok && byLateness.value.status === "computed" ? byLateness.value.byLateness : [];
  expect(drawn.map(({ late, cashNeed, standing }) => [late, cashNeed, standing])).toEqual([
    [0, 0n, 1n],
    [1, 10_000n, 1n],
    [2, 20_000n, 0n],
    [3, 30_000n, 0n],
    [4, 40_000n, 0n],
    [5, 40_000n, 0n],
    [6, 40_000n, 0n],
  ]);
  expect(lent).toBe(kronor(150n));
  expect(
    byRule.map(({ gap, map }) => [
      gap,
      map.ok &&
        map.value.status === "computed" &&
        map.value.byLateness.map(({ late, standing }) => [late, standing]),
    ]),
  ).toEqual([
    ["others-pay", [[2, 0n]]],
    ["up-to-ceiling", [[2, 0n]]],
    ["employer-pays", [[2, 0n]]],
    // Half the work is 50 kr a month: 100 wait, and A alone pays for it.
    ["work-shrinks", [[2, 2n]]],
  ]);
  expect(breakEvens.map(({ room }) => room)).toEqual([0n, 0n]);
});

const amounts = fc.bigInt({ min: 0n, max: 10n ** 14n }).map((each): Ore => ore(each));

test("what a page carries to a browser is what the server counts with", () => {
  const carries = (write: typeof writeCommons) =>
    fc.assert(
      fc.property(amounts, amounts, fc.bigInt({ min: 0n, max: 10n ** 7n }), (part, base, weight) => {
        const [a, b] = TWO.parties;
        if (a === undefined || b === undefined) return false;
        const post: Commons = {
          ...TWO,
          parties: [a, { ...b, weight }],
          years: TWO.years.map((year) => ({ ...year, base, parts: new Map([...year.parts, ["B", part]]) })),
        };
        expect(readCommons(structuredClone(write(post)))).toEqual(post);
        return true;
      }),
      { numRuns: 50 },
    );
  carries(writeCommons);
  // As JSON numbers, kronor above 2^53 öre lose their last digits.
  const inNumbers: typeof writeCommons = (post) => {
    const carried = writeCommons(post);
    const rounded = (text: string) => BigInt(Math.fround(Number(text))).toString();
    return { ...carried, years: carried.years.map((year) => ({ ...year, base: rounded(year.base) })) };
  };
  expect(() => carries(inNumbers)).toThrow();
  expect(read({ smallestWork: "12,5" }).tried.smallestWork).toEqual(fraction(1n, 8n));
});
