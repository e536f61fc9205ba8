import type { AmountReading } from "#domain/draft";
import { ore, type Ore } from "#domain/money";
import { UNKNOWN } from "./certainty.ts";
import { formatOre } from "./format.ts";
import { joined } from "./joined.ts";
import { addition, inOneUnit } from "./one-unit.ts";

/** The words of what is new every year in a draft: its amounts and its days, beside last year's. */
export const YEAR_OF_DRAFT = {
  amounts: "Belopp",
  amountsHelp: "Skriv till exempel 260 miljoner kronor eller 260 Mkr. Ändra bara det som är nytt.",
  amountsCaption: "Varje belopp står under det som det ingår i",
  part: "Del",
  difference: "Skillnad",
  unchanged: "oförändrat",
  writeUnit: "Skriv med enhet, till exempel 260 miljoner kronor.",
  whichUnit: "Vad menar du?",
  unreadable: "Går inte att läsa som ett belopp",
  days: "Dagar",
  daysCaption: "Förra årets dagar bredvid årets. Ändra den som blev fel, till exempel till 2018-03-31.",
  daysOf: "Dagarna i utkastet",
  day: "Vad",
  formerEdition: "Förra utgåvan",
  save: "Spara och granska",
  saveHere: "Spara och stanna kvar",
  notNeeded: "Det här behövs inte för att publicera",
  notNeededLead:
    "Allt följde med från förra året och kan stå kvar. Öppna en rubrik bara om du vill ändra något där.",
} as const;

/** The heading over what stood before. */
export function beforeHeading(before: { readonly year: number; readonly isSameYear: boolean }): string {
  return before.isSameYear ? YEAR_OF_DRAFT.formerEdition : String(before.year);
}

/** An amount beside another: "250 mnkr". Nothing is rounded away. */
export function amountInShort(amount: Ore): string {
  return inOneUnit([amount]).full(amount);
}

/** What an amount was: as it is counted, else in its words; empty where it was not there. @param words "unknown" where nobody had said it */
export function amountBefore(amount: Ore | undefined, words: string | undefined): string {
  if (amount !== undefined) return amountInShort(amount);
  return words === "unknown" ? UNKNOWN : (words ?? "");
}

/** How much an amount has grown: "+10 mnkr", or that it has not. Empty where one of the two is unknown. */
export function amountGrowth(before: Ore | undefined, now: Ore | undefined): string {
  if (before === undefined || now === undefined) return before === now ? "" : UNKNOWN;
  if (before === now) return YEAR_OF_DRAFT.unchanged;
  return `${now > before ? "+" : "−"}${sizeOf(ore(now - before))}`;
}

function sizeOf(difference: Ore): string {
  const size = difference < 0n ? ore(-difference) : difference;
  return amountInShort(size);
}

/**
 * What lies inside a whole, added up, and whether that is the whole: "Delarna: 260 + 260 + 150 + 130 = 800 mnkr. Så mycket
 * blir Stimulansmedel när du sparar."
 * @param follows the whole becomes what its parts are when the form is saved
 */
export function insideSentence(
  name: string,
  sum: {
    readonly terms: readonly Ore[];
    readonly sum: Ore;
    readonly stated?: Ore;
    readonly difference?: Ore;
    readonly isOpen: boolean;
  },
  follows: boolean,
): string {
  const { terms, stated, difference, isOpen } = sum;
  const added = `Delarna: ${addition(terms, sum.sum, inOneUnit([...terms, sum.sum, ...(stated === undefined ? [] : [stated])]))}.`;
  if (difference === undefined) return added;
  if (difference === 0n) return `${added} Det stämmer.`;
  if (follows) return `${added} Så mycket blir ${name} när du sparar.`;
  if (difference > 0n) return `${added} Det är ${sizeOf(difference)} mer än ${name}.`;
  if (isOpen) return `${added} Resten, ${sizeOf(difference)}, har inget eget belopp.`;
  return `${added} ${sizeOf(difference)} saknas.`;
}

/** The box that lets wholes follow their parts. @param names "Stimulansmedel" */
export function followLabel(names: readonly string[]): string {
  return `Räkna om ${joined(names)} när delarna ändras`;
}

/** What an amount is counted as, where that may not be what was meant. @param doubt its words are not understood, or have no unit */
export function countedAs(amount: Ore, doubt: "unread" | "no-unit"): string {
  const counted = `Räknas som ${amountInShort(amount)}.`;
  return doubt === "unread" ? counted : `${counted} ${YEAR_OF_DRAFT.writeUnit}`;
}

/** What an amount without unit is counted as once it is saved, over the buttons that say what is meant. */
export function countedBare(amount: Ore): string {
  return `Räknas som ${amountInShort(amount)}. ${YEAR_OF_DRAFT.whichUnit}`;
}

/** What a figure without unit is written as when it is meant so. @example readingWords("260", { unit: "millions", amount: ore(26_000_000_000n) }) // "260 miljoner kronor" */
export function readingWords(words: string, { unit, amount }: AmountReading): string {
  return unit === "millions" ? `${words.trim()} miljoner kronor` : formatOre(amount, amount);
}

/** The units of the buttons that read several amounts at once. */
export const UNIT_OF_ALL: Readonly<Record<AmountReading["unit"], string>> = {
  kronor: "Kronor",
  thousands: "Tusental kronor",
  millions: "Miljoner kronor",
};

/** Over the buttons that read several amounts at once. */
export function whichUnitOfAll(count: number): string {
  return `${count} belopp saknar enhet. Vad menar du i alla?`;
}

/** Before the names of amounts that have been saved and may not be what was meant. */
export const DOUBTFUL = {
  unread: "Läs om det här är vad du menade:",
  "no-unit": "Det här saknar enhet. Välj vad du menar:",
} as const;
