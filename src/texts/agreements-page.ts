import type { AgreementCheck } from "#domain/check";
import { numberWord } from "./number-word.ts";

/** Whether an agreement's sums add up, in a few words for a list. */
export function checkWord({ findings, open, sums }: AgreementCheck): string {
  if (open.length > 0)
    return open.length === 1 ? "Nej, en sak är öppen" : `Nej, ${numberWord(open.length)} saker är öppna`;
  if (findings.length === 0 && sums.length === 0) return "Inga summor att räkna på";
  return findings.some(({ answeredBy }) => answeredBy.length > 0) ? "Ja, med en tolkning" : "Ja";
}

/** The headings and fixed sentences of the list of agreements. */
export const AGREEMENTS_PAGE = {
  heading: "Vilka statliga överenskommelser finns här?",
  explanation:
    "En överenskommelse är ett avtal mellan staten och SKR om pengar till kommuner och regioner för ett område.",
  find: "Sök överenskommelse",
  show: "Visa",
  showAll: "Visa alla",
  caption: "Nyaste året först",
  agreement: "Överenskommelse",
  year: "År",
  frame: "Ram",
  decided: "Beslutad",
  computed: "Delar med belopp",
  check: "Stämmer summorna?",
} as const;

/** How many agreements there are, and what is counted. @param hasExamples whether what is made up stands beside them */
export function agreementsAnswer(count: number, hasExamples: boolean): string {
  const counted = `Här finns ${count} överenskommelser: de som är lästa ur offentliga dokument och de som har publicerats här.`;
  return hasExamples ? `${counted} Exempel är inte medräknade.` : counted;
}

/** No agreement matches what was sought. */
export function noAgreementFor(query: string): string {
  return `Vi hittar ingen överenskommelse för ”${query}”.`;
}

/** How many parts have amounts, of those that are not divided further. @example partsWithAmounts(2, 3) // "2 av 3" */
export function partsWithAmounts(withAmounts: number, all: number): string {
  return `${withAmounts} av ${all}`;
}
