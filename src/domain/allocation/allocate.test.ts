import { expect, test } from "vitest";
import { kronor, KRONA, ore, type Ore } from "#domain/money";
import {
  allocate,
  bounded,
  explainShare,
  fixed,
  halfQuarterQuarter,
  participants,
  percentOf,
  proportional,
  ratePerInhabitant,
  seventyThirty,
  split,
  table,
} from "#domain/allocation";
import type { AllocationKey, AllocationRule, Weights } from "#domain/allocation";
import { fraction } from "#domain/money";

const source = { document: "räkneexempel" };
const byRemainder: AllocationRule = { grain: ore(1n), stage: "direct", rest: "largest-remainder" };
const inKronor: AllocationRule = { ...byRemainder, grain: KRONA };

function weights(values: Readonly<Record<string, number>>): Weights {
  return new Map(
    Object.entries(values).map(([code, value]) => [code, { value: BigInt(value), unit: "parts", source }]),
  );
}

function amounts(total: Ore, key: AllocationKey, rule = byRemainder): Readonly<Record<string, bigint>> {
  const result = allocate(total, key, rule);
  if (!result.ok) throw new Error(JSON.stringify(result.problems.map(({ kind }) => kind)));
  return Object.fromEntries(result.value.shares.map(({ recipient, amount }) => [recipient, amount]));
}

function problems(total: Ore, key: AllocationKey, rule = byRemainder): readonly string[] {
  const result = allocate(total, key, rule);
  return result.ok ? [] : result.problems.map(({ kind }) => kind);
}

// 10 × 70/100 = 7 exactly; 1.6 and 1.4 leave one unit, and 0.6 > 0.4.
test("a share that is exact stays exact: 10 over 70:16:14 gives 7, 2, 1", () => {
  expect(amounts(ore(10n), proportional(weights({ A: 70, B: 16, C: 14 })))).toEqual({ A: 7n, B: 2n, C: 1n });
});

// 96.15, 1.92, 1.92: the two units left over go to the two largest remainders.
test("100 over 50:1:1 gives 96, 2, 2", () => {
  expect(amounts(ore(100n), proportional(weights({ A: 50, B: 1, C: 1 })))).toEqual({ A: 96n, B: 2n, C: 2n });
});

test("equal remainders go to the lower code in any listing order, and the share says so", () => {
  const result = allocate(ore(10n), proportional(weights({ C: 1, B: 1, A: 1 })), byRemainder);
  expect(
    result.ok && result.value.shares.map(({ recipient, amount, rest }) => [recipient, amount, rest]),
  ).toEqual([
    ["C", 3n, "none"],
    ["B", 3n, "none"],
    ["A", 4n, "by-code-on-tie"],
  ]);
});

test("rounding each by itself can miss the total, and the difference is told", () => {
  const result = allocate(kronor(100n), proportional(weights({ A: 1, B: 1, C: 1 })), {
    ...inKronor,
    rest: "each-rounded",
  });
  expect(result.ok && result.value.difference).toBe(kronor(1n));
});

test("leftover to the largest never takes anyone below zero", () => {
  // 0.5 each rounds up to 1 each: 4 of 2. The largest can give back only its own.
  const rule: AllocationRule = { ...byRemainder, rest: "each-rounded-leftover-to-largest" };
  expect(amounts(ore(2n), proportional(weights({ A: 1, B: 1, C: 1, D: 1 })), rule)).toEqual({
    A: 0n,
    B: 0n,
    C: 1n,
    D: 1n,
  });
});

test("as listed gives what is left to the first in the list", () => {
  expect(
    amounts(ore(10n), proportional(weights({ B: 1, A: 1, C: 1 })), { ...byRemainder, rest: "as-listed" }),
  ).toEqual({
    B: 4n,
    A: 3n,
    C: 3n,
  });
});

// 10 over 0, 1, 1, 1: 3.33 to each of the three, and the one that is left to B, the first of them.
test("as listed passes over who has no weight", () => {
  const key = proportional(weights({ N: 0, B: 1, A: 1, C: 1 }));
  const rule: AllocationRule = { ...byRemainder, rest: "as-listed" };
  expect(amounts(ore(10n), key, rule)).toEqual({ N: 0n, B: 4n, A: 3n, C: 3n });
  const result = allocate(ore(10n), key, rule);
  expect(result.ok && result.value.shares.map(({ rest }) => rest)).toEqual([
    "none",
    "by-listing",
    "none",
    "none",
  ]);
});

// 10 over 0, 70, 16, 14 is 0, 7, 1.6, 1.4: rounded down 9, and the one that is left goes to A, whose 7 is exact.
test("as listed gives to a share that is exact, but never to no share at all", () => {
  const key = proportional(weights({ N: 0, A: 70, B: 16, C: 14 }));
  const rule: AllocationRule = { ...byRemainder, rest: "as-listed" };
  expect(amounts(ore(10n), key, rule)).toEqual({ N: 0n, A: 8n, B: 1n, C: 1n });
});

test("a fixed sum is added before the rest is shared by weight", () => {
  const key = fixed(new Map([["A", ore(20n)]]), proportional(weights({ A: 1, B: 1 })));
  expect(amounts(ore(100n), key)).toEqual({ A: 60n, B: 40n });
});

test("half, a quarter and a quarter: the parts are shared by their own keys", () => {
  const key = split([
    { fraction: fraction(1n, 2n), by: proportional(weights({ S: 1 })) },
    { fraction: fraction(1n, 4n), by: proportional(weights({ R: 1 })) },
    { fraction: fraction(1n, 4n), by: proportional(weights({ K: 2, L: 1 })) },
  ]);
  expect(amounts(ore(1_200n), key)).toEqual({ S: 600n, R: 300n, K: 200n, L: 100n });
});

// 913 680 kr over Dalarna on 31 December 2021 with a floor of 30 000 kr: Vansbro, Orsa and Älvdalen are held.
test("a floor holds the small ones and the others carry it in proportion", () => {
  const dalarna = weights({
    2021: 6776,
    2023: 10218,
    2026: 10502,
    2029: 16012,
    2031: 11103,
    2034: 6918,
    2039: 7042,
    2061: 10933,
    2062: 20670,
    2080: 59837,
    2081: 52254,
    2082: 11242,
    2083: 15458,
    2084: 22925,
    2085: 26497,
  });
  const shared = amounts(kronor(913_680n), bounded(proportional(dalarna), { floor: kronor(30_000n) }));
  expect(shared).toMatchObject({
    2021: 3_000_000n,
    2034: 3_000_000n,
    2039: 3_000_000n,
    2080: 18_414_480n,
    2029: 4_927_598n,
  });
  const withBase = fixed(
    new Map([...dalarna.keys()].map((code) => [code, kronor(20_000n)])),
    proportional(dalarna),
  );
  expect(amounts(kronor(913_680n), withBase)).toMatchObject({ 2021: 3_441_915n, 2080: 14_733_157n });
});

test("who stays out gets nothing and is not in the result", () => {
  const key = participants(new Set(["A", "C"]), proportional(weights({ A: 1, B: 5, C: 1 })));
  expect(amounts(ore(10n), key)).toEqual({ A: 5n, C: 5n });
});

// 30 % of 5 300 000 is 1 590 000; the table names 1 400 000.
test("a table keeps its amounts and tells what nobody gets", () => {
  const key = table(
    new Map([
      ["24", kronor(400_000n)],
      ["25", kronor(400_000n)],
      ["22", kronor(400_000n)],
      ["23", kronor(200_000n)],
    ]),
    source,
  );
  const result = allocate(kronor(1_590_000n), key, inKronor);
  expect(result.ok && result.value.difference).toBe(kronor(190_000n));
});

test("every problem is told, not only the first", () => {
  expect(problems(ore(150n), proportional(weights({ A: -1, B: 1 })), inKronor)).toEqual([
    "negative-weight",
    "weights-sum-to-zero",
    "total-not-in-grain",
  ]);
  expect(problems(ore(1n), proportional(new Map()))).toEqual(["no-recipients"]);
  expect(problems(ore(1n), participants(new Set(["X"]), proportional(weights({ A: 1 }))))).toEqual([
    "unknown-participant",
    "no-recipients",
  ]);
  expect(problems(ore(1n), bounded(proportional(weights({ A: 1, B: 1 })), { floor: ore(1n) }))).toEqual([
    "bounds-cannot-carry",
  ]);
  expect(problems(ore(1n), fixed(new Map([["A", ore(2n)]])))).toEqual(["fixed-above-total"]);
  expect(problems(ore(3n), fixed(new Map([["A", ore(2n)]])))).toEqual(["fixed-below-total"]);
});

// Half of 100 is 50, so 80 fixed kronor do not fit in that half, nor does a table of 40 fill it.
test("fixed amounts and tables inside a part are held against that part, not against the whole", () => {
  const halves = (by: AllocationKey) =>
    split([
      { fraction: fraction(1n, 2n), by },
      { fraction: fraction(1n, 2n), by: proportional(weights({ B: 1 })) },
    ]);
  const named = (amount: bigint) => new Map([["A", ore(amount)]]);
  expect(problems(ore(100n), halves(fixed(named(80n), proportional(weights({ A: 1 })))))).toEqual([
    "fixed-above-total",
  ]);
  expect(problems(ore(100n), halves(table(named(40n), source)))).toEqual(["fixed-below-total"]);
  expect(amounts(ore(100n), halves(table(named(50n), source)))).toEqual({ A: 50n, B: 50n });
});

test("a floor that is not whole in the grain is refused, since rounding would break it", () => {
  const key = bounded(proportional(weights({ A: 1, B: 9 })), { floor: ore(150n), ceiling: ore(880n) });
  expect(problems(kronor(10n), key, inKronor)).toEqual(["bound-not-in-grain", "bound-not-in-grain"]);
  expect(amounts(ore(1_000n), key)).toEqual({ A: 150n, B: 850n });
});

// Stockholm (01), listed first, has no weight. 10 over 0, 2, 1 is 6.67 and 3.33: the odd öre goes to Uppsala (03), 4 and 3.
test("as listed over the counties first, a county without weight is passed over", () => {
  const key = proportional(weights({ "0114": 0, "0330": 1, "0331": 1, "0509": 1 }));
  const rule: AllocationRule = { ...byRemainder, stage: "county-first", rest: "as-listed" };
  const result = allocate(ore(10n), key, rule);
  expect(result.ok && result.value.difference).toBe(0n);
  expect(result.ok && result.value.counties?.map(({ recipient, amount }) => [recipient, amount])).toEqual([
    ["01", 0n],
    ["03", 7n],
    ["05", 3n],
  ]);
  expect(amounts(ore(10n), key, rule)).toEqual({ "0114": 0n, "0330": 4n, "0331": 3n, "0509": 3n });
});

// A region is a county of its own. Sharing 101 kronor over 70, 16 and 14 gives 70.7, 16.16 and 14.14: 71, 16 and 14.
test("counties of one recipient each get by county first what they get directly, by every rest rule", () => {
  const key = proportional(weights({ "0114": 70, "0330": 16, "0980": 14 }));
  for (const rest of [
    "largest-remainder",
    "each-rounded",
    "each-rounded-leftover-to-largest",
    "as-listed",
  ] as const) {
    const direct = amounts(ore(101n), key, { ...byRemainder, rest });
    expect(amounts(ore(101n), key, { ...byRemainder, stage: "county-first", rest })).toEqual(direct);
  }
  expect(amounts(ore(101n), key, byRemainder)).toEqual({ "0114": 71n, "0330": 16n, "0980": 14n });
});

test("a region is refused county first: the stage would change nothing", () => {
  const key = proportional(weights({ "19": 1, "20": 2 }));
  const refused = allocate(ore(3n), key, { ...byRemainder, stage: "county-first" });
  expect(!refused.ok && refused.problems.map(({ kind }) => kind)).toEqual([
    "not-in-a-county",
    "not-in-a-county",
  ]);
});

// 1.95 kr × 600 is 1 170 kr, above the ceiling of 1 000: a tenth, two tenths and seven tenths of it.
test("a rate per inhabitant decides its own total, up to the ceiling", () => {
  const inhabitants = weights({ A: 60, B: 120, C: 420 });
  const free = ratePerInhabitant(ore(195n), inhabitants);
  expect(amounts(free.total, free.key)).toEqual({ A: 11_700n, B: 23_400n, C: 81_900n });
  const capped = ratePerInhabitant(ore(195n), inhabitants, kronor(1_000n));
  expect(amounts(capped.total, capped.key)).toEqual({ A: 10_000n, B: 20_000n, C: 70_000n });
});

// 4 % of 250 + 125 öre is 15 öre, two parts to one.
test("a percentage of what each got decides its own total", () => {
  const got = new Map([
    ["A", ore(250n)],
    ["B", ore(125n)],
  ]);
  const { total, key } = percentOf(fraction(4n, 100n), got, source);
  expect(amounts(total, key)).toEqual({ A: 10n, B: 5n });
});

test("half, a quarter, a quarter and 70/30 are splits", () => {
  const half = halfQuarterQuarter(
    proportional(weights({ S: 1 })),
    proportional(weights({ R: 1 })),
    proportional(weights({ K: 3, L: 1 })),
  );
  expect(amounts(ore(1_600n), half)).toEqual({ S: 800n, R: 400n, K: 300n, L: 100n });
  const seventy = seventyThirty(
    fraction(7n, 10n),
    proportional(weights({ K: 1, L: 1 })),
    proportional(weights({ R: 1 })),
  );
  expect(amounts(ore(100n), seventy)).toEqual({ K: 35n, L: 35n, R: 30n });
});

// 70, 28 and 2 of 100 under a ceiling of 40: A gives up 30, of which B would carry 28, but B stops at 40 as well.
test("who carries what another gives up may itself be stopped, and the lines say at which bound", () => {
  const key = bounded(proportional(weights({ A: 70, B: 28, C: 2 })), { ceiling: ore(40n) });
  const result = allocate(ore(100n), key, byRemainder);
  const held = result.ok
    ? result.value.shares.map((share) => {
        const [, line] = explainShare(share, result.value).lines;
        return [share.recipient, share.amount, line?.kind === "held-at" ? line.bound : line?.kind];
      })
    : [];
  expect(held).toEqual([
    ["A", 40n, "ceiling"],
    ["B", 40n, "ceiling"],
    ["C", 20n, "carried"],
  ]);
});
