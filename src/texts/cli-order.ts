import type { HalfYear } from "#domain/priority";
import type { Certainty } from "#domain/source";
import { certaintyMeaning, certaintyWord } from "./certainty.ts";
import { paragraph } from "./cli-lines.ts";
import { joined } from "./joined.ts";
import { orderAnswer, orderExplanation, pairSentence, withoutText } from "./order-page.ts";
import type { WordedOrder } from "./order-words.ts";

/** The headings of the columns beside the programmes: code, name and group. */
export const orderHeadings = ["code", "name", "group"] as const;

/** What follows the timeline: the order, who agrees, which path decides each pair, and what one ballot less changes. */
export function orderClosing(shown: {
  readonly terms: { readonly capacity: number };
  readonly told: WordedOrder;
  readonly last: HalfYear | undefined;
  readonly certainty: Certainty;
  readonly parties: readonly { readonly isOut: boolean }[];
  readonly municipalities: readonly unknown[];
  readonly agreeing: readonly { readonly name: string }[];
  readonly disagreeing: readonly { readonly name: string }[];
  readonly pairs: readonly Parameters<typeof pairSentence>[0][];
  readonly oneLess: readonly {
    readonly party: { readonly name: string };
    readonly order: WordedOrder;
    readonly changes: boolean;
  }[];
}): readonly string[] {
  const { terms, told, last, certainty, parties, municipalities, agreeing, disagreeing, pairs, oneLess } =
    shown;
  const sentences = [
    orderAnswer({
      told,
      capacity: terms.capacity,
      last,
      programmes: told.programmes.length,
      municipalities: municipalities.length,
    }),
    orderExplanation({
      told,
      voted: agreeing.length + disagreeing.length,
      parties: parties.filter(({ isOut }) => !isOut).length,
      agreeing: agreeing.length,
    }),
    ...(agreeing.length === 0 ? [] : [`Håller med: ${joined(agreeing.map(({ name }) => name))}.`]),
    ...(disagreeing.length === 0 ? [] : [`Håller inte med: ${joined(disagreeing.map(({ name }) => name))}.`]),
    ...pairs.map(pairSentence),
    ...(oneLess.length === 1
      ? []
      : oneLess.map(
          ({ party, order, changes }) => `Utan ${party.name}: ${lowered(withoutText(changes, order))}.`,
        )),
    `${certaintyWord(certainty)}: ${certaintyMeaning(certainty)}`,
  ];
  return sentences.flatMap((sentence) => ["", ...paragraph(sentence, FLUSH)]);
}

const FLUSH = { first: "", rest: "" };

function lowered(text: string): string {
  return `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}
