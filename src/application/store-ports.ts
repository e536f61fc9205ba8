import type { LogEvent, LoggedVersion, Seal } from "#domain/log";
import type { Ore } from "#domain/money";
import type { Result } from "#domain/result";
import type { AmountArchive, KeptAmount } from "./ports.ts";

/** A version of a thing, with the line of the log that it points at; undefined when there is none. */
export type StoredVersion = { readonly version: LoggedVersion; readonly line: LogEvent | undefined };

/** Something that is kept under the hash of what it says, and the hash computed again; undefined when it is unreadable. */
export type ArchivedThing = {
  readonly kind: "agreement" | "series" | "annex" | "file";
  readonly key: string;
  readonly again: string | undefined;
};

/** An amount as it is kept; a sum with what its parts are together, undefined when a part is gone. */
export type StoredAmount = { readonly kept: KeptAmount; readonly partsTogether?: Ore };

/**
 * The whole store at one moment, as its owner reads it, for looking through (granskning). Nothing is written.
 * Rows come one by one, so that a large store fits.
 */
export type KeptStore = {
  /** Every organisation that has a log, in order. */
  readonly organisations: () => Promise<readonly string[]>;
  /** An organisation's whole log, in order of the lines' numbers. */
  readonly log: (organisation: string) => Promise<readonly LogEvent[]>;
  /** Every version, thing by thing, each thing's in order. */
  readonly versions: () => AsyncIterable<StoredVersion>;
  /** Lines that say that a version was written, without a version that points at them. */
  readonly linesWithoutVersion: () => AsyncIterable<LogEvent>;
  readonly archived: () => AsyncIterable<ArchivedThing>;
  /** What amounts are computed from; what is not as its key says throws. */
  readonly archive: Pick<AmountArchive, "findAgreement" | "findSeries" | "findAnnex">;
  /** Every amount; those of one agreement, component and population after each other. */
  readonly amounts: () => AsyncIterable<StoredAmount>;
  /** Tables whose kept rows the program could change, and tables whose lock of rows (row level security) is not forced. */
  readonly unprotected: () => Promise<{
    readonly tables: number;
    readonly changeable: readonly string[];
    readonly unlocked: readonly string[];
  }>;
};

/** Why seals could not be read or written. `code` is the system's, `line` counted from 1. */
export type SealProblem =
  | { readonly kind: "seal-file-closed"; readonly file: string; readonly code: string }
  | { readonly kind: "seal-file-unreadable"; readonly file: string; readonly line: number };

/** The file outside the database that holds the heads of all logs, day by day. */
export type SealFile = {
  readonly file: string;
  /** Every seal, the first first; none where there is no file yet. */
  readonly read: () => Promise<Result<readonly Seal[], SealProblem>>;
  readonly append: (seal: Seal) => Promise<Result<undefined, SealProblem>>;
};
