import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ListedWeight } from "#domain/allocation";
import { parseFraction, wholeFraction } from "#domain/money";
import {
  REST_RULES,
  splitByHand,
  type OracleAnswer,
  type OracleRow,
  type RestRule,
} from "../../tests/cli/split-oracle.ts";
import { readTotal, readUnit, splitAmount, type SplitUnit } from "./split-amount.ts";

type Order = {
  readonly total: bigint;
  readonly unit: SplitUnit;
  readonly rest: RestRule;
  readonly rows: readonly OracleRow[];
};

/** Few weights in a narrow span make ties; many digits go beyond what a float holds. */
const weight = fc.oneof(
  fc.integer({ min: 0, max: 4 }).map(String),
  fc.bigInt({ min: 0n, max: 10n ** 24n }).map(String),
  fc
    .tuple(fc.integer({ min: 0, max: 99 }), fc.stringMatching(/^\d{1,5}$/))
    .map(([whole, decimals]) => `${whole}.${decimals}`),
);
const order: fc.Arbitrary<Order> = fc
  .record({
    total: fc.oneof(fc.bigInt({ min: 0n, max: 100n }), fc.bigInt({ min: 0n, max: 10n ** 30n })),
    unit: fc.constantFrom("öre", "krona", "tkr"),
    rest: fc.constantFrom(...REST_RULES),
    rows: fc.uniqueArray(
      fc.record(
        {
          code: fc.stringMatching(/^[A-D]{1,3}$/),
          weight,
          fixed: fc.bigInt({ min: 0n, max: 10n ** 12n }).map(String),
        },
        { requiredKeys: ["code", "weight"] },
      ),
      { minLength: 1, maxLength: 12, selector: ({ code }) => code },
    ),
  })
  .filter(({ rows }) => rows.some((row) => /[1-9]/.test(row.weight)));

type Splitter = (order: Order) => readonly OracleAnswer[];

/** Every row of an order by some splitter against the oracle. */
const agreesWithOracle = (split: Splitter) =>
  fc.property(order, (each) => {
    expect(lines(split(each))).toBe(lines(splitByHand(each.total, each.rest, each.rows)));
  });

function lines(rows: readonly OracleAnswer[]): string {
  return rows.map(({ code, exact, amount, rest }) => `${code} ${exact} ${amount} ${rest}`).join("\n");
}

const ours: Splitter = ({ rows, ...rule }) => {
  const split = splitAmount({ ...rule, weights: rows.map(listed) });
  return split.ok
    ? split.value.rows.map(({ code, exactText, amount, rest }) => ({ code, exact: exactText, amount, rest }))
    : [];
};

function listed({ code, weight, fixed }: OracleRow, index: number): ListedWeight {
  const read = parseFraction(weight);
  if (!read.ok) throw new Error(`${weight} is no number`);
  return {
    code,
    name: code,
    weight: read.value,
    row: index + 2,
    ...(fixed === undefined ? {} : { fixed: wholeFraction(BigInt(fixed)) }),
  };
}

describe("a split amount is the one worked out by hand", () => {
  test("in 10 000 random orders, by all four rules and in every unit", () => {
    fc.assert(agreesWithOracle(ours), { numRuns: 10_000 });
  });

  test.each<readonly [string, Splitter]>([
    [
      "shares reckoned in floats",
      ({ total, rest, rows }) => {
        const exact = rows.map(({ weight }) => Number(weight));
        const sum = exact.reduce((left, right) => left + right, 0);
        return splitByHand(total, rest, rows).map((row, index) => ({
          ...row,
          exact: ((Number(total) * (exact[index] ?? 0)) / sum + Number(rows[index]?.fixed ?? 0)).toFixed(6),
        }));
      },
    ],
    [
      "a tie that the first listed wins",
      ({ total, rest, rows }) => {
        const renamed = rows.map((row, index) => ({ ...row, code: String(index).padStart(3, "0") }));
        return splitByHand(total, rest, renamed).map((row, index) => ({
          ...row,
          code: rows[index]?.code ?? "",
        }));
      },
    ],
    [
      "what is fixed taken out of the total",
      ({ rows, total, ...rule }) => {
        const fixed = rows.reduce((sum, row) => sum + BigInt(row.fixed ?? "0"), 0n);
        return ours({ ...rule, rows, total: total > fixed ? total - fixed : total });
      },
    ],
  ])("and the orders find out %s", (_, twin) => {
    expect(fc.check(agreesWithOracle(twin), { numRuns: 10_000 }).failed).toBe(true);
  });
});

describe("a split", () => {
  const weights = ["70", "16", "14"].map((weight, index) =>
    listed({ code: "ABC"[index] ?? "", weight }, index),
  );

  test("has a hash that changes with total, unit, rule, weight and fixed amount", () => {
    const order = { total: 10n, unit: "krona", rest: "largest-remainder", weights } as const;
    const [first, ...others] = weights;
    const versions = [
      order,
      { ...order, total: 11n },
      { ...order, unit: "öre" as const },
      { ...order, rest: "as-listed" as const },
      { ...order, weights: first === undefined ? [] : [{ ...first, weight: wholeFraction(71n) }, ...others] },
      { ...order, weights: first === undefined ? [] : [{ ...first, fixed: wholeFraction(1n) }, ...others] },
    ];
    const hashes = versions.map((version) => {
      const split = splitAmount(version);
      return split.ok ? split.value.result : "";
    });
    expect(new Set(hashes).size).toBe(versions.length);
    expect(hashes.every((hash) => /^[0-9a-f]{64}$/.test(hash))).toBe(true);
  });

  test("refuses every fixed amount that is not whole units", () => {
    const half = { numerator: 1n, denominator: 2n };
    const split = splitAmount({
      total: 10n,
      unit: "krona",
      rest: "largest-remainder",
      weights: weights.map((each) => (each.code === "B" ? each : { ...each, fixed: half })),
    });
    expect(split.ok ? [] : split.problems).toEqual([
      { kind: "fixed-not-whole", row: 2, code: "A", written: "0.5", unit: "krona" },
      { kind: "fixed-not-whole", row: 4, code: "C", written: "0.5", unit: "krona" },
    ]);
  });
});

test.each([
  ["1367000000", 1_367_000_000n],
  ["1 367 000 000", 1_367_000_000n],
  ["1\u00a0367\u00a0000\u00a0000", 1_367_000_000n],
  ["0", 0n],
  [`1${"0".repeat(40)}`, 10n ** 40n],
  ["10,0", 10n],
  ["-5", undefined],
  ["0,5", undefined],
  ["1e9", undefined],
  ["tio", undefined],
  ["", undefined],
])("the total “%s” is read as %s", (text, total) => {
  expect(readTotal(text)).toBe(total);
});

test.each([
  ["öre", "öre"],
  ["ORE", "öre"],
  ["o\u0308re", "öre"],
  ["Kronor", "krona"],
  ["kr", "krona"],
  ["TKR", "tkr"],
  ["mkr", undefined],
])("the unit “%s” is read as %s", (text, unit) => {
  expect(readUnit(text)).toBe(unit);
});
