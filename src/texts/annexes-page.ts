import { groupInSentence } from "./component-title.ts";
import type { PublishedGroup } from "#domain/published";
import { joined } from "./joined.ts";

/** The words of the page that lists what payers have published, agreement by agreement. */
export const ANNEXES_PAGE = {
  title: "Betalarens tabeller",
  heading: "Vilka av betalarens tabeller är inlästa?",
  explanation: "En inläst tabell gäller före vår uträkning, som står kvar bredvid som kontroll.",
  caption: "Överenskommelser med belopp som en betalare kan ha publicerat",
  agreement: "Överenskommelse",
  read: "Inlästa bilagor",
  form: "Läs in",
  none: "Ingen",
  forGroups: "Läs in tabell för",
} as const;

/** How many annexes count, and in how many agreements. */
export function annexesAnswer(count: number, agreements: number): string {
  if (count === 0) return "Ingen av betalarens tabeller är inläst.";
  const tables = count === 1 ? "En bilaga är inläst och gäller" : `${count} bilagor är inlästa och gäller`;
  return `${tables}, i ${agreements === 1 ? "en överenskommelse" : `${agreements} överenskommelser`}.`;
}

/** The link to an agreement's form, by whom its tables have rows for. */
export function formLink(groups: readonly PublishedGroup[]): string {
  return `${ANNEXES_PAGE.forGroups} ${joined([...new Set(groups)].map(groupInSentence), "eller")}`;
}

/** An annex in the list, after its name. @example annexNote(true, "290 belopp") // ", 290 belopp" */
export function annexNote(isInForce: boolean, amounts: string): string {
  return isInForce ? `, ${amounts}` : `, ${amounts}, tillbakatagen`;
}
