import { capitalised } from "./capitalised.ts";
import type { HalfYear, Programme } from "#domain/priority";
import { joined } from "./joined.ts";
import { numberWord } from "./number-word.ts";
import {
  educationsText,
  halfYearText,
  orderLine,
  quoted,
  undecidedSentence,
  type WordedOrder,
} from "./order-words.ts";

/** Headings and fixed sentences of the page about order and pace. */
export const ORDER = {
  question: "I vilken ordning och takt införs programmen?",
  crumb: "Ordning och takt",
  tryHeading: "Vad händer om …?",
  trying: "Att pröva sparar ingenting. Det du har valt står i sidans adress.",
  isTried: "Du prövar.",
  reset: "Visa som filen är skriven",
  count: "Räkna",
  capacity: "Utbildningar per halvår",
  capacityHelp: "En utbildning är ett program för en grupp kommuner. Skriv ett heltal, till exempel 2.",
  who: "Vilka är ni?",
  nobody: "Ingen vald",
  whoHelp: "Då visas vad det betyder för er, och ni kan pröva en egen röst.",
  ballots: "Röster",
  ballotsHelp:
    "1 är det programmet man vill ha först. Samma siffra betyder lika. Den som inte ger något program en plats har inte röstat.",
  notRanked: "–",
  isOut: "Står utanför",
  pairs: "Två och två",
  pairsExplanation:
    "Ordningen räknas med Schulzes metod. Först jämförs programmen två och två: hur många sätter det ena före det andra?",
  pairsCaption: "Så många sätter programmet till vänster före programmet i kolumnen",
  programme: "Program",
  paths: "Från paren till ordningen",
  pathsExplanation:
    "Ett program står före ett annat när vägen dit är starkare än vägen tillbaka. Ett steg finns där fler sätter det ena först än tvärtom, och är så starkt som antalet som gör det. En väg är så stark som sitt svagaste steg.",
  agreement: "Vem håller med, och vad ändrar en röst mindre?",
  agreementCaption: "Varje röst, om den håller med om ordningen, och vad som händer utan den",
  party: "Part",
  ballot: "Röst",
  agrees: "Håller med",
  yes: "Ja",
  no: "Nej",
  without: "Utan rösten",
  same: "Samma ordning",
  tried: "Prövas här",
  noVotes: "Ingen har röstat, så det finns ingen ordning.",
  noVotesNext: "Ge minst en part en röst i formuläret, så räknas ordningen.",
  timeline: "Tidslinje",
  halfYear: "Halvår",
  educations: "Utbildningar",
  byMunicipality: "Kommun för kommun",
  municipalityCaption: "När varje kommun får varje program",
  municipality: "Kommun",
  group: "Grupp",
  influence: "Att vara med och att inte vara med",
  influenceEmpty:
    "Välj vilka ni är i formuläret, så visas vad som ändras om ni är med och om ni inte är det.",
  inIt: "Är med",
  outOfIt: "Är inte med",
  aspect: "Fråga",
  orderRow: "Ordningen",
  ownRow: "Egen utbildning",
  othersRow: "När alla som är med är klara",
  reachRow: "Vad en egen röst kan göra",
  noEducation: "Ingen utbildning genom stödstrukturen.",
  regionNotTaught: "En region utbildas inte i den här planen: den gäller kommuner.",
  nothingLeft: "Ingen annan har röstat, så det blir ingen ordning.",
  noVoice: "Ingen röst.",
  register: "Programmen",
  registerCaption: "Registret över program",
  code: "Kod",
  title: "Namn",
  version: "Version",
  link: "Länk",
  read: "Läs",
  notKnown: "Det vi inte vet",
  source: "Om underlaget",
  document: "Underlag",
  belongs: "Hör till",
  later: "Vad det kostar",
  files: "Hämta",
  asData: "Filen som sidan är räknad på, JSON",
  asResult: "Ordningen och tidslinjen, JSON",
  csv: "CSV",
  xlsx: "Excel",
} as const;

/** A link from what the order belongs to. */
export const ORDER_LINK = "I vilken ordning och takt införs programmen? Räkna på röster och plats";

/** What the order's page needs to answer in sentences. */
export type AnsweredOrder = {
  readonly told: WordedOrder;
  readonly capacity: number;
  readonly last: HalfYear | undefined;
  readonly programmes: number;
  readonly municipalities: number;
};

/** The answer: the order, and when everybody has had everything. */
export function orderAnswer({ told, capacity, last, programmes, municipalities }: AnsweredOrder): string {
  const order = `Ordningen blir: ${orderLine(told)}.`;
  if (last === undefined) return order;
  const all = municipalities === 1 ? "har kommunen" : `har alla ${municipalities} kommuner`;
  const which = programmes === 1 ? "programmet" : `de ${numberWord(programmes)} programmen`;
  return `${order} Med ${educationsText(capacity)} per halvår ${all} fått ${which} senast ${halfYearText(last)}.`;
}

/** How many have voted, how many agree, and what the votes do not decide. */
export function orderExplanation(shown: {
  readonly told: WordedOrder;
  readonly voted: number;
  readonly parties: number;
  readonly agreeing: number;
}): string {
  const { told, voted, parties, agreeing } = shown;
  const disagreeing = voted - agreeing;
  const halves = [
    ...(agreeing > 0 ? [`${numberWord(agreeing)} håller med om hela ordningen`] : []),
    ...(disagreeing > 0 ? [`${numberWord(disagreeing)} gör det inte`] : []),
  ];
  const agreement =
    agreeing === 0 ? `Ingen håller med om hela ordningen.` : `${capitalised(joined(halves, "och"))}.`;
  const undecided = undecidedSentence(told);
  return [
    `${capitalised(numberWord(voted))} av ${parties} har röstat.`,
    agreement,
    ...(undecided === undefined ? [] : [undecided]),
  ].join(" ");
}

/** Two programmes beside each other: who prefers which, and which path decides. */
export function pairSentence(pair: {
  readonly first: Programme;
  readonly second: Programme;
  readonly isDecided: boolean;
  readonly preferring: number;
  readonly against: number;
  readonly strength: number;
  readonly back: number;
  readonly path: readonly Programme[];
}): string {
  const { first, second, isDecided, preferring, against, strength, back, path } = pair;
  const counts = `${preferring} sätter ${quoted(first)} före ${quoted(second)}, ${against} tvärtom.`;
  const over = path.slice(1, -1).map(quoted);
  const way =
    over.length === 0
      ? `Vägen dit är så stark som ${strength}`
      : `Starkaste vägen dit går över ${joined(over)} och är så stark som ${strength}`;
  const home = back === 0 ? "ingen väg leder tillbaka" : `vägen tillbaka som ${back}`;
  if (isDecided) return `${counts} ${way}, ${home}: ${quoted(first)} står före.`;
  return strength === 0
    ? `${counts} Ingen väg leder från det ena till det andra: rösterna skiljer dem inte.`
    : `${counts} Vägarna är lika starka, ${strength} och ${back}: rösterna skiljer dem inte.`;
}

/** A ballot in one line; programmes that it does not name are last. @param titles by place, best first */
export function ballotLine(titles: readonly (readonly string[])[]): string {
  return titles.map((equal) => equal.join(" = ")).join(", ");
}

/** What the order is without a ballot. */
export function withoutText(changes: boolean, order: WordedOrder): string {
  return changes ? `Annan: ${orderLine(order)}` : ORDER.same;
}

/** How many educations fall where nobody has said that there is money. */
export function beyondMoneySentence(from: number, educations: number, all: number): string {
  if (educations === 0) return `Alla ${all} utbildningar ligger före ${from}.`;
  return `${educations} av ${all} utbildningar ligger ${from} eller senare, när ett tillskott behövs för att verksamheten ska fortsätta.`;
}

/** Whose half-year is full of what. @example turnText("Depression", "Västerbotten") // "Depression för Västerbotten" */
export function turnText(programme: string, group: string): string {
  return `${programme} för ${group}`;
}

/** The caption of the timeline. */
export function timelineCaption(capacity: number): string {
  return `Högst ${educationsText(capacity)} per halvår: det första programmet till varje grupp i tur, sedan nästa`;
}

/** What it means that one party takes part, in one sentence. */
export function influenceSentence(shown: {
  readonly name: string;
  readonly hasVoted: boolean;
  readonly changesOrder: boolean;
}): string {
  const { name, hasVoted, changesOrder } = shown;
  if (!hasVoted)
    return `${name} har inte röstat. Ordningen är därför densamma vare sig ${name} är med eller inte.`;
  return changesOrder
    ? `Ordningen blir en annan om ${name} inte är med.`
    : `Ordningen blir densamma om ${name} inte är med.`;
}

/** What an own ballot can put first. */
export function reachText(programmes: readonly Programme[] | undefined): string {
  if (programmes === undefined) return "Okänt: programmen är för många för att pröva alla ordningar.";
  const titles = programmes.map(quoted);
  if (titles.length === 0) return "Ingen egen röst kan göra ett program ensamt till etta.";
  if (titles.length === 1) return `Bara ${titles[0] ?? ""} kan komma först, hur ni än röstar.`;
  return `Kan göra ${joined(titles, "eller")} till etta.`;
}

/** When one is taught what. */
export function ownTurns(
  turns: readonly { readonly programme: Programme; readonly when: HalfYear }[],
): string {
  return turns.map(({ programme, when }) => `${programme.title} ${halfYearText(when)}`).join(", ");
}

/** What is tried, in one sentence. */
export function triedSentence(shown: {
  readonly capacity: number | undefined;
  readonly without: readonly string[];
  readonly voters: readonly string[];
}): string {
  const { capacity, without, voters } = shown;
  const parts = [
    ...(capacity === undefined ? [] : [`${educationsText(capacity)} per halvår`]),
    ...(without.length === 0 ? [] : [`${joined(without)} är inte med`]),
    ...(voters.length === 0 ? [] : [`ändrad röst för ${joined(voters)}`]),
  ];
  return `${capitalised(joined(parts))}.`;
}

/** Why something asked cannot be tried, and what to do. @param nameOf a party's name, its code where nobody has it */
export function askedOrderSentence(
  problem:
    | { readonly kind: "capacity-unreadable"; readonly written: string }
    | { readonly kind: "not-a-party"; readonly party: string }
    | { readonly kind: "nobody-votes" | "nobody-taught" }
    | {
        readonly kind: "programme-unknown" | "programme-twice";
        readonly party: string;
        readonly programme: string;
      }
    | {
        readonly kind: "place-unreadable";
        readonly party: string;
        readonly programme: string;
        readonly written: string;
        readonly last: number;
      },
  nameOf: (code: string) => string,
): string {
  switch (problem.kind) {
    case "capacity-unreadable":
      return `”${problem.written}” går inte. Skriv ett heltal från 1 till 999: minst en utbildning per halvår behövs.`;
    case "not-a-party":
      return `${problem.party} är inte en av dem som får rösta. Ta bort koden ur adressen, eller välj i listan.`;
    case "nobody-votes":
      return "Ingen som har röstat skulle vara med, så det blir ingen ordning. Låt minst en röst vara kvar.";
    case "nobody-taught":
      return "Ingen kommun skulle vara med, så det finns ingen att utbilda. Låt minst en vara kvar.";
    case "programme-unknown":
      return `${nameOf(problem.party)}: det finns inget program med koden ${problem.programme}. Koderna står under Programmen.`;
    case "programme-twice":
      return `${nameOf(problem.party)}: programmet ${problem.programme} har fått en plats två gånger. Behåll en.`;
    case "place-unreadable":
      return `${nameOf(problem.party)}, ${problem.programme}: ”${problem.written}” är ingen plats. Välj 1 till ${problem.last}, eller – för ingen plats.`;
  }
}

/** The sources of the page. */
export function orderSource(document: string, parties: number): string {
  return `Underlag: ${document}. ${parties} parter. Ordning och tidslinje är räknade av Samnytta.`;
}

/** The headings of the file with the timeline: one row per municipality and programme. */
export const ORDER_CSV_HEADINGS = [
  "Ordning och takt",
  "Plats",
  "Kod",
  "Program",
  "Kommunkod",
  "Kommun",
  "Grupp",
  "Halvår",
  "Säkerhet",
  "Adress",
] as const;

/** The name of the sheet in the workbook. */
export const ORDER_SHEET = "Tidslinje";
