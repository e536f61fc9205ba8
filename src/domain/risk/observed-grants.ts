import { fraction, roundHalfUp, type Fraction, type Ore } from "#domain/money";
import { compareDays, type Day } from "#domain/time";

/** What of an agreement shows how late and how large the state's money is. */
export type ObservedAgreement = {
  readonly id: string;
  readonly field: string;
  readonly year: number;
  readonly decided: Day | "unknown";
  /** The frame of the whole agreement, öre. */
  readonly frame: Ore | "unknown";
};

/** In which month of its own year an agreement was decided; 0 before the year began. */
export type ObservedDelay = { readonly agreement: string; readonly decided: Day; readonly months: number };

/** One agreement's frame against the year before's in the same field. */
export type ObservedChange = { readonly from: string; readonly to: string; readonly ratio: Fraction };

/** How often the frame was smaller than the year before's, and what part of it was then left. */
export type ObservedSizes = {
  readonly changes: readonly ObservedChange[];
  /** In whole hundredths: three observations carry no more. */
  readonly smaller: Fraction;
  /** The mean of the smaller ones, in whole hundredths. */
  readonly covers: Fraction;
};

/** The delay of each agreement whose day of decision is known. 19 June 2019 for 2019 is month 6; 20 December 2023 for 2024 is 0. */
export function observedDelays(agreements: readonly ObservedAgreement[]): readonly ObservedDelay[] {
  return agreements
    .flatMap(({ id, year, decided }) => {
      if (decided === "unknown") return [];
      const months = decided.year < year ? 0 : (decided.year - year) * 12 + decided.month;
      return [{ agreement: id, decided, months }];
    })
    .toSorted((left, right) => compareDays(left.decided, right.decided));
}

/** Each pair of following years in a field whose frames are both known. */
export function observedSizes(agreements: readonly ObservedAgreement[]): ObservedSizes {
  const changes = agreements.flatMap((now) =>
    agreements.flatMap((before) => {
      if (before.field !== now.field || before.year !== now.year - 1) return [];
      if (before.frame === "unknown" || now.frame === "unknown" || before.frame === 0n) return [];
      return [{ from: before.id, to: now.id, ratio: fraction(now.frame, before.frame) }];
    }),
  );
  const smaller = changes.filter(({ ratio }) => ratio.numerator < ratio.denominator);
  const hundredths = smaller.reduce(
    (sum, { ratio }) => sum + (100n * ratio.numerator) / ratio.denominator,
    0n,
  );
  return {
    changes,
    smaller: changes.length === 0 ? fraction(0n, 1n) : inHundredths(smaller.length, changes.length),
    covers: smaller.length === 0 ? fraction(1n, 1n) : fraction(hundredths / BigInt(smaller.length), 100n),
  };
}

function inHundredths(part: number, whole: number): Fraction {
  return fraction(roundHalfUp(fraction(BigInt(100 * part), BigInt(whole))), 100n);
}
