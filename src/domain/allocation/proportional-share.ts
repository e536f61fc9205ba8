import { fraction, type Fraction } from "#domain/money";

/** The largest integer of 32 bits: up to here a processor divides integers many times faster than floats or bigints. */
const LARGEST_SHORT = 2n ** 31n - 1n;

/**
 * How `total` is shared by weight, exactly: a function from a weight to total × weight ÷ sum, in lowest terms.
 *
 * What total and sum have in common is divided out once. Then only weight and sum can have anything in common, which
 * is found in ordinary numbers while both are integers of 32 bits, as inhabitants are.
 * @param total öre, exact @param sum Σ weights, above 0
 * @example proportionalShare(fraction(100n, 1n), 6n)(4n) // 200/3
 */
export function proportionalShare(total: Fraction, sum: bigint): (weight: bigint) => Fraction {
  const { numerator, denominator } = fraction(total.numerator, total.denominator * sum);
  if (denominator > LARGEST_SHORT) return (weight) => fraction(numerator * weight, denominator);
  const whole = Number(denominator);
  return (weight) => {
    if (weight > LARGEST_SHORT) return fraction(numerator * weight, denominator);
    const divisor = greatestCommonDivisor(whole, Number(weight));
    if (divisor === 1) return { numerator: numerator * weight, denominator };
    const common = BigInt(divisor);
    return { numerator: numerator * (weight / common), denominator: denominator / common };
  };
}

function greatestCommonDivisor(left: number, right: number): number {
  // The zeros tell the machine that these are integers.
  let a = left | 0;
  let b = right | 0;
  while (b !== 0) {
    const rest = (a % b) | 0;
    a = b;
    b = rest;
  }
  return a;
}
