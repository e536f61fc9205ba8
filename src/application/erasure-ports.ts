import type { PersonalDataKind } from "#domain/personal-data";
import type { Result } from "#domain/result";

/** Something that is kept about somebody: of which sort, and each value by the name of its column, as it is written. */
export type KeptRow = {
  readonly kind: PersonalDataKind;
  readonly values: Readonly<Record<string, string>>;
};

/** That somebody was erased: an id and a moment, and nothing that says who it was. */
export type Erasure = {
  readonly person: string;
  /** UTC, ISO 8601. */
  readonly moment: string;
};

/** Why the list of erasures could not be read or written. `code` is the system's, `line` counted from 1. */
export type ErasureFileProblem =
  | { readonly kind: "erasure-file-closed"; readonly file: string; readonly code: string }
  | { readonly kind: "erasure-file-unreadable"; readonly file: string; readonly line: number };

/** The list of erased persons outside the database: a backup from before an erasure holds the name, and this says so. */
export type ErasureFile = {
  readonly file: string;
  /** Every erasure, the first first; none where there is no file yet. */
  readonly read: () => Promise<Result<readonly Erasure[], ErasureFileProblem>>;
  readonly append: (erasures: readonly Erasure[]) => Promise<Result<undefined, ErasureFileProblem>>;
};
