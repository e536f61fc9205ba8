import { spawn } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";

/** LibreOffice without a window, in a profile of its own that computes every sheet it opens. */
export type LibreOffice = {
  /** Opens a workbook, computes it and writes every sheet as CSV. @returns the rows of all sheets, fields by semicolon */
  readonly compute: (workbook: string) => Promise<readonly string[]>;
  /** Writes a workbook where LibreOffice can read it. @returns its place */
  readonly place: (name: string, bytes: Uint8Array) => Promise<string>;
  readonly close: () => Promise<void>;
};

/** Longer than this it has hung. */
const LIMIT_MILLISECONDS = 120_000;

/** A sheet in a file of Excel's is computed when it is opened, whatever values are written in it. */
const ALWAYS_COMPUTE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`;

/** Every sheet, semicolon between fields, UTF-8, values as they are and not as they are shown. */
const AS_CSV = "csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,false,false,false,false,-1";

/** Opens LibreOffice where it is on PATH; undefined where it is not. */
export async function openLibreOffice(): Promise<LibreOffice | undefined> {
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  const program = ["soffice", "libreoffice"]
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .find(isExecutable);
  if (program === undefined) return undefined;
  const folder = await mkdtemp(join(tmpdir(), "samnytta-bench-"));
  const profile = join(folder, "profile");
  await mkdir(join(profile, "user"), { recursive: true });
  await writeFile(join(profile, "user", "registrymodifications.xcu"), ALWAYS_COMPUTE);
  const out = join(folder, "csv");
  return {
    place: async (name, bytes) => {
      await writeFile(join(folder, name), bytes);
      return join(folder, name);
    },
    compute: async (workbook) => {
      await rm(out, { recursive: true, force: true });
      const own = `-env:UserInstallation=${pathToFileURL(profile).href}`;
      await run(program, [
        own,
        "--headless",
        "--norestore",
        "--convert-to",
        AS_CSV,
        "--outdir",
        out,
        workbook,
      ]);
      const sheets = await readdir(out);
      const texts = await Promise.all(sheets.toSorted().map((name) => readFile(join(out, name), "utf8")));
      return texts.flatMap((text) => text.split(/\r?\n/));
    },
    close: () => rm(folder, { recursive: true, force: true }),
  };
}

function run(program: string, args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: "ignore", timeout: LIMIT_MILLISECONDS });
    child.on("error", reject);
    child.on("close", (code) =>
      code === 0 ? resolve() : reject(new Error(`${program} ended with ${code ?? "a signal"}`)),
    );
  });
}

function isExecutable(program: string): boolean {
  try {
    accessSync(program, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
