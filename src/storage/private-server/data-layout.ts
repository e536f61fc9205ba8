import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { fail, ok, type Result } from "#domain/result";
import type { BinaryOrigin, StartProblem } from "./problems.ts";

/** Where things lie inside the data directory. */
export type DataLayout = {
  readonly root: string;
  /** PostgreSQL's own data directory, mode 0700, owned by the user the database runs as. */
  readonly cluster: string;
  /** One word, "npm" or "system": whose binaries made the cluster. Inside it, so that they come and go together. */
  readonly origin: string;
  /** Copies of the npm binaries, one folder per version. */
  readonly binaries: string;
  readonly log: string;
};

/** The name of our note inside a cluster; PostgreSQL leaves files it does not know alone. */
export const originFile = "samnytta-origin";

/** The layout of a data directory. @example layOut("/var/lib/samnytta").cluster // "/var/lib/samnytta/postgresql" */
export function layOut(dataDirectory: string): DataLayout {
  return {
    root: dataDirectory,
    cluster: join(dataDirectory, "postgresql"),
    origin: join(dataDirectory, "postgresql", originFile),
    binaries: join(dataDirectory, "binaries"),
    log: join(dataDirectory, "postgresql.log"),
  };
}

/** An existing cluster: the major version that made it, and whose binaries, when that was noted. */
export type Cluster = { readonly major: number; readonly origin: BinaryOrigin | undefined };

/**
 * Reads who made the cluster, from PostgreSQL's own `PG_VERSION` and our note beside it.
 * @returns undefined when there is no cluster yet; a problem when the folder holds something else
 */
export async function readCluster(layout: DataLayout): Promise<Result<Cluster | undefined, StartProblem>> {
  const version = await readIfPresent(join(layout.cluster, "PG_VERSION"));
  if (version === undefined) {
    const content = await readdir(layout.cluster).catch(() => []);
    return content.length === 0 ? ok(undefined) : fail({ kind: "not-a-cluster", directory: layout.cluster });
  }
  const major = parseMajor(version);
  if (major === undefined) return fail({ kind: "not-a-cluster", directory: layout.cluster });
  return ok({ major, origin: parseOrigin(await readIfPresent(layout.origin)) });
}

/** The major version in a `PG_VERSION` file. @example parseMajor("18\n") // 18 */
export function parseMajor(versionFile: string): number | undefined {
  const text = versionFile.trim();
  return /^[1-9][0-9]?$/.test(text) ? Number(text) : undefined;
}

function parseOrigin(note: string | undefined): BinaryOrigin | undefined {
  const word = note?.trim();
  return word === "npm" || word === "system" ? word : undefined;
}

async function readIfPresent(file: string): Promise<string | undefined> {
  return readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT" || error.code === "ENOTDIR") return undefined;
    throw error;
  });
}
