import type { Ground, JointPost, PostFinding, YearStanding } from "#domain/financing";
import { KRONA } from "#domain/money";
import { MONTH_NAMES } from "#domain/time";
import type { Said } from "./answer-words.ts";
import { lowerFirst } from "./component-title.ts";
import { formatOre } from "./format.ts";
import { joined } from "./joined.ts";
import { monthText } from "./joint-post-words.ts";
import { genitive } from "./trace-titles.ts";

/** What a party has said of a year, and whether that is money. */
type SaidOfYear = Said & { readonly year: number; readonly isMoney: boolean };

/** How sure the years are for one party, after the answer. */
export function partySureness(party: string, said: readonly SaidOfYear[]): string {
  const years = (is: (each: SaidOfYear) => boolean) => said.filter(is).map(({ year }) => String(year));
  const own = (is: (each: SaidOfYear) => boolean) => years((each) => !each.isUnconfirmed && is(each));
  const bound = own(({ isMoney }) => isMoney);
  const leaning = own(({ answer, isMoney }) => answer.kind === "yes" && !isMoney);
  const declined = own(({ answer }) => answer.kind === "no");
  const silent = own(({ answer }) => answer.kind === "not-answered");
  const forecast = years(({ isUnconfirmed }) => isUnconfirmed);
  if (silent.length === said.length)
    return `${party} har inte svarat för något av åren, och inget är beslutat.`;
  return [
    ...(bound.length === 0 ? [] : [`${joined(bound)} är ${bound.length === 1 ? "beslutat" : "beslutade"}.`]),
    ...(leaning.length === 0
      ? []
      : [`För ${joined(leaning)} har ${party} sagt ja utan att binda sig. Det räknas inte som pengar.`]),
    ...(declined.length === 0 ? [] : [`För ${joined(declined)} har ${party} sagt nej.`]),
    ...(forecast.length === 0
      ? []
      : [
          `För ${joined(forecast)} finns bara en uppgift som ${party} inte har bekräftat. Den räknas inte som ett svar.`,
        ]),
    ...(silent.length === 0 ? [] : [`För ${joined(silent)} har ${party} inte svarat.`]),
  ].join(" ");
}

/** "Läget i Dalarna för 2024"; without a place where the post belongs to no county. */
export function standingHeading(year: number, place: string | undefined): string {
  return place === undefined ? `Läget för ${year}` : `Läget i ${place} för ${year}`;
}

/** Who has said what of a year, in groups with their names; groups that are empty are left out. */
export function standingGroups(
  { bound, leaning, forecast, declined, silent }: YearStanding,
  nameOf: (code: string) => string,
): readonly { readonly label: string; readonly names: string; readonly count: number }[] {
  const inOrder = new Intl.Collator("sv").compare;
  const groups = [
    { label: "Har beslutat", codes: bound },
    { label: "Har sagt ja utan att binda sig", codes: leaning },
    { label: "Uppgift som inte är bekräftad", codes: forecast },
    { label: "Har sagt nej", codes: declined },
    { label: "Har inte svarat", codes: silent },
  ];
  return groups
    .filter(({ codes }) => codes.length > 0)
    .map(({ label, codes }) => ({
      label,
      names: joined(codes.map(nameOf).toSorted(inOrder)),
      count: codes.length,
    }));
}

/** That the employment runs to its end whatever happens to the money; a sentence without its stop. */
export const CANNOT_END_EARLY = "Enligt underlaget kan anställningen inte sägas upp i förtid";

/** What is left to pay when the grant ends, in amounts as they are shown: to the end of the mission, and then with early notice. */
export function grantEndsText(props: {
  readonly party: string;
  readonly last: string;
  readonly months: string;
  readonly amount: string;
  /** The party's part of it, if it is shared as the rest. */
  readonly own: string;
  /** The years whose parts it is the sum of. */
  readonly years: readonly number[];
  /** Its length; absent where it is agreed that it cannot be ended early. */
  readonly notice: string | undefined;
  readonly isAgreed: boolean;
  readonly throughNotice: string;
  readonly ownThroughNotice: string | undefined;
  readonly employer: string;
}): string {
  const { party, last, months, amount, own, years, notice, isAgreed, employer } = props;
  const early = isAgreed
    ? `Med den avtalade uppsägningstiden, ${notice}, återstår i stället`
    : `Om anställningen får sägas upp i förtid, med den kortaste uppsägningstiden enligt 11 § lagen om anställningsskydd (${notice}), återstår i stället`;
  const ownEarly =
    props.ownThroughNotice === undefined
      ? `. Hur stor ${genitive(party)} del blir är okänt`
      : `, och ${genitive(party)} del är ${props.ownThroughNotice}`;
  const parts = years.length === 1 ? "del" : "delar";
  return [
    `${employer} är arbetsgivare. Vem som betalar om bidraget upphör säger underlaget inte.`,
    `Upphör det efter ${last} återstår ${months} av uppdraget: ${amount}.`,
    `Delas den kostnaden som i övrigt är ${genitive(party)} del ${own}. Det är samma belopp som ${genitive(party)} ${parts} för ${joined(years.map(String))}, inte en ny kostnad.`,
    notice === undefined ? `${CANNOT_END_EARLY}.` : `${early} ${props.throughNotice}${ownEarly}.`,
  ].join(" ");
}

/** What the proposal's own condition means when a year's grant never comes. */
export function noGrantText(party: string, year: number): string {
  return `Får kommunen inget statsbidrag för ${year} är villkoret i förslaget inte uppfyllt: då betalar ${party} inget för ${year}. Vem som i så fall tar kostnaden säger underlaget inte.`;
}

/** The words of the page where a party tries its own no. */
export const OWN_NO = {
  lead: (party: string) => `Ni provar: ${party} säger nej.`,
  back: "Tillbaka till sidan utan prov",
  answer: (party: string, year: number) => `Säger ${party} nej betalar ${party} 0 kr för ${year}.`,
  mayLose: "Det här kan ni mista",
  lost: (purpose: string) => `${purpose} Om ni får det stödet också efter ett nej är okänt.`,
  nothing: (others: number, all: string) =>
    `Inget. De andra ${others} parterna har ${all} invånare. Här delar de på hela kostnaden.`,
  grantEnds: (party: string) =>
    `${party} är inte med i det här fallet och har ingen del av det som återstår. Vem som betalar säger underlaget inte.`,
} as const;

/** Whose cost somebody without work would be: nobody has said. */
export const REDUNDANCY_UNSAID = "Vem som betalar om den anställda blir övertalig säger underlaget inte.";

/** What nobody has said of a no. */
export function unknownAtNo(party: string): string {
  return `Vad ${party} mister vid ett nej, och om stödet ändå går att få, är okänt.`;
}

/** Why the employer pays nothing: what the documents say of whose money it is. @param from "Kommunernas statliga bidrag" */
export function employerPaysNothing(employer: string, from: string | undefined): string {
  const money = from === undefined ? "" : ` Underlaget pekar ut ${lowerFirst(from)}.`;
  return `${employer} är inte med och betalar. Varför säger underlaget inte.${money}`;
}

/**
 * What of the amounts nobody has said: salary, overhead, first month and key, each where it is assumed; undefined where all is
 * known.
 */
export function assumedText(
  { costs, period, sharing }: Pick<JointPost, "costs" | "period" | "sharing">,
  key: string,
  findings: readonly PostFinding[],
): string | undefined {
  const isOurs = ({ certainty }: Ground) => certainty === "example" || certainty === "assumption";
  const salaries = costs.filter(({ ground }) => isOurs(ground));
  const parts = [
    ...salaries.map((line) =>
      line.kind === "salary" ? `lönen ${formatOre(line.monthly, KRONA)} i månaden` : lowerFirst(line.title),
    ),
    ...findings.flatMap((each) => (each.kind === "overhead-assumed" ? [assumedOverhead(each)] : [])),
    ...(isOurs(period.ground) ? [`starten i ${monthText(period.from)}`] : []),
    ...(isOurs(sharing.ground) ? [`att kostnaden delas ${key}`] : []),
  ];
  return parts.length === 0 ? undefined : `Antaget, inte sagt i underlaget: ${joined(parts)}.`;
}

function assumedOverhead({
  years,
  knownYear,
}: {
  readonly years: readonly number[];
  readonly knownYear: number;
}): string {
  return `${knownYear} års personalomkostnadspålägg också för ${joined(years.map(String))}`;
}

/** When a party pays. @param month the month that is assumed of the money; undefined where nothing is */
export function payMonthText(month: number | undefined): string {
  const assumed =
    month === undefined
      ? ""
      : ` Beräkningen antar ${MONTH_NAMES[month - 1] ?? ""}: så sent på året har en sådan överenskommelse beslutats.`;
  return `Vilken månad kommunen ska betala säger underlaget inte.${assumed}`;
}

/** The others in the flow picture. @example othersLabel(14) // "De andra 14" */
export function othersLabel(count: number): string {
  return `De andra ${count}`;
}
