import { KRONA, ore, type Ore } from "#domain/money";
import { formatDifference, formatMillions, formatOre } from "./format.ts";

/** The columns of a table that holds published amounts beside ours. */
export const PUBLISHED_WORDS = {
  control: "Vår uträkning",
  difference: "Skillnad",
  certainty: "Säkerhet",
} as const;

/** A component with published amounts, as the box of sums tells it. */
export type PublishedSumWords = {
  /** What the component is called: "250 mnkr till regionerna". */
  readonly title: string;
  readonly published: number;
  readonly ofAll: number;
  /** How many have no amount at all. */
  readonly unknown: number;
  readonly sum: Ore;
  readonly whole: Ore | "unknown";
};

/**
 * How many amounts the payer has published, and by how much all amounts together differ from the component.
 */
export function publishedSumSentence(words: PublishedSumWords): string {
  const { title, published, ofAll, unknown, sum, whole } = words;
  const lead = `Betalaren har fastställt ${published} av ${ofAll} belopp: ${title}.`;
  const together = published === ofAll ? "Tillsammans är de" : "Tillsammans med våra preliminära är de";
  if (unknown > 0) return `${lead} Tillsammans är de ${formatOre(sum, KRONA)}. ${othersUnknown(unknown)}`;
  if (whole === "unknown") return `${lead} ${together} ${formatOre(sum, KRONA)}.`;
  if (sum === whole) return `${lead} ${together} ${formatMillions(whole)}, precis hela delen.`;
  const difference = formatDifference(ore(sum - whole), KRONA);
  return `${lead} ${together} ${formatOre(sum, KRONA)}: ${difference} mot delens ${formatMillions(whole)}. Inget fördelas om.`;
}

/** That nothing is known of the others' amounts. @example othersUnknown(288) // "Övriga 288 är okända." */
export function othersUnknown(count: number): string {
  return count === 1 ? "Ett belopp är okänt." : `Övriga ${count} är okända.`;
}
