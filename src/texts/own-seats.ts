import { formatDay } from "./format.ts";
import type { Day } from "#domain/time";

/** The words of the seats that one's own organisation fills, and of their consents. */
export const OWN_SEATS = {
  heading: "Platser där ni sitter",
  body: "Organ",
  county: "Län",
  function: "Funktion",
  from: "Från och med",
  holder: "Innehavare",
  consent: "Samtycke till namn",
  unknown: "okänt",
  unknownBody: "Ett organ som ni inte ser",
  consents: "Era samtycken",
  consentsLead:
    "Namn visas bara för den som företräder brukare, patienter eller anhöriga, med samtycke. Ni kan ta tillbaka ett samtycke här. Då försvinner namnet genast, och den som har lagt in platsen ser vilken dag.",
  noConsents: "Inga samtycken är registrerade för era platser.",
  seat: "Plats",
  notAsked: "namn visas aldrig",
} as const;

/** A long list is folded. */
export function seatsSummary(count: number): string {
  return `${count} platser`;
}

/** How the consents of a seat stand. @param shown how many names are shown @param withdrawn the last day that one was taken back */
export function consentsWord(shown: number, withdrawn: Day | undefined): string {
  if (shown > 0) return shown === 1 ? "namnet visas" : `${shown} namn visas`;
  return withdrawn === undefined ? "inget samtycke" : `återkallat ${formatDay(withdrawn)}`;
}
