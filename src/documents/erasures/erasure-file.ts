import { fail, ok, type Result } from "#domain/result";
import type { Erasure, ErasureFile, ErasureFileProblem } from "../../application/ports.ts";
import { lineFile } from "../line-file.ts";

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

/** The list of erasures (listan över borttagna), one line of JSON for each. */
export function erasureFile(file: string): ErasureFile {
  const lines = lineFile<Erasure>(file, 0o600);
  const closed = (code: string): Result<never, ErasureFileProblem> =>
    fail({ kind: "erasure-file-closed", file, code });
  return {
    file,
    read: async () => {
      const text = await lines.text();
      return text.ok ? readErasures(text.value, file) : closed(text.problems[0]);
    },
    append: async (erasures) => {
      const done = await lines.append(erasures);
      return done.ok ? done : closed(done.problems[0]);
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
