import { fraction, type Fraction, type Ore, type Persons } from "#domain/money";
import type { NamedMunicipality } from "#domain/population";
import type { Day } from "#domain/time";
import { lowerFirst } from "./component-title.ts";
import { formatChange, formatDay, formatPercent, groupThousands, MINUS } from "./format.ts";
import { someOf } from "./statistics-file-problems.ts";

/** The headings and labels of a look at a new population series. */
export const SERIES_PREVIEW = {
  title: (date: Day) => `Folkmängd ${formatDay(date)}`,
  largest: "Störst ändring",
  effect: "Det här ändras i överenskommelserna",
  noEffect: "Inga belopp i överenskommelserna ändras.",
  nothingToCompare: "Det finns ingen annan folkmängd för samma kommuner att jämföra med.",
  code: "Kod",
  municipality: "Kommun",
  before: "Före",
  after: "Efter",
  change: "Ändring",
  percent: "Procent",
} as const;

/** A change as it is told: who, before and after, in persons and as a share of before. */
export type ToldChange = {
  readonly municipality: NamedMunicipality;
  readonly before: Persons;
  readonly after: Persons;
  readonly change: bigint;
  readonly share: Fraction;
};

/** A change in persons with its sign. @example personsChange(-7n) // "−7" */
export function personsChange(change: bigint): string {
  if (change === 0n) return "±0";
  return change > 0n ? `+${groupThousands(change)}` : `${MINUS}${groupThousands(-change)}`;
}

/** A change as a share of what was before, with one decimal, and its sign where it does not round to 0. @example percentChange(fraction(11n, 1000n)) // "+1,1 %" */
export function percentChange(share: Fraction): string {
  const text = formatPercent(share, 1);
  return share.numerator > 0n && /[1-9]/.test(text) ? `+${text}` : text;
}

/**
 * The sum of the series beside the agency's own. @param difference ours − theirs, in persons
 * @param mayBeProtection whether it may be what protects the agency's figures, from 2025
 */
export function nationalSentence(stated: Persons, difference: bigint, mayBeProtection: boolean): string {
  const theirs = groupThousands(stated);
  if (difference === 0n) return `Summan är densamma som SCB:s för riket, ${theirs}.`;
  const size = groupThousands(difference < 0n ? -difference : difference);
  const says = `Summan är ${size} ${difference > 0n ? "fler" : "färre"} än SCB:s för riket, ${theirs}.`;
  return mayBeProtection
    ? `${says} Från 2025 lägger SCB till en liten slumpmässig osäkerhet, så delarna kan skilja sig från summan.`
    : `${says} Kontrollera raderna.`;
}

/** Which municipalities the series lacks; "" when it has all. */
export function missingSentence(missing: readonly NamedMunicipality[]): string {
  if (missing.length === 0) return "";
  const names = someOf(missing.map(({ name, code }) => `${name} (${code})`));
  return missing.length === 1
    ? `En kommun saknas: ${names}. Folkmängden används bara för delar som inte behöver den.`
    : `${missing.length} kommuner saknas: ${names}. Folkmängden används bara för delar som inte behöver dem.`;
}

/** Codes that no municipality has; "" when there are none. */
export function unknownSentence(unknown: readonly string[]): string {
  if (unknown.length === 0) return "";
  return unknown.length === 1
    ? `Koden ${someOf(unknown)} är ingen kommuns. Raden används inte.`
    : `Koderna ${someOf(unknown)} är ingen kommuns. Raderna används inte.`;
}

/** A change that is larger than any municipality's in a year. */
export function suspiciousSentence({ municipality, before, after, share }: ToldChange): string {
  return `${municipality.name} har gått från ${groupThousands(before)} till ${groupThousands(after)}, ${percentChange(share)}. Kontrollera siffran mot källan.`;
}

/** Two municipalities that seem to have changed places. */
export function swappedSentence(first: ToldChange, second: ToldChange): string {
  const [one, other] = [first, second].map(
    ({ municipality: { name, code }, before, after }) =>
      `${name} (${code}) har ${groupThousands(after)} och hade ${groupThousands(before)}`,
  );
  return `${first.municipality.name} och ${second.municipality.name} kan ha bytt plats: ${one}, ${other}. Kontrollera dem mot källan.`;
}

/** What looks wrong, a sentence each. A figure of a pair is not told once more by itself. */
export function findingSentences(
  suspicious: readonly ToldChange[],
  swapped: readonly { readonly first: ToldChange; readonly second: ToldChange }[],
): readonly string[] {
  const told = new Set(swapped.flatMap(({ first, second }) => [first, second]).map(codeOf));
  return [
    ...swapped.map(({ first, second }) => swappedSentence(first, second)),
    ...suspicious.filter((change) => !told.has(codeOf(change))).map(suspiciousSentence),
  ];
}

function codeOf({ municipality }: ToldChange): string {
  return municipality.code;
}

/** Above the largest changes: what the series is compared with, and how many municipalities have none. */
export function comparedHeading(date: Day, unchanged: number, changes: number): string {
  const same = unchanged === 0 ? "" : `, ${groupThousands(BigInt(unchanged))} kommuner oförändrade`;
  return changes === 0
    ? `Ingen kommun har ändrats sedan ${formatDay(date)}.`
    : `${SERIES_PREVIEW.largest} sedan ${formatDay(date)}${same}`;
}

/** What happens to the amounts of one component, as far as its sentence needs it. */
export type ToldComponentChange = {
  readonly before?: { readonly date?: Day };
  readonly after?: { readonly date?: Day };
  readonly amounts: number;
  /** The largest change first; its difference in öre. */
  readonly changed: readonly { readonly name: string; readonly difference: bigint; readonly after: Ore }[];
};

/**
 * What a new series changes in one component: ”3 belopp ändras, störst: Norberg +12 kr”.
 */
export function effectSentence({ before, after, amounts, changed }: ToldComponentChange): string {
  const [largest] = changed;
  if (after === undefined) return "Beloppen går inte längre att räkna ut";
  if (before === undefined)
    return amounts === 1
      ? "Ett belopp som var okänt går att räkna ut"
      : `${groupThousands(BigInt(amounts))} belopp som var okända går att räkna ut`;
  return changedSentence(changed.length, largest);
}

/** How many amounts become others, and which one most. @param largest its difference in öre */
export function changedSentence(
  count: number,
  largest: { readonly name: string; readonly difference: bigint } | undefined,
): string {
  if (largest === undefined) return "Inga belopp ändras";
  const change = `${largest.name} ${oreChange(largest.difference)}`;
  return count === 1
    ? `Ett belopp ändras: ${change}`
    : `${groupThousands(BigInt(count))} belopp ändras, störst: ${change}`;
}

/** A change of one component with its title, and for how many published amounts our control changes. */
export type TitledComponentChange = ToldComponentChange & {
  readonly title: string;
  readonly changedControls: number;
};

/** What a new series changes in one component, in whole sentences: amounts, population, what stays. */
export function componentEffect(component: TitledComponentChange): string {
  return [
    `${component.title}: ${lowerFirst(effectSentence(component))}.`,
    basisChange(component),
    publishedStaySentence(component.changedControls),
  ]
    .filter((sentence) => sentence !== "")
    .join(" ");
}

/** Amounts that the payer has published stay; "" when our control of none changes. */
export function publishedStaySentence(controls: number): string {
  if (controls === 0) return "";
  return controls === 1
    ? "Ett belopp som betalaren har fastställt står kvar. Vår kontroll av det ändras."
    : `${groupThousands(BigInt(controls))} belopp som betalaren har fastställt står kvar. Vår kontroll av dem ändras.`;
}

/** From which day's population to which; "" where it stays or none is used. */
export function basisChange({ before, after }: ToldComponentChange): string {
  if (after?.date === undefined) return "";
  const now = formatDay(after.date);
  if (before?.date === undefined) return `Räknas på folkmängden ${now}.`;
  return before.date.equals(after.date)
    ? `Räknas på folkmängden ${now}, med de nya siffrorna.`
    : `Räknas på folkmängden ${now} i stället för ${formatDay(before.date)}.`;
}

/** A change of an amount with its sign, in whole kronor where it is whole. @example oreChange(1_200n) // "+12 kr" */
export function oreChange(difference: bigint): string {
  return formatChange(fraction(difference, 1n), difference % 100n === 0n ? 0 : 2);
}
