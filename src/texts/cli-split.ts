import type { AllocationProblem } from "#domain/allocation";
import { allocationProblemSentence } from "./allocation-problems.ts";
import { HARD_SPACE, MINUS } from "./format.ts";

/** A unit of split amounts. */
type Unit = "öre" | "krona" | "tkr";

/** How a unit stands after a figure, and what a whole number of it is. */
const UNITS: Readonly<Record<Unit, { readonly short: string; readonly whole: string }>> = {
  öre: { short: "öre", whole: "hela ören" },
  krona: { short: "kr", whole: "hela kronor" },
  tkr: { short: "tkr", whole: "hela tusental kronor" },
};

/** What hinders a split (mirrors what splitting an amount reports). */
export type ToldSplitProblem =
  | AllocationProblem
  | {
      readonly kind: "fixed-not-whole";
      readonly row: number;
      readonly code: string;
      readonly written: string;
      readonly unit: Unit;
    };

/** Why an amount could not be split: where, what and what to do. */
export function splitProblemSentence(problem: ToldSplitProblem): string {
  if (problem.kind !== "fixed-not-whole") return allocationProblemSentence(problem);
  const { whole } = UNITS[problem.unit];
  const smaller = problem.unit === "öre" ? "" : ", eller välj en mindre enhet med --unit";
  return `Rad ${problem.row}, kolumn fixed: ”${problem.written}” för ${problem.code} är inte ${whole}. Skriv ${whole}${smaller}.`;
}

/**
 * What is said when each amount was rounded by itself and they do not sum to the total.
 * @param difference in units: the total minus the sum @example splitDifference(-2n, "tkr") // "Var och en är avrundad för sig. Beloppet minus summan är −2 tkr."
 */
export function splitDifference(difference: bigint, unit: Unit): string {
  const written = difference < 0n ? `${MINUS}${-difference}` : difference.toString();
  return `Var och en är avrundad för sig. Beloppet minus summan är ${written}${HARD_SPACE}${UNITS[unit].short}.`;
}
