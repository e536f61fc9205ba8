import { describe, expect, test } from "vitest";
import {
  allocate,
  basePlusWeights,
  bounded,
  participants,
  proportional,
  rateWithRebate,
  weightedBy,
  type Allocation,
  type AllocationKey,
  type AllocationRule,
  type Weights,
} from "#domain/allocation";
import { weightsOf } from "#domain/agreement";
import { fraction, kronor, ore, toDecimalText, type Fraction, type Ore } from "#domain/money";
import { assert } from "#domain/result";
import { viewComparison } from "../../src/application/view-comparison.ts";
import { componentOf, entryOf, kronorOf, shipped, sumOf } from "../worked-cases/shipped.ts";
import { fileText } from "./exported.ts";

/** The rows of the page's tables, each as its cells joined by one bar. */
const ROWS = fileText("docs/rules.md")
  .split("\n")
  .filter((line) => line.startsWith("|"))
  .map((line) =>
    line
      .split("|")
      .map((cell) => cell.trim())
      .join("|"),
  );

function row(...cells: readonly string[]): string {
  return `|${cells.join("|")}|`;
}

/** Digits in groups of three, with a point before decimals: 559 095.993828. */
function grouped(value: Fraction, decimals: number): string {
  const [whole = "", rest] = toDecimalText(value, decimals).split(".");
  const groups = whole.replaceAll(/\B(?=(\d{3})+$)/g, " ");
  return rest === undefined ? groups : `${groups}.${rest}`;
}

function inKronor({ numerator, denominator }: Fraction): Fraction {
  return { numerator, denominator: denominator * 100n };
}

describe("the figures of docs/rules.md are what the program gives", () => {
  test.each([
    ["Sala", "analys-kommuner", "1981", "250 000 000"],
    ["Region Västmanland", "analys-regioner", "19", "250 000 000"],
    ["Region Västmanland", "unga", "19", "150 000 000"],
    ["Västmanland, jointly", "ungdomsmottagningar", "lan-19", "130 000 000"],
    ["Gotland, as municipality", "analys-kommuner", "0980", "250 000 000"],
    ["Gotland, as region", "analys-regioner", "09", "250 000 000"],
  ])("%s of %s", (name, id, code, of) => {
    const { result } = componentOf("psykisk-halsa-2017", id);
    assert(result.status === "computed", `${id} is computed`);
    const share = result.allocation.shares.find(({ recipient }) => recipient === code);
    assert(share?.weight !== undefined, `${code} has a weight`);
    const counted = grouped({ numerator: share.weight.value, denominator: 1n }, 0);
    const exact = grouped(inKronor(share.exact), 6);
    const amount = grouped({ numerator: share.amount, denominator: 100n }, 0);
    expect(ROWS).toContain(row(name, counted, of, exact, amount));
  });

  test.each<readonly [string, bigint, readonly bigint[], string]>([
    ["10 over 70, 16, 14", 10n, [70n, 16n, 14n], "7.00, 1.60, 1.40"],
    ["100 over 50, 1, 1", 100n, [50n, 1n, 1n], "96.15, 1.92, 1.92"],
    ["100 over 1, 1, 1", 100n, [1n, 1n, 1n], "33.33, 33.33, 33.33"],
    ["2 over 1, 1, 1, 1", 2n, [1n, 1n, 1n, 1n], "0.50 each"],
    ["5 over 0, 1, 1", 5n, [0n, 1n, 1n], "0.00, 2.50, 2.50"],
  ])("%s by each rest rule", (name, total, values, exact) => {
    const weights = weightsFrom(values);
    const shared = (rest: AllocationRule["rest"]) =>
      allocated(ore(total), proportional(weights), { grain: ore(1n), stage: "direct", rest });
    const shares = shared("largest-remainder").shares.map((share) => toDecimalText(share.exact, 2));
    const written = new Set(shares).size === 1 && shares.length > 3 ? `${shares[0]} each` : shares.join(", ");
    expect(written).toBe(exact);
    const amounts = (rest: AllocationRule["rest"]) =>
      shared(rest)
        .shares.map(({ amount }) => amount)
        .join(", ");
    const { difference } = shared("each-rounded");
    const left = difference === 0n ? "" : difference > 0n ? ` (${difference} left)` : ` (−${-difference})`;
    expect(ROWS).toContain(
      row(
        name,
        exact,
        amounts("largest-remainder"),
        amounts("each-rounded") + left,
        amounts("each-rounded-leftover-to-largest"),
        amounts("as-listed"),
      ),
    );
  });

  test("the stages", () => {
    const component = componentOf("psykisk-halsa-2017", "analys-kommuner");
    assert(component.otherStage !== undefined, "both stages are computed");
    const [direct, staged] = [kronorOf(component), kronorOf(component.otherStage)];
    expect([...direct].filter(([code, amount]) => staged.get(code) !== amount)).toHaveLength(18);
    const figures = (used: bigint, other: bigint) =>
      [used, other].map((numerator) => grouped({ numerator, denominator: 1n }, 0));
    expect(ROWS).toContain(row("Borgholm", ...figures(direct.get("0885") ?? 0n, staged.get("0885") ?? 0n)));
    const dalarna = figures(sumOf(direct, "20"), sumOf(staged, "20"));
    expect(ROWS).toContain(row("Dalarna's fifteen together", ...dalarna));
  });

  test("the same post by four keys", () => {
    const series = shipped.basis.series.find(({ date }) => date.toString() === "2021-12-31");
    assert(series !== undefined, "Dalarna's inhabitants of 2021 are shipped");
    const weights = weightsOf([...series.rows.keys()], series, shipped.register);
    const withoutFalun = new Set([...weights.keys()].filter((code) => code !== "2080"));
    const keys = [
      proportional(weights),
      participants(withoutFalun, proportional(weights)),
      basePlusWeights(kronor(20_000n), weights),
      bounded(proportional(weights), { floor: kronor(30_000n) }),
    ];
    const amounts = keys.map((key) => {
      const { shares } = allocated(kronor(913_680n), key, {
        grain: ore(1n),
        stage: "direct",
        rest: "largest-remainder",
      });
      return new Map(shares.map(({ recipient, amount }) => [recipient, amount]));
    });
    for (const [name, code] of [
      ["Vansbro", "2021"],
      ["Leksand", "2029"],
      ["Falun", "2080"],
    ] as const) {
      const counted = grouped({ numerator: weights.get(code)?.value ?? 0n, denominator: 1n }, 0);
      const shown = amounts.map((each) => {
        const amount = each.get(code);
        return amount === undefined ? "–" : grouped({ numerator: amount, denominator: 100n }, 2);
      });
      expect(ROWS).toContain(row(name, counted, ...shown));
    }
  });
});

test("three more forms for the same municipalities", () => {
  const series = shipped.basis.series.find(({ date }) => date.toString() === "2021-12-31");
  assert(series !== undefined, "Dalarna's inhabitants of 2021 are shipped");
  const weights = weightsOf([...series.rows.keys()], series, shipped.register);
  const fee = rateWithRebate(ore(195n), [{ above: 50_000n, rebate: fraction(1n, 10n) }], weights);
  const rule = { grain: ore(1n), stage: "direct", rest: "largest-remainder" } as const;
  const post = kronor(913_680n);
  const columns = [
    allocated(post, weightedBy(new Map([["2021", fraction(2n, 1n)]]), weights), rule),
    allocated(post, proportional(weights), rule),
    allocated(fee.total, fee.key, rule),
  ].map(({ shares }) => new Map(shares.map(({ recipient, amount }) => [recipient, amount])));
  expect(columns[1]?.delete("2080")).toBe(true);
  for (const [name, code] of [
    ["Vansbro", "2021"],
    ["Leksand", "2029"],
    ["Falun", "2080"],
  ] as const) {
    const shown = columns.map((amounts) => {
      const amount = amounts.get(code);
      return amount === undefined ? "–" : grouped({ numerator: amount, denominator: 100n }, 2);
    });
    expect(ROWS).toContain(row(name, ...shown));
  }
});

test("why Sala's amount changed from 2016 to 2017", () => {
  const [before, after] = [entryOf("psykisk-halsa-2016"), entryOf("psykisk-halsa-2017")];
  const { rows } = viewComparison(before, after, shipped.basis, (recipient) => recipient === "1981");
  const change = rows[0]?.change;
  assert(change !== undefined && change.effects !== "unknown", "Sala is computed in both years");
  const persons = ["2015-12-31", "2016-12-31"].map((day) => {
    const series = shipped.basis.series.find(({ date }) => date.toString() === day);
    return series?.rows.get("1981")?.persons ?? 0n;
  });
  const { frame, population } = change.effects;
  const amounts = [change.before, change.after, frame, population, change.difference].map((amount) => {
    assert(amount !== "unknown", "every figure is known");
    return amount / 100n;
  });
  const cells = [...persons, ...amounts].map((value) =>
    grouped({ numerator: value, denominator: 1n }, 0).replace("-", "−"),
  );
  expect(ROWS).toContain(row("Sala", ...cells));
});

function weightsFrom(values: readonly bigint[]): Weights {
  const codes = ["A", "B", "C", "D"];
  return new Map(
    values.map((value, index) => [
      codes[index] ?? "",
      { value, unit: "parts", source: { document: "räkneexempel" } },
    ]),
  );
}

function allocated(total: Ore, key: AllocationKey, rule: AllocationRule): Allocation {
  const result = allocate(total, key, rule);
  assert(result.ok, "the worked figures can be shared");
  return result.value;
}
