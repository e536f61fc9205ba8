import type { Role } from "#domain/rights";
import type { Day } from "#domain/time";
import { formatDay } from "./format.ts";
import { roleWord } from "./roles.ts";

/** The words of the page that an invitation opens. */
export const INVITATION = {
  crumb: "Inbjudan",
  name: "Ditt namn",
  nameHelp: "Som kollegor känner dig, till exempel Anna Andersson.",
  email: "Din e-postadress i arbetet",
  emailHelp: "Till exempel anna.andersson@falun.se. Den syns bara för administratören.",
  accept: "Tacka ja och logga in",
  acceptSignedIn: "Ta emot rollen",
  signInAgain: "Logga in",
  nothingYet: "Inget händer förrän du trycker på knappen. Länken fungerar en gång.",
  notYou: "Är det inte du som ska ha rollen? Logga ut först, och öppna länken igen.",
  signOut: "Logga ut",
} as const;

/** The heading of an invitation. @param organisation "Falu kommun" */
export function invitationHeading(organisation: string, role: Role): string {
  return `${organisation} bjuder in dig som ${roleWord(role)}`;
}

/** The heading of a link that signs somebody in again. @param organisation "Falu kommun" */
export function againHeading(name: string, organisation: string): string {
  return `Logga in som ${name} hos ${organisation}`;
}

/** Who invites, and how long it holds. @param by a name; absent where the program made the link */
export function invitedBySentence(by: string | undefined, until: string): string {
  const who =
    by === undefined ? "Länken gjordes av den som driver installationen" : `Länken gjordes av ${by}`;
  return `${who}. Den fungerar till och med ${until}.`;
}

/** For how long the role is. */
export function rolePeriodSentence({
  from,
  to,
}: {
  readonly from?: Day | undefined;
  readonly to?: Day | undefined;
}): string | undefined {
  if (from === undefined && to === undefined) return undefined;
  if (to === undefined) return from && `Rollen gäller från och med ${formatDay(from)}.`;
  const start = from === undefined ? "" : `från och med ${formatDay(from)} `;
  return `Rollen gäller ${start}till och med ${formatDay(to)}.`;
}

/** Whom a role is given to, when somebody is signed in already. */
export function signedInAsSentence(name: string): string {
  return `Du är inloggad som ${name}. Rollen läggs till dem du redan har.`;
}

/** The page of a link that opens nothing: the same whatever the reason, with what to do. */
export const CLOSED_LINK = {
  heading: "Länken går inte att använda",
  toSignIn: "Logga in",
} as const;

/** Why a link opens nothing. */
export function closedLinkSentence(why: "unknown" | "used" | "revoked" | "expired"): string {
  switch (why) {
    case "unknown":
      return "Vi känner inte igen länken. Kontrollera att hela adressen kom med.";
    case "used":
      return "Länken är redan använd. Varje länk fungerar en gång.";
    case "revoked":
      return "Länken är återkallad.";
    case "expired":
      return "Länkens tid har gått ut.";
  }
}

/** What to do about it. */
export const CLOSED_LINK_REMEDY =
  "Be den som skickade länken om en ny. Har du redan loggat in en gång kan du logga in på vanligt sätt.";

/** What is wrong with a name or an address, and what to do. */
export function personFieldSentence(problem: {
  readonly field: "name" | "email";
  readonly kind: "empty" | "too-long" | "unseen-characters" | "not-an-address";
  readonly longest?: number;
}): string {
  const what = problem.field === "name" ? "Namnet" : "E-postadressen";
  switch (problem.kind) {
    case "empty":
      return problem.field === "name"
        ? "Skriv ditt namn, till exempel Anna Andersson."
        : "Skriv en e-postadress, till exempel anna.andersson@falun.se.";
    case "too-long":
      return `${what} är längre än ${problem.longest ?? 0} tecken. Korta det.`;
    case "unseen-characters":
      return `${what} innehåller radbrytningar eller andra tecken som inte syns. Skriv in det på nytt, på en rad.`;
    case "not-an-address":
      return "Det är inte en e-postadress. Skriv en adress, till exempel anna.andersson@falun.se.";
  }
}

/** The lines of a start that tell of the first administrator. */
export function tellFirstAdministrator(
  outcome:
    | {
        readonly kind: "issued";
        readonly organisation: string;
        readonly link: string;
        readonly hours: number;
      }
    | { readonly kind: "has-administrator"; readonly organisation: string }
    | { readonly kind: "unknown-organisation"; readonly organisation: string },
): string {
  switch (outcome.kind) {
    case "issued":
      return (
        `Första administratören för ${outcome.organisation}: öppna länken inom ${outcome.hours} timmar. Den fungerar en gång och skrivs inte ut igen:\n` +
        outcome.link
      );
    case "has-administrator":
      return `${outcome.organisation} har redan en administratör. Ta bort inställningen SAMNYTTA_FIRST_ADMINISTRATOR.`;
    case "unknown-organisation":
      return `Inställningen SAMNYTTA_FIRST_ADMINISTRATOR är ”${outcome.organisation}”. Skriv en kommuns eller regions kod, till exempel 2080, eller ett kort namn som rss-dalarna.`;
  }
}
