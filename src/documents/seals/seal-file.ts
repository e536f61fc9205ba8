import { mkdir, open, readFile } from "node:fs/promises";
import { dirname } from "node:path";
import type { Seal } from "#domain/log";
import { fail, ok, type Result } from "#domain/result";
import type { SealFile, SealProblem } from "../../application/ports.ts";
import { readSeals } from "./read-seals.ts";

/**
 * Where the seals lie: what `SAMNYTTA_SEALS` says, otherwise beside the data directory and never in it, so that whoever
 * loses or changes the one still has the other.
 * @example sealPlace({}, "/var/lib/samnytta") // "/var/lib/samnytta-seals.jsonl"
 */
export function sealPlace(
  environment: Readonly<Record<string, string | undefined>>,
  dataDirectory: string,
): string {
  return environment["SAMNYTTA_SEALS"] || `${dataDirectory.replace(/\/+$/, "")}-seals.jsonl`;
}

/** The file of seals (sigillfil), one line of JSON for each; made with its folder when the first is written. */
export function sealFile(file: string): SealFile {
  const unusable = (error: unknown): Result<never, SealProblem> =>
    fail({ kind: "seal-file-closed", file, code: codeOf(error) });
  return {
    file,
    read: async () => {
      const text = await readFile(file, "utf8").catch((error: unknown) =>
        isMissing(error) ? "" : { error },
      );
      return typeof text === "string" ? readSeals(text, file) : unusable(text.error);
    },
    append: async (seal) => {
      try {
        await mkdir(dirname(file), { recursive: true });
        await appendLine(file, seal);
        return ok(undefined);
      } catch (error) {
        return unusable(error);
      }
    },
  };
}

/** A line that was not written to its end before a power cut is taken away first: it never was a seal. */
async function appendLine(file: string, seal: Seal): Promise<void> {
  const opened = await open(file, "a+", 0o644);
  try {
    const text = await opened.readFile();
    const whole = text.lastIndexOf("\n") + 1;
    if (whole < text.length) await opened.truncate(whole);
    await opened.appendFile(`${JSON.stringify(seal)}\n`);
    await opened.sync();
  } finally {
    await opened.close();
  }
}

function isMissing(error: unknown): boolean {
  return codeOf(error) === "ENOENT";
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "unknown";
}
