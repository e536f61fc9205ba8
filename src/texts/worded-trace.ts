import type { Certainty } from "#domain/source";

/**
 * The explanation of an amount in Swedish (så räknades det), ready to print on a page, on paper or in a terminal.
 * Four steps in a fixed order: what the agreement says, the key, the base data, the calculation.
 */
export type WordedTrace = {
  /** What the amount is: "Sala kommuns del av 250 mnkr". */
  readonly title: string;
  /** The amount as shown: "559 096 kr", or "okänt". */
  readonly amount: string;
  readonly certainty: Certainty;
  readonly steps: readonly WordedStep[];
  /** Rule and version, who computed when, whether anybody changed it by hand. */
  readonly closing: readonly string[];
};

/** One step: a heading and at most five parts under it. */
export type WordedStep = { readonly heading: string; readonly parts: readonly WordedPart[] };

/** A part of a step. */
export type WordedPart =
  | WordedQuote
  | WordedNote
  /** Lines down to a result; the last line stands between single and double rule when it `isSum`. */
  | { readonly kind: "ledger"; readonly lines: readonly WordedLine[] };

/** What a document says. A paraphrase is ours and stands without quotation marks. */
export type WordedQuote = {
  readonly kind: "quote";
  readonly isQuote: boolean;
  /** The text in pieces; the pieces that carry the amount are marked. */
  readonly text: readonly QuotePiece[];
  /** Document and place, with the address of the clause when we have it. */
  readonly source: WordedLink;
};

/** A piece of a quote. */
export type QuotePiece = { readonly text: string; readonly isMarked: boolean };

/** A sentence of ours: a reading, a deviation, where a file comes from. `certainty` puts a mark before it. */
export type WordedNote = {
  readonly kind: "note";
  readonly text: string;
  readonly isSmall?: boolean;
  /** A short word in a mark before the sentence, for example "Underlaget avviker". */
  readonly mark?: { readonly certainty: Certainty; readonly word: string };
  readonly links?: readonly WordedLink[];
};

/** One line of a calculation: words to the left, figure to the right. `href` opens the figure. */
export type WordedLine = {
  readonly label: string;
  readonly value: string;
  readonly href?: string;
  readonly isSum?: boolean;
};

/** Words that lead somewhere; without `href` they stand as text. */
export type WordedLink = { readonly label: string; readonly href?: string };
