import type { Fraction } from "#domain/money";
import type { FilePlace, FileProblem } from "#domain/result";

/** One row of a list of weights (viktlista): who, how much it weighs, and what it gets besides, in the unit of payment. */
export type ListedWeight = {
  readonly code: string;
  readonly name: string;
  readonly weight: Fraction;
  readonly fixed?: Fraction;
  readonly row: number;
};

/** Everything that can be wrong with a file of weights. `at.column` tells a weight from a fixed amount. */
export type WeightsProblem =
  | FileProblem
  | { readonly kind: "column-unknown"; readonly at: FilePlace; readonly allowed: readonly string[] }
  | { readonly kind: "recipient-code-missing"; readonly at: FilePlace }
  | {
      readonly kind: "recipient-twice";
      readonly at: FilePlace;
      readonly code: string;
      readonly firstRow: number;
    }
  | { readonly kind: "weight-missing"; readonly at: FilePlace }
  | { readonly kind: "number-unreadable"; readonly at: FilePlace; readonly written: string }
  | { readonly kind: "number-negative"; readonly at: FilePlace; readonly written: string }
  /** A number that may be grouped by a point or comma, or have decimals; `joined` is its digits as one number. */
  | {
      readonly kind: "number-ambiguous";
      readonly at: FilePlace;
      readonly written: string;
      readonly joined: string;
    }
  /** A row that sums up the others and is nobody who gets a share. */
  | { readonly kind: "row-is-total"; readonly at: FilePlace; readonly written: string }
  | { readonly kind: "weights-all-zero"; readonly at: FilePlace };
