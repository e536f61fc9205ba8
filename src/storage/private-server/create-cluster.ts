import { appendFile, lchown, mkdir, open, readdir, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { fail, ok, type Result } from "#domain/result";
import type { Binaries } from "./binaries.ts";
import { administrator } from "./connection.ts";
import type { DatabaseAccount } from "./database-account.ts";
import { originFile, type DataLayout } from "./data-layout.ts";
import { codeOf } from "./errno.ts";
import { isAlive } from "./process-life.ts";
import type { StartProblem } from "./problems.ts";
import { runBinary } from "./run-binary.ts";

/**
 * Makes a new cluster with `initdb`: UTF-8, Swedish order by ICU, checksums on every page.
 *
 * It is made under another name and renamed when it is whole and on disk: an interrupted start leaves
 * nothing that looks like a database, and of two starts at once the later one takes the cluster of the first.
 */
export async function createCluster(
  layout: DataLayout,
  { origin, bin }: Binaries,
  account: DatabaseAccount,
): Promise<Result<undefined, StartProblem>> {
  await removeUnfinished(layout);
  const unfinished = `${layout.cluster}.new.${process.pid}`;
  const changeOwner = async (path: string) => {
    if (account.isOther) await lchown(path, account.uid, account.gid);
  };
  try {
    await mkdir(unfinished, { mode: 0o700 });
    await changeOwner(unfinished);
  } catch (error) {
    return fail({ kind: "cannot-become-user", uid: account.uid, code: codeOf(error) });
  }

  const run = await runBinary(join(bin, "initdb"), initdbArguments(unfinished), account);
  if (run.kind === "not-started" && (run.code === "EPERM" || run.code === "EINVAL")) {
    return fail({ kind: "cannot-become-user", uid: account.uid, code: run.code });
  }
  if (run.kind === "not-started")
    return fail({ kind: "binaries-cannot-run", file: join(bin, "initdb"), code: run.code });
  if (run.code !== 0) {
    await rm(unfinished, { recursive: true, force: true });
    // initdb insists on a user name, which a container with an arbitrary user number does not have.
    if (run.output.includes("could not look up effective user ID"))
      return fail({ kind: "user-without-name", uid: account.uid });
    await appendFile(layout.log, run.output, { mode: 0o600 });
    return fail({ kind: "cluster-not-created", directory: layout.cluster, log: layout.log });
  }

  const note = join(unfinished, originFile);
  // The folder belongs to another user than root by now: "wx" and lchown follow no link laid there.
  await writeFile(note, `${origin}\n`, { mode: 0o600, flag: "wx", flush: true });
  await changeOwner(note);
  await moveIntoPlace(unfinished, layout.cluster);
  return ok(undefined);
}

function initdbArguments(directory: string): readonly string[] {
  return [
    `--pgdata=${directory}`,
    `--username=${administrator}`,
    "--encoding=UTF8",
    "--locale-provider=icu",
    "--icu-locale=sv-SE",
    "--locale=C",
    "--data-checksums",
    // Whoever reaches the socket in the closed folder is the owner of the files; nobody else can connect.
    "--auth-local=trust",
    "--auth-host=reject",
  ];
}

async function moveIntoPlace(unfinished: string, cluster: string): Promise<void> {
  try {
    await rename(unfinished, cluster);
  } catch (error) {
    if (!["ENOTEMPTY", "EEXIST"].includes(codeOf(error))) throw error;
    await rm(unfinished, { recursive: true, force: true });
    return;
  }
  const folder = await open(dirname(cluster));
  await folder.sync();
  await folder.close();
}

/** Removes what interrupted starts have left, unless the start that makes it is still alive. */
async function removeUnfinished({ root, cluster }: DataLayout): Promise<void> {
  const prefix = `${basename(cluster)}.new.`;
  for (const name of await readdir(root)) {
    if (!name.startsWith(prefix)) continue;
    const maker = Number(name.slice(prefix.length));
    if (maker !== process.pid && isAlive(maker)) continue;
    await rm(join(root, name), { recursive: true, force: true });
  }
}
