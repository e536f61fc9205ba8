import type { Agreement, AgreementFileProblem } from "#domain/agreement";
import type { NewValue, WrittenValue } from "#domain/draft";
import type { Result } from "#domain/result";

/** What may be written last in a list. */
export type ListedValue = { readonly [field: string]: string | NewValue | readonly NewValue[] };

/** How agreement files are read and changed, whole or faulty. */
export type AgreementFiles = {
  /** The agreement, or every problem. */
  readonly read: (text: string) => Result<Agreement, AgreementFileProblem>;
  /** Every value in order; undefined where the text is no JSON at all. */
  readonly values: (text: string) => readonly WrittenValue[] | undefined;
  /** The text with other values at some paths, and every other character as it was. */
  readonly replace: (text: string, changes: ReadonlyMap<string, NewValue>) => string;
  /** The text with one value more, last in a list, and every other character as it was. */
  readonly append: (text: string, list: string, value: ListedValue) => string;
};
