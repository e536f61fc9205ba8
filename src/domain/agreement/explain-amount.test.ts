import { describe, expect, test } from "vitest";
import { explainAmounts } from "#domain/agreement";
import { assert } from "#domain/result";
import type { ExplanationStep } from "#domain/source";
import { componentOf, entryOf, shipped } from "../../../tests/worked-cases/shipped.ts";

function stepsOf(slug: string, component: string, recipient: string): readonly ExplanationStep[] {
  const { result } = componentOf(slug, component);
  assert(result.status === "computed", `${component} is computed`);
  const share = result.allocation.shares.find((each) => each.recipient === recipient);
  assert(share !== undefined, `${recipient} has a share`);
  return explainAmounts(result, entryOf(slug).agreement, shipped.register)(share);
}

describe("Sala's 559 096 kronor of the 250 million in 2017", () => {
  const [agreement, key, basis, calculation] = stepsOf("psykisk-halsa-2017", "analys-kommuner", "1981");

  test("the agreement: the quoted clause, and the reading that makes it 250 each", () => {
    expect(agreement).toMatchObject({
      kind: "agreement",
      passages: [{ clause: "p-5", isQuote: true }, { clause: "p-4" }],
      readings: [{ interpretation: "t-1", by: "Samnytta" }],
    });
  });

  test("the key: by inhabitants, of another day than the agreement's, with the clause and the readings", () => {
    expect(key).toMatchObject({
      kind: "key",
      form: "population",
      stage: "direct",
      grain: 100n,
      rest: "largest-remainder",
      recipients: 290,
      keyDate: { year: 2016, month: 11, day: 1 },
      usedDate: { year: 2016, month: 12, day: 31 },
      passages: [{ clause: "p-8" }],
      readings: [{ interpretation: "t-3" }, { interpretation: "t-4" }],
    });
  });

  test("the basis: Sala's row in the file, and all 9 995 153", () => {
    expect(basis).toMatchObject({
      kind: "basis",
      rows: [{ code: "1981", name: "Sala", value: 22_353n, unit: "persons" }],
      total: { value: 9_995_153n },
    });
  });

  // 559 095.9938… is 559 096 with 0.0062 rounded up.
  test("the calculation: 250 000 000 × 22 353 ÷ 9 995 153, rounded by the largest remainder", () => {
    expect(calculation).toMatchObject({
      kind: "calculation",
      lines: [
        { kind: "proportion", weight: 22_353n, weightSum: 9_995_153n },
        { kind: "rounding", how: "by-remainder" },
        { kind: "result", amount: 55_909_600n },
      ],
    });
  });
});

test("a region's inhabitants are those of its municipalities, each with its row", () => {
  const basis = stepsOf("psykisk-halsa-2017", "analys-regioner", "19").find(({ kind }) => kind === "basis");
  assert(basis?.kind === "basis", "a region's amount has base data");
  expect(basis.rows).toHaveLength(10);
  expect(basis.rows.reduce((sum, { value }) => sum + value, 0n)).toBe(267_629n);
  expect(basis.rows.every(({ row }) => row !== undefined && row > 1)).toBe(true);
});

test("a table's amount has no base data, and the calculation is the row of the table", () => {
  const steps = stepsOf("norra-stodstruktur-2018", "samverkan", "23");
  expect(steps.map(({ kind }) => kind)).toEqual(["agreement", "key", "calculation"]);
  expect(steps.at(-1)).toMatchObject({
    lines: [{ kind: "table" }, { kind: "rounding", how: "none" }, { kind: "result", amount: 20_000_000n }],
  });
});
