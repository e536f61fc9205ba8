import { fraction, subtractFractions, wholeFraction, type Fraction } from "#domain/money";

/**
 * How chances are reckoned with: exactly, as whole numbers out of a common denominator, or in floating point.
 * `certain` is a chance of one. Every way to an outcome multiplies equally many chances, so that they can be added.
 */
export type Reckoning<C> = {
  readonly none: C;
  readonly certain: C;
  readonly of: (chance: Fraction) => C;
  readonly both: (left: C, right: C) => C;
  readonly either: (left: C, right: C) => C;
};

/** Chances as fractions of one, wrong by less than one part in a thousand million: for quantiles and comparisons. */
export const FLOATING: Reckoning<number> = {
  none: 0,
  certain: 1,
  of: asNumber,
  both: (left, right) => left * right,
  either: (left, right) => left + right,
};

/** Chances as whole numbers out of a denominator that every given chance goes up in. */
export function exactly(denominator: bigint): Reckoning<bigint> {
  return {
    none: 0n,
    certain: denominator,
    of: ({ numerator, denominator: own }) => (numerator * denominator) / own,
    both: (left, right) => left * right,
    either: (left, right) => left + right,
  };
}

/** The smallest number that all denominators go up in. @example commonDenominator([{ numerator: 1n, denominator: 4n }, { numerator: 1n, denominator: 6n }]) // 12n */
export function commonDenominator(chances: readonly Fraction[]): bigint {
  return chances.reduce((common, each) => {
    const reduced = fraction(each.numerator, each.denominator);
    return common * fraction(reduced.denominator, common).numerator;
  }, 1n);
}

/** The chance that something does not happen. */
export function notChance(chance: Fraction): Fraction {
  return subtractFractions(wholeFraction(1n), chance);
}

/** A fraction in floating point. @example asNumber({ numerator: 1n, denominator: 4n }) // 0.25 */
export function asNumber({ numerator, denominator }: Fraction): number {
  return Number(numerator) / Number(denominator);
}
