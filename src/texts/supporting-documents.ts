import { capitalised } from "./capitalised.ts";
import { KRONA } from "#domain/money";
import type {
  CalendarSpan,
  DatedFact,
  DateKind,
  DocumentKind,
  MoneyFact,
  Premise,
  SupportingDocument,
} from "#domain/supporting-document";
import { UNKNOWN } from "./certainty.ts";
import { lowerFirst } from "./component-title.ts";
import { formatOre } from "./format.ts";
import { statedTime } from "./stated-time.ts";

/** The headings and fixed sentences of the pages with supporting documents. */
export const SUPPORTING = {
  title: "Underlag",
  heading: "Vilka pengar och dagar står i andra dokument?",
  explanation:
    "Det här är inga överenskommelser med staten. De räknas inte bland dem, och deras pengar ingår inte i några summor. Det som ett dokument inte säger står som okänt.",
  caption: "Dokument som säger något om pengar eller dagar",
  document: "Dokument",
  kind: "Slag",
  dated: "Daterat",
  dates: "Dagar och tider",
  money: "Pengar",
  noMoney: "Inga egna pengar står här. Pengarna i överenskommelserna med staten står på deras sidor.",
  premises: "Vad det vilar på",
  lengths: "Hur länge",
  notKnown: "Det vi inte vet",
  text: "Så står det",
  source: "Om dokumentet",
  inTitle: "Rubrik",
  publisher: "Avsändare",
  reference: "Hittat hos",
  readOn: "Läst",
  counties: "Län",
  agreements: "Överenskommelser som det gäller",
  what: "Vad",
  when: "När",
  who: "Vem",
  where: "Källa",
  readSo: "Vår läsning",
  subjects: "Tar upp",
  amount: "Belopp",
  asWritten: "Så skriver dokumentet",
  per: "Hur ofta",
  period: "För tiden",
  from: "Vem betalar",
  sharedBy: "Delas mellan",
  key: "Fördelningsnyckel",
  eachShare: "Var och ens del",
  calendar: "Lägg in i kalendern",
  calendarHelp:
    "En fil med de dagar, månader och kvartal som dokumentet nämner. Årstider och hela år har ingen egen dag och finns bara i tabellen.",
  datesCaption: "I tidsordning. Det som saknar dag står sist.",
  asData: "Hämta dokumentet som JSON",
  onLastDays: "Dagar i underlag",
  onLastDaysIntro:
    "De här dagarna kommer ur dokument som inte är överenskommelser med staten: PM, planer och överenskommelser mellan kommuner och regioner.",
  all: "Alla underlag",
  concerns:
    "Dokument som gäller länet och som inte är överenskommelser med staten. Pengarna ingår inte i beloppen på den här sidan.",
  fiveDocuments: "De fem dokumenten, sats för sats",
} as const;

const KINDS: Readonly<Record<DocumentKind, { readonly word: string; readonly whole: string }>> = {
  memo: { word: "PM", whole: "ett PM" },
  "cooperation-agreement": {
    word: "Överenskommelse om samverkan",
    whole: "en överenskommelse om samverkan mellan kommuner och region",
  },
  timeline: { word: "Tidslinje", whole: "en tidslinje för ett projekt" },
  presentation: { word: "Presentation", whole: "en presentation" },
};

/** The kind of a document, for a column. @example documentKindWord("memo") // "PM" */
export function documentKindWord(kind: DocumentKind): string {
  return KINDS[kind].word;
}

/** What the document is, and that it is none of the state's agreements. */
export function notAnAgreement({ kind }: Pick<SupportingDocument, "kind">): string {
  return `Det här är ${KINDS[kind].whole}, ingen överenskommelse med staten. Det som står här räknas inte in i några summor.`;
}

/** The question of a document's page. */
export function documentQuestion({ shortTitle }: Pick<SupportingDocument, "shortTitle">): string {
  return `${shortTitle}: vilka pengar och dagar?`;
}

/** How many documents there are. @example documentsCounted(4) // "4 dokument säger något om pengar eller dagar." */
export function documentsCounted(count: number): string {
  return `${count} dokument säger något om pengar eller dagar.`;
}

const DATE_KINDS: Readonly<Record<DateKind, string>> = {
  decision: "Beslut",
  validity: "Giltighet",
  phase: "Fas",
  ready: "Klart",
  "decision-point": "Beslutspunkt",
  meeting: "Möte",
  event: "Händelse",
  recurring: "Återkommer",
};

/** What a date is the date of, for a column. @example dateKindWord("decision") // "Beslut" */
export function dateKindWord(kind: DateKind): string {
  return DATE_KINDS[kind];
}

/** How often something comes back; empty for what does not. */
export function recursSentence({ recurs }: DatedFact): string {
  if (recurs === undefined) return "";
  return recurs === "yearly" ? "Varje år, okänd dag" : "Inför varje verksamhetsår, okänd dag";
}

/** What is known, or the word for what nobody has said. */
export function knownText(text: string): string {
  return text === "unknown" ? UNKNOWN : text;
}

/** An amount as sure as the document writes it; "okänt" where it writes none. */
export function statedMoney({ stated }: Pick<MoneyFact, "stated">): string {
  if (stated === "unknown") return UNKNOWN;
  const amount = formatOre(stated.ore, KRONA);
  const precision = { exact: "", approximate: "cirka ", estimate: "uppskattningsvis " }[stated.precision];
  return `${precision}${amount}`;
}

/** What a document says is to be shared, and that nobody knows one recipient's part. @param name "Umeå" */
export function shareUnknown(money: MoneyFact, name: string): string {
  const { sharedBy = UNKNOWN, per, period } = money;
  const amount =
    money.stated === "unknown"
      ? `Beloppet är ${UNKNOWN}`
      : `${capitalised(statedMoney(money))}${per === "year" ? " varje år" : ""}`;
  const time = period === "unknown" ? "" : `, ${statedTime(period)}`;
  return `${money.what} ${amount}${time}. Delas mellan: ${lowerFirst(sharedBy)}. Dokumentet säger inte hur mycket det blir för ${name}.`;
}

/** Whether the amount is once or every year. @example perWord("year") // "varje år" */
export function perWord(per: MoneyFact["per"]): string {
  return { once: "en gång", year: "varje år", unknown: UNKNOWN }[per];
}

const PREMISE_WORDS: Readonly<Record<Premise["kind"], string>> = {
  condition: "Villkor",
  assumption: "Antagande",
  intention: "Avsikt",
  risk: "Risk",
  limit: "Gräns",
};

/** What kind of premise it is. @example premiseWord("intention") // "Avsikt" */
export function premiseWord(kind: Premise["kind"]): string {
  return PREMISE_WORDS[kind];
}

/** A length of time with the document's own words. */
export function lengthSentence(what: string, asWritten: string, months: number): string {
  return `${what}: ${asWritten}, ${months} månader.`;
}

/** The name of a document's calendar. */
export function documentCalendarName({ shortTitle }: Pick<SupportingDocument, "shortTitle">): string {
  return `${SUPPORTING.title}: ${shortTitle}`;
}

/** The line that a calendar shows on the day. */
export function documentCalendarSummary(
  { what }: Pick<DatedFact, "what">,
  edge: CalendarSpan["edge"],
  { shortTitle }: Pick<SupportingDocument, "shortTitle">,
): string {
  const edgeWords = { whole: "", start: " Början", end: " Slutet" }[edge];
  return `${what.replace(/\.$/, edgeWords === "" ? "" : ".")}${edgeWords} (${shortTitle})`;
}

/** What a calendar shows when the entry is opened: as written, our reading, who. */
export function documentCalendarDescription({ when, who, reading }: DatedFact): string {
  return [
    when === "unknown" ? "" : `${SUPPORTING.asWritten}: ”${when.asWritten}”.`,
    who === "unknown" ? "" : `${SUPPORTING.who}: ${who}.`,
    reading === undefined ? "" : `${SUPPORTING.readSo}: ${reading}`,
  ]
    .filter((line) => line !== "")
    .join("\n");
}
