import { fail, ok, type Result } from "#domain/result";
import type { Cluster } from "./data-layout.ts";
import type { BinaryChoice, BinaryOrigin, StartProblem } from "./problems.ts";

/** A set of PostgreSQL binaries that could be used. */
export type Binaries = {
  readonly origin: BinaryOrigin;
  readonly major: number;
  /** The folder of `initdb` and `postgres`. */
  readonly bin: string;
  /** The unpacked npm package that has to be copied first; absent when `bin` is already in place. */
  readonly copyFrom?: string;
};

/** The oldest PostgreSQL we use: the first whose databases can sort by ICU. */
export const oldestMajor = 15;

/**
 * Those of the available binaries that may be used, best first: for an existing cluster only binaries of
 * its own major version and origin, for a new one those of npm before the machine's, newer before older.
 *
 * The origin counts as well as the version: the two carry different ICU libraries, which may sort
 * differently, and then the indexes of one are wrong for the other without any error.
 */
export function fittingBinaries(
  available: readonly Binaries[],
  {
    choice,
    cluster,
    directory,
    platform,
  }: {
    readonly choice: BinaryChoice;
    readonly cluster: Cluster | undefined;
    readonly directory: string;
    readonly platform: string;
  },
): Result<readonly Binaries[], StartProblem> {
  if (choice !== "auto" && cluster?.origin !== undefined && cluster.origin !== choice) {
    return fail({ kind: "wrong-origin", directory, made: cluster.origin, wanted: choice });
  }
  const origin = choice === "auto" ? cluster?.origin : choice;
  const ofOrigin = available.filter((binaries) => origin === undefined || binaries.origin === origin);
  if (ofOrigin.length === 0) return fail({ kind: "no-binaries", wanted: origin ?? choice, platform });

  const fitting = ofOrigin.filter(({ major }) =>
    cluster === undefined ? major >= oldestMajor : major === cluster.major,
  );
  if (fitting.length > 0) return ok(fitting.toSorted(bestFirst));
  if (cluster === undefined) return fail({ kind: "no-binaries", wanted: choice, platform });
  const found = [...new Set(ofOrigin.map(({ major }) => major))].toSorted((a, b) => a - b);
  return fail({ kind: "wrong-major", directory, made: cluster.major, found });
}

function bestFirst(a: Binaries, b: Binaries): number {
  if (a.origin !== b.origin) return a.origin === "npm" ? -1 : 1;
  return b.major - a.major;
}
