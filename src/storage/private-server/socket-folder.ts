import { createHash } from "node:crypto";
import { lchown, lstat, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { fail, ok, type Result } from "#domain/result";
import type { DatabaseAccount } from "./database-account.ts";
import { socketPort } from "./connection.ts";
import { codeOf } from "./errno.ts";
import type { StartProblem } from "./problems.ts";

/** The longest path of a socket that every system takes: 104 bytes on macOS, 108 on Linux, less the final zero. */
const longestSocketPath = 100;

/**
 * The folder of the server's socket: the cluster itself, which only its owner can enter. When that path
 * is too long for a socket, a folder under /tmp, named after the cluster and closed in the same way.
 */
export async function chooseSocketFolder(
  cluster: string,
  account: DatabaseAccount,
): Promise<Result<string, StartProblem>> {
  if (fitsSocket(cluster)) return ok(cluster);
  const folder = join("/tmp", `samnytta-${createHash("sha256").update(cluster).digest("hex").slice(0, 12)}`);
  await mkdir(folder, { mode: 0o700 }).then(
    async () => {
      if (account.isOther) await lchown(folder, account.uid, account.gid);
    },
    (error: unknown) => {
      if (codeOf(error) !== "EEXIST") throw error;
    },
  );
  const found = await lstat(folder);
  // Anyone may make names under /tmp: what lies there is used only when it is closed and the database user's own.
  const isOurs = found.isDirectory() && found.uid === account.uid && (found.mode & 0o077) === 0;
  if (isOurs) return ok(folder);
  return fail({ kind: "directory-of-another-user", directory: folder, owner: found.uid, uid: account.uid });
}

/** Whether a socket in this folder has a path that every system takes; counted in bytes, å is two. */
export function fitsSocket(folder: string): boolean {
  return Buffer.byteLength(join(folder, `.s.PGSQL.${socketPort}`)) <= longestSocketPath;
}
