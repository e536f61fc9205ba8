import { describe, expect, test } from "vitest";
import { budgetLine, budgetOfPost, type BudgetParts, type JointPost } from "#domain/financing";
import { fraction, kronor } from "#domain/money";
import { assert } from "#domain/result";
import { dalarna, postBasis, reckoned } from "./joint-post.ts";

const FALUN = "2080";
const BORLANGE = "2081";
const RISES = { expected: fraction(3n, 100n), high: fraction(4n, 100n) };

function partsOf(post: JointPost = dalarna): BudgetParts {
  const { shared, inhabitants, series } = reckoned(undefined, post);
  const { overheads } = postBasis;
  return { post, overheads, inhabitants, source: series.source, shared, rises: RISES };
}

describe("what Falun may put in its budget before the notice", () => {
  const { years, rule } = budgetLine(FALUN, 2025, partsOf());

  // Low: 913 680 × 59 837 ÷ 288 387 = 189 578,136…
  // Expected: 50 000 × 1,03² = 53 045; × 1,5228 = 80 776,926 → 80 776,93 a month, 969 323,16 a year;
  //   × 59 837 ÷ 288 387 = 201 123,455…
  // High: 50 000 × 1,04² = 54 080; the overhead 52,28 + (52,28 − 45,22) = 59,34 %; × 1,5934 = 86 171,072 → 86 171,07,
  //   1 034 052,84 a year; without Borlänge × 59 837 ÷ (288 387 − 52 254) = 262 032,922…
  test("2025 is 189 578,14, 201 123,46 or 262 032,92 kr", () => {
    expect(years[0]).toEqual({
      year: 2025,
      months: 12,
      isDecided: false,
      amounts: { low: 18_957_814n, expected: 20_112_346n, high: 26_203_292n },
      costs: { low: 91_368_000n, expected: 96_932_316n, high: 103_405_284n },
    });
  });

  // January to March 2026. Expected: 50 000 × 1,03³ = 54 636,35; × 1,5228 = 83 200,2337… → 83 200,23; × 3 = 249 600,69;
  // × 59 837 ÷ 288 387 = 51 789,289…
  test("2026 has three months, and 2027 none", () => {
    expect(years.map(({ year, months }) => [year, months])).toEqual([
      [2025, 12],
      [2026, 3],
      [2027, 0],
    ]);
    expect(years[1]?.amounts).toMatchObject({ low: 4_739_453n, expected: 5_178_929n });
    expect(years[2]?.amounts).toEqual({ low: 0n, expected: 0n, high: 0n });
  });

  test("the rule names the rises, the largest known raise of the overhead and who is out", () => {
    expect(rule).toEqual({
      rises: RISES,
      raise: { by: fraction(706n, 10_000n), from: 2022, to: 2023 },
      out: BORLANGE,
    });
    expect(budgetLine(BORLANGE, 2025, partsOf()).rule.out).toBe(FALUN);
  });

  test("what it has decided is its line in all three", () => {
    const { ground } = dalarna.period;
    const answer = { kind: "yes", level: "decision" } as const;
    const amount = kronor(180_000n);
    const decided = {
      ...dalarna,
      commitments: [{ party: FALUN, year: 2025, answer, amount, evidence: ground }],
    };
    expect(budgetLine(FALUN, 2025, partsOf(decided)).years[0]).toMatchObject({
      isDecided: true,
      amounts: { low: amount, expected: amount, high: amount },
    });
  });

  // The wrong twin: somebody's no in a post where the employer pays for it costs the others nothing.
  test("where the employer pays for a no, nobody is out", () => {
    const ruled = { ...dalarna, sharing: { ...dalarna.sharing, gap: "employer-pays" } } as const;
    const line = budgetLine(FALUN, 2025, partsOf(ruled));
    expect(line.rule.out).toBeUndefined();
    // 1 034 052,84 × 59 837 ÷ 288 387 = 214 554,122…
    expect(line.years[0]?.amounts.high).toBe(21_455_412n);
  });
});

test("the whole post costs 913 680, 969 323,16 or 1 034 052,84 kr in 2025", () => {
  expect(budgetOfPost(2025, partsOf()).years[0]?.amounts).toEqual({
    low: 91_368_000n,
    expected: 96_932_316n,
    high: 103_405_284n,
  });
});

test("low is never above expected, nor expected above high, for any of the fifteen and any year", () => {
  for (const party of dalarna.sharing.parties)
    for (const { amounts } of budgetLine(party, 2024, partsOf()).years) {
      const { low, expected, high } = amounts;
      assert(
        low !== "unknown" && expected !== "unknown" && high !== "unknown",
        "the key can share every case",
      );
      expect(low <= expected).toBe(true);
      expect(expected <= high).toBe(true);
    }
});
