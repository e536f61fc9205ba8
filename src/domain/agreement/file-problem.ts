import type { Fraction, Ore } from "#domain/money";
import type { FilePlace } from "#domain/result";

/**
 * Where in an agreement file a problem is: the row, the field as `components[2].stated.ore`, and the value as it
 * stands there, shortened. A problem of the whole file has neither field nor value.
 */
export type AgreementFilePlace = Omit<FilePlace, "column"> & {
  readonly field?: string;
  readonly value?: string;
};

/** The kinds of values that JSON has. */
export type JsonType = "string" | "integer" | "boolean" | "object" | "array";

/** What an id in an agreement file can name. */
export type AgreementReference = "clause" | "document" | "component";

/** Why a file is not an agreement in our format, with the figures that show it. */
export type AgreementFileFault =
  // The file as such.
  | { readonly kind: "file-empty" }
  | { readonly kind: "file-too-large"; readonly bytes: number; readonly limit: number }
  | { readonly kind: "not-utf-8" }
  | { readonly kind: "not-json"; readonly character: number; readonly isAtEnd: boolean }
  | { readonly kind: "too-deep"; readonly limit: number }
  | { readonly kind: "too-many-values"; readonly limit: number }
  /** The first problems are told one by one, the rest counted. */
  | { readonly kind: "more-problems"; readonly count: number }
  | { readonly kind: "field-twice"; readonly name: string }
  | { readonly kind: "other-format"; readonly expected: string }
  // The form of one value.
  | { readonly kind: "missing-field"; readonly name: string }
  | { readonly kind: "unknown-field"; readonly name: string }
  | { readonly kind: "wrong-type"; readonly expected: readonly JsonType[] }
  | { readonly kind: "not-a-choice"; readonly choices: readonly string[] }
  | { readonly kind: "negative-amount" }
  | { readonly kind: "not-whole-ore" }
  | { readonly kind: "not-an-amount" }
  | { readonly kind: "not-a-grain" }
  | { readonly kind: "not-a-fraction" }
  | { readonly kind: "not-a-day" }
  | { readonly kind: "not-an-id" }
  | { readonly kind: "not-a-recipient-code" }
  | { readonly kind: "not-a-county-code" }
  | { readonly kind: "not-printable" }
  | { readonly kind: "empty-text" }
  | { readonly kind: "text-too-long"; readonly limit: number }
  | { readonly kind: "too-few"; readonly limit: number }
  | { readonly kind: "too-many"; readonly limit: number }
  | { readonly kind: "number-outside"; readonly limit: number; readonly side: "below" | "above" }
  // What the values mean together.
  | { readonly kind: "duplicate-id"; readonly firstField: string }
  | { readonly kind: "reserved-id" }
  | { readonly kind: "nothing-by-that-id"; readonly reference: AgreementReference }
  | { readonly kind: "cycle"; readonly path: readonly string[] }
  | { readonly kind: "above-whole" }
  | { readonly kind: "parts-are-not-the-whole"; readonly sum: Fraction }
  | { readonly kind: "floor-above-ceiling" }
  | {
      readonly kind: "amount-differs-from-words";
      readonly asWritten: string;
      readonly read: Ore;
      readonly ore: Ore;
    }
  /** The words of an amount hold no figure: "abc miljoner". */
  | { readonly kind: "words-without-figure" }
  | {
      readonly kind: "percentage-differs-from-words";
      readonly asWritten: string;
      readonly fraction: Fraction;
    }
  | { readonly kind: "quote-too-long"; readonly words: number; readonly limit: number };

/** One fault of an agreement file and where it is. Sentences live in texts. */
export type AgreementFileProblem = AgreementFileFault & { readonly at: AgreementFilePlace };
