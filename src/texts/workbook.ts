import type { AllocationRule } from "#domain/allocation";
import type { Ore } from "#domain/money";
import { grainName, restName, stageName } from "./rules.ts";

/** Why a sheet carries finished amounts instead of formulas. */
export type PlainReason = "given" | "composed" | "too-large" | "empty-county";

const PLAIN: Readonly<Record<PlainReason, string>> = {
  given: "Avtalet anger beloppen. Bladet har dem som de står, utan formler.",
  composed:
    "Nyckeln är sammansatt av flera. Bladet har färdiga belopp utan formler. Uträkningen står på varje belopps sida.",
  "too-large":
    "Talen är större än vad ett kalkylprogram räknar exakt. Bladet har färdiga belopp utan formler.",
  "empty-county": "Ett län har ingen att räkna på. Bladet har färdiga belopp utan formler.",
};

/** The words of a sheet with amounts. */
export const WORKBOOK = {
  live: "Bladet räknar själv. Ändra beloppet eller en folkmängd så räknas allt om.",
  total: "Att fördela, kr",
  grain: "Minsta enhet, öre",
  units: "Att fördela, hela enheter",
  weightSum: "Summa folkmängd",
  partsSum: "Summa andelstal",
  whole: "Hela enheter per invånare",
  wholeOfPart: "Hela enheter per andel",
  over: "Enheter kvar efter det",
  left: "Enheter kvar efter avrundning",
  leftOfRounded: "Enheter som skiljer sig efter avrundning",
  difference: "Skillnad mot beloppet, enheter",
  differenceKronor: "Skillnad mot beloppet, kr",
  check: "Kontroll",
  adds: "Beloppen summerar till helheten",
  addsNot: "Beloppen summerar inte till helheten",
  sum: "Summa",
  counties: "Steg 1: länen",
  recipients: "Steg 2: inom varje län",
  sources: "Källor",
} as const;

/** The headings of columns. A unit is the smallest amount that is paid out. */
export const WORKBOOK_COLUMNS = {
  code: "Kod",
  name: "Mottagare",
  county: "Län",
  persons: "Folkmängd",
  parts: "Andelstal",
  countyUnits: "Länets enheter",
  countyWeight: "Länets folkmängd",
  whole: "Hela enheter per invånare",
  over: "Enheter kvar efter det",
  exact: "Exakt andel, kr",
  floor: "Hela enheter, avrundat nedåt",
  remainder: "Rest",
  rounded: "Avrundat till närmaste enhet",
  order: "Ordning",
  left: "Enheter kvar",
  extra: "Tillägg",
  units: "Enheter",
  amount: "Belopp, kr",
  certainty: "Säkerhet",
  address: "Adress",
} as const;

/** Why there are no formulas, in a sentence. */
export function plainReason(reason: PlainReason): string {
  return PLAIN[reason];
}

/**
 * The rule in one sentence.
 * @example ruleSentence({ grain: KRONA, stage: "direct", rest: "largest-remainder" }, 290) // "Direkt på 290 mottagare, hela kronor, största rest."
 */
export function ruleSentence({ stage, grain, rest }: AllocationRule, recipients: number): string {
  const words = `${stageName(stage, recipients)}, ${grainName(grain)}, ${restName(rest)}.`;
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What a unit is, since the headings speak of units. @example unitSentence(KRONA) // "En enhet är 1 krona." */
export function unitSentence(grain: Ore): string {
  if (grain === 100n) return "En enhet är 1 krona.";
  return grain % 100n === 0n ? `En enhet är ${grain / 100n} kronor.` : `En enhet är ${grain} öre.`;
}

/** The words of the sheet with sources. */
export const SOURCES_SHEET = {
  version: "Avtalets version (SHA-256)",
  addresses: "Adresser",
  addressBase: "Varje belopp har en sida: /belopp/ följt av adressen, där filen hämtades.",
  verify: "Kontroll",
  howToVerify: "Allt går att räkna om ur exporten i JSON: samnytta verify, eller skriptet docs/verify.py.",
  sealed: "Försegling",
  documents: "Dokument",
  populations: "Folkmängd",
  hash: "SHA-256",
  readings: "Tolkningar",
  amount: "Belopp",
  key: "Nyckel",
  remark: "Anmärkning",
  rule: "Regel",
  keyDate: "Nyckelns dag",
  usedDate: "Räknat på",
  certainty: "Säkerhet",
  result: "Resultat (SHA-256)",
  source: "Källa",
  reading: "Vilar på tolkning",
} as const;

/** The words of the sheet with what the payer has published. */
export const PUBLISHED_SHEET = {
  name: "Fastställt av betalaren",
  lead: "De här beloppen gäller. Delarnas egna blad visar vår uträkning, som kontroll.",
  component: "Del",
  published: "Fastställt belopp, kr",
  computed: "Vår uträkning, kr",
  difference: "Skillnad, kr",
  source: "Bilaga och rad",
} as const;
