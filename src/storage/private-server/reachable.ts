import { stat } from "node:fs/promises";
import { dirname } from "node:path";

/** What decides whether a user may pass through a folder. */
export type FolderRights = { readonly uid: number; readonly gid: number; readonly mode: number };

/**
 * Whether a user may pass through a folder, by its mode alone (access control lists are not read).
 * @example mayPass({ uid: 0, gid: 0, mode: 0o700 }, { uid: 65534, gid: 65534 }) // false
 */
export function mayPass(folder: FolderRights, user: { readonly uid: number; readonly gid: number }): boolean {
  if (user.uid === 0) return true;
  if (folder.uid === user.uid) return (folder.mode & 0o100) !== 0;
  if (folder.gid === user.gid) return (folder.mode & 0o010) !== 0;
  return (folder.mode & 0o001) !== 0;
}

/**
 * The first folder on the way to `path` (itself included) that the user may not pass.
 * @returns undefined when the whole way is open; folders that do not exist are skipped
 */
export async function firstBlockedFolder(
  path: string,
  user: { readonly uid: number; readonly gid: number },
): Promise<string | undefined> {
  for (const folder of wayTo(path)) {
    const rights = await stat(folder).catch(() => undefined);
    if (rights !== undefined && !mayPass(rights, user)) return folder;
  }
  return undefined;
}

function wayTo(path: string): readonly string[] {
  const above = dirname(path);
  return above === path ? [path] : [...wayTo(above), path];
}
