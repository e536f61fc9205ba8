import type { AllocationRule } from "#domain/allocation";
import { fraction, KRONA, type Fraction } from "#domain/money";
import { splitAmount } from "./split-amount.ts";

/** The same whole kronor shared by every rest rule (restregel): what is exact, and what each rule makes of it. */
export type RestComparison = {
  readonly total: bigint;
  readonly recipients: readonly {
    readonly name: string;
    readonly weight: bigint;
    readonly exact: Fraction;
  }[];
  readonly rules: readonly {
    readonly rest: AllocationRule["rest"];
    /** Kronor, in the order of the recipients. */
    readonly amounts: readonly bigint[];
    /** What the rule leaves over, or shares out too much when negative. */
    readonly difference: bigint;
  }[];
};

const RULES: readonly AllocationRule["rest"][] = [
  "largest-remainder",
  "each-rounded",
  "each-rounded-leftover-to-largest",
  "as-listed",
];

/** Shares whole kronor over some weights by each of the four rest rules, with recipients named A, B, C. */
export function compareRestRules(total: bigint, weights: readonly bigint[]): RestComparison {
  const listed = weights.map((weight, index) => {
    const name = String.fromCodePoint("A".charCodeAt(0) + index);
    return { code: name, name, weight: fraction(weight, 1n), row: index + 1 };
  });
  const splits = RULES.flatMap((rest) => {
    const split = splitAmount({ total, unit: KRONA, rest, weights: listed });
    return split.ok ? [{ rest, ...split.value }] : [];
  });
  return {
    total,
    recipients: (splits[0]?.rows ?? []).map(({ name, exact }, index) => ({
      name,
      weight: weights[index] ?? 0n,
      exact,
    })),
    rules: splits.map(({ rest, rows, difference }) => ({
      rest,
      amounts: rows.map(({ amount }) => amount),
      difference,
    })),
  };
}
