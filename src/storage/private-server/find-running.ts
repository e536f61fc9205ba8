import { fail, ok, type Result } from "#domain/result";
import { toAdministrator, withClient } from "./connection.ts";
import { readPostmasterFile, type PostmasterFile } from "./postmaster-pid.ts";
import type { StartProblem } from "./problems.ts";
import { isAlive, isCertainlyOther, waitUntil } from "./process-life.ts";

/** What a cluster's `postmaster.pid` turned out to mean. */
export type Found =
  | { readonly kind: "running"; readonly pid: number; readonly socketFolder: string }
  /** No server. `reusedPid` is a living program that was given the number of the dead server. */
  | { readonly kind: "none"; readonly reusedPid: number | undefined };

/** How long a server that is starting or stopping is waited for, in seconds. */
const patience = 60;

/**
 * Finds the server that runs on a cluster, as when this program was killed and its server lives on.
 *
 * The file is only read: a stale one is PostgreSQL's own to judge and replace. A server that is just
 * starting or stopping is waited for.
 */
export async function findRunningServer(cluster: string): Promise<Result<Found, StartProblem>> {
  let found: Found | undefined;
  let lastPid = 0;
  const hasSettled = await waitUntil(async () => {
    const file = await readPostmasterFile(cluster);
    lastPid = file?.pid ?? lastPid;
    found = await judge(file, cluster);
    return found !== undefined;
  }, patience);
  return hasSettled && found !== undefined
    ? ok(found)
    : fail({ kind: "server-does-not-answer", directory: cluster, pid: lastPid });
}

async function judge(file: PostmasterFile | undefined, cluster: string): Promise<Found | undefined> {
  if (file === undefined || !isAlive(file.pid)) return { kind: "none", reusedPid: undefined };
  if (await isCertainlyOther(file.pid, cluster)) return { kind: "none", reusedPid: file.pid };
  if (file.socketFolder === undefined) return undefined;
  const directory = await askDirectory(file.socketFolder);
  return directory === cluster
    ? { kind: "running", pid: file.pid, socketFolder: file.socketFolder }
    : undefined;
}

/** Which cluster the server behind a socket serves; undefined when none answers (yet). */
async function askDirectory(socketFolder: string): Promise<string | undefined> {
  return withClient(toAdministrator(socketFolder), async (client) => {
    const { rows } = await client.query<{ readonly data_directory: string }>("show data_directory");
    return rows[0]?.data_directory;
  }).catch(() => undefined);
}
