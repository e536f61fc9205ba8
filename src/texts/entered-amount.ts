import type { EnteredAmount } from "#domain/source";
import { formatMillions } from "./format.ts";
import { joined } from "./joined.ts";

/** Who has published an agreement here, an organisation, and on which day, as it is shown. */
export type WordedPublication = { readonly by: string; readonly on: string };

/**
 * Who stands for an amount whose year's text nobody has read, and what the text beside it says instead.
 * @param publication absent where nobody has said who published it
 */
export function enteredSentence(
  { amount, year, ofYear, says }: EnteredAmount,
  publication?: WordedPublication,
): string {
  const who = publication === undefined ? "" : ` av ${publication.by}, publicerat ${publication.on}`;
  const other = says.length === 0 ? "" : ` och säger ${joined(says.map(formatMillions))}`;
  return `${formatMillions(amount)} är inskrivet för ${year}${who}. Texten här är ${ofYear} års${other}.`;
}

/** The word in the mark before that sentence. */
export const ENTERED_MARK = "Inskrivet belopp";
