import type { Role } from "#domain/rights";
import { compareDays, type Day } from "#domain/time";
import { formatDay } from "./format.ts";
import { NO_WHOLE_DAY } from "./record-values.ts";
import { roleWord } from "./roles.ts";

/** The words of the page of people and roles, and of those that follow from it. */
export const PEOPLE_PAGE = {
  title: "Personer och roller",
  roles: "De som har en roll",
  ended: "Roller som är avslutade",
  links: "Länkar",
  person: "Person",
  email: "E-postadress",
  role: "Roll",
  since: "Från och med",
  until: "Till och med",
  change: "Ändra",
  forWhom: "För",
  madeBy: "Gjord av",
  works: "Fungerar till och med",
  state: "Läge",
  noEnd: "tills vidare",
  unknownAddress: "okänd",
  byProgram: "den som driver installationen",
  noLinks: "Inga länkar är gjorda.",
  end: "Avsluta",
  again: "Ny länk",
  revoke: "Återkalla",
  invite: "Bjud in någon",
  asWhat: "Som vad?",
  inviteEmail: "E-postadress till den som bjuds in",
  inviteEmailHelp: "Inbjudan skickas dit. Skickar installationen ingen e-post lämnar ni länken själva.",
  from: "Rollen gäller från och med",
  fromHelp: "Till exempel 2026-12-01. Tomt betyder från den dag länken används.",
  to: "Till och med",
  toHelp: "Tomt betyder tills vidare.",
  makeLink: "Gör en länk",
  issuedTitle: "Länken är gjord",
  issuedOnce:
    "Kopiera länken nu. Den visas inte igen, och vi sparar den inte. Skicka den bara till den som ska ha den.",
  issuedAgain: "Länken är redan gjord",
  issuedAgainBody:
    "Formuläret skickades två gånger. Länken från första gången fungerar, men visas inte igen. Har du inte sparat den: återkalla den och gör en ny.",
  back: "Till personer och roller",
  endTitle: "Avsluta en roll",
  lastDay: "Rollens sista dag",
  lastDayHelp: "Rollen gäller den dagen ut. Ska den upphöra genast: skriv gårdagens datum.",
  endRole: "Avsluta rollen",
  stays: "Det som personen har gjort står kvar, med namn.",
  refusedTitle: "Det går inte",
  staleTitle: "Rollen har ändrats",
  staleBody:
    "Någon ändrade rollen efter att du öppnade sidan. Din dag står kvar i rutan. Så här gäller rollen nu:",
} as const;

/** The last day of a role: "tills vidare" where none is set; a role that was ended at once was in force no whole day. */
export function lastDayWords({ from, to }: { readonly from: Day; readonly to?: Day | undefined }): string {
  if (to === undefined) return PEOPLE_PAGE.noEnd;
  return compareDays(to, from) < 0 ? NO_WHOLE_DAY : formatDay(to);
}

/** The heading of the page. @param organisation "Falu kommun" */
export function peopleHeading(organisation: string): string {
  return `Vem får göra vad hos ${organisation}?`;
}

/** A role that stands in for somebody else's. @param whose the name of that one */
export function deputyWords(role: Role, whose: string | undefined): string {
  return whose === undefined ? roleWord(role) : `${roleWord(role)}, ersättare för ${whose}`;
}

/** A deputy as a choice in the form. */
export function deputyChoice(whose: string, role: Role): string {
  return `ersättare för ${whose}, ${roleWord(role)}`;
}

/** What a link gives. */
export function giftWords(role: Role | undefined): string {
  return role === undefined ? "att logga in igen" : roleWord(role);
}

/** How a link stands. */
export function linkState(closed: "unknown" | "used" | "revoked" | "expired" | undefined): string {
  switch (closed) {
    case undefined:
      return "fungerar";
    case "used":
      return "använd";
    case "revoked":
      return "återkallad";
    case "expired":
      return "för gammal";
    case "unknown":
      return "okänt";
  }
}

/** The question before a role is ended. */
export function endHeading(name: string, role: Role): string {
  return `Ska ${name} sluta vara ${roleWord(role)}?`;
}

/** For whom and how long a link works that has just been made. */
export function issuedSentence(forWhom: string, role: Role | undefined, until: string): string {
  const what = role === undefined ? "Den låter personen logga in igen" : `Den ger rollen ${roleWord(role)}`;
  return `Länken är till ${forWhom}. ${what}, fungerar en gång, och till och med ${until}.`;
}

/** What is wrong with an invitation, besides its address. */
export function invitationProblemSentence(
  kind: "no-such-role" | "ends-before-it-begins" | "ends-before-today" | "not-a-day",
): string {
  switch (kind) {
    case "no-such-role":
      return "Välj en roll i listan. En roll som är avslutad har ingen ersättare.";
    case "ends-before-it-begins":
      return "Sista dagen ligger före första dagen. Rätta den ena.";
    case "ends-before-today":
      return "Sista dagen har redan varit. Skriv en senare dag, eller lämna rutan tom.";
    case "not-a-day":
      return "Skriv en dag, till exempel 2026-12-01 eller 1 december 2026.";
  }
}

/** Why a role cannot be ended on that day, and what to do. */
export function endProblemSentence(
  kind: "last-administrator" | "ends-before-it-begins" | "ended-already" | "not-a-day",
): string {
  switch (kind) {
    case "last-administrator":
      return "Ni behöver minst en administratör utan slutdag. Bjud in en till först, och avsluta sedan den här rollen.";
    case "ends-before-it-begins":
      return "Dagen ligger mer än en dag före rollens första dag. Skriv en senare dag.";
    case "ended-already":
      return "Rollen slutar redan tidigare. Ge personen en ny roll i stället.";
    case "not-a-day":
      return invitationProblemSentence("not-a-day");
  }
}

/** Why there is no new link for somebody who works for others too. @param others "Orsa kommun" */
export function worksElsewhereSentence(others: string): string {
  return `Personen har också en roll hos ${others}. En länk från er skulle öppna även den. Personen loggar in på det sätt som används där, eller får en ny inbjudan från er.`;
}
