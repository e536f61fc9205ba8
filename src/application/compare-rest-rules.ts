import { allocate, proportional, type AllocationRule, type Weights } from "#domain/allocation";
import { KRONA, kronor, type Fraction, type Ore } from "#domain/money";
import { assert } from "#domain/result";

/** The same whole kronor shared by every rest rule (restregel): what is exact, and what each rule makes of it. */
export type RestComparison = {
  /** Öre, as every amount here. */
  readonly total: Ore;
  readonly recipients: readonly {
    readonly name: string;
    readonly weight: bigint;
    /** Before rounding. */
    readonly exact: Fraction;
  }[];
  readonly rules: readonly {
    readonly rest: AllocationRule["rest"];
    readonly amounts: readonly { readonly name: string; readonly amount: Ore }[];
    /** What the rule leaves over, or shares out too much when negative. */
    readonly difference: Ore;
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
  const named: Weights = new Map(
    weights.map((value, index) => [
      String.fromCodePoint("A".charCodeAt(0) + index),
      { value, unit: "parts", source: { document: "example" } },
    ]),
  );
  const allocations = RULES.map((rest) => {
    const allocated = allocate(kronor(total), proportional(named), { grain: KRONA, stage: "direct", rest });
    assert(allocated.ok, "an example can be allocated");
    return { rest, ...allocated.value };
  });
  return {
    total: kronor(total),
    recipients: (allocations[0]?.shares ?? []).map(({ recipient, exact }, index) => ({
      name: recipient,
      weight: weights[index] ?? 0n,
      exact,
    })),
    rules: allocations.map(({ rest, shares, difference }) => ({
      rest,
      amounts: shares.map(({ recipient, amount }) => ({ name: recipient, amount })),
      difference,
    })),
  };
}
