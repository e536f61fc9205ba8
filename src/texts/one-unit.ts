import type { Ore } from "#domain/money";
import { formatMillions, formatOre, formatThousands } from "./format.ts";

/** How the amounts of one sentence are written: with their unit, and bare where the unit stands last. */
export type AmountWriting = {
  readonly full: (amount: Ore) => string;
  readonly bare: (amount: Ore) => string;
};

const SMALLEST_IN_MILLIONS = 10_000_000_00n;
const HUNDREDTH_OF_A_MILLION = 10_000_00n;
const ONE_THOUSAND = 1_000_00n;

/**
 * One unit for all amounts of a sentence, so that a reader can add them up: millions or thousands of kronor where
 * every amount is exact in it, else kronor. Nothing is rounded away.
 * @param amounts every amount that the sentence will hold, in öre
 */
export function inOneUnit(amounts: readonly Ore[]): AmountWriting {
  const isExactIn = (unit: bigint) => amounts.every((amount) => amount % unit === 0n);
  const isLarge = amounts.some((amount) => amount >= SMALLEST_IN_MILLIONS);
  if (isLarge && isExactIn(HUNDREDTH_OF_A_MILLION)) return writing(formatMillions);
  if (!isLarge && isExactIn(ONE_THOUSAND)) return writing(formatThousands);
  return writing((amount) => formatOre(amount, amount));
}

/** Amounts added up, as one line: "250 + 150 + 130 = 530 mnkr". A single amount stands alone. */
export function addition(terms: readonly Ore[], sum: Ore, { bare, full }: AmountWriting): string {
  return terms.length < 2 ? full(sum) : `${terms.map(bare).join(" + ")} = ${full(sum)}`;
}

function writing(full: (amount: Ore) => string): AmountWriting {
  return { full, bare: (amount) => full(amount).replace(/\u00a0(?:mnkr|tkr|kr)$/, "") };
}
