import { access, chmod, constants, mkdir, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { fail, ok, type Result } from "#domain/result";
import type { DatabaseAccount } from "./database-account.ts";
import type { DataLayout } from "./data-layout.ts";
import { codeOf } from "./errno.ts";
import type { StartProblem } from "./problems.ts";
import { firstBlockedFolder } from "./reachable.ts";

/**
 * Makes the data directory, or makes sure that an existing one can be written by us and passed by the
 * database's user. An ordinary user's directory is closed to all others (0700); root's can be passed
 * but not listed (0711), since the database's user must reach its own folder inside.
 */
export async function prepareDirectory(
  { root }: DataLayout,
  account: DatabaseAccount,
): Promise<Result<undefined, StartProblem>> {
  try {
    const firstMade = await mkdir(root, { recursive: true, mode: 0o700 });
    if (account.isOther) await letPass(root, firstMade ?? root);
    await access(root, constants.W_OK | constants.X_OK);
  } catch (error) {
    return fail({ kind: "directory-not-writable", directory: root, code: codeOf(error) });
  }
  const blockedAt = account.isOther ? await firstBlockedFolder(root, account) : undefined;
  if (blockedAt === undefined) return ok(undefined);
  return fail({ kind: "directory-blocked", directory: root, blockedAt, uid: account.uid });
}

/** Opens the way through the folders that are ours: from `root` up to the first one we made. */
async function letPass(root: string, firstMade: string): Promise<void> {
  for (let folder = root; folder.length >= firstMade.length; folder = dirname(folder)) {
    const { mode } = await stat(folder);
    await chmod(folder, (mode & 0o7777) | 0o011);
    if (folder === dirname(folder)) return;
  }
}
