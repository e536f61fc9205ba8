import type { Seal } from "#domain/log";
import { fail, type Result } from "#domain/result";
import type { SealFile, SealProblem } from "../../application/ports.ts";
import { lineFile } from "../line-file.ts";
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

/** The file of seals (sigillfil), one line of JSON for each. */
export function sealFile(file: string): SealFile {
  const lines = lineFile<Seal>(file, 0o644);
  const closed = (code: string): Result<never, SealProblem> => fail({ kind: "seal-file-closed", file, code });
  return {
    file,
    read: async () => {
      const text = await lines.text();
      return text.ok ? readSeals(text.value, file) : closed(text.problems[0]);
    },
    append: async (seal) => {
      const done = await lines.append([seal]);
      return done.ok ? done : closed(done.problems[0]);
    },
  };
}
