import type { RestReason, Weight, Weights } from "#domain/allocation";

/** A share as the plain version gives it: the same fields as ours, with the exact fraction as it falls out. */
export type PlainShare = {
  readonly recipient: string;
  readonly weight: Weight;
  readonly exact: { readonly numerator: bigint; readonly denominator: bigint };
  readonly amount: bigint;
  readonly rest: RestReason;
};

/**
 * The plain exact version: total × weight ÷ sum in bigint, sort by remainder and then by code, one grain more to the
 * first. Nothing is checked, and the exact fractions are not reduced.
 * @param total öre @param grain öre
 */
export function splitPlainly(total: bigint, weights: Weights, grain: bigint): readonly PlainShare[] {
  let sum = 0n;
  for (const { value } of weights.values()) sum += value;
  const grains = total / grain;
  const rows = [...weights].map(([recipient, weight]) => ({
    recipient,
    weight,
    exact: { numerator: total * weight.value, denominator: sum },
    whole: (grains * weight.value) / sum,
    remainder: (grains * weight.value) % sum,
  }));
  const count = Number(grains - rows.reduce((given, { whole }) => given + whole, 0n));
  const order = rows.toSorted((a, b) => {
    if (a.remainder !== b.remainder) return a.remainder > b.remainder ? -1 : 1;
    return a.recipient < b.recipient ? -1 : 1;
  });
  const firstWithout = order[count]?.remainder;
  const lucky = new Set(order.slice(0, count));
  return rows.map((row) => {
    const { recipient, weight, exact, whole, remainder } = row;
    if (!lucky.has(row)) return { recipient, weight, exact, amount: whole * grain, rest: "none" };
    const rest = remainder === firstWithout ? "by-code-on-tie" : "by-remainder";
    return { recipient, weight, exact, amount: (whole + 1n) * grain, rest };
  });
}

/** The same with every exact share in lowest terms, as ours gives it: Euclid's algorithm in bigint. */
export function splitAndReduce(total: bigint, weights: Weights, grain: bigint): readonly PlainShare[] {
  return splitPlainly(total, weights, grain).map(({ exact, ...share }) => {
    let divisor = exact.numerator;
    let rest = exact.denominator;
    while (rest !== 0n) [divisor, rest] = [rest, divisor % rest];
    return {
      ...share,
      exact: { numerator: exact.numerator / divisor, denominator: exact.denominator / divisor },
    };
  });
}
