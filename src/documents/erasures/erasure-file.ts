import { mkdir, open, readFile } from "node:fs/promises";
import { dirname } from "node:path";
import { fail, ok, type Result } from "#domain/result";
import type { Erasure, ErasureFile, ErasureFileProblem } from "../../application/ports.ts";

/**
 * Where the list of erasures lies: what `SAMNYTTA_ERASURES` says, otherwise beside the data directory and never in it, so that
 * a backup that is put back does not bring an older list along.
 * @example erasurePlace({}, "/var/lib/samnytta") // "/var/lib/samnytta-erasures.jsonl"
 */
export function erasurePlace(
  environment: Readonly<Record<string, string | undefined>>,
  dataDirectory: string,
): string {
  return environment["SAMNYTTA_ERASURES"] || `${dataDirectory.replace(/\/+$/, "")}-erasures.jsonl`;
}

/** The list of erasures (listan över borttagna), one line of JSON for each; made with its folder when the first is written. */
export function erasureFile(file: string): ErasureFile {
  const unusable = (error: unknown): Result<never, ErasureFileProblem> =>
    fail({ kind: "erasure-file-closed", file, code: codeOf(error) });
  return {
    file,
    read: async () => {
      const text = await readFile(file, "utf8").catch((error: unknown) =>
        codeOf(error) === "ENOENT" ? "" : { error },
      );
      return typeof text === "string" ? readErasures(text, file) : unusable(text.error);
    },
    append: async (erasures) => {
      try {
        await mkdir(dirname(file), { recursive: true });
        await appendLines(file, erasures);
        return ok(undefined);
      } catch (error) {
        return unusable(error);
      }
    },
  };
}

/** Reads the list out of its text. What stands after the last line break was never written to its end. */
function readErasures(text: string, file: string): Result<readonly Erasure[], ErasureFileProblem> {
  const erasures: Erasure[] = [];
  for (const [index, line] of text.split("\n").slice(0, -1).entries()) {
    const erasure = readErasure(line);
    if (erasure === undefined) return fail({ kind: "erasure-file-unreadable", file, line: index + 1 });
    erasures.push(erasure);
  }
  return ok(erasures);
}

function readErasure(line: string): Erasure | undefined {
  try {
    const written: unknown = JSON.parse(line);
    if (typeof written !== "object" || written === null) return undefined;
    if (!("person" in written) || !("moment" in written)) return undefined;
    const { person, moment } = written;
    return typeof person === "string" && typeof moment === "string" ? { person, moment } : undefined;
  } catch {
    return undefined;
  }
}

/** A line that was not written to its end before a power cut is taken away first. */
async function appendLines(file: string, erasures: readonly Erasure[]): Promise<void> {
  const opened = await open(file, "a+", 0o600);
  try {
    const text = await opened.readFile();
    const whole = text.lastIndexOf("\n") + 1;
    if (whole < text.length) await opened.truncate(whole);
    await opened.appendFile(erasures.map((each) => `${JSON.stringify(each)}\n`).join(""));
    await opened.sync();
  } finally {
    await opened.close();
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "unknown";
}
