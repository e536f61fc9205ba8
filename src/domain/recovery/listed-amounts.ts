import type { Fraction } from "#domain/money";
import type { FilePlace, FileProblem } from "#domain/result";

/** One row of a list of published amounts: who, and how much in the unit of the list. */
export type ListedAmount = {
  readonly code: string;
  readonly name: string;
  readonly amount: Fraction;
  readonly row: number;
};

/** Everything that can be wrong with a file of published amounts. */
export type AmountsProblem =
  | FileProblem
  | { readonly kind: "column-unknown"; readonly at: FilePlace; readonly allowed: readonly string[] }
  | { readonly kind: "recipient-code-missing"; readonly at: FilePlace }
  | { readonly kind: "amount-missing"; readonly at: FilePlace }
  | { readonly kind: "amount-unreadable"; readonly at: FilePlace; readonly written: string }
  | { readonly kind: "amount-negative"; readonly at: FilePlace; readonly written: string };
