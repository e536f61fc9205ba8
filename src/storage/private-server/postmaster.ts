import { spawn } from "node:child_process";
import { open, rename, stat, type FileHandle } from "node:fs/promises";
import { join } from "node:path";
import { connect, toAdministrator } from "./connection.ts";
import type { DatabaseAccount } from "./database-account.ts";
import type { DataLayout } from "./data-layout.ts";
import { isAlive, isCertainlyOther, signalAs, waitUntil } from "./process-life.ts";
import { readPostmasterFile } from "./postmaster-pid.ts";
import { spawnOptions } from "./run-binary.ts";

/** A server that takes connections: its first process and the folder of its socket. */
export type Postmaster = { readonly pid: number; readonly socketFolder: string };

/** Seconds that a server may need to repair itself after a power cut before it answers. */
const longestRecovery = 300;
/** Seconds that a server may need to write everything down before it is ended the hard way. */
const longestShutdown = 60;
const largestLogBytes = 10_000_000;

/**
 * Starts PostgreSQL on a cluster and waits until it answers.
 *
 * @param reusedPid  a living program known to be no server although the cluster's `postmaster.pid` names it
 * @returns undefined when the server ended or never answered; its log says why
 */
export async function startPostmaster(
  layout: DataLayout,
  bin: string,
  account: DatabaseAccount,
  { socketFolder, reusedPid }: { readonly socketFolder: string; readonly reusedPid: number | undefined },
): Promise<Postmaster | undefined> {
  const log = await openLog(layout.log, account);
  // PostgreSQL takes a living process in its file for a server, except the one named here (its own pg_ctl uses it so).
  const knownOther = reusedPid === undefined ? {} : { PG_GRANDPARENT_PID: String(reusedPid) };
  const child = spawn(join(bin, "postgres"), serverArguments(layout.cluster, socketFolder), {
    ...spawnOptions(account, knownOther),
    stdio: ["ignore", log.fd, log.fd],
  });
  let hasEnded = false;
  child.on("error", () => (hasEnded = true));
  child.on("exit", () => (hasEnded = true));
  child.unref();
  await log.close();

  let answers = false;
  await waitUntil(async () => {
    answers = !hasEnded && (await takesConnections(socketFolder));
    return answers || hasEnded;
  }, longestRecovery);
  if (child.pid === undefined || hasEnded) return undefined;
  if (answers) return { pid: child.pid, socketFolder };
  await signalAs(account, child.pid, "INT");
  return undefined;
}

/**
 * Stops a server in PostgreSQL's "fast" way (open transactions are undone, everything is written down)
 * and waits until it is gone.
 */
export async function stopPostmaster(
  { pid }: Postmaster,
  cluster: string,
  account: DatabaseAccount,
): Promise<void> {
  // Not the file: it goes a moment before the process. A zombie that nobody buries counts as gone.
  const isGone = async () => !isAlive(pid) || (await isCertainlyOther(pid, cluster));
  // A server whose directory was removed and made anew under it must not write or clear up: it would hit the new one.
  const isInPlace = (await readPostmasterFile(cluster))?.pid === pid;
  await signalAs(account, pid, isInPlace ? "INT" : "KILL");
  if (await waitUntil(isGone, longestShutdown)) return;
  // Ends without writing down; the write-ahead log brings everything back at the next start.
  await signalAs(account, pid, "QUIT");
  await waitUntil(isGone, longestShutdown);
}

/** Given on the command line, where they win over any configuration file in the cluster. */
function serverArguments(cluster: string, socketFolder: string): readonly string[] {
  const settings = {
    listen_addresses: "",
    port: "5432",
    // A list; the quotes keep a comma in the path from splitting it.
    unix_socket_directories: `"${socketFolder.replaceAll('"', '""')}"`,
    unix_socket_permissions: "0700",
    // A page is shown as saved only when it is: P2 of the promises.
    fsync: "on",
    full_page_writes: "on",
    synchronous_commit: "on",
    timezone: "UTC",
    log_timezone: "UTC",
    // The log holds no statements and no values: they may carry what somebody wrote in a form.
    log_min_error_statement: "panic",
    log_error_verbosity: "terse",
  };
  return ["-D", cluster, ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`])];
}

async function takesConnections(socketFolder: string): Promise<boolean> {
  try {
    await (await connect(toAdministrator(socketFolder))).end();
    return true;
  } catch {
    return false;
  }
}

/** The server's log, closed to others; a large one is set aside first, replacing the one before. */
async function openLog(file: string, account: DatabaseAccount): Promise<FileHandle> {
  const size = await stat(file).then(
    (found) => found.size,
    () => 0,
  );
  if (size > largestLogBytes) await rename(file, `${file}.old`);
  const log = await open(file, "a", 0o600);
  if (account.isOther) await log.chown(account.uid, account.gid);
  return log;
}
