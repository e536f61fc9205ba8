import type { Role } from "#domain/rights";
import { formatMoment } from "./format.ts";
import { roleWord } from "./roles.ts";

/** The words of the pages of letters. */
export const OUTBOX = {
  title: "Utkorg",
  myLink: "Se brev som har skickats",
  lead: "Brev som Samnytta har skrivit i er organisations namn, det senaste först.",
  none: "Inga brev är skrivna än.",
  notSending:
    "Den här installationen skickar ingen e-post. Breven ligger kvar här och går att läsa. Länkar lämnar ni själva.",
  demo: "I demonstrationen skickas inga brev. De ligger kvar här, så att du ser hur de ser ut.",
  caption: "Brev",
  subject: "Ärende",
  to: "Till",
  written: "Skrivet",
  state: "Läge",
  address: "E-postadress",
  answer: "Mottagarens server svarade",
  textHeading: "Brevets text",
  linkWas: "(Här stod länken. Den visas inte i utkorgen.)",
  erased: "Texten är borttagen, eftersom brevet är gammalt eller personen är borttagen.",
  retry: "Försök igen",
  retryLead: "Kontrollera adressen först. Är den fel: bjud in personen på nytt med rätt adress.",
  back: "Till utkorgen",
  refusedTitle: "Det går inte",
  willRetry: "Brevet är i kö igen. Det skickas inom en minut.",
} as const;

/** How a letter stands, in short. */
export function letterStateWord(state: "waiting" | "sent" | "failed" | "kept", tried: number): string {
  switch (state) {
    case "waiting":
      return tried === 0 ? "väntar" : "nytt försök väntar";
    case "sent":
      return "skickat";
    case "failed":
      return "gick inte fram";
    case "kept":
      return "skickas inte";
  }
}

/** How a letter stands, with figures: how often it has been tried, and when it is tried next. */
export function letterStateSentence(letter: {
  readonly state: "waiting" | "sent" | "failed" | "kept";
  readonly tried: number;
  readonly nextAt?: string;
  readonly settledAt?: string;
}): string {
  const { state, tried, nextAt, settledAt } = letter;
  const times = tried === 1 ? "en gång" : `${tried} gånger`;
  switch (state) {
    case "waiting":
      if (tried === 0) return "Brevet väntar på att skickas.";
      return `Brevet har inte gått fram än. Försökt ${times}${nextAt === undefined ? "" : `, nästa försök ${formatMoment(nextAt)}`}.`;
    case "sent":
      return `Skickat${settledAt === undefined ? "" : ` ${formatMoment(settledAt)}`}.`;
    case "failed":
      return `Brevet gick inte fram. Försökt ${times}${settledAt === undefined ? "" : `, senast ${formatMoment(settledAt)}`}. Vi försöker inte mer.`;
    case "kept":
      return "Brevet skickas inte. Det ligger här för att läsas.";
  }
}

/** What went wrong the last time; a server's own words are quoted. */
export function letterAnswerSentence(answer: string): string {
  switch (answer) {
    case "link-gone":
      return "Länken i brevet fungerar inte längre. Gör en ny.";
    case "address-erased":
      return "Personen är borttagen, så det finns ingen adress.";
    case "no-answer":
      return "Servern svarade inte.";
    case "not-one-address":
      return "Adressen är inte en e-postadress.";
    default:
      return `Servern svarade: ”${answer}”`;
  }
}

/** Whom a letter is to: what somebody is, and where. @param organisation "Orsa kommun" */
export function receiverWords(role: Role, organisation: string): string {
  return `${roleWord(role)} hos ${organisation}`;
}

/** How many letters have not got through, for whoever can do something about it. */
export function failedLetters(count: number): string {
  return count === 1 ? "Ett brev gick inte fram." : `${count} brev gick inte fram.`;
}

/** Under a link that has just been made: whether it goes by letter too. @param address where it goes */
export function goesByLetter(letter: "waiting" | "kept" | "none", address: string): string {
  switch (letter) {
    case "waiting":
      return `Den går också som brev till ${address}. Kommer inget brev fram ser du det i utkorgen.`;
    case "kept":
      return "Brevet ligger i utkorgen. Den här installationen skickar ingen e-post, så lämna länken på det sätt som ni brukar.";
    case "none":
      return "Den går inte som brev. Lämna länken på det sätt som ni brukar, till exempel i ert e-postprogram.";
  }
}

/** In the table of links for confirming: whom each goes to. */
export function confirmationGoesTo(
  letter: { readonly role: Role; readonly state: "waiting" | "kept" } | undefined,
): string {
  if (letter === undefined) return "Ingen adress är känd. Skicka länken själv.";
  return letter.state === "waiting"
    ? `Skickas till ${roleWord(letter.role)}.`
    : `Brev till ${roleWord(letter.role)} ligger i utkorgen och skickas inte.`;
}
