import { groupOfCode, type RecipientCode } from "#domain/organisation";
import { AGREEMENT_PAGE } from "./agreement-page.ts";

/** The fixed words of the tables of an agreement's page. */
export const AGREEMENT_TABLES = {
  everyRecipient: "Alla",
  amount: "Belopp",
  noneYet: "Inga belopp ännu.",
  partsCaption: "Avtalets delar, som de står och som de är tolkade",
  dividedBelow: "delas upp nedan",
  onlyUsedStage: "Visa bara det som används",
  bothStages: "Visa båda",
  everywhere: "Sök i alla län",
} as const;

/** The question over the table of amounts. @param where the county that is shown, absent for the whole country */
export function allocationHeading(
  kind: "municipalities" | "regions" | "others" | "all-parts",
  where: string | undefined,
): string {
  const place = where === undefined ? "" : ` i ${where}`;
  switch (kind) {
    case "all-parts":
      return `Vad får var och en${place}, alla delar tillsammans?`;
    case "municipalities":
      return `Vad får varje kommun${place}?`;
    case "regions":
      return where === undefined ? "Vad får varje region?" : `Vad får regionen${place}?`;
    case "others":
      return `Vad får var och en${place}?`;
  }
}

/** The link to those whose amounts differ between the stages. */
export function showDiffering(count: number): string {
  return `Visa de ${count} som skiljer sig`;
}

/** Nothing in the table matches what was sought. @param where the county it was sought in */
export function noRecipientMatches(where: string | undefined): string {
  return `Ingen mottagare${where === undefined ? "" : ` i ${where}`} stämmer med sökningen.`;
}

/** The heading of a sum line: all recipients, or how many of them. */
export function shownOfAll(shown: number, all: number): string {
  return shown === all ? AGREEMENT_TABLES.everyRecipient : `${shown} av ${all}`;
}

/** The caption of the table with all parts together. */
export function togetherCaption(recipients: number, where: string | undefined): string {
  return `${AGREEMENT_PAGE.allTogether}, ${recipients} mottagare${where === undefined ? "" : ` i ${where}`}`;
}

/** A recipient as a row names it: a county's principals are told to get their amount jointly. @example rowName("lan-19", "Västmanland") // "Västmanland gemensamt" */
export function rowName(code: RecipientCode, name: string): string {
  return groupOfCode(code) === "counties-jointly" ? `${name} gemensamt` : name;
}

/** Those who get a part, group by group. @example allRecipients(["regionerna", "kommunerna"]) // "regionerna och kommunerna" */
export function allRecipients(groups: readonly string[]): string {
  return groups.join(" och ");
}
