import type { Ground, JointPost, YearStanding } from "#domain/financing";
import { ore, type Ore } from "#domain/money";
import type { Source } from "#domain/source";
import type { Day } from "#domain/time";
import { certaintyWord } from "./certainty.ts";
import { formatDay, formatDifference, formatOre, hardSpaced } from "./format.ts";
import { joined } from "./joined.ts";
import { monthsText, monthText, numberText, operatingYearsText, postInSentence } from "./joint-post-words.ts";
import { REDUNDANCY_UNSAID } from "./party-post.ts";
import { genitive } from "./trace-titles.ts";

/** The headings and fixed sentences of the pages of joint posts. */
export const JOINT_POST = {
  title: "Gemensamma poster",
  listHeading: "Vad betalar flera tillsammans?",
  listAnswer:
    "En gemensam post är något som flera kommuner eller regioner betalar tillsammans en tid: en utvecklingsledare, en stödfunktion.",
  listExplanation:
    "Varje uppgift säger vad den vilar på. Det som ett dokument inte säger är okänt, ett antagande eller ett exempel, och det står vid uppgiften.",
  none: "Inga gemensamma poster är inlästa.",
  list: "Posterna",
  post: "Post",
  parties: "Parter",
  period: "Tid",
  whole: "Hela posten",
  perYear: "Kostnad för ett helår",
  years: "Vad kostar den, år för år?",
  yearsCaption: "Kostnad och läge per verksamhetsår",
  year: "Verksamhetsår",
  months: "Månader",
  cost: "Kostar",
  costs: "kostar",
  inYear: "för",
  pays: "betalar",
  wouldPay: "skulle betala",
  wouldCost: "skulle kosta",
  gross: "före statsbidrag",
  forItsPart: "för sin del av",
  costLine: "Kostnadsrad",
  mission: "Uppdraget",
  tryNo: "Prova ett nej",
  postCosts: "Posten kostar",
  none0: "–",
  thenPays: "Då betalar",
  ifOthersPay: "Det gäller om de andra delar på kostnaden.",
  showIt: "Visa det",
  secured: "Säkrad summa",
  left: "Återstår",
  standing: "Läge",
  uncovered: "Saknar betalare",
  securedMeans:
    "Säkrad summa räknar bara undertecknade avtal och beslut utan villkor. Ett beslut med villkor, till exempel att kommunen får statsbidrag, räknas när villkoret är uppfyllt. En avsikt är inte pengar.",
  proposedIsConditional:
    "Förslaget till beslut har villkoret att kommunen får statsbidrag. Beslutar ni så blir inget säkrat förrän bidraget är klart.",
  month: "Så blir lönen en kostnad",
  who: "Vem betalar vad?",
  party: "Part",
  municipality: "Kommun",
  persons: "Folkmängd",
  part: "Del",
  wholePart: "Hela tiden",
  answer: "Svar",
  services: "Det här får de som är med",
  binding: "Hur bindande är det?",
  bindingLevels: "Så bindande är olika svar",
  notCounted: "Det räknas inte som pengar.",
  facts: "Så är den tänkt",
  purpose: "Till vad",
  host: "Värd",
  employer: "Arbetsgivare",
  employment: "Anställning",
  notice: "Avtalad uppsägningstid",
  key: "Fördelningsnyckel",
  nature: "Pengarnas natur",
  vat: "Moms",
  legalBasis: "Rättslig grund",
  gap: "Om någon inte är med",
  notKnown: "Det vi inte vet",
  documents: "Handlingar",
  asJson: "Hämta som JSON",
  asCsv: "Hämta som csv",
  asXlsx: "Hämta som Excel",
  csvHeadings: [
    "Post",
    "Kod",
    "Part",
    "Folkmängd",
    "Verksamhetsår",
    "Belopp, kr",
    "Säkerhet",
    "Svar",
    "Adress",
  ],
  flow: "En post, flera som betalar",
  inShort: "I korthet",
  youGet: "Det här får ni",
  youPay: "Det här betalar ni",
  ifNo: "Om ni säger nej",
  showAll: "Se allas delar",
  whenPaid: "När betalas det?",
  ifGrantEnds: "Om bidraget upphör",
  countRisk: "Räkna på risken",
  moreFindings: "Mer om beloppen",
  eachOther: "Visa var och en",
  words: "Ord på sidan",
  toWords: "Ord som förklaras längst ned på sidan",
  toAllTogether: "till alla tillsammans",
  services2: "Hela uppdraget",
  howCounted: "Så räknades det",
  howSure: "Hur säkra är pengarna, år för år?",
  grant: "Statsbidrag",
  sure: "Hur säkert?",
  unknown: "okänt",
  all: "Alla parter",
  inCounty: "Läget",
  tryOthers: "Prova andra fall",
  ofWhichDecided: "Säkrat hittills:",
  wholePost: "Alla parter och hela kostnaden",
  sharedOn: "Gemensamma poster",
  sharedIntro: "Det här är er kommun tillfrågad om att betala tillsammans med andra.",
  crumbTrace: "Så räknades det",
} as const;

/** The words of the page of one amount. */
export const POST_AMOUNT = {
  earlier: "Det här är beloppet som det räknades då.",
  todayItIs: "I dag är det",
  today: "Visa beloppet som det räknas i dag",
  unknown: "Beloppet finns inte här",
  unknownMeans:
    "Adressen hör till ett belopp som räknades på ett annat underlag än det som finns här, eller i en annan installation. För att öppna det behövs det underlaget.",
} as const;

/** The title of an amount at its permanent address, told from other amounts of the same name by its fingerprint. */
export function keptTitle(title: string, fingerprint: string): string {
  return `${title}, ${fingerprint.slice(0, 8)}`;
}

/** The question of a post's page. */
export function postQuestion(post: Pick<JointPost, "inSentence" | "title">): string {
  return `Vad kostar ${postInSentence(post)}, och vem betalar?`;
}

/** The question of a party's page. */
export function partyQuestion(post: Pick<JointPost, "inSentence" | "title">, party: string): string {
  return `Vad innebär ${postInSentence(post)} för ${party}?`;
}

/** What the page rests on, for its foot. */
export function postSources({
  post,
  series,
}: {
  readonly post: JointPost;
  readonly series: { readonly source: Source; readonly date: Day };
}): string {
  const grounds = [post.period.ground, post.sharing.ground, post.employment.ground];
  const documents = [...new Set(grounds.filter(isDocument).map(({ source }) => source.document))];
  return `${[...documents, `${series.source.document}, folkmängd ${formatDay(series.date)}`, "SKR, personalomkostnadspålägg"].join("; ")}. Det som är märkt Exempel eller Antagande står inte i någon källa.`;
}

function isDocument({ certainty }: Ground): boolean {
  return certainty !== "example" && certainty !== "assumption";
}

/** The caption of a party's years. */
export function partYearsCaption(party: string): string {
  return `${genitive(party)} del per verksamhetsår`;
}

/** A post at the beginning of a sentence. */
export function postAtStart(post: Pick<JointPost, "inSentence" | "title">): string {
  const words = postInSentence(post);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** "36 månader från april 2023". */
export function periodText({ from, months }: JointPost["period"]): string {
  return `${monthsText(months)} från ${monthText(from)}`;
}

/** Between whom, in the answer. @example askedText(15) // "15 parter är tillfrågade." */
export function askedText(count: number): string {
  return `${count} parter är tillfrågade.`;
}

/** How the parties stand in a year. */
function standingText(standing: YearStanding): string {
  const { year, bound, leaning, forecast, declined, silent } = standing;
  const parts = [
    ...(bound.length === 0 ? [] : [`${bound.length} har beslutat`]),
    ...(leaning.length === 0 ? [] : [`${leaning.length} har sagt ja utan att binda sig`]),
    ...(forecast.length === 0 ? [] : [`${forecast.length} har en uppgift som inte är bekräftad`]),
    ...(declined.length === 0 ? [] : [`${declined.length} har sagt nej`]),
    ...(silent.length === 0 ? [] : [`${silent.length} har inte svarat`]),
  ];
  return `${year}: ${joined(parts)}.`;
}

/** All years, those in a row that stand alike as one. @example standingsText([]) // [] */
export function standingsText(standings: readonly YearStanding[]): readonly string[] {
  const groups: { first: number; last: number; words: string }[] = [];
  for (const standing of standings) {
    const words = standingShort(standing);
    const before = groups.at(-1);
    if (before?.words === words) before.last = standing.year;
    else groups.push({ first: standing.year, last: standing.year, words });
  }
  return groups.map(({ first, last, words }) => `${first === last ? first : `${first}–${last}`}: ${words}.`);
}

/** The same for a cell of a table, without the year. */
export function standingShort(standing: YearStanding): string {
  return standingText(standing)
    .replace(/^\d+: /, "")
    .replace(/\.$/, "");
}

/** What a party pays by: "59 837 av 288 387 invånare" and so on is built by the key. */
export function payText(amount: string, year: number, persons: string, all: string): string {
  return `${amount} för ${year}, före statsbidrag. ${persons} av parternas ${all} invånare bor här.`;
}

/** What happens if a party says no. */
export function ifNoText(props: {
  readonly others: number;
  readonly amount: string;
  readonly employer: string;
  readonly isRuleKnown: boolean;
  readonly rule: string;
}): string {
  const { others, amount, employer, isRuleKnown, rule } = props;
  const opening = isRuleKnown
    ? rule
    : `Underlaget har ingen regel. Antingen delar de andra ${others} på ${amount}, eller så betalar arbetsgivaren, ${employer}, eller så krymper uppdraget.`;
  return `${opening} ${REDUNDANCY_UNSAID}`;
}

/** Nothing is left to decide. */
export const NOTHING_TO_DECIDE = "Alla år är beslutade. Inget väntar.";

/** @example countOf(0, 15) // "0 av 15" */
export function countOf(count: number, all: number): string {
  return `${count} av ${all}`;
}

/** The heading of the example in the side column. */
export function ifOutHeading(other: string): string {
  return `Om ${other}, störst av de andra, inte är med`;
}

/** How much more, after the amount.  */
export function moreText(change: Ore, year: number, grain: Ore): string {
  const size = formatOre(ore(change < 0n ? -change : change), grain);
  return `för ${year}, ${size} ${change < 0n ? "mindre" : "mer"}.`;
}

/** A change with its sign for a column. */
export function changeText(change: Ore, grain: Ore): string {
  return formatDifference(change, grain);
}

/** The caption of the table of all parties. */
export function allCaption(key: string, on: Day, grain: Ore, years: number): string {
  const unit = grain === 1n ? "hela ören" : "hela kronor";
  return `Del av kostnaden, ${key}, folkmängd ${formatDay(on)}. Delarna är avrundade till ${unit} så att de tillsammans är kostnaden. Hela tiden är summan av ${operatingYearsText(years)}.`;
}

/**
 * Who said or assumed a value, where it stands and why: small print beside it.
 * @param hasWord false where a mark already says how sure it is
 */
export function groundText({ certainty, by, source, why }: Ground, hasWord = true): string {
  const isOurs = certainty === "example" || certainty === "assumption";
  const place = source.place === undefined ? "" : `, ${source.place}`;
  return [
    // What a document simply says needs no word: the document is named.
    ...(hasWord && certainty !== "published" ? [`${certaintyWord(certainty)}.`] : []),
    ...(by === undefined ? [] : [`${isOurs ? "Antaget" : "Sagt"} av ${by}.`]),
    ...(isOurs ? [] : [`${source.document}${place}.`]),
    ...(why === undefined ? [] : [hardSpaced(why)]),
  ].join(" ");
}

/** What those who are not in leave unpaid, if nobody takes over. */
export function gapText(gap: string, year: number, isAssumed: boolean): string {
  return `De som inte är med skulle ha betalat ${gap} för ${year}.${isAssumed ? " Underlaget säger inte vem som tar över det. Här antar vi att de andra delar på det; annars krymper uppdraget eller så betalar arbetsgivaren." : ""}`;
}

/** How many of those who are in, where somebody is not. @example countIn(0, 14, 15) // "0 av de 14 som är med" */
export function countIn(count: number, taking: number, all: number): string {
  return taking === all ? countOf(count, all) : `${count} av de ${taking} som är med`;
}

/** How many pay together, for the flow picture. @example flowTitle(15, 2024) // "15 betalar tillsammans 2024" */
export function flowTitle(count: number, year: number): string {
  return `${count} betalar tillsammans ${year}`;
}

/** The end of the whole mission in the answer. */
export function spreadOver(years: number): string {
  return `fördelat på ${numberText(years)} verksamhetsår`;
}
