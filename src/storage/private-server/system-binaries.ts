import { access, readdir, realpath } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Binaries } from "./binaries.ts";
import type { DatabaseAccount } from "./database-account.ts";
import { runBinary } from "./run-binary.ts";

const packagedServers = "/usr/lib/postgresql";

/**
 * Finds the PostgreSQL servers installed on the machine: those on the search path, and Debian's
 * `/usr/lib/postgresql/<major>/bin`, which is not on it. Only those that the database's user can run.
 *
 * @param searchPath  the value of PATH
 */
export async function findSystemBinaries(
  searchPath: string,
  account: DatabaseAccount,
): Promise<readonly Binaries[]> {
  const majors = await readdir(packagedServers).catch(() => []);
  const folders = [
    ...searchPath.split(":").filter((folder) => folder.startsWith("/")),
    ...majors.map((major) => join(packagedServers, major, "bin")),
  ];
  // A link on the search path is followed: initdb finds its files from where it really lies.
  const real = await Promise.all(
    folders.map((folder) => realpath(join(folder, "postgres")).catch(() => undefined)),
  );
  const bins = new Set(real.filter((file) => file !== undefined).map((file) => dirname(file)));
  const found = await Promise.all([...bins].map((bin) => inspect(bin, account)));
  return found.filter((binaries) => binaries !== undefined);
}

async function inspect(bin: string, account: DatabaseAccount): Promise<Binaries | undefined> {
  const hasInitdb = await access(join(bin, "initdb")).then(
    () => true,
    () => false,
  );
  if (!hasInitdb) return undefined;
  const run = await runBinary(join(bin, "postgres"), ["--version"], account);
  const major = run.kind === "ended" && run.code === 0 ? majorOfVersionLine(run.output) : undefined;
  return major === undefined ? undefined : { origin: "system", major, bin };
}

/** The major in what `postgres --version` prints. @example majorOfVersionLine("postgres (PostgreSQL) 15.18") // 15 */
export function majorOfVersionLine(line: string): number | undefined {
  const major = /\(PostgreSQL\) ([1-9][0-9]?)[^0-9]/.exec(line)?.[1];
  return major === undefined ? undefined : Number(major);
}
