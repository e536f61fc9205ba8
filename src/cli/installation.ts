import type { Seal } from "#domain/log";
import type { Result } from "#domain/result";
import type { KeptStore } from "../application/ports.ts";

/**
 * The Samnytta that is installed here, its database and its seals, as the commands reach it; handed over by the main
 * program. A problem is its sentence.
 */
export type Installation = {
  /** Lets something look the store through, also while the program runs. */
  readonly inspect: <T>(use: (store: KeptStore) => Promise<T>) => Promise<Result<T, string>>;
  /** The seals in a file, or in the one of the settings; none where there is no file. */
  readonly readSeals: (
    file: string | undefined,
  ) => Promise<Result<{ readonly file: string; readonly seals: readonly Seal[] }, string>>;
};
