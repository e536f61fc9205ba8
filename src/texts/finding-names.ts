import type { Fraction } from "#domain/money";
import { formatPercent } from "./format.ts";

/** What the sentences need to name things: titles of components, names of recipients and counties. */
export type FindingContext = {
  readonly componentTitle: (id: string) => string;
  readonly nameOf: (code: string) => string;
  /** Whether the amount of the frame or a component was written for a year whose text nobody has read. */
  readonly isEntered?: (id: string) => boolean;
};

/** A finding in Swedish: one short sentence with the amount first, what the figures are, and a possible reading. */
export type WordedFinding = {
  readonly headline: string;
  readonly figures: string;
  readonly reading?: string;
};

/** The frame or a component inside a sentence. */
export function wholeName(id: string, context: FindingContext): string {
  return id === "frame" ? "hela överenskommelsen" : `delen ”${context.componentTitle(id)}”`;
}

/** Which component a finding is about, as a last sentence. */
export function inComponent(id: string | undefined, context: FindingContext): string {
  return id === undefined ? "" : ` Gäller ${wholeName(id, context)}.`;
}

/** Which components a finding is about: the one, or how many. */
export function inComponents(ids: readonly string[], context: FindingContext): string {
  const [id, ...others] = ids;
  return others.length === 0 ? inComponent(id, context) : ` Gäller ${ids.length} delar.`;
}

/** A percentage with the decimals it needs, at most two. */
export function percent(fraction: Fraction): string {
  const isExactWith = (decimals: bigint) =>
    (fraction.numerator * 100n * 10n ** decimals) % fraction.denominator === 0n;
  return formatPercent(fraction, isExactWith(0n) ? 0 : isExactWith(1n) ? 1 : 2);
}
