import { KRONA, ore, parseStatedAmount, type Ore } from "#domain/money";
import { LATER_AMOUNTS, type LaterAmounts } from "./share-later.ts";

/** A base and a floor as somebody has written them; absent and empty is the usual one, or the most that all can pay. */
export type AskedLaterAmounts = { readonly base?: string | undefined; readonly floor?: string | undefined };

/** Why one of them cannot be used. `most`: what all can pay each of the whole sum, öre. */
export type LaterAmountProblem = {
  readonly field: keyof LaterAmounts;
  readonly written: string;
} & (
  | { readonly kind: "unreadable" | "not-positive" | "not-whole" }
  | { readonly kind: "too-large"; readonly most: Ore }
);

/**
 * Reads a base and a floor in whole kronor. What cannot be used is told, and the usual amount stands, lowered where it is
 * more than all can pay each: 20 000 kr each of 500 000 over 48 becomes 10 416.
 * @param amount what is shared in a year, öre @param parties how many share it: 104 166 kr each of 5 million over 48
 */
export function readLaterAmounts(
  asked: AskedLaterAmounts,
  amount: Ore,
  parties: number,
): { readonly amounts: LaterAmounts; readonly problems: readonly LaterAmountProblem[] } {
  // The base leaves at least a krona for the inhabitants to share.
  const each = (whole: bigint) => ore((whole / KRONA / BigInt(parties)) * KRONA);
  const base = read("base", asked.base, each(amount - KRONA));
  const floor = read("floor", asked.floor, each(amount));
  return {
    amounts: { base: base.amount, floor: floor.amount },
    problems: [...base.problems, ...floor.problems],
  };
}

function read(field: keyof LaterAmounts, asked: string | undefined, most: Ore) {
  const written = asked?.trim() ?? "";
  const usual = LATER_AMOUNTS[field] < most ? LATER_AMOUNTS[field] : most;
  if (written === "") return { amount: usual, problems: [] };
  const failed = (problem: LaterAmountProblem) => ({ amount: usual, problems: [problem] });
  const amount = parseStatedAmount(written);
  if (!amount.ok) return failed({ field, written, kind: "unreadable" });
  if (amount.value <= 0n) return failed({ field, written, kind: "not-positive" });
  if (amount.value % KRONA !== 0n) return failed({ field, written, kind: "not-whole" });
  if (amount.value > most) return failed({ field, written, kind: "too-large", most });
  return { amount: amount.value, problems: [] };
}
