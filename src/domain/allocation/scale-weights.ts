import type { Fraction } from "#domain/money";

/**
 * Decimal weights as whole ones in the same proportion: all are multiplied by the smallest number that makes
 * each of them whole. Weights that are whole stay as they are.
 * @example scaleToWholeWeights([{ numerator: 1n, denominator: 4n }, { numerator: 3n, denominator: 2n }]) // [1n, 6n]
 */
export function scaleToWholeWeights(weights: readonly Fraction[]): readonly bigint[] {
  let scale = 1n;
  for (const { denominator } of weights) scale = (scale / commonDivisor(scale, denominator)) * denominator;
  return weights.map(({ numerator, denominator }) => (numerator * scale) / denominator);
}

function commonDivisor(left: bigint, right: bigint): bigint {
  return right === 0n ? left : commonDivisor(right, left % right);
}
