import type { Known } from "#domain/financing";
import type { Fraction, Ore } from "#domain/money";
import type { RecipientCode } from "#domain/organisation";
import type { Certainty } from "#domain/source";
import type { Day } from "#domain/time";

/** A quoted passage of the document that the comparison is read out of. At most 25 words. */
export type CitedPassage = { readonly id: string; readonly place: string; readonly text: string };

/** An amount as the document writes it, with what it is in öre and the passage that says it. */
export type CitedAmount = { readonly asWritten: string; readonly amount: Ore; readonly passage: string };

/** Amounts that the document gives to named recipients of a use. */
export type GivenAmounts = {
  readonly passage: string;
  /** How we read the words where they can be read in two ways. */
  readonly reading?: string;
  readonly rows: readonly {
    readonly recipient: RecipientCode;
    readonly asWritten: string;
    readonly amount: Ore;
  }[];
};

/** What a part of the money goes to in one alternative: 70 % to a joint structure. */
export type MoneyUse = {
  readonly id: string;
  /** In a sentence: "stödstruktur". */
  readonly title: string;
  readonly asWritten: string;
  readonly part: Fraction;
  readonly passage: string;
  readonly given?: GivenAmounts;
};

/** One column (alternativ). The one that stands as today has no letter; its money may be unknown. */
export type Alternative = {
  readonly id: string;
  readonly letter?: string;
  readonly title: string;
  readonly uses: Known<readonly MoneyUse[]>;
};

/** What is said of one column on one point; `interpreted` is our reading, `missing` where the document says nothing. */
export type Saying = {
  /** Two columns with the same value are the same on the point. */
  readonly value: string;
  readonly text: string;
  readonly certainty: Certainty;
  readonly passages: readonly string[];
};

/** One row of the comparison (punkt), with what is said of each column by its id. */
export type ComparedPoint = {
  readonly id: string;
  readonly title: string;
  readonly sayings: Readonly<Record<string, Saying>>;
};

/** The three answers that one who is asked can give. */
export const ANSWER_KINDS = ["yes", "conditional", "no"] as const;
/** @see ANSWER_KINDS */
export type AnswerKind = (typeof ANSWER_KINDS)[number];

/** What an answer leads to: a column, or unknown where the document has no rule. */
export type AnswerTold = Omit<Saying, "value"> & {
  readonly id: AnswerKind;
  readonly leadsTo: Known<string>;
};

/** What a document says happens if several say yes or no, side by side (alternativ). */
export type Alternatives = {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly question: string;
  /** The healthcare region whose regions and municipalities are asked. */
  readonly healthcareRegion: string;
  /** Slug of the supporting document that it is read out of, and of the agreement that the money comes from. */
  readonly document: string;
  readonly agreement?: string;
  readonly readingDay: Day;
  readonly passages: readonly CitedPassage[];
  readonly money: CitedAmount;
  readonly columns: readonly Alternative[];
  readonly points: readonly ComparedPoint[];
  readonly answers: readonly AnswerTold[];
  /** What is needed each year from a later year. */
  readonly later: CitedAmount & { readonly from: number };
  readonly notKnown: readonly string[];
};
