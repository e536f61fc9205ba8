import type { Component, ComponentAllocation } from "#domain/agreement";
import type { Day } from "#domain/time";
import { numberWord } from "./number-word.ts";
import { formatDayShort } from "./format.ts";
import { joined } from "./joined.ts";
import { lowerFirst } from "./component-title.ts";
import { genitive } from "./trace-titles.ts";

/** The headings and fixed sentences of an organisation's list of grants. */
export const GRANTS = {
  heading: "Bidrag",
  enough: "Räcker det för arbetet?",
  enoughAnswer:
    "Det kan bara ni svara på. Här står summan bredvid det som ska göras och de dagar som gäller. En del av arbetet syns inte i en överenskommelse. Delarna som räknas är också de som länets huvudmän får gemensamt.",
  agreement: "Överenskommelse",
  amount: "Ni får",
  jointly: "Länet gemensamt",
  certainty: "Hur säkert?",
  use: "Får användas",
  claims: "Begära",
  reports: "Redovisa",
  conditions: "Villkor",
  days: "Sista dagar",
  unknown: "okänt",
  none: "Inga bidrag ännu. Ingen inläst överenskommelse ger något till den här mottagaren.",
  oneYear: "En överenskommelse gäller pengar för ett år. Nästa års pengar kräver ett nytt beslut.",
  lastDays: "Alla sista dagar",
  csv: "Hämta som csv",
  csvHeadings: [
    "År",
    "Överenskommelse",
    "Belopp, kr",
    "Säkerhet",
    "Länets huvudmän gemensamt, kr",
    "Delar med okänt belopp",
    "Får användas",
    "Begära: delar",
    "Redovisningar",
    "Villkor",
    "Kända sista dagar",
    "Okända sista dagar",
    "Adress",
    "Anmärkning",
  ],
} as const;

const USES: Readonly<Record<Exclude<Component["use"], "unknown">, string>> = {
  individually: "var för sig",
  jointly: "tillsammans",
  "individually-or-jointly": "var för sig eller tillsammans",
};

/** The question of the page. @param name official, "Sala kommun" */
export function grantsQuestion(name: string): string {
  return `Vad får ${name}, och vad krävs i gengäld?`;
}

/** The caption of the table. */
export function grantsCaption(name: string): string {
  return `${grantsTitle(name)}, senaste året först`;
}

/** The short name of the page for the window. */
export function grantsTitle(name: string): string {
  return `${genitive(name)} bidrag`;
}

/** How the money may be used. @example usesText(["jointly"]) // "tillsammans" */
export function usesText(uses: readonly Exclude<Component["use"], "unknown">[]): string {
  return uses.length === 0 ? GRANTS.unknown : joined(uses.map((use) => USES[use]));
}

/** How many duties of a kind; the parts are told when they are more. @example dutyCount({ duties: 1, parts: 2 }) // "1, i två delar" */
export function dutyCount({ duties, parts }: { readonly duties: number; readonly parts: number }): string {
  if (duties === 0) return GRANTS.unknown;
  return parts > duties ? `${duties}, i ${numberWord(parts)} delar` : String(duties);
}

/** The known days, and how many are okänd. */
export function grantDays(days: readonly Day[], undated: number): string {
  const known = joined(days.map(formatDayShort));
  const unknown = undated === 0 ? "" : `${undated} ${undated === 1 ? "okänd" : "okända"}`;
  return [known, unknown].filter((each) => each !== "").join("; ") || "–";
}

/** Which parts have no known amount. As in ”Okänt: nära vård.” */
export function grantUnknown(unknown: readonly ComponentAllocation[]): string {
  const titles = unknown.map(({ component }) => lowerFirst(component.written.title));
  return titles.length === 0 ? "" : `Okänt: ${joined([...new Set(titles)])}.`;
}
