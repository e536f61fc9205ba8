import type { Lateness } from "#domain/deadline";
import { fractionOf, roundHalfUp, type Fraction } from "#domain/money";
import { formatPercent, groupThousands } from "./format.ts";
import { joined } from "./joined.ts";

/** The heading and fixed words of the section about when agreements were decided. */
export const LATENESS = {
  heading: "Hur sent beslutas överenskommelserna?",
  notTheNotice:
    "Beslutet om överenskommelsen är inte beskedet. Med beskedet får en kommun eller region veta hur stort dess bidrag blir. Den dagen är inte med här: den skrivs in vid den gemensamma post som väntar på beskedet.",
  scope: "Det här gäller alla inlästa överenskommelser, vilket år och vilken mottagare du än har valt ovan.",
  agreement: "Överenskommelse",
  decided: "Beslutad",
  days: "Dagar från nyår",
  source: "Källa",
  caption: "Beslutsdagar i de överenskommelser som är inlästa",
  noSource: "Avtalets sida",
  method: "Dagarna räknas från nyårsdagen det år som pengarna gäller. Nyårsdagen räknas som efter nyår.",
} as const;

/** What the observations say, in one or two sentences. */
export function latenessSentence({ observations, late, lateShare, median }: Lateness): string {
  if (median === "unknown" || lateShare === "unknown")
    return "Okänt: ingen inläst källa säger när en överenskommelse beslutades.";
  return `${late} av ${observations.length} överenskommelser med känd dag (${formatPercent(lateShare, 0)}) beslutades efter nyår. Medianen är ${daysFromNewYear(median)}.`;
}

/** The agreements that are in no figure; empty when there are none. */
export function latenessUnknown({ unknown }: Lateness): string {
  return unknown.length === 0
    ? ""
    : `Okänd beslutsdag, och inte med i räkningen: ${joined(unknown.map(({ title }) => title))}.`;
}

/**
 * Days counted from New Year's Day, halves written out.
 * @example daysFromNewYear({ numerator: -12n, denominator: 1n }) // "12 dagar före nyår"
 */
export function daysFromNewYear(days: Fraction): string {
  const { numerator } = days;
  if (numerator === 0n) return "nyårsdagen";
  const size = numerator < 0n ? -numerator : numerator;
  const halves = roundHalfUp(fractionOf(2n, size, days.denominator));
  const count = `${groupThousands(halves / 2n)}${halves % 2n === 0n ? "" : ",5"}`;
  return `${count} ${count === "1" ? "dag" : "dagar"} ${numerator < 0n ? "före" : "efter"} nyår`;
}
