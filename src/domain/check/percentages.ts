import { readComponents, type Agreement, type Component } from "#domain/agreement";
import {
  addFractions,
  compareFractions,
  multiplyFractions,
  ore,
  roundHalfUp,
  sumOre,
  wholeFraction,
  type Fraction,
  type Ore,
} from "#domain/money";
import { componentsShared } from "./sums.ts";
import type { OpenFinding } from "./finding.ts";

/** Stated percentages against the amounts they should give, and percentages of one whole that pass 100. */
export function findPercentageFaults(agreement: Agreement): readonly OpenFinding[] {
  return [
    ...agreement.components.flatMap((component) => percentageFault(component, agreement)),
    ...aboveWhole(agreement),
  ];
}

function percentageFault(component: Component, agreement: Agreement): readonly OpenFinding[] {
  const { percentage } = component;
  if (percentage === undefined) return [];
  const base = baseOf(percentage.of, agreement);
  if (base === undefined) return [];
  const computed = ore(roundHalfUp(multiplyFractions(wholeFraction(base), percentage.fraction)));
  return amountsOf(component, agreement)
    .filter(({ stated, tolerance }) => distance(stated, computed) > tolerance)
    .map(({ stated, against, clause }) => ({
      id: `percentage-against-amount:${component.id}:${against}`,
      severity: stated > computed ? ("contradiction" as const) : ("gap" as const),
      detail: {
        kind: "percentage-against-amount" as const,
        component: component.id,
        percentage: percentage.fraction,
        of: percentage.of,
        base,
        computed,
        stated,
        difference: ore(computed - stated),
        against,
      },
      clauses: [...new Set([percentage.clause, clause].flatMap((each) => each ?? []))],
    }));
}

type Against = {
  readonly stated: Ore;
  readonly against: "stated-amount" | "table" | "parts";
  readonly tolerance: bigint;
  readonly clause: string | undefined;
};

/** Every amount that the percentage should agree with: the component's own, its table's sum, its parts' sum. */
function amountsOf(component: Component, agreement: Agreement): readonly Against[] {
  const { stated, key } = component;
  const own: readonly Against[] =
    stated === "unknown"
      ? []
      : [
          {
            stated: stated.ore,
            against: "stated-amount",
            tolerance: stated.precision === "exact" ? 0n : halfLastDigit(stated.ore),
            clause: stated.clause,
          },
        ];
  const named: readonly Against[] =
    key !== "unknown" && key.kind === "table"
      ? [
          {
            stated: sumOre(key.amounts.map((row) => row.ore)),
            against: "table",
            tolerance: 0n,
            clause: component.keyClauses[0] ?? component.clauses[0],
          },
        ]
      : [];
  const parts = componentsShared(component.id, readComponents(agreement)).map(({ amount }) => amount);
  const known = parts.flatMap((amount) => (amount === "unknown" ? [] : [amount]));
  const whole: readonly Against[] =
    stated === "unknown" && known.length > 0 && known.length === parts.length
      ? [{ stated: sumOre(known), against: "parts", tolerance: 0n, clause: component.clauses[0] }]
      : [];
  return [...own, ...named, ...whole];
}

function aboveWhole({ components }: Agreement): readonly OpenFinding[] {
  const sums = new Map<string, { readonly sum: Fraction; readonly clauses: readonly string[] }>();
  for (const { percentage, isOfWhich } of components) {
    if (percentage === undefined || isOfWhich === true) continue;
    const before = sums.get(percentage.of) ?? { sum: wholeFraction(0n), clauses: [] };
    sums.set(percentage.of, {
      sum: addFractions(before.sum, percentage.fraction),
      clauses: percentage.clause === undefined ? before.clauses : [...before.clauses, percentage.clause],
    });
  }
  return [...sums]
    .filter(([, { sum }]) => compareFractions(sum, wholeFraction(1n)) > 0)
    .map(([of, { sum, clauses }]) => ({
      id: `percentages-above-whole:${of}`,
      severity: "contradiction" as const,
      detail: { kind: "percentages-above-whole" as const, of, sum },
      clauses: [...new Set(clauses)],
    }));
}

function baseOf(of: string, agreement: Agreement): Ore | undefined {
  if (of === "frame") return agreement.frame === "unknown" ? undefined : agreement.frame.ore;
  const amount = readComponents(agreement).find(({ id }) => id === of)?.amount;
  return amount === "unknown" ? undefined : amount;
}

/** Half of the last digit that is not zero: "cirka 16 miljoner" may be half a million off. @returns öre */
export function halfLastDigit(amount: Ore): bigint {
  let unit = 1n;
  while (amount !== 0n && amount % (unit * 10n) === 0n) unit *= 10n;
  return unit / 2n;
}

function distance(left: bigint, right: bigint): bigint {
  return left > right ? left - right : right - left;
}
