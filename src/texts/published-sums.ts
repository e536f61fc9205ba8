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
  readonly sum: Ore;
  readonly whole: Ore | "unknown";
};

/**
 * How many amounts the payer has published, and by how much all amounts together differ from the component.
 */
export function publishedSumSentence({ title, published, ofAll, sum, whole }: PublishedSumWords): string {
  const lead = `Betalaren har fastställt ${published} av ${ofAll} belopp: ${title}.`;
  const together = published === ofAll ? "Tillsammans är de" : "Tillsammans med våra preliminära är de";
  if (whole === "unknown") return `${lead} ${together} ${formatOre(sum, KRONA)}.`;
  if (sum === whole) return `${lead} ${together} ${formatMillions(whole)}, precis hela delen.`;
  const difference = formatDifference(ore(sum - whole), KRONA);
  return `${lead} ${together} ${formatOre(sum, KRONA)}: ${difference} mot delens ${formatMillions(whole)}. Inget fördelas om.`;
}
