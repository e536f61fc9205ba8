import { readFile, stat } from "node:fs/promises";
import { fail, ok, type Result } from "#domain/result";
import type { DataLayout } from "./data-layout.ts";
import type { StartProblem } from "./problems.ts";

/** The user of the operating system that PostgreSQL runs as. It is never root: PostgreSQL refuses that. */
export type DatabaseAccount = {
  readonly uid: number;
  readonly gid: number;
  /** True when this process is root and has to start PostgreSQL as someone else. */
  readonly isOther: boolean;
};

/**
 * Chooses who PostgreSQL runs as: the user of this process, or, for root, the owner of an existing
 * cluster, else the unprivileged account that the machine has.
 */
export async function chooseAccount(
  { uid, gid }: { readonly uid: number; readonly gid: number },
  layout: DataLayout,
): Promise<Result<DatabaseAccount, StartProblem>> {
  const owner = await stat(layout.cluster).catch(() => undefined);
  if (uid === 0) {
    if (owner !== undefined && owner.uid !== 0) return ok({ uid: owner.uid, gid: owner.gid, isOther: true });
    return ok({
      ...unprivilegedAccount(await readFile("/etc/passwd", "utf8").catch(() => "")),
      isOther: true,
    });
  }
  if (owner !== undefined && owner.uid !== uid) {
    return fail({ kind: "directory-of-another-user", directory: layout.cluster, owner: owner.uid, uid });
  }
  return ok({ uid, gid, isOther: false });
}

/**
 * The account that root lets the database run as: `samnytta` when the operator has made one, else `nobody`.
 *
 * @param passwd  the text of /etc/passwd: name:password:uid:gid:…
 * @example unprivilegedAccount("nobody:x:65534:65534:nobody:/:/bin/false") // { uid: 65534, gid: 65534 }
 */
export function unprivilegedAccount(passwd: string): { readonly uid: number; readonly gid: number } {
  const accounts = passwd.split("\n").map((line) => {
    const [name, , uid, gid] = line.split(":");
    return { name, uid: Number(uid), gid: Number(gid) };
  });
  const named = (name: string) => accounts.find((account) => account.name === name && account.uid > 0);
  const { uid, gid } = named("samnytta") ?? named("nobody") ?? { uid: 65534, gid: 65534 };
  return { uid, gid };
}
