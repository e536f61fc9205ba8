import { readlink } from "node:fs/promises";
import type { DatabaseAccount } from "./database-account.ts";
import { codeOf } from "./errno.ts";
import { runBinary } from "./run-binary.ts";

/** Whether a process with this number exists, whoever owns it. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === "EPERM";
  }
}

/**
 * Whether it is certain that a living process is no PostgreSQL server of `cluster`: a server always has
 * its cluster as working directory. Numbers of dead processes are given out again, in a container often
 * the very same ones.
 *
 * @returns false also when the system does not tell (no /proc, or not our process)
 */
export async function isCertainlyOther(pid: number, cluster: string): Promise<boolean> {
  try {
    return (await readlink(`/proc/${pid}/cwd`)) !== cluster;
  } catch (error) {
    // The system lists processes here, but this one has ended (or is a zombie, which has no folder).
    return codeOf(error) === "ENOENT" && (await isListed(process.pid));
  }
}

async function isListed(pid: number): Promise<boolean> {
  return readlink(`/proc/${pid}/cwd`).then(
    () => true,
    () => false,
  );
}

/**
 * Sends a signal with the rights of the database's user. The number comes from a file which that user
 * owns; root must not be led to signal anything else.
 */
export async function signalAs(
  account: DatabaseAccount,
  pid: number,
  signal: "INT" | "QUIT" | "KILL",
): Promise<void> {
  if (account.isOther) {
    await runBinary("/bin/sh", ["-c", `kill -${signal} ${pid}`], account);
  } else if (isAlive(pid)) {
    process.kill(pid, `SIG${signal}`);
  }
}

/** Resolves when `isDone` says so, asking every 20 ms; false when `seconds` have passed first. */
export async function waitUntil(isDone: () => boolean | Promise<boolean>, seconds: number): Promise<boolean> {
  const end = performance.now() + seconds * 1000;
  while (!(await isDone())) {
    if (performance.now() > end) return false;
    await new Promise((resolve) => {
      setTimeout(resolve, 20);
    });
  }
  return true;
}
