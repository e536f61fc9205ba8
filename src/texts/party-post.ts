import type { YearStanding } from "#domain/financing";
import type { Said } from "./answer-words.ts";
import { joined } from "./joined.ts";
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

/** What is left to pay when the grant ends, in amounts as they are shown. */
export function grantEndsText(props: {
  readonly last: string;
  readonly months: string;
  readonly amount: string;
  readonly notice: string;
  readonly isAgreed: boolean;
  readonly throughNotice: string;
  readonly employer: string;
}): string {
  const { last, months, amount, notice, isAgreed, throughNotice, employer } = props;
  const early = isAgreed
    ? `Med den avtalade uppsägningstiden, ${notice}, blir det ${throughNotice}.`
    : `Får anställningen sägas upp i förtid, med lagens ${notice}, blir det ${throughNotice}.`;
  return `Tar pengarna slut efter ${last} återstår ${months} av uppdraget: ${amount}. ${early} ${employer} är arbetsgivare. Vem som betalar då säger underlaget inte.`;
}

/** A party's part of what is left, if it is shared as the rest. */
export function ownAfterText(party: string, amount: string): string {
  return `Delas det som kostnaden i övrigt är ${genitive(party)} del ${amount}.`;
}

/** The others in the flow picture. @example othersLabel(14) // "De andra 14" */
export function othersLabel(count: number): string {
  return `De andra ${count}`;
}
