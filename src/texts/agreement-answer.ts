import { numberWord } from "./number-word.ts";
import { joined } from "./joined.ts";

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

/** A part of an agreement, with how many of its amounts the payer has published. */
export type PublishedPart = { readonly title: string; readonly published: number; readonly ofAll: number };

/**
 * For which parts the payer's table counts, and which are preliminary until theirs is read in.
 * @param deviation that the latter are counted on another day's population; "" where there are none
 */
export function publishedAndWaiting(
  whole: readonly string[],
  waiting: readonly PublishedPart[],
  deviation: string,
): string {
  const counts = whole.length === 0 ? [] : [`Betalarens tabell gäller för ${joined(whole.map(quoted))}.`];
  if (waiting.length === 0) return counts.join(" ");
  const parts = waiting.map(({ title, published, ofAll }) =>
    published === 0
      ? quoted(title)
      : `${quoted(title)} (${published} av ${ofAll} belopp ${published === 1 ? "är fastställt" : "är fastställda"})`,
  );
  return [
    ...counts,
    `Preliminärt är ${joined(parts)}. ${deviation} När betalarens tabell är inläst för dem gäller tabellens belopp.`,
  ].join(" ");
}

function quoted(title: string): string {
  return `”${title}”`;
}

/** That the amounts are preliminary, why, and what will bind instead. @param deviation on which day they are counted */
export function preliminaryBasis(deviation: string): string {
  return `Preliminärt. ${deviation} När betalarens tabell är inläst gäller tabellens belopp.`;
}
