import { expect, test } from "vitest";
import { toDecimalText } from "#domain/money";
import { compareRestRules } from "./compare-rest-rules.ts";

// Exact: 10 × 70 ÷ 100 = 7, 10 × 16 ÷ 100 = 1.6, 10 × 14 ÷ 100 = 1.4. Only "as listed" touches the share that is exact.
test("10 kr over 70, 16 and 14 is 7, 2, 1, but 8, 1, 1 in listed order", () => {
  const { recipients, rules } = compareRestRules(10n, [70n, 16n, 14n]);
  expect(recipients.map(({ exact }) => toDecimalText(exact, 0))).toEqual(["700", "160", "140"]);
  expect(rules.map(({ amounts }) => amounts.map(({ amount }) => amount))).toEqual([
    [700n, 200n, 100n],
    [700n, 200n, 100n],
    [700n, 200n, 100n],
    [800n, 100n, 100n],
  ]);
});

// Exact: 5.2, 2.4, 2.4. Rounded one by one they are 5 + 2 + 2 = 9, and one krona is left over.
test("10 kr over 52, 24 and 24 leaves one krona that the four rules treat differently", () => {
  const { rules } = compareRestRules(10n, [52n, 24n, 24n]);
  expect(
    rules.map(({ amounts, difference }) => [...amounts.map(({ amount }) => amount), difference]),
  ).toEqual([
    [500n, 300n, 200n, 0n],
    [500n, 200n, 200n, 100n],
    [600n, 200n, 200n, 0n],
    [600n, 200n, 200n, 0n],
  ]);
});
