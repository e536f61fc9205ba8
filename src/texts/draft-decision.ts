import { joined } from "./joined.ts";

/** The words over the button that publishes: what is decided there. */
export const DECISION = {
  heading: "Det här publiceras",
  amounts: "Belopp",
  none: "fanns inte",
  open: "Det här är öppet, och visas så för alla.",
} as const;

/** Why something is open, and that it hinders nothing. @param textOf the other year that the text is of, where it is */
export function openLead(textOf: number | undefined): string {
  const why = textOf === undefined ? "" : `Texten är ${textOf} års och säger det årets belopp. `;
  return `${why}Det hindrar inget: den som publicerar kryssar i att det är känt.`;
}

/** The caption of the amounts that have changed. @param since "2017" */
export function changedAmounts(since: string): string {
  return `Belopp som är andra än ${sinceWords(since)}`;
}

/** How many amounts are as they were. @example unchangedAmounts(4, "2017") // "4 belopp är desamma som 2017." */
export function unchangedAmounts(count: number, since: string): string {
  return count === 1
    ? `Ett belopp är detsamma som ${sinceWords(since)}.`
    : `${count} belopp är desamma som ${sinceWords(since)}.`;
}

function sinceWords(since: string): string {
  return /^\d/.test(since) ? since : "i förra utgåvan";
}

/** Who publishes, where whoever looks does not. @param names "Verksamhetschef, RSS Dalarna" */
export function whoPublishes(names: readonly string[], isSent: boolean): string {
  const who = names.map((name) => `”${name}”`);
  const when = isSent ? "ser det under Min sida" : "ser det under Min sida när det är skickat";
  return `Den som skriver publicerar inte själv. Hos er kan ${joined(who, "eller")} göra det, och ${when}.`;
}
