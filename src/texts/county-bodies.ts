import type { BodyKind, WrittenProblem } from "#domain/organisation";
import type { Day } from "#domain/time";
import { BODY_KIND_WORDS } from "./body-words.ts";
import { formatDay } from "./format.ts";
import { capitalised } from "./capitalised.ts";
import { lowerFirst } from "./component-title.ts";
import { joined } from "./joined.ts";

/** The words of the pages where a county's bodies, seats and contacts are written down. */
export const COUNTY_BODIES = {
  title: "Organ och kontakter",
  county: "Län",
  show: "Visa",
  agreement: "Överenskommelse",
  setUp: "Lägg upp ett helt län",
  setUpHeading: "Vad ska läggas upp för hela länet?",
  setUpLead:
    "Ett tryck lägger upp det som brukar finnas: fullmäktige, styrelse, socialnämnd, BUS-grupp och ledningsgrupp för vuxna i varje kommun, regionens organ, länets råd och nätverk, och platserna i grupperna.",
  setUpThen:
    "Kommunernas namn kommer ur registret. Organens namn är antaganden tills någon har rättat eller bekräftat dem. Det som redan finns ändras inte.",
  setUpButton: "Lägg upp länet",
  contactsFor: "Kontaktpersoner för",
  noAgreement: "Inga kontaktpersoner nu",
  seat: "Plats",
  newBody: "Nytt organ",
  newContact: "Ny kontaktperson",
  newCaseNumber: "Nytt diarienummer",
  caseNumber: "Diarienummer",
  draftMatter: "Utkast",
  newSeat: "Ny plats",
  newOrganisation: "Er organisation",
  newMembership: "Nytt medlemskap",
  newMandate: "Nytt värdskap",
  newCommitment: "Nytt svar om en gemensam post",
  noCountyChosen: "Inget län",
  membership: "Medlemskap",
  mandate: "Värdskap",
  tableCaption: "Kommunerna och regionen",
  organisation: "Organisation",
  bodies: "Organ",
  contact: "Kontaktperson",
  unconfirmed: "Obekräftat",
  missing: "Saknas",
  nothingMissing: "Inget",
  unseen: "inte synligt för er",
  unknown: "okänt",
  jointHeading: "Gemensamma organ",
  noJoint: "Inga gemensamma organ är inlagda.",
  seatsHeading: "Platser",
  noSeats: "Inga platser är inlagda.",
  vacant: "Ingen innehavare",
  filled: "Innehavare finns",
  requirementsHeading: "Vem ansvarar för vilket krav?",
  noRequirements: "Överenskommelsens fil har inga krav.",
  nobody: "Ingen",
  linksButton: "Skapa bekräftelselänkar",
  linksLead:
    "En länk till var och en som har något att bekräfta. De visas en gång. Finns en adress och skickar installationen e-post går länken också i ett brev.",
  linksHeading: "Vilka länkar ska skickas?",
  linksWarning: "Länkarna visas bara nu. Kopiera dem innan du lämnar sidan.",
  linksAlready:
    "Länkarna är redan skapade, och visas bara en gång. Behöver du nya: gå till länet och skapa dem igen.",
  noLinks: "Ingen har något att bekräfta. Inga länkar skapades.",
  linksReplace: "Äldre länkar som ingen har använt slutar att gälla.",
  letter: "Brev",
  link: "Länk",
  entries: "Att bekräfta",
  worksUntil: "Gäller till och med",
  back: "Till länet",
  unconfirmedMunicipality: "Uppgift från RSS, inte bekräftad av kommunen",
  unconfirmedRegion: "Uppgift från RSS, inte bekräftad av regionen",
  saved: "Sparat.",
  setUpDone: "Länet är upplagt.",
  staleLead: "Någon annan ändrade samma sak innan du sparade.",
  staleRest:
    "Inget är sparat än. Formuläret har bådas ändringar. Där ni båda har ändrat samma fält står din text. Läs igenom och spara igen.",
  mergedCaption: "Ändrat sedan du började",
  mergedField: "Fält",
  mergedBefore: "Stod när du började",
  mergedNow: "Står nu",
  mergedMine: "Du skrev",
  mergedBy: "Ändrat av",
  mergedByWords: { me: "dig", other: "den andra", both: "er båda" },
  emptyValue: "tomt",
  nowStands: "Det här gäller nu",
  save: "Spara",
  cannotRead: "Det går inte att läsa det som skickades. Läs in sidan på nytt och försök igen.",
} as const;

/** The fields of the forms: labels and help. */
export const BODY_FIELDS = {
  agare: {
    label: "Vems uppgift är det?",
    help: "Den som ansvarar för uppgiften och kan bekräfta den.",
  },
  namn: { label: "Namn", help: "Till exempel: BUS-gruppen i Orsa" },
  slag: { label: "Slag av organ" },
  niva: { label: "Nivå" },
  mandat: { label: "Vad får organet göra?" },
  omfattar: {
    label: "Vilka kommuner och regioner omfattas?",
    help: "En på varje rad. Skriv från och med och till och med efter namnet om de är kända, med semikolon emellan: Sala; 5 september 2022. En sjukvårdsregion, till exempel Norra sjukvårdsregionen, blir alla dess kommuner och regioner.",
  },
  fran: { label: "Finns från och med", help: "Till exempel: 5 september 2022" },
  till: {
    label: "Finns till och med",
    help: "Lämna tomt om ingen sista dag är känd.",
  },
  kalla: { label: "Källa", help: "Avtal, beslut eller webbplats med datum." },
  ursprung: { label: "Hur vet vi det?" },
  funktion: { label: "Funktion" },
  uppgift: { label: "Uppgift" },
  innehavare: {
    label: "När har platsen haft en innehavare?",
    help: "En innehavare på varje rad: från och med; till och med. Skriv inga namn. Tomt betyder att platsen saknar innehavare.",
  },
  overenskommelse: { label: "Överenskommelse" },
  kontaktfunktion: {
    label: "Funktion",
    help: "Till exempel: Socialchef. Skriv inget namn.",
  },
  arende: {
    label: "Ärende",
    help: "En överenskommelse eller ett organ. Varje part har sitt eget nummer på samma ärende.",
  },
  nummer: {
    label: "Diarienummer",
    help: "Som det står i ert diarium, till exempel RD17/0123. Skriv inga personnummer.",
  },
  registrerad: {
    label: "Registrerat den",
    help: "Dagen då ärendet registrerades. Lämna tomt om den inte är känd.",
  },
  form: { label: "Vad är det för organisation?" },
  lan: { label: "Län", help: "Länet som den arbetar i. Välj inget om den arbetar i flera." },
  medlemi: { label: "Medlem i" },
  vard: {
    label: "Vem får lägga in uppgifter åt er?",
    help: "Det kan inte ändras efteråt. Ska någon annan ta över: avsluta det här och ge ett nytt.",
  },
  grund: {
    label: "På vilken grund?",
    help: "Beslutet eller avtalet med dag, till exempel: Socialnämnden 12 maj 2026, § 41.",
  },
  posten: { label: "Vilken gemensam post och vilket år?" },
  svar: { label: "Vad är svaret?" },
  bindning: {
    label: "Hur bindande är ett ja?",
    help: "Bara ett beslut utan villkor och ett avtal räknas som pengar.",
  },
  belopp: {
    label: "Beslutat belopp för året",
    help: "Till exempel: 189 578,14 kr. Behövs när något är beslutat. Lämna tomt om inget belopp är sagt.",
  },
  beslutsorgan: {
    label: "Vilket organ har sagt det?",
    help: "Till exempel: Kommunstyrelsen. Behövs när något är beslutat.",
  },
  beslutsdag: { label: "Vilken dag?", help: "Till exempel: 12 mars 2024. Behövs när något är beslutat." },
  paragraf: {
    label: "Paragraf och protokoll",
    help: "Till exempel: § 112. Behövs när något är beslutat.",
  },
  villkor: {
    label: "Villkor",
    help: "Till exempel: om statliga medel erhålls. Behövs när beslutet har ett villkor.",
  },
  krav: {
    label: "Krav",
    help: "Nummer på de krav som kontakten svarar för, till exempel 1, 3. Tomt betyder alla.",
  },
} as const;

/** The question of the county's page. @param county "Dalarna" */
export function countyBodiesHeading(county: string): string {
  return `Vilka organ och kontakter finns i ${county}?`;
}

/** The answer: how much there is, and how much of it nobody has confirmed. @param county "Dalarna" */
export function countyBodiesAnswer(
  counts: {
    readonly bodies: number;
    readonly seats: number;
    readonly contacts: number;
    readonly unconfirmed: number;
  },
  county: string,
): string {
  const { bodies, seats, contacts, unconfirmed } = counts;
  if (bodies + seats + contacts === 0)
    return `Inga organ, platser eller kontaktpersoner i ${county} är inlagda än, eller så är de inte synliga för er.`;
  const there = `${bodies} organ, ${countWord(seats, "plats", "platser")} och ${countWord(contacts, "kontaktperson", "kontaktpersoner")} är inlagda.`;
  return unconfirmed === 0
    ? `${there} Inget väntar på att bekräftas.`
    : `${there} ${unconfirmed} av dem är inte bekräftade.`;
}

/** Who lacks a contact for an agreement, and of whom none is to be seen. */
export function withoutContactSentences(
  { known, unseen }: { readonly known: readonly string[]; readonly unseen: readonly string[] },
  agreement: string,
): string {
  if (known.length + unseen.length === 0) return `Alla har en kontaktperson för ${agreement}.`;
  return [
    ...(known.length === 0 ? [] : [`${joined(known)} saknar kontaktperson för ${agreement}.`]),
    ...(unseen.length === 0
      ? []
      : [`Hos ${joined(unseen)} är ingen kontaktperson för ${agreement} synlig för er.`]),
  ].join(" ");
}

/**
 * What an organisation lacks, as short words.
 * @param isKnown whether the reader sees all that is written down of it; of others it is only not to be seen
 */
export function lackingWords(
  lacking: {
    readonly bodies: readonly BodyKind[];
    readonly hasNoContact: boolean;
    readonly vacantSeats: number;
  },
  isKnown: boolean,
): string {
  const absent = [
    ...lacking.bodies.map((kind) => lowerFirst(BODY_KIND_WORDS[kind])),
    ...(lacking.hasNoContact ? ["kontaktperson"] : []),
  ];
  const vacant =
    lacking.vacantSeats === 0
      ? []
      : [countWord(lacking.vacantSeats, "plats utan innehavare", "platser utan innehavare")];
  const unseen = absent.length === 0 || isKnown ? [] : [`${COUNTY_BODIES.unseen}: ${joined(absent)}`];
  const words = isKnown ? joined([...absent, ...vacant]) : [...unseen, ...vacant].join("; ");
  return words === "" ? COUNTY_BODIES.nothingMissing : capitalised(words);
}

/** That something is entered by the host and not confirmed. @param owner a municipality's or region's code */
export function unconfirmedSentence(owner: string): string {
  return owner.length === 2 ? COUNTY_BODIES.unconfirmedRegion : COUNTY_BODIES.unconfirmedMunicipality;
}

/** The days of something: "från och med 5 september 2022". Empty where none is known. */
export function spanWords({ from, to }: { readonly from?: Day; readonly to?: Day }): string {
  return [
    ...(from === undefined ? [] : [`från och med ${formatDay(from)}`]),
    ...(to === undefined ? [] : [`till och med ${formatDay(to)}`]),
  ].join(" ");
}

/** A requirement with its number. */
export function requirementHeading(number: number, text: string): string {
  return `Krav ${number}: ${text}`;
}

/** What is wrong in a field, and what to write. @param label the field's label */
export function writtenProblemSentence(problem: WrittenProblem, label: string): string {
  switch (problem.kind) {
    case "not-readable":
      return COUNTY_BODIES.cannotRead;
    case "field-missing":
      return `Fyll i ”${label}”.`;
    case "personal-number":
      return `Det står något som ser ut som ett personnummer i ”${label}”. Ta bort det.`;
    case "ends-before-it-begins":
      return `Den sista dagen ligger före den första i ”${label}”. Ändra en av dem.`;
    case "field-wrong":
      return /(?:^|\.)(?:from|to)$/.test(problem.field)
        ? `”${problem.value}” i ”${label}” är inte ett datum. Skriv till exempel 5 september 2022 eller 2022-09-05.`
        : `”${problem.value}” går inte att använda i ”${label}”. Välj eller skriv något annat.`;
  }
}

/** A name that is neither a municipality nor a region. */
export function unknownOrganisationSentence(name: string): string {
  return `Vi hittar ingen kommun eller region som heter ”${name}”. Skriv namnet som i registret, till exempel Sala eller Region Dalarna.`;
}

/** A number that no requirement has. */
export function unknownRequirementSentence(number: string, count: number): string {
  return `”${number}” är inget krav. Överenskommelsen har ${count === 0 ? "inga krav i sin fil" : `krav 1 till ${count}`}.`;
}

function countWord(count: number, one: string, several: string): string {
  return `${count} ${count === 1 ? one : several}`;
}

/** A seat with the body that it is in, where that is known. @example inBody("Plats: skola", "BUS-gruppen i Sala") // "Plats: skola i BUS-gruppen i Sala" */
export function inBody(seat: string, body: string | undefined): string {
  return body === undefined ? seat : `${seat} i ${body}`;
}
