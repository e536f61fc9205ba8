import type { Hindrance } from "#domain/draft";
import type { Role } from "#domain/rights";
import { capitalised } from "./capitalised.ts";
import { formatMoment } from "./format.ts";
import { joined } from "./joined.ts";
import { roleWords } from "./roles.ts";

/** The words of the page that somebody comes to after signing in. */
export const MY_PAGE = {
  title: "Min sida",
  actFor: "Arbeta för",
  change: "Byt organisation",
  nothing: "Inget väntar på er just nu.",
  noRole: "Du har ingen roll i någon organisation längre. Be en administratör där om en inbjudan.",
  waitingHeading: "Väntar på dig",
  draftsHeading: "Utkast som skrivs",
  sentHeading: "Skickat till publicering",
  sentLead: "Det väntar på den som får publicera hos er.",
  publishedHeading: "Publicerat",
  canDo: "Det här kan ni göra",
  toChanges: "Se vad som har ändrats, och ångra det som inte är publicerat",
  toCounty: "Se och lägg upp organ och kontakter i länet",
  toOrganisation: "Se er organisation, dess medlemskap och vem som får lägga in uppgifter åt er",
  toCaseNumber: "Skriv ett diarienummer",
  toConfirm: "Bekräfta det som är inlagt åt er",
} as const;

/** The question that the page answers. @param organisation "Orsa kommun" */
export function myPageHeading(organisation: string): string {
  return `Vad väntar på ${organisation}?`;
}

/** Who somebody is here. @param organisation "Orsa kommun" */
export function whoSentence(name: string, roles: readonly Role[], organisation: string): string {
  return `Du är inloggad som ${name}: ${roleWords(roles)} hos ${organisation}.`;
}

/** The answer of the page. @param count how many sorts of things wait @example waitingAnswer(1) // "En sak väntar på er." */
export function waitingAnswer(count: number): string {
  if (count === 0) return MY_PAGE.nothing;
  return count === 1 ? "En sak väntar på er." : `${count} saker väntar på er.`;
}

/** A draft that waits to be published. */
export function toPublish(title: string): string {
  return `Publicera: ${title}`;
}

/** The years of a joint post that the organisation has not answered. @example yearsWaiting("Tjänsten", [2025, 2026]) // "Svara om Tjänsten: 2025 och 2026 saknar svar" */
export function yearsWaiting(title: string, years: readonly number[]): string {
  return `Svara om ${title}: ${joined(years.map(String))} saknar svar`;
}

/** Whether a draft can be published as it stands, what may be done first, and whose turn it is. */
export function draftLeft(draft: {
  readonly hindrances: readonly Hindrance[];
  readonly open: number;
  readonly left: number;
  readonly isOwnTurn: boolean;
}): string {
  const { hindrances, open, left, isOwnTurn } = draft;
  const may = [
    ...(open > 0 ? [open === 1 ? "en sak är öppen" : `${open} saker är öppna`] : []),
    ...(left > 0
      ? [left === 1 ? "ett ställe kan gås igenom först" : `${left} ställen kan gås igenom först`]
      : []),
  ];
  return [
    hindrances.length === 0
      ? "Klar att publicera."
      : `Går inte att publicera än: ${joined(hindrances.map(hindranceInShort))}.`,
    ...(may.length === 0 ? [] : [`${capitalised(joined(may))}.`]),
    isOwnTurn ? "Din tur." : "Väntar på den som skriver.",
  ].join(" ");
}

function hindranceInShort(hindrance: Hindrance): string {
  switch (hindrance.kind) {
    case "has-problems":
      return hindrance.count === 1 ? "ett fel i texten" : `${hindrance.count} fel i texten`;
    case "address-taken":
      return "adressen är tagen";
    case "id-taken":
      return "kortnamnet är taget";
    case "not-marked":
      return "ordet Exempel saknas i titeln";
  }
}

/** When what somebody sent was published, and by whom. @param moment UTC, ISO 8601 @param name "Verksamhetschef, RSS Dalarna" */
export function publishedBy(moment: string, name: string | undefined): string {
  return `Publicerad ${formatMoment(moment)}${name === undefined ? "" : ` av ${name}`}.`;
}

/** Remarks that nobody has taken up. */
export function remarksWaiting(count: number, title: string): string {
  return count === 1 ? `En synpunkt på ${title}` : `${count} synpunkter på ${title}`;
}

/** How much a host has entered that the organisation has not confirmed. */
export function unconfirmedWaiting(count: number): string {
  return count === 1 ? "En uppgift väntar på att bekräftas." : `${count} uppgifter väntar på att bekräftas.`;
}
