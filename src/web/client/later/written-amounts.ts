import type { Spread } from "#domain/alternatives";
import { KRONA, type Ore } from "#domain/money";

const HARD_SPACE = "\u00a0";

/** Whole kronor as the server writes them: "344 933 kr", with hard spaces. */
export function kronorText(amount: Ore): string {
  return `${groupedText(amount / KRONA)}${HARD_SPACE}kr`;
}

/** A whole number in groups of three. */
export function groupedText(count: bigint): string {
  return count.toString().replace(/\B(?=(\d{3})+$)/g, HARD_SPACE);
}

/** From least to most, "6 888–344 933 kr". */
export function spreadText({ least, most }: Spread): string {
  return least.amount === most.amount
    ? kronorText(most.amount)
    : `${groupedText(least.amount / KRONA)}–${kronorText(most.amount)}`;
}
