import type { Day } from "#domain/time";
import { numberWord } from "./agreement-page.ts";
import { basisDeviation } from "./explain.ts";

/** The words of the answer of an agreement's page, between the amounts. */
export const AGREEMENT_ANSWER = {
  toRegion: "till regionen",
  jointly: "till länets huvudmän gemensamt",
  severalFollow: ": ",
  oneFollows: ". Det är ",
} as const;

/** To whom the municipalities' amount goes. @example toMunicipalities(10) // "till de tio kommunerna" */
export function toMunicipalities(count: number): string {
  return count === 1 ? "till kommunen" : `till de ${numberWord(count)} kommunerna`;
}

/** That the amounts were counted on another day's population than agreed, and what will bind instead. */
export function preliminaryBasis(keyDate: Day, usedDate: Day, isStated: boolean): string {
  const deviation = basisDeviation(keyDate, usedDate, isStated);
  return `Preliminärt. ${deviation} När betalarens tabell är inläst gäller tabellens belopp.`;
}
