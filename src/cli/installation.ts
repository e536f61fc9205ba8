import type { Seal } from "#domain/log";
import type { Result } from "#domain/result";
import type { BackupContent, Erasure, KeptStore, RecordStore, RetentionStore } from "../application/ports.ts";

/**
 * The Samnytta that is installed here, its database and its seals, as the commands reach it; handed over by the main
 * program. A problem is its sentence.
 */
export type Installation = {
  /** Lets something count or remove what the rules say is due, also while the program runs. */
  readonly retain: <T>(use: (store: RetentionStore) => Promise<T>) => Promise<Result<T, string>>;
  /** Lets something look the store through, also while the program runs. */
  readonly inspect: <T>(use: (store: KeptStore) => Promise<T>) => Promise<Result<T, string>>;
  /** Lets something read what has been written down, also while the program runs. */
  readonly readRecords: <T>(
    use: (records: Pick<RecordStore, "current" | "history">) => Promise<T>,
  ) => Promise<Result<T, string>>;
  /** The seals in a file, or in the one of the settings; none where there is no file. */
  readonly readSeals: (
    file: string | undefined,
  ) => Promise<Result<{ readonly file: string; readonly seals: readonly Seal[] }, string>>;
  /** Writes the whole database to a new file, also while the program runs. */
  readonly backUp: (file: string, moment: string) => Promise<Result<BackupContent, string>>;
  /** Reads a backup to its end; nothing else is touched. */
  readonly checkBackup: (file: string) => Promise<Result<BackupContent, string>>;
  /** Whom the list of erasures holds, in a file or in the one of the settings; none where there is no file. */
  readonly readErasures: (file: string | undefined) => Promise<Result<readonly Erasure[], string>>;
  /**
   * Puts a backup that has been checked back in an empty database, which is made where there is none, and erases again
   * whom the list names. @returns how many had a name
   */
  readonly restore: (
    file: string,
    content: BackupContent,
    erasures: readonly Erasure[],
  ) => Promise<Result<number, string>>;
};
