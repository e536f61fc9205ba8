import type { CostLine, EmployerKind, SharingForm } from "#domain/financing";
import { formText } from "./joint-post-trial.ts";
import { employersWord } from "./joint-post-words.ts";

/** Why the parts of a joint post stand as finished amounts. */
export type PlainParts = "composed" | "too-large";

/** The names of the sheets. A formula names them too, so that they hold no apostrophe. */
export const POST_SHEETS = {
  assumptions: "Antaganden",
  months: "Månader",
  years: "År",
  key: "Nyckel",
  rounding: "Avrundning",
  parts: "Delar",
  sources: "Källor",
} as const;

/** The words of the workbook of a joint post. */
export const POST_WORKBOOK = {
  live: "Gula celler går att ändra. Då räknas kostnaden och alla delar om. Inget sparas hos Samnytta.",
  assumption: "Antagande",
  value: "Värde",
  unit: "Enhet",
  certainty: "Säkerhet",
  ground: "Vad det vilar på",
  firstYear: "Första månadens år",
  firstMonth: "Första månaden",
  length: "Hur länge",
  months: "månader",
  grain: "Minsta enhet",
  ore: "öre",
  kronorMonthly: "kr i månaden",
  kronorYearly: "kr om året",
  kronor: "kr",
  percent: "procent",
  room: (room: number) => `Bladen har plats för ${room} månader`,
  roomTitle: "Kontroll",
  fits: "Alla månader får plats",
  fitsNot: "Alla månader får inte plats",
  monthsTitle: "Kostnad månad för månad",
  monthsHow:
    "Lön gånger pålägg, avrundat till hela öre varje månad. Lönen höjs i januari med den årliga höjningen.",
  number: "Nr",
  year: "År",
  month: "Månad",
  sum: "Summa",
  yearsTitle: "Kostnad per verksamhetsår",
  operatingYear: "Verksamhetsår",
  cost: "Kostnad, kr",
  onPage: "På sidan, kr",
  difference: "Skillnad, kr",
  keyTitle: "Så delas kostnaden",
  code: "Kod",
  party: "Part",
  persons: "Folkmängd",
  parts: "Andelstal",
  takesPart: "Med (1) eller inte (0)",
  weight: "Räknas med",
  share: "Andel",
  source: "Källa",
  roundingTitle: "Avrundning med största rest",
  roundingHow:
    "Varje del avrundas nedåt till minsta enhet. Det som blir över går en enhet var till dem med störst rest. Vid lika rest går lägre kod först.",
  units: "Kostnad i minsta enheter",
  whole: "Hela enheter per andel",
  over: "Enheter kvar efter det",
  left: "Enheter att dela ut efter avrundning",
  floor: "nedåt",
  remainder: "rest",
  order: "plats i kön",
  partsTitle: "Varje parts del per verksamhetsår",
  check: "Kontroll",
  uncovered: "Saknar betalare, kr",
  decided:
    "Ett belopp som en part har beslutat står fast. Det ändras inte av de gula cellerna, och ingen annan del växer för att täcka det.",
  adds: "Stämmer",
  addsNot: "Stämmer inte",
  page: "Sidan",
  pageMeans: "Varje belopp går att öppna på sidan, och räknas om där.",
  version: "Postens version",
  readOn: "Läst den",
  population: "Folkmängd",
  overhead: "Personalomkostnadspålägg",
  period: "Tid",
  sharing: "Fördelning",
  employment: "Anställning",
  grant: "Statsbidrag",
  notKnown: "Det vi inte vet",
  answersMeans:
    "Bladen räknar vad var och en skulle betala. De säger inte vad någon har beslutat; det står på sidan.",
} as const;

const PLAIN: Readonly<Record<PlainParts, string>> = {
  composed:
    "går inte att räkna i celler. Delarna är färdiga belopp utan formler, och följer inte med när en gul cell ändras. Uträkningen står på varje belopps sida.",
  "too-large":
    "har större tal än ett kalkylprogram räknar exakt. Delarna är färdiga belopp utan formler, och följer inte med när en gul cell ändras.",
};

/** Why the parts do not compute themselves. */
export function plainPartsSentence(form: SharingForm, reason: PlainParts): string {
  return `Nyckeln, ${formText(form)}, ${PLAIN[reason]}`;
}

/** How the cost is shared, for the head of the sheet of the key. */
export function sharedHow(form: SharingForm): string {
  return `Kostnaden delas ${formText(form)}.`;
}

/** The rise of a line each January: "Lön till utvecklingsledaren, höjning varje januari". */
export function riseLabel({ title }: CostLine): string {
  return `${title}, höjning varje januari`;
}

/** The overhead of a year. @example overheadLabel("region", 2024) // "Pålägg för regioner 2024" */
export function overheadLabel(employer: EmployerKind, year: number): string {
  return `Pålägg för ${employersWord(employer)} ${year}`;
}

/** A year's own, or the last that is known. */
export function overheadGround(year: number, used: number, document: string): string {
  return used === year
    ? document
    : `Eget pålägg för ${year} är inte inläst. Här står det för ${used}. ${document}`;
}
