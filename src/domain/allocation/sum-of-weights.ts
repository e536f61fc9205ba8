import type { Weights } from "./types.ts";

const sums = new WeakMap<Weights, bigint>();

/** Σ weights, reckoned once for each set of weights: every explained share asks for it. */
export function sumOfWeights(weights: Weights): bigint {
  const known = sums.get(weights);
  if (known !== undefined) return known;
  let sum = 0n;
  for (const { value } of weights.values()) sum += value;
  sums.set(weights, sum);
  return sum;
}
