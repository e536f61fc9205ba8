import { join } from "node:path";
import { fail, ok, type Result } from "#domain/result";
import type { Binaries } from "./binaries.ts";
import { copyBinaries } from "./copy-binaries.ts";
import type { DatabaseAccount } from "./database-account.ts";
import type { StartProblem, StartStep } from "./problems.ts";
import { runBinary } from "./run-binary.ts";

/**
 * The first of the binaries that the database's user can really run, copied into place if need be.
 * Binaries can fail on a machine they were not built for: another C library, or a disk that runs no programs.
 */
export async function readyBinaries(
  fitting: readonly Binaries[],
  account: DatabaseAccount,
  report: (step: StartStep) => void,
): Promise<Result<Binaries, StartProblem>> {
  let problem: StartProblem | undefined;
  for (const binaries of fitting) {
    const started = performance.now();
    await copyBinaries(binaries);
    if (binaries.copyFrom !== undefined) {
      report({ kind: "binaries-copied", seconds: (performance.now() - started) / 1000 });
    }
    const file = join(binaries.bin, "postgres");
    const run = await runBinary(file, ["--version"], account);
    if (run.kind === "ended" && run.code === 0) return ok(binaries);
    problem ??= describe(file, run.kind === "ended" ? "unknown" : run.code, account);
  }
  return fail(problem ?? { kind: "binaries-cannot-run", file: "", code: "unknown" });
}

function describe(file: string, code: string, account: DatabaseAccount): StartProblem {
  // setuid itself was refused: a container where root may not become anyone else.
  const isAboutUser = account.isOther && (code === "EPERM" || code === "EINVAL");
  return isAboutUser
    ? { kind: "cannot-become-user", uid: account.uid, code }
    : { kind: "binaries-cannot-run", file, code };
}
