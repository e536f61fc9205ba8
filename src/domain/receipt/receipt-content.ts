import type { RestRule, Stage } from "#domain/agreement";
import type { CanonicalValue, Certainty } from "#domain/source";

/** The name and version of the format of a receipt's carried values. */
export const RECEIPT_FORMAT = "samnytta-receipt/1";

/** The same of a receipt that carries what the first version does not know: a payer's table. */
export const RECEIPT_FORMAT_2 = "samnytta-receipt/2";

/** The same of a receipt of two agreements compared. */
export const RECEIPT_FORMAT_3 = "samnytta-receipt/3";

/** A code with a name, or a place with its words. */
export type ReceiptPair = readonly [key: string, text: string];

/**
 * What a receipt (kvitto) carries: everything needed to compute its amounts again, and its own words. Plain JSON, so
 * that it is the same value in a browser, on the command line and in any other program: öre, persons and weights are
 * digits in text, days are written 2016-12-31.
 */
export type ReceiptContent = {
  readonly format: string;
  /** One amount with its steps, amounts as a table, one component by both stages side by side, or two agreements. */
  readonly kind: ReceiptKind;
  /** Of two agreements compared, the later one. */
  readonly agreement: ReceiptAgreement;
  /** Of two agreements compared, the earlier one; absent in every other receipt, as `pairs` and `unknown` are. */
  readonly earlier?: ReceiptAgreement;
  readonly ruleVersion: number;
  /** What stands before an address where it is shown: "/belopp/". */
  readonly addressPath: string;
  /** Recipients by code. */
  readonly names: readonly ReceiptPair[];
  readonly series: readonly ReceiptSeries[];
  readonly components: readonly ReceiptComponent[];
  /** The payer's tables that bind, in the order they were read in; absent where no shown amount is published. */
  readonly annexes?: readonly ReceiptAnnex[];
  /**
   * Whose amounts the receipt shows: a place in `components`, and the recipient's code. Where nothing is computed the
   * place goes on into `annexes`: the first of them comes after the last component.
   */
  readonly rows: readonly (readonly [component: number, code: string])[];
  /** Which parts of two agreements are compared with which. */
  readonly pairs?: readonly ReceiptPairing[];
  /** The shown recipients whose amount nobody has said, by side: what an agreement leaves open cannot be computed. */
  readonly unknown?: { readonly before: readonly string[]; readonly after: readonly string[] };
  /** Every shown text that is not computed, by its place. */
  readonly words: readonly ReceiptPair[];
  /** How the outcome of the check is told, by what it is. */
  readonly sentences: Readonly<Record<string, string>>;
};

/** What a receipt shows. `comparison` is one component by both stages, `changes` two agreements beside each other. */
export type ReceiptKind = "amount" | "table" | "comparison" | "changes";

/** An agreement as a receipt carries it: whole. */
export type ReceiptAgreement = {
  readonly id: string;
  readonly title: string;
  /** SHA-256 of `content`. */
  readonly version: string;
  /** The agreement file's JSON. */
  readonly content: CanonicalValue;
};

/**
 * Two parts held to be the same one, or a part of one side only, by id. What they were computed as and the steps between
 * them are places in `components`; absent where nothing is computed.
 */
export type ReceiptPairing = {
  readonly before?: string;
  readonly after?: string;
  readonly start?: number;
  readonly withMoney?: number;
  readonly withPeople?: number;
  readonly end?: number;
};

/** A population series: rows of code, persons and the line in the file. */
export type ReceiptSeries = {
  /** SHA-256 of date and rows. */
  readonly hash: string;
  readonly date: string;
  readonly certainty: Certainty;
  readonly source: {
    readonly document: string;
    readonly place?: string;
    readonly published?: string;
    readonly readOn?: string;
  };
  readonly rows: readonly (readonly [code: string, persons: string, row: number])[];
};

/** A component with what it is computed from and the hash of what it became. */
export type ReceiptComponent = {
  readonly id: string;
  readonly title: string;
  /** Computed by the stage that the agreement is not read with. */
  readonly isAlternative: boolean;
  /** Of two agreements compared, the one whose key and rule it has; else absent. */
  readonly side?: ReceiptSide;
  readonly total: string;
  readonly key: WrittenKey;
  readonly rule: { readonly grain: string; readonly stage: Stage; readonly rest: RestRule };
  /** Absent where the key uses no population. */
  readonly basis?: { readonly series: string; readonly keyDate: string; readonly usedDate: string };
  readonly certainty: Certainty;
  readonly result: string;
};

/** One side of a comparison of two agreements. */
export type ReceiptSide = "before" | "after";

/** A payer's table of one component (bilaga), whole, so that it gives its hash. Amounts and unit in öre. */
export type ReceiptAnnex = {
  /** SHA-256 of all that the table says; the line in the file is not part of it. */
  readonly hash: string;
  /** The agreement by id. */
  readonly agreement: string;
  readonly component: string;
  readonly title: string;
  readonly publisher: string;
  /** 2017-02-14, or "unknown". */
  readonly published: string;
  readonly group: string;
  readonly unit: string;
  readonly rows: readonly (readonly [code: string, amount: string, asWritten: string, line: number])[];
};

/** A key in the writing that the hash of a result is taken over. */
export type WrittenKey =
  | {
      readonly kind: "proportional";
      readonly weights: readonly (readonly [code: string, value: string, unit: "persons" | "parts"])[];
    }
  /** Proportional to the inhabitants of a carried series: of each row, or of each county's rows together. */
  | { readonly kind: "inhabitants"; readonly series: string; readonly of: CountedGroup }
  | { readonly kind: "table"; readonly amounts: readonly ReceiptPair[] }
  | { readonly kind: "fixed"; readonly amounts: readonly ReceiptPair[]; readonly rest?: WrittenKey }
  | {
      readonly kind: "split";
      readonly parts: readonly {
        readonly fraction: readonly [numerator: string, denominator: string];
        readonly by: WrittenKey;
      }[];
    }
  | { readonly kind: "bounded"; readonly by: WrittenKey; readonly floor?: string; readonly ceiling?: string }
  | { readonly kind: "participants"; readonly only: readonly string[]; readonly by: WrittenKey };

/** A receipt's content with the marks that place a change, and the hash that proves there is none. */
export type SealedReceipt = {
  readonly content: ReceiptContent;
  readonly marks: string;
  readonly hash: string;
};

/** Whose inhabitants a series is counted into: its own rows, or its counties as regions or as principals jointly. */
export type CountedGroup = "municipalities" | "regions" | "counties-jointly";
