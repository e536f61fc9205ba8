import { clockTimeOf, dayOf, daysBetween, type Day } from "#domain/time";
import { formatDay, HARD_SPACE } from "./format.ts";

/** The words of a form that keeps what is written in it. */
export const UNSENT = {
  onlyHere: "Bara i den här webbläsaren.",
  retrying: "Ingen kontakt med servern, försöker igen. Det du skriver finns i den här webbläsaren.",
  ended: "Inloggningen har gått ut. Det du skriver finns i den här webbläsaren. Logga in i en ny flik.",
  personalNumber: "Personnummer får inte skrivas här, och fältet sparas inte. Ta bort numret.",
  tooLong: "Texten är för lång för att sparas innan du trycker på knappen.",
  notKept: "Webbläsaren kan inte spara det du skriver. Tryck på knappen ofta.",
  alreadySaved: "Det här formuläret är redan sparat. Läs in sidan på nytt innan du fortsätter.",
  unsent: "Du har text som inte är sparad.",
  moved: "Någon har sparat en ny version sedan dess. Jämför, så ser du båda texterna och väljer.",
  continue: "Fortsätt",
  compare: "Jämför och välj",
  discard: "Kasta",
  differences: "Det här skiljer",
  nowStands: "Står nu",
  unsentValue: "Inte sparat",
  empty: "tomt",
  listHeading: "Text som inte är sparad",
  listLead: "Öppna sidan och tryck på Fortsätt, eller kasta texten.",
} as const;

/** When the server took what is written. @param moment UTC, ISO 8601 @example keptSentence("2026-11-27T09:14:00Z") // "Sparat på servern kl. 10.14." */
export function keptSentence(moment: string): string {
  return `Sparat på servern ${clockWords(moment)}.`;
}

/** That there is unsent text, and from when. @example unsentSentence("2026-11-26T15:02:00Z", day("2026-11-27")) // "Du har text som inte är sparad, från i går kl. 16.02." */
export function unsentSentence(moment: string, today: Day): string {
  return `Du har text som inte är sparad, från ${whenWords(moment, today)}.`;
}

/** When something was written, as one says it: "i går kl. 16.02". */
export function whenWords(moment: string, today: Day): string {
  const day = dayOf(moment);
  const days = daysBetween(day, today);
  const when = days === 0 ? "i dag" : days === 1 ? "i går" : formatDay(day);
  return `${when} ${clockWords(moment)}`;
}

function clockWords(moment: string): string {
  const { hour, minute } = clockTimeOf(moment);
  return `kl.${HARD_SPACE}${hour}.${String(minute).padStart(2, "0")}`;
}
