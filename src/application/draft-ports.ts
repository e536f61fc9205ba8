import type { Agreement, AgreementFileProblem } from "#domain/agreement";
import type { NewValue, WrittenValue } from "#domain/draft";
import type { Result } from "#domain/result";

/** A value that a file may hold. */
export type ListedJson =
  | string
  | number
  | boolean
  | readonly ListedJson[]
  | { readonly [field: string]: ListedJson };

/** What may be written last in a list. */
export type ListedValue = { readonly [field: string]: ListedJson };

/** How agreement files are read and changed, whole or faulty. */
export type AgreementFiles = {
  /** The agreement, or every problem. */
  readonly read: (text: string) => Result<Agreement, AgreementFileProblem>;
  /** Every value in order; undefined where the text is no JSON at all. */
  readonly values: (text: string) => readonly WrittenValue[] | undefined;
  /** The text with other values at some paths, and every other character as it was. */
  readonly replace: (text: string, changes: ReadonlyMap<string, NewValue>) => string;
  /** The text with one value more, last in a list, and every other character as it was. */
  readonly append: (text: string, list: string, value: ListedValue | string) => string;
  /** The text with one field more in an object, right after another of its fields. */
  readonly insert: (text: string, after: string, name: string, value: ListedJson) => string;
  /** The text with one value of a list once more, right after itself, letter for letter. */
  readonly repeat: (text: string, path: string) => string;
  /** The text without one value of a list, and every other character as it was. */
  readonly remove: (text: string, path: string) => string;
};
