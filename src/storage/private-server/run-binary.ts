import { spawn, type SpawnOptions } from "node:child_process";
import type { DatabaseAccount } from "./database-account.ts";
import { codeOf } from "./errno.ts";

/** How a program ended: its exit code and all it wrote, or the system's code when it could not be started. */
export type Run =
  | { readonly kind: "ended"; readonly code: number | null; readonly output: string }
  | { readonly kind: "not-started"; readonly code: string };

/**
 * What every program of PostgreSQL is started with: its user, a folder that user can stand in, a session
 * of its own (Ctrl-C is for us alone; we then stop the server), and nothing of our environment, so that no
 * PGDATA, PGOPTIONS or locale of the user's reaches it.
 */
export function spawnOptions(
  account: DatabaseAccount,
  extra: Readonly<Record<string, string>> = {},
): SpawnOptions {
  return {
    cwd: "/",
    detached: true,
    env: { PATH: "/usr/bin:/bin", LC_ALL: "C", TZ: "UTC", ...extra },
    ...(account.isOther ? { uid: account.uid, gid: account.gid } : {}),
  };
}

/** Runs a program of PostgreSQL to its end. */
export function runBinary(file: string, args: readonly string[], account: DatabaseAccount): Promise<Run> {
  return new Promise((resolve) => {
    const child = spawn(file, args, { ...spawnOptions(account), stdio: ["ignore", "pipe", "pipe"] });
    const written: Buffer[] = [];
    child.stdout?.on("data", (chunk: Buffer) => written.push(chunk));
    child.stderr?.on("data", (chunk: Buffer) => written.push(chunk));
    child.on("error", (error) => resolve({ kind: "not-started", code: codeOf(error) }));
    child.on("close", (code) =>
      resolve({ kind: "ended", code, output: Buffer.concat(written).toString("utf8") }),
    );
  });
}
