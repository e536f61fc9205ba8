import type { PersonalDataKind } from "#domain/personal-data";
import { parseDay } from "#domain/time";
import { didSentence, recordKindWord } from "./changes.ts";
import { formatDay, formatMoment } from "./format.ts";
import { isRole, roleWord } from "./roles.ts";

/** The words of the page where somebody sees what is kept about them. */
export const MY_DATA = {
  title: "Mina uppgifter",
  heading: "Vad har Samnytta sparat om dig?",
  answer:
    "Det här är allt som vi kan knyta till dig. Har någon skrivit ditt namn i en text finns det inte med här.",
  file: "Hämta som fil (JSON)",
  register: "Varför uppgifterna finns och när de tas bort",
  correct:
    "Är något fel, eller vill du att uppgifterna tas bort: säg till en administratör i din organisation.",
  none: "Inget är sparat.",
  done: "Det du har gjort",
  doneCaption: "Rader i loggarna som har ditt nummer",
  when: "När",
  what: "Vad",
  forWhom: "Åt",
  fileName: "mina-uppgifter.json",
} as const;

/** What each sort of data is called, as a heading. */
export const DATA_KIND_WORDS: Readonly<Record<PersonalDataKind, string>> = {
  person: "Namn och adress",
  identity: "Sätt att logga in",
  role: "Roller",
  session: "Inloggningar",
  link: "Länkar till dig",
  unsent: "Det du har skrivit och inte sparat",
  letter: "Brev till dig",
  log: "Det du har gjort",
  "shown-name": "Namn som visas med samtycke",
  text: "Texter och filer",
};

const COLUMN_WORDS: Readonly<Record<string, string>> = {
  id: "Ditt nummer",
  person: "Ditt nummer",
  name: "Namn",
  email: "E-postadress",
  is_example: "Påhittad, som exempel",
  created_at: "Upplagd",
  issuer: "Inloggningstjänst",
  subject: "Vad tjänsten kallar dig",
  linked_at: "Kopplad",
  organisation: "Organisation",
  role: "Roll",
  from_day: "Från och med",
  last_day: "Till och med",
  given_at: "Given",
  opened_at: "Inloggad",
  seen_at: "Senast här",
  expires_at: "Gäller till",
  closed_at: "Utloggad",
  body: "Det som länken ger",
  purpose: "Slag",
  issued_at: "Gjord",
  used_at: "Använd",
  revoked_at: "Återkallad",
  heading: "Rubrik",
  fields: "Det du skrev",
  page: "Sida",
  kept_at: "Senast ändrad",
  address: "Skickat till",
  letter_text: "Brevets text",
  answer: "Svar från mottagarens server",
  written_at: "Skrivet",
  rhythm: "Hur ofta du vill ha brev",
  reminders: "Vill ha påminnelser",
  chosen_at: "Valt",
};

const PURPOSE_WORDS: Readonly<Record<string, string>> = {
  "first-administrator": "första administratören",
  invitation: "inbjudan",
  confirmation: "att bekräfta",
  guest: "gästlänk",
};

const RHYTHM_WORDS: Readonly<Record<string, string>> = {
  daily: "varje dag",
  weekly: "varje vecka",
  none: "aldrig",
};

/** What a column is called; its own word where there is none. */
export function dataColumnWord(column: string): string {
  return COLUMN_WORDS[column] ?? column;
}

/** A value as a person reads it. @param nameOf an organisation's name by its id */
export function dataValueWords(
  column: string,
  value: string,
  nameOf: (organisation: string) => string,
): string {
  if (column.endsWith("_at")) return formatMoment(value);
  if (column.endsWith("_day")) {
    const day = parseDay(value);
    return day.ok ? formatDay(day.value) : value;
  }
  if (column === "organisation") return nameOf(value);
  if (column === "role") return isRole(value) ? roleWord(value) : value;
  if (column === "purpose") return PURPOSE_WORDS[value] ?? value;
  if (column === "rhythm") return RHYTHM_WORDS[value] ?? value;
  if (column === "is_example" || column === "reminders") return value === "true" ? "ja" : "nej";
  return value;
}

/** One line of what somebody has done: "lade till organ 2034-committee". */
export function doneWords(deed: string, kind: string, object: string, isFirst: boolean): string {
  return `${didSentence(deed, isFirst)} ${recordKindWord(kind).toLocaleLowerCase("sv")} ${object}`;
}
