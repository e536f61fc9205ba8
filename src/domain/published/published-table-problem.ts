import type { Ore } from "#domain/money";
import type { RecipientCode } from "#domain/organisation";
import type { FilePlace, FileProblem } from "#domain/result";
import type { PublishedGroup } from "./published-table.ts";

/** A recipient as a problem names it. */
export type NamedRecipient = { readonly code: RecipientCode; readonly name: string };

/** A column as a person may choose it: its place counted from 1, and its heading, "" where it has none. */
export type NamedColumn = { readonly column: number; readonly heading: string };

/** Why a table, or the column with its amounts, could not be found in a file. `choices` are what the caller may ask for. */
export type PublishedPlaceProblem =
  | {
      readonly kind: "too-many-rows";
      readonly at: FilePlace;
      readonly rows: number;
      readonly limit: number;
    }
  | { readonly kind: "recipients-not-found"; readonly at: FilePlace; readonly group: PublishedGroup }
  | {
      readonly kind: "other-group";
      readonly at: FilePlace;
      readonly group: PublishedGroup;
      readonly looksLike: PublishedGroup;
      readonly recipients: number;
    }
  | { readonly kind: "amount-column-missing"; readonly at: FilePlace; readonly found: readonly string[] }
  | { readonly kind: "amount-columns"; readonly at: FilePlace; readonly choices: readonly NamedColumn[] }
  | {
      readonly kind: "amount-column-unknown";
      readonly at: FilePlace;
      readonly wanted: string | number;
      readonly choices: readonly NamedColumn[];
    }
  | { readonly kind: "recipients-beside"; readonly at: FilePlace; readonly recipient: NamedRecipient }
  | { readonly kind: "unit-unclear"; readonly at: FilePlace; readonly written: string }
  | {
      readonly kind: "unit-doubtful";
      readonly at: FilePlace;
      /** What the table gives all of its recipients, and what we compute for the same ones. */
      readonly published: Ore;
      readonly computed: Ore;
      /** How many times the one is of the other, about. */
      readonly times: bigint;
    }
  | { readonly kind: "sheets-fit"; readonly at: FilePlace; readonly choices: readonly string[] }
  | {
      readonly kind: "sheet-unknown";
      readonly at: FilePlace;
      readonly wanted: string;
      readonly choices: readonly string[];
    };

/** A line that may be divided into values in more than one way: `values` of them where most rows have `expected`. */
export type PublishedLineProblem =
  | {
      readonly kind: "line-divided-otherwise";
      readonly at: FilePlace;
      /** What stands between the values of a line, and perhaps inside one. */
      readonly by: "comma" | "space";
      readonly values: number;
      readonly expected: number;
    }
  | { readonly kind: "line-undivided"; readonly at: FilePlace; readonly written: string };

/** What can be wrong with whom a row is about. */
export type PublishedRecipientProblem =
  | { readonly kind: "recipient-missing"; readonly at: FilePlace; readonly amountWritten: string }
  | {
      readonly kind: "recipient-unknown";
      readonly at: FilePlace;
      readonly written: string;
      readonly group: PublishedGroup;
      /** Whom the row's name says that it is about, where its code is nobody's. */
      readonly named?: NamedRecipient;
    }
  | {
      readonly kind: "recipient-ambiguous";
      readonly at: FilePlace;
      readonly written: string;
      readonly candidates: readonly NamedRecipient[];
    }
  | {
      readonly kind: "leading-zero-lost";
      readonly at: FilePlace;
      readonly written: string;
      readonly meant: NamedRecipient;
    }
  | {
      readonly kind: "code-replaced";
      readonly at: FilePlace;
      readonly written: string;
      readonly now: NamedRecipient;
    }
  | {
      readonly kind: "code-and-name-differ";
      readonly at: FilePlace;
      readonly code: NamedRecipient;
      readonly name: NamedRecipient;
    }
  | {
      readonly kind: "recipient-twice";
      readonly at: FilePlace;
      readonly recipient: NamedRecipient;
      readonly firstRow: number;
    };

/** What can be wrong with an amount. `joined` is the amount with all its digits read as one number, in öre. */
export type PublishedAmountProblem =
  | { readonly kind: "amount-missing"; readonly at: FilePlace; readonly recipient: NamedRecipient }
  | { readonly kind: "amount-negative"; readonly at: FilePlace; readonly written: string }
  | { readonly kind: "amount-zero"; readonly at: FilePlace; readonly recipient: NamedRecipient }
  | { readonly kind: "amount-unreadable"; readonly at: FilePlace; readonly written: string }
  | { readonly kind: "amount-finer-than-ore"; readonly at: FilePlace; readonly written: string }
  | {
      readonly kind: "amount-ambiguous";
      readonly at: FilePlace;
      readonly written: string;
      readonly joined: Ore;
    }
  | {
      readonly kind: "amount-misprinted";
      readonly at: FilePlace;
      readonly written: string;
      readonly joined: Ore;
      /** The total that the table states, and the sum of its rows with every such amount joined. */
      readonly total?: { readonly stated: Ore; readonly withJoined: Ore };
    };

/** A sum that the table states and that its rows do not give; `of` is what it covers. */
export type PublishedTotalProblem = {
  readonly kind: "total-differs";
  readonly at: FilePlace;
  readonly of: "all" | "section" | { readonly county: string };
  readonly stated: Ore;
  readonly computed: Ore;
};

/** Everything that can be wrong with a payer's published table (betalarens bilaga). */
export type PublishedTableProblem =
  | FileProblem
  | PublishedPlaceProblem
  | PublishedLineProblem
  | PublishedRecipientProblem
  | PublishedAmountProblem
  | PublishedTotalProblem;
