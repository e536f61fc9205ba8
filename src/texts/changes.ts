import { AGREEMENT_TEXT_PAGE } from "./agreement-text-page.ts";
import type { DraftField } from "#domain/draft";
import type { Difference } from "#domain/log";
import type { Deed, ObjectState } from "#domain/rights";
import { SEAT_FUNCTION_WORDS } from "./body-words.ts";
import { draftFieldLabel, draftFieldText, partOfGroup } from "./draft-fields.ts";
import { NO_WHOLE_DAY, recordValue, type RecordNames } from "./record-values.ts";
import { isRole, roleWord } from "./roles.ts";

/** The words of the page where one looks back. */
export const CHANGES = {
  title: "Ändringar",
  lead: "Allt som er organisation har skrivit, och det andra har skrivit åt er. Inget försvinner: varje version finns kvar.",
  none: "Inget är ändrat än.",
  what: "Vad",
  was: "Före",
  is: "Efter",
  nothing: "inget",
  open: "Öppna överenskommelsen",
  undo: "Ångra",
  undone: "Ändringen är ångrad. Det som stod före gäller igen.",
  stale: "Någon har ändrat samma sak efteråt. Ångra den ändringen först.",
  notPossible: "Det går inte att ångra den ändringen.",
  onDay: "Läget en dag",
  dayLabel: "Vilken dag vill du se?",
  dayHelp: "Till exempel 2026-03-15 eller 15 mars 2026.",
  dayButton: "Visa läget",
  badDay: "Skriv en dag som 2026-03-15 eller 15 mars 2026.",
  noneThen: "Inget var skrivet då.",
  stateLead: "Öppna en sak för att läsa vad som stod då.",
  sameToday: "Det står likadant i dag.",
  compareThing: "Jämför med i dag",
  compareAll: "Jämför allt med i dag",
  compared: "Jämfört med i dag",
  today: "I dag",
  sameWords: "Orden är desamma, men saken är skriven igen.",
  noneSince: "Inget är ändrat sedan dess.",
  backToDay: "Se läget den dagen",
  state: "Läge",
  allChanges: "Se alla ändringar",
  program: "Samnytta",
  byLink: "den som öppnade en länk från er",
  caption: "Det som ändrades",
} as const;

/** What each kind of thing is called. */
const KIND_WORDS: Readonly<Record<string, string>> = {
  organisation: "Organisation",
  membership: "Medlemskap",
  body: "Organ",
  seat: "Plats",
  contact: "Kontakt",
  "case-number": "Diarienummer",
  attachment: "Bilaga",
  agreement: "Överenskommelse",
  assignment: "Roll",
  erasure: "Borttagning",
  remark: "Synpunkt",
  submission: "Skickat till publicering",
  consent: "Samtycke",
  mandate: "Värdskap",
  commitment: "Svar om gemensam post",
  notice: "Årets besked",
  "risk-analysis": "Riskanalys",
};

const STATE_WORDS: Readonly<Record<Exclude<ObjectState, "new">, string>> = {
  draft: "utkast",
  unconfirmed: "inte bekräftat",
  confirmed: "bekräftat",
  published: "publicerat",
  ended: "avslutat",
};

const DEED_WORDS: Partial<Readonly<Record<Deed, string>>> = {
  undo: "ångrade den senaste ändringen av",
  "confirm-entry": "bekräftade",
  "object-to-entry": "svarade att uppgiften inte stämmer:",
  "end-body": "avslutade",
  "give-mandate": "ändrade mandatet för",
  "publish-agreement": "publicerade",
  "publish-risk-analysis": "publicerade",
  "interpret-finding": "tolkade",
  "leave-remark": "lämnade synpunkten",
  "record-consent": "registrerade samtycke",
  "withdraw-consent": "återkallade samtycke",
  "erase-person": "tog bort en persons uppgifter:",
};

/** The names of fields that a change may be in; others are shown as they are written. */
const FIELD_WORDS: Readonly<Record<string, string>> = {
  name: "Namn",
  title: "Rubrik",
  kind: "Slag",
  level: "Nivå",
  mandate: "Mandat",
  covers: "Omfattar",
  organisation: "Organisation",
  source: "Källa",
  origin: "Ursprung",
  from: "Från",
  to: "Till",
  body: "Organ",
  function: "Funktion",
  duty: "Uppdrag",
  holdings: "Innehav",
  agreement: "Överenskommelse",
  answersFor: "Svarar för",
  number: "Nummer",
  registered: "Registrerad",
  matter: "Ärende",
  matterKind: "Slag av ärende",
  form: "Form",
  county: "Län",
  isExample: "Exempel",
  text: "Text",
  reason: "Skäl",
  seat: "Plats",
  holder: "Vem",
  way: "Sätt",
  wording: "Ordalydelse",
  role: "Roll",
  person: "Person",
  deputyFor: "Ersätter",
  thing: "Hör till",
  object: "Sak",
  type: "Filtyp",
  hash: "Kontrollsumma",
  bytes: "Storlek, byte",
  draft: "Utkast",
  version: "Version",
  objection: "Stämmer inte",
  member: "Medlem",
  in: "Medlem i",
  host: "Länsvärd",
  post: "Gemensam post",
  year: "År",
  answer: "Svar",
  amount: "Belopp",
  decided: "Beslutat den",
  paragraph: "Paragraf och protokoll",
  condition: "Villkor",
  told: "Dag för beskedet",
  overhead: "Påslag på lönen, procent",
  component: "Del",
  isTakenBack: "Tillbakataget",
  rows: "Rad",
  risk: "Risk",
  cause: "Orsak",
  probability: "Sannolikhet",
  consequence: "Konsekvens",
  measure: "Åtgärd",
  owner: "Ansvarig funktion",
  due: "Klart senast",
  basis: "Förslag från",
};

/** What a kind of thing is called; its own word where there is none. */
export function recordKindWord(kind: string): string {
  return KIND_WORDS[kind] ?? kind;
}

/** What a field is called, and what it said before and says after. */
export type ToldChange = {
  readonly what: string;
  readonly was: string;
  readonly is: string;
};

/** What a field of another thing than an agreement is called and says, in the words of its page. */
export function fieldChange(
  { path, before, after, isNoWholeDay = false }: Difference & { readonly isNoWholeDay?: boolean },
  names: RecordNames,
): ToldChange {
  const text = (value: string | undefined) =>
    value === undefined ? CHANGES.nothing : recordValue(path, value, names);
  return {
    what: fieldPath(path),
    was: text(before),
    is: isNoWholeDay ? NO_WHOLE_DAY : text(after),
  };
}

/** That a thing stands in another state than before. */
export function stateChange(
  before: Exclude<ObjectState, "new">,
  after: Exclude<ObjectState, "new">,
): ToldChange {
  return {
    what: CHANGES.state,
    was: recordStateWord(before),
    is: recordStateWord(after),
  };
}

/** What a value of an agreement is called and says: "Del 2: Beloppet i kronor", 250 000 000 kr. */
export function agreementChange({
  path: [path = ""],
  before,
  after,
  field,
  groups = [],
}: Difference & {
  readonly field?: Pick<DraftField, "name" | "kind" | "path">;
  /** Of a part that is new or gone: the groups that get it. */
  readonly groups?: readonly string[];
}): ToldChange {
  const part = /^(components|clauses|documents|interpretations)\[(\d+)\]/.exec(path);
  const whose = path.startsWith("frame")
    ? `${AGREEMENT_PARTS["frame"]}: `
    : part === null
      ? ""
      : `${AGREEMENT_PARTS[part[1] ?? ""]} ${Number(part[2]) + 1}: `;
  const text = (value: string | undefined) =>
    value === undefined
      ? CHANGES.nothing
      : partOfGroup(
          field === undefined ? agreementValue(path, value) : draftFieldText(field.kind, value),
          groups,
        );
  const isWhole = part !== null && part[0] === path;
  const inside = part === null ? path : path.slice(part[0].length);
  const what = field === undefined ? agreementWord(inside) : draftFieldLabel(field);
  return {
    what: isWhole ? whose.replace(/: $/, "") : `${whose}${what}`,
    was: text(before),
    is: text(after),
  };
}

/** What a value of an agreement is called that the form has no field for; the inmost word of its path that has one. */
function agreementWord(path: string): string {
  const words = path.split(/[.[\]]+/).flatMap((name) => AGREEMENT_WORDS[name] ?? []);
  return words.length === 0 ? OTHER_VALUE : [...new Set(words)].join(", ");
}

/** What a value says that is a word of the format; others as they stand. */
function agreementValue(path: string, value: string): string {
  const name = /[^.[\]]+$/.exec(path)?.[0] ?? "";
  return VALUE_WORDS[name]?.[value] ?? draftFieldText("text", value);
}

/** The words of the format that stand for themselves, by the field that they stand in. */
const VALUE_WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  reading: { quote: "citat", paraphrase: "referat", unread: "inte läst" },
  precision: { exact: "exakt", approximate: "ungefär", estimate: "uppskattning" },
  extent: AGREEMENT_TEXT_PAGE.extents,
  isOfWhich: { true: "ja", false: "nej" },
};

const OTHER_VALUE = "Annan uppgift";

/** The words of the format for what is changed outside the form. */
const AGREEMENT_WORDS: Readonly<Record<string, string>> = {
  id: "Kortnamn",
  ofYear: "Källa i överenskommelsen för år",
  forYear: "Tolkat för år",
  title: "Titel",
  field: "Område",
  parties: "Parter",
  parent: "Ingår i",
  isOfWhich: "Varav-post",
  stated: "Belopp",
  frame: "Hela beloppet",
  precision: "Hur exakt",
  percentage: "Andel",
  of: "Av vad",
  recipients: "Mottagare",
  use: "Enskilt eller gemensamt",
  purpose: "Ändamål",
  aim: "Mål",
  key: "Nyckel",
  stage: "Fördelningssteg",
  grain: "Avrundning",
  rest: "Restregel",
  conditions: "Villkor",
  consequence: "Följd",
  claim: "Begära pengarna",
  channel: "Sätt",
  payer: "Betalare",
  payment: "Utbetalning",
  window: "Tid",
  report: "Redovisning",
  by: "Vem eller när",
  to: "Till vem",
  carryOver: "Pengar som blir över",
  until: "Till och med",
  clause: "Avsnitt som styrker det",
  clauses: "Avsnitt som styrker det",
  keyClauses: "Avsnitt som styrker nyckeln",
  document: "Dokument",
  place: "Var i dokumentet",
  reading: "Läst som",
  extent: "Hur mycket som är läst",
  county: "Län",
  effect: "Vad tolkningen gör",
  evidence: "Vad som talar för det",
  statements: "Uppgift om ett län",
  focusAreas: "Fokusområde",
  notKnown: "Det här vet vi inte",
  format: "Format",
};

/** The parts of an agreement, as one counts them. */
const AGREEMENT_PARTS: Readonly<Record<string, string>> = {
  components: "Del",
  clauses: "Avsnitt",
  documents: "Dokument",
  interpretations: "Tolkning",
  frame: "Hela beloppet",
};

/**
 * Somebody of another organisation: in which role, and where; never by name.
 * @param organisation "RSS Dalarna" @param role as in the log
 */
export function someoneAt(organisation: string, role: string | undefined): string {
  const who = role !== undefined && isRole(role) ? roleWord(role) : "någon";
  return `${who} hos ${organisation}, åt er,`;
}

/** Somebody who answered by a link. @param organisation "Falu kommun" */
export function guestDid(organisation: string, what: string): string {
  return `${organisation}, ${what}, genom en gästlänk,`;
}

/** What is about a joint post is called as the post is. */
const ABOUT_POST = ["notice", "commitment", "risk-analysis"];

/** What says that an organisation belongs to another is called as the other is. */
const ABOUT_ORGANISATION = ["membership", "mandate"];

/**
 * What a thing is called: a seat by its function, a role by its word, what is about a post by the post's title.
 * @param name as it stands in the record
 */
export function recordName(
  kind: string,
  name: string,
  names: Pick<RecordNames, "title" | "organisation">,
): string {
  if (ABOUT_POST.includes(kind)) return names.title(name);
  if (ABOUT_ORGANISATION.includes(kind)) return names.organisation(name);
  if (kind === "assignment") return isRole(name) ? roleWord(name) : name;
  if (kind !== "seat") return name;
  return Object.entries(SEAT_FUNCTION_WORDS).find(([word]) => word === name)?.[1] ?? name;
}

/** How a version stands, in a sentence. */
export function recordStateWord(state: Exclude<ObjectState, "new">): string {
  return STATE_WORDS[state];
}

/** Where in a thing something became different: "Omfattar 2, Organisation". */
export function fieldPath(path: readonly string[]): string {
  return path
    .map((name) => (/^\d+$/.test(name) ? String(Number.parseInt(name, 10) + 1) : (FIELD_WORDS[name] ?? name)))
    .join(", ")
    .replaceAll(/, (\d+)(?=,|$)/g, " $1");
}

/**
 * What somebody did, after their name.
 * @param deed as in the log @param isFirst whether the thing was new @param thing what was written, and how it stands then
 */
export function didSentence(
  deed: string,
  isFirst: boolean,
  thing?: { readonly kind: string; readonly state: string },
): string {
  if (thing?.kind === "submission")
    return thing.state === "ended" ? "tog tillbaka från publicering" : "skickade till publicering";
  const known = Object.entries(DEED_WORDS).find(([name]) => name === deed)?.[1];
  return known ?? (isFirst ? "lade till" : "ändrade");
}

/** A thing in the state of a day, as it is opened: "Organ: Socialnämnden, utkast, version 2". */
export function standingThing(thing: string, state: string, version: number): string {
  return `${thing}, ${state}, version ${version}`;
}

/** That a thing was not there on the day. @param state how it stands today, "utkast" */
export function newSince(state: string): string {
  return `Fanns inte den dagen. I dag: ${state}.`;
}

/** The heading of what differs between a day and today. @param day written out, "15 mars 2026" */
export function sinceHeading(day: string): string {
  return `Vad som är ändrat sedan den ${day}`;
}

/** The heading of the state on a day. @param day written out, "15 mars 2026" */
export function stateHeading(day: string): string {
  return `Läget den ${day}`;
}
