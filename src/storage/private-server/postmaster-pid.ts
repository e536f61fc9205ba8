import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** What a running server says of itself in `postmaster.pid`. The later lines come as it gets going. */
export type PostmasterFile = { readonly pid: number; readonly socketFolder: string | undefined };

/**
 * Reads the text of `postmaster.pid`: line 1 the process, line 5 the folder of its socket.
 * @returns undefined for a file that is not (yet) one
 * @source PostgreSQL 15 and 18, src/include/utils/pidfile.h
 * @example parsePostmasterFile("412\n/srv/db\n1700000000\n5432\n/srv/db\n")?.pid // 412
 */
export function parsePostmasterFile(text: string): PostmasterFile | undefined {
  const [first = "", , , , fifth = ""] = text.split("\n");
  if (!/^[1-9][0-9]*$/.test(first.trim())) return undefined;
  return { pid: Number(first), socketFolder: fifth.startsWith("/") ? fifth : undefined };
}

/** The `postmaster.pid` of a cluster; undefined when there is none. */
export async function readPostmasterFile(cluster: string): Promise<PostmasterFile | undefined> {
  const text = await readFile(join(cluster, "postmaster.pid"), "utf8").catch(() => "");
  return parsePostmasterFile(text);
}
