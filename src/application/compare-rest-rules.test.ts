import { expect, test } from "vitest";
import { compareRestRules } from "./compare-rest-rules.ts";

// Exact: 10 × 70 ÷ 100 = 7, 10 × 16 ÷ 100 = 1.6, 10 × 14 ÷ 100 = 1.4. Only "as listed" touches the share that is exact.
test("10 over 70, 16 and 14 is 7, 2, 1, but 8, 1, 1 in listed order", () => {
  const { rules } = compareRestRules(10n, [70n, 16n, 14n]);
  expect(rules.map(({ amounts }) => amounts)).toEqual([
    [7n, 2n, 1n],
    [7n, 2n, 1n],
    [7n, 2n, 1n],
    [8n, 1n, 1n],
  ]);
});

// Exact: 5.2, 2.4, 2.4. Rounded one by one they are 5 + 2 + 2 = 9, and one krona is left over.
test("10 over 52, 24 and 24 leaves one krona that the four rules treat differently", () => {
  const { rules } = compareRestRules(10n, [52n, 24n, 24n]);
  expect(rules.map(({ amounts, difference }) => [...amounts, difference])).toEqual([
    [5n, 3n, 2n, 0n],
    [5n, 2n, 2n, 1n],
    [6n, 2n, 2n, 0n],
    [6n, 2n, 2n, 0n],
  ]);
});
