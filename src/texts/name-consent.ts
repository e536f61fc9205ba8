import type { ConsentWay, NamedHolder } from "#domain/organisation";
import { formatDay } from "./format.ts";
import type { Day } from "#domain/time";

/** The words of the pages where consents to show a name are recorded and taken back (samtycken). */
export const CONSENT = {
  title: "Samtycke att visa namn",
  link: "Samtycke till namn",
  lead: "Utan samtycke visas bara funktion och organisation. Med samtycke visas namnet på organets öppna sida, tills det återkallas.",
  none: "Inget samtycke är registrerat. Inget namn visas.",
  caption: "Samtycken för platsen",
  given: "Givet",
  whose: "Vem",
  way: "Sätt",
  wording: "Vad personen har gått med på",
  recordedBy: "Registrerat av",
  state: "Läge",
  change: "Ändra",
  unknown: "okänt",
  withdraw: "Återkalla",
  newHeading: "Registrera ett samtycke",
  name: "Namn som ska visas",
  nameHelp: "Det sparas för sig, så att det kan tas bort. I historiken står samtycket utan namn.",
  givenDay: "Dag då samtycket gavs",
  givenHelp: "Till exempel 2026-11-20.",
  wordingHelp: "Skriv det utan namn: texten står kvar i historiken.",
  usualWording:
    "Jag vill att mitt namn visas på organets öppna sida, bredvid den plats jag har. Jag kan när som helst ta tillbaka det, utan att säga varför.",
  record: "Visa namnet",
  recordedTitle: "Namnet visas nu",
  recordedLead:
    "Lämna länken till personen. Med den tar personen själv tillbaka sitt samtycke, utan att logga in. Länken visas inte igen.",
  recordedBefore: "Samtycket är redan registrerat",
  recordedBeforeBody: "Formuläret skickades två gånger. Länken från första gången fungerar.",
  back: "Till platsen",
  staleLead: "Platsen har ändrats.",
  stale:
    "Någon ändrade platsen efter att du öppnade sidan. Det du skrev står kvar. Se efter att det är rätt plats, och spara igen.",
  byLinkTitle: "Ta tillbaka ditt samtycke",
  byLinkHeading: "Ska ditt namn sluta visas?",
  byLinkButton: "Ta bort mitt namn",
  byLinkDone: "Ditt namn är borttaget",
  byLinkDoneBody:
    "Det visas inte längre någonstans, och är inte sparat. Att du har haft platsen står kvar utan namn.",
  withConsent: "med samtycke",
} as const;

const WAYS: Readonly<Record<ConsentWay, string>> = {
  "in-writing": "skriftligt",
  "by-mail": "med e-post",
  orally: "muntligt",
};

const HOLDERS: Readonly<Record<NamedHolder, string>> = {
  holder: "den som har platsen",
  deputy: "ersättaren",
};

/** How it was given. */
export function consentWayWord(way: ConsentWay): string {
  return WAYS[way];
}

/** Whose name it is. */
export function namedHolderWord(holder: NamedHolder): string {
  return HOLDERS[holder];
}

/** The heading of the page. @param seat "brukarorganisation, ledamot" @param body "Länsrådet" */
export function consentHeading(seat: string, body: string): string {
  return `Får namnet visas? ${seat}, ${body}`;
}

/** How a consent stands. @param withdrawn the day it was taken back @param name while it is shown */
export function consentState(withdrawn: Day | undefined, name: string | undefined): string {
  if (withdrawn !== undefined) return `återkallat ${formatDay(withdrawn)}`;
  return name === undefined ? "återkallat" : `${name} visas`;
}

/** What the person is asked. @param name "Kim Exempelsson" @param body "Länsrådet" */
export function byLinkQuestion(name: string, organisation: string): string {
  return `Namnet ${name} visas för alla, bredvid en plats som ${organisation} har.`;
}

/** A name beside a public seat: "Kim Exempelsson (med samtycke)", "ersättare: …". */
export function shownNameWords(name: string, holder: NamedHolder): string {
  return holder === "holder"
    ? `${name} (${CONSENT.withConsent})`
    : `ersättare: ${name} (${CONSENT.withConsent})`;
}

/** How long the link works. @param until written out */
export function consentLinkUntil(until: string): string {
  return `Länken fungerar en gång, till och med ${until}. Administratören kan också återkalla samtycket.`;
}

/** What is wrong with a field of the form. */
export function consentProblemSentence(
  kind: "empty" | "too-long" | "names-the-person" | "day-to-come" | "not-a-day",
): string {
  switch (kind) {
    case "empty":
      return "Fyll i fältet.";
    case "too-long":
      return "Texten är för lång. Korta den.";
    case "names-the-person":
      return "Texten står kvar i historiken. Skriv den utan namnet.";
    case "day-to-come":
      return "Dagen har inte varit än. Skriv dagen då samtycket gavs.";
    case "not-a-day":
      return "Skriv en dag, till exempel 2026-11-20 eller 20 november 2026.";
  }
}
