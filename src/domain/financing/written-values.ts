import { fraction, parseFraction, parseStatedAmount, type Fraction, type Ore } from "#domain/money";

const FIRST_YEAR = 2000;

/** The years that somebody may write down an answer or a notice for, "2000" to "2099". */
export const YEARS_WRITTEN: readonly string[] = Array.from({ length: 100 }, (_, index) =>
  String(FIRST_YEAR + index),
);

/** The year of one of those texts. */
export function yearWritten(text: string): number {
  return FIRST_YEAR + YEARS_WRITTEN.indexOf(text);
}

/** An amount as people write it, in öre: "189 578,14 kr"; undefined where it is none, or below zero. */
export function amountIn(text: string): Ore | undefined {
  const read = parseStatedAmount(text);
  return read.ok && read.value >= 0n ? read.value : undefined;
}

/** Percent as a part of a whole: "52,28 %" is 0.5228; undefined below 0 and above 100. */
export function percentIn(text: string): Fraction | undefined {
  const read = parseFraction(text.replace(/\s*%$/, ""));
  if (!read.ok) return undefined;
  const { numerator, denominator } = read.value;
  const isWithin = numerator >= 0n && numerator <= 100n * denominator;
  return isWithin ? fraction(numerator, denominator * 100n) : undefined;
}
