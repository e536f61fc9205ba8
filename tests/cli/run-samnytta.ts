import { execFile, fork, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll } from "vitest";

/** The root of the repository: commands are run from there, as the documentation writes them. */
export const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** The agreements of the catalogue, by year. */
export const AGREEMENTS = {
  2016: "agreements/2016-psykisk-halsa/agreement.json",
  2017: "agreements/2017-psykisk-halsa/agreement.json",
  2018: "agreements/2018-norra-stodstruktur/agreement.json",
  2024: "agreements/2024-god-och-nara-vard/agreement.json",
} as const;

/** What a command answered. */
export type Answer = { readonly code: number; readonly out: string; readonly err: string };

/** Without any database. */
const NOWHERE = { SAMNYTTA_DATA: join(tmpdir(), "samnytta-not-here") };

/** Runs the built command, without any database, in the one process that runs commands for all tests. */
export function samnytta(...args: readonly string[]): Promise<Answer> {
  return samnyttaWith(NOWHERE, ...args);
}

/** Runs the built command with settings of its own, in the one process that runs commands for all tests. */
export function samnyttaWith(
  settings: Readonly<Record<string, string>>,
  ...args: readonly string[]
): Promise<Answer> {
  const { child, waiting } = (running ??= startRunning());
  const id = (asked += 1);
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve, reject });
    child.send({ id, args, settings });
  });
}

/** Runs the built command as its user does: in a process of its own, without any database. */
export function samnyttaProcess(...args: readonly string[]): Promise<Answer> {
  return samnyttaProcessWith(NOWHERE, ...args);
}

/** Runs the built command in a process of its own, with settings of its own. */
export function samnyttaProcessWith(
  settings: Readonly<Record<string, string>>,
  ...args: readonly string[]
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      [join(ROOT, "bin/samnytta"), ...args],
      { cwd: ROOT, env: { PATH: process.env["PATH"], ...settings }, maxBuffer: 100_000_000 },
      (error, out, err) => {
        if (error === null) resolve({ code: 0, out, err });
        else if (typeof error.code === "number") resolve({ code: error.code, out, err });
        else reject(error);
      },
    );
  });
}

type Waiting = { readonly resolve: (answer: Answer) => void; readonly reject: (fault: Error) => void };
type Running = { readonly child: ChildProcess; readonly waiting: Map<number, Waiting> };

let running: Running | undefined;
let asked = 0;

/** Starts the process that runs commands; it ends by itself when whoever started it does. */
function startRunning(): Running {
  const waiting = new Map<number, Waiting>();
  const script = fileURLToPath(new URL("run-commands.mjs", import.meta.url));
  // No words of the test runner to Node: what is built finds what is built.
  const child = fork(script, { cwd: ROOT, env: { PATH: process.env["PATH"] }, execArgv: [] });
  child.on("message", ({ id, answer }: { readonly id: number; readonly answer: Answer }) => {
    waiting.get(id)?.resolve(answer);
    waiting.delete(id);
  });
  child.on("exit", (code) => {
    running = undefined;
    for (const { reject } of waiting.values()) reject(new Error(`a command ended the process (${code})`));
  });
  return { child, waiting };
}

/** A folder for files that a test hands to a command; it is removed after the tests of the file. */
export function givenFolder(): (name: string, content: string | Uint8Array) => string {
  const folder = mkdtempSync(join(tmpdir(), "samnytta-cli-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  return (name, content) => {
    const file = join(folder, name);
    writeFileSync(file, content);
    return file;
  };
}

/** The rows of a CSV as objects by heading; our own commands quote only values that need it. */
export function rowsOf(csv: string): readonly Readonly<Record<string, string>>[] {
  const [heading, ...lines] = csv.trimEnd().split("\n").map(cellsOf);
  return lines.map((cells) =>
    Object.fromEntries((heading ?? []).map((name, index) => [name, cells[index] ?? ""])),
  );
}

function cellsOf(line: string): readonly string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? "",
  );
}
