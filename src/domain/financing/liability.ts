import { sumOre, type Ore } from "#domain/money";
import type { Month } from "./month.ts";
import type { OperatingYear } from "./post-cost.ts";

/**
 * Notice that the law gives when the employer ends the employment, in months by years employed:
 * under 2 years 1, 2–4 2, 4–6 3, 6–8 4, 8–10 5, from 10 years 6.
 * @param employedMonths whole months employed by the same employer
 * @source lag (1982:80) om anställningsskydd 11 §
 */
export function legalNotice(employedMonths: number): number {
  const years = employedMonths / 12;
  return years < 2 ? 1 : years >= 10 ? 6 : Math.floor(years / 2) + 1;
}

/** What is left to pay when the money ends, with nobody moved to other work (övertalighet, högst). */
export type Liability = { readonly months: readonly Month[]; readonly amount: Ore };

/**
 * What the post costs after the money has ended, to the end of the contract, or through the notice where it can be
 * ended. A fixed term without a clause of early notice runs to its end (lag (1982:80) 4 §).
 * After 14 of 36 months at 76 140 kr: 22 months, 1 675 080 kr, without a clause; 152 280 with two months' notice.
 * @param paidMonths how many months the money lasted, counted from the first
 * @param notice months; "none" where it cannot be ended early
 */
export function liabilityAfter(
  years: readonly OperatingYear[],
  paidMonths: number,
  notice: number | "none",
): Liability {
  const left = years.flatMap(({ months }) => months).slice(paidMonths);
  const owed = notice === "none" ? left : left.slice(0, notice);
  return { months: owed.map(({ month }) => month), amount: sumOre(owed.map(({ amount }) => amount)) };
}
