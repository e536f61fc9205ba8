import type { AgreementFileProblem } from "#domain/agreement";

/** What a receipt shows at one place, as text. Places are named by the format: "row.12.amount". */
export type ShownText = readonly [place: string, text: string];

/** All that a receipt shows: its places, and text that belongs to no place. */
export type ShownReceipt = { readonly texts: readonly ShownText[]; readonly stray: readonly string[] };

/** What a place should show: words, or numbers in hundredths that stand before a unit. */
export type ExpectedText = {
  /** The words as they are carried; absent where the text is computed. */
  readonly text?: string;
  /** The numbers in the text, where they can be computed. */
  readonly figures?: readonly bigint[];
  /** What stands around the numbers of a text that has no words: "kr", or nothing. */
  readonly unit?: "kr" | "";
};

/** One thing in a receipt that does not hold (fynd), with where it is. */
export type ReceiptFinding =
  /** What is shown at a place is not what it becomes. */
  | {
      readonly kind: "shown-differs";
      readonly place: string;
      readonly shown: string;
      readonly expected: ExpectedText;
    }
  | { readonly kind: "not-shown"; readonly place: string }
  | { readonly kind: "shown-besides"; readonly place: string; readonly shown: string }
  | { readonly kind: "stray-text"; readonly shown: string }
  /** A carried value that does not give its mark, when the content does not give its hash. */
  | { readonly kind: "value-changed"; readonly path: string }
  /** The same when the content does give its hash: then the mark is what was changed. */
  | { readonly kind: "mark-changed"; readonly path: string }
  | { readonly kind: "other-format"; readonly format: string }
  | { readonly kind: "other-rules"; readonly version: number }
  | { readonly kind: "agreement-differs"; readonly stated: string; readonly computed: string }
  | {
      readonly kind: "series-differs";
      readonly date: string;
      readonly stated: string;
      readonly computed: string;
    }
  /** The payer's table does not give the hash that it is known by. */
  | {
      readonly kind: "annex-differs";
      readonly title: string;
      readonly stated: string;
      readonly computed: string;
    }
  /** A quote that no clause of the carried agreement holds. */
  | { readonly kind: "quote-outside"; readonly place: string }
  | { readonly kind: "series-missing"; readonly component: string }
  | {
      readonly kind: "weight-differs";
      readonly component: string;
      readonly code: string;
      readonly stated: bigint;
      readonly computed: bigint;
    }
  | {
      readonly kind: "result-differs";
      readonly component: string;
      readonly stated: string;
      readonly computed: string;
    }
  | { readonly kind: "not-computable"; readonly component: string }
  | { readonly kind: "row-without-amount"; readonly row: number };

/** What the check of a receipt found. It holds when there are no findings. */
export type ReceiptVerdict = {
  readonly findings: readonly ReceiptFinding[];
  /** How many amounts were computed again and compared. */
  readonly amounts: number;
  /** How many amounts are the payer's, and were compared with its table. */
  readonly published: number;
  /** SHA-256 of the carried content: the receipt's own checksum. */
  readonly hash: string;
  /** The hash of each component's result, as computed now. */
  readonly results: readonly { readonly component: string; readonly result: string }[];
  /** The addresses of what the receipt shows, as computed now. */
  readonly addresses: readonly string[];
};

/** Why a file is no receipt that can be checked. */
export type ReceiptFileProblem =
  | { readonly kind: "file-empty" }
  | { readonly kind: "file-too-large"; readonly bytes: number; readonly limit: number }
  | { readonly kind: "not-utf-8" }
  | { readonly kind: "no-values" }
  | { readonly kind: "too-deep" }
  | { readonly kind: "not-json"; readonly near: string }
  | { readonly kind: "out-of-format"; readonly path: string }
  | { readonly kind: "agreement-unreadable"; readonly problem: AgreementFileProblem };
