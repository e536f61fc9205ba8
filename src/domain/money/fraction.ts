import { assert } from "#domain/result";

/** An exact number: numerator ÷ denominator, denominator > 0. Not necessarily reduced. */
export type Fraction = { readonly numerator: bigint; readonly denominator: bigint };

/** A reduced fraction. @param denominator not 0 @example fraction(30n, 100n) // 3/10 */
export function fraction(numerator: bigint, denominator: bigint): Fraction {
  assert(denominator !== 0n, "a fraction's denominator is not zero");
  const sign = denominator < 0n ? -1n : 1n;
  const divisor = greatestCommonDivisor(numerator < 0n ? -numerator : numerator, denominator * sign);
  return divisor <= 1n
    ? { numerator: numerator * sign, denominator: denominator * sign }
    : { numerator: (numerator * sign) / divisor, denominator: (denominator * sign) / divisor };
}

/** A whole number as a fraction. @example wholeFraction(7n) // 7/1 */
export function wholeFraction(value: bigint): Fraction {
  return { numerator: value, denominator: 1n };
}

/** `amount × part ÷ whole`, exact. @example fractionOf(100n, 1n, 3n) // 100/3 */
export function fractionOf(amount: bigint, part: bigint, whole: bigint): Fraction {
  return fraction(amount * part, whole);
}

/** The exact sum of two fractions. */
export function addFractions(left: Fraction, right: Fraction): Fraction {
  return left.denominator === right.denominator
    ? fraction(left.numerator + right.numerator, left.denominator)
    : fraction(
        left.numerator * right.denominator + right.numerator * left.denominator,
        left.denominator * right.denominator,
      );
}

/** The exact difference of two fractions, left − right. */
export function subtractFractions(left: Fraction, right: Fraction): Fraction {
  return addFractions(left, { numerator: -right.numerator, denominator: right.denominator });
}

/** The exact product of two fractions. */
export function multiplyFractions(left: Fraction, right: Fraction): Fraction {
  return fraction(left.numerator * right.numerator, left.denominator * right.denominator);
}

/** −1, 0 or 1 as left is smaller than, equal to or larger than right. */
export function compareFractions(left: Fraction, right: Fraction): -1 | 0 | 1 {
  const difference = left.numerator * right.denominator - right.numerator * left.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The largest whole number that is not above the fraction. @example roundDown(fraction(-1n, 2n)) // -1n */
export function roundDown(value: Fraction): bigint {
  const quotient = value.numerator / value.denominator;
  return value.numerator % value.denominator < 0n ? quotient - 1n : quotient;
}

/** The nearest whole number; halves go up. @example roundHalfUp(fraction(5n, 2n)) // 3n */
export function roundHalfUp(value: Fraction): bigint {
  return roundDown({
    numerator: 2n * value.numerator + value.denominator,
    denominator: 2n * value.denominator,
  });
}

/**
 * The number with a fixed count of decimals, rounded half up, with a point: for files and exports.
 * @example toDecimalText(fraction(5n, 3n), 6) // "1.666667"
 */
export function toDecimalText(value: Fraction, decimals: number): string {
  const scale = 10n ** BigInt(decimals);
  const scaled = roundHalfUp({ numerator: value.numerator * scale, denominator: value.denominator });
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(decimals + 1, "0");
  const text = decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
  return scaled < 0n ? `-${text}` : text;
}

function greatestCommonDivisor(left: bigint, right: bigint): bigint {
  let a = left;
  let b = right;
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}
