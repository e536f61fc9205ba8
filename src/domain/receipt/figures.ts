import { fraction, roundHalfUp, wholeFraction, type Fraction } from "#domain/money";
import type { LedgerLine } from "#domain/source";

/** A number as a receipt shows it, in hundredths: 559 096 kr and 22 353 persons are 55909600 and 2235300. */
export type Hundredths = bigint;

/** A number with its groups of three and at most two decimals, and the sign before it. */
const NUMBER = /([-\u2212+\u00b1]?)(\d+(?:[\u00a0\u202f]\d{3})*)(?:,(\d{1,2}))?/gu;

/**
 * The numbers in a shown text, in order. Only a hard space joins the groups of a number.
 * @example figuresIn("250 000 000 × 3 = 7,5") // [25000n, 0n, 0n, 300n, 750n]
 */
export function figuresIn(text: string): readonly Hundredths[] {
  return [...text.matchAll(NUMBER)].map(([, sign = "", whole = "", decimals = ""]) => {
    const value = BigInt(whole.replaceAll(/[\u00a0\u202f]/gu, "") + decimals.padEnd(2, "0"));
    return sign === "-" || sign === "\u2212" ? -value : value;
  });
}

/** What stands around the numbers of a text: "kr" in "559 096 kr". */
export function unitIn(text: string): string {
  return text.replaceAll(NUMBER, "").trim();
}

/** A whole number of persons or parts. */
export function countFigure(value: bigint): Hundredths {
  return value * 100n;
}

/** An exact amount with two decimals of a krona, halves up. @param exact öre */
export function exactFigure(exact: Fraction): Hundredths {
  return roundHalfUp(exact);
}

/** The numbers of one line of a calculation, as they stand in its words and in its figure. */
export function figuresOfLine(line: LedgerLine): {
  readonly label: readonly Hundredths[];
  readonly value: readonly Hundredths[];
} {
  switch (line.kind) {
    case "proportion":
      return {
        label: [exactFigure(line.total), countFigure(line.weight), countFigure(line.weightSum)],
        value: [exactFigure(line.exact)],
      };
    case "part":
      return { label: [percent(line.fraction), exactFigure(line.of)], value: [exactFigure(line.exact)] };
    case "remaining":
      return {
        label: [exactFigure(line.total), exactFigure(line.fixed)],
        value: [exactFigure(line.exact)],
      };
    case "held-at":
    case "carried":
      return { label: [exactFigure(line.before)], value: [exactFigure(line.exact)] };
    case "fixed":
    case "sum":
    case "table":
      return { label: [], value: [exactFigure(line.exact)] };
    case "county":
      return {
        label: [
          exactFigure(line.total),
          countFigure(line.weight),
          countFigure(line.weightSum),
          exactFigure(line.exact),
        ],
        value: [exactFigure(wholeFraction(line.amount))],
      };
    case "rounding":
      return { label: [], value: [exactFigure(line.change)] };
    case "result":
      return { label: [], value: [line.amount] };
  }
}

function percent({ numerator, denominator }: Fraction): Hundredths {
  return roundHalfUp(fraction(numerator * 10_000n, denominator));
}
