import type { Agreement } from "#domain/agreement";
import type { Duty } from "#domain/deadline";
import { clauseIds, paymentClauses, unconfirmed } from "./text-of-year.ts";
import { conditionSentence, paymentSentence } from "./agreement-page.ts";
import { lowerFirst } from "./component-title.ts";
import { formatDay } from "./format.ts";
import { joined } from "./joined.ts";
import { dutyTask } from "./last-days.ts";
import { numberWord } from "./number-word.ts";

/** The headings and fixed sentences of the pages of municipalities, regions and counties. */
export const RECIPIENT_PAGE = {
  agreements: "Överenskommelserna en för en",
  agreement: "Överenskommelse",
  allAgreements: "Det här ger överenskommelserna",
  allCaption: "Överenskommelserna, senaste året först",
  whereUnknown: "Mer om de okända beloppen",
  whyUnknown: "Varför står vid var och en.",
  partUnknown: "En del är okänd.",
  nothing: "–",
  own: "Får själv",
  jointly: "Länets huvudmän gemensamt",
  jointlyGets: "Gemensamt beräknas länets huvudmän dessutom få",
  computed:
    "Beloppen är uträknade av Samnytta, om de inte är märkta som fastställda av betalaren. De säger inte vad som är utbetalt.",
  certainty: "Hur säkert?",
  unknown: "okänt",
  youGet: "Det här får ni",
  youDo: "Det här ska ni göra",
  ifNot: "Vad är alternativet?",
  noneGets: "Inga belopp ännu. Ingen inläst överenskommelse ger något till den här mottagaren.",
  neighbours: "Grannarna i länet",
  municipalities: "Kommunerna i länet",
  municipality: "Kommun",
  region: "Regionen",
  total: "Hela länet",
  alternativeSilent:
    "Överenskommelserna är frivilliga. Källorna vi har läst säger inte vad som händer med pengar som en mottagare inte begär.",
  county: "Län",
  recipient: "Mottagare",
  part: "Del",
  amount: "Belopp",
  moreOnCounty: "Mer om länet",
  moreOnRegion: "Mer om regionen",
  duties: "Bidrag och sista dagar",
  grants: "Alla bidrag, år för år",
  lastDays: "Sista dagar",
  allBesideEachOther: "Alla kommuner bredvid varandra",
  unknownAmount: "Okänt belopp.",
  unknownDuties: "Okänt: källorna vi har läst säger det inte.",
  /** Before what the county's principals get joint money for. */
  jointlyFor: "Länets huvudmän gemensamt:",
  unknownPurpose: "Okänt: källorna vi har läst säger inte vad pengarna är till för.",
  whereItStands: "Där står det",
  /** Before what is made up and stands on the page too, each with its amount. */
  hereIsToo: "Här finns också",
  examplesNotCounted: "Det är påhittat och räknas inte in.",
} as const;

/** A municipality that is also a region has two pages, which lead to each other. */
export const MUNICIPALITY_AND_REGION = {
  lead: "Kommun och region i ett.",
  onMunicipality: "Gotland får både kommunernas och regionernas delar. Här står det kommunen får.",
  toRegion: "Det regionen får",
  onRegion: "Här står det regionen får.",
  toMunicipality: "Det kommunen får",
} as const;

/** The list of municipalities. */
export const MUNICIPALITIES_PAGE = {
  heading: "Vad får er kommun?",
  answer: "Här finns Sveriges 290 kommuner, 21 regioner och 21 län. Välj en kommun.",
  find: "Sök kommun",
  show: "Visa",
  showAll: "Visa alla kommuner",
} as const;

/** No municipality matches what was sought. */
export function noMunicipalityFor(query: string): string {
  return `Vi hittar ingen kommun för ”${query}”.`;
}

/** The link to a region's page. */
export function whatRegionGets(region: string): string {
  return `Det här får ${region}`;
}

/** The link to a whole county. */
export function wholeCounty(county: string): string {
  return `Hela ${county}`;
}

/** The caption of a county's table: its recipients by agreement. */
export function countyCaption(county: string): string {
  return `${county}, överenskommelserna bredvid varandra`;
}

/** An agreement's table part by part. @param where the county the link leads to, absent in a caption */
export function partByPart(agreement: string, where?: string): string {
  return `${agreement}${where === undefined ? "" : ` i ${where}`}, del för del`;
}

/** No amount of any agreement is known for a recipient. */
export function howMuchIsUnknown(name: string): string {
  return `Hur mycket ${name} får är okänt.`;
}

/** The question of a recipient's page. @example recipientQuestion("Sala kommun") // "Vad innebär detta för Sala kommun?" */
export function recipientQuestion(name: string): string {
  return `Vad innebär detta för ${name}?`;
}

/** The question of a county's page. */
export function countyQuestion(name: string): string {
  return `Hur ligger kommunerna i ${name} till?`;
}

/** What a recipient has to do to get and keep the money, as far as the sources say. */
export function duties(
  agreement: Agreement,
  conditions: Agreement["components"][number]["conditions"],
  reports: readonly Duty[],
): readonly string[] {
  const paid = agreement.components.find(
    ({ payment, claim }) => payment !== undefined || claim !== undefined,
  );
  const payment = paymentSentence(paid?.claim, paid?.payment?.window);
  return [
    ...(payment === ""
      ? []
      : [`${payment}${unconfirmed(paid === undefined ? [] : paymentClauses(paid), agreement)}`]),
    ...conditions.map(
      (condition) => `${conditionSentence(condition)}${unconfirmed(clauseIds(condition.clause), agreement)}`,
    ),
    ...new Set(reports.map((duty) => `${reportSentence(duty)}${unconfirmed(duty.clauses, agreement)}`)),
  ];
}

/** Who gets the report, and the last day: "Redovisa till SKL hur pengarna har använts. Sista dag: 31 oktober 2016." */
function reportSentence(duty: Duty): string {
  const day = duty.when === "unknown" ? "okänd" : formatDay(duty.when.last);
  return `${dutyTask(duty)} Sista dag: ${day}.`;
}

/** The link to what changed since the agreement before: "Vad ändrades sedan Psykisk hälsa 2016?" */
export function whatChangedSince(before: string): string {
  return `Vad ändrades sedan ${before}?`;
}

/** What the money is for, after a joint amount. @example jointPurpose("Ungdomsmottagningar") // "till ungdomsmottagningar" */
export function jointPurpose(component: string): string {
  return `till ${lowerFirst(component)}`;
}

/**
 * In which agreements a recipient's amount, or a part of it, is okänt; many are only counted.
 * @example unknownIn(["God och nära vård 2024"]) // "Beloppet är okänt i God och nära vård 2024."
 */
export function unknownIn(titles: readonly string[]): string {
  return `Beloppet är okänt i ${titles.length > 3 ? `${numberWord(titles.length)} överenskommelser` : joined(titles)}.`;
}

/** That more is made up on the page than is named one by one. @example examplesToo(4) // "fyra exempel" */
export function examplesToo(count: number): string {
  return `${numberWord(count)} exempel`;
}
