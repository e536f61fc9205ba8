import type { LogHead, Seal } from "#domain/log";
import { fail, ok, type Result } from "#domain/result";
import type { SealProblem } from "../../application/ports.ts";

/**
 * Reads seals out of the text of their file, one line of JSON each. What stands after the last line break was never
 * written to its end, and is passed over.
 */
export function readSeals(text: string, file: string): Result<readonly Seal[], SealProblem> {
  const seals: Seal[] = [];
  for (const [index, line] of text.split("\n").slice(0, -1).entries()) {
    const seal = readSeal(line);
    if (seal === undefined) return fail({ kind: "seal-file-unreadable", file, line: index + 1 });
    seals.push(seal);
  }
  return ok(seals);
}

function readSeal(line: string): Seal | undefined {
  let written: unknown;
  try {
    written = JSON.parse(line);
  } catch {
    return undefined;
  }
  if (!isObject(written) || !Array.isArray(written["heads"])) return undefined;
  const { day, moment, salt, previous, hash } = written;
  const heads = written["heads"].map(readHead);
  const whole = heads.filter((head) => head !== undefined);
  return typeof day === "string" &&
    typeof moment === "string" &&
    typeof previous === "string" &&
    typeof hash === "string" &&
    (salt === undefined || typeof salt === "string") &&
    whole.length === heads.length
    ? { day, moment, heads: whole, ...(salt === undefined ? {} : { salt }), previous, hash }
    : undefined;
}

function readHead(written: unknown): LogHead | undefined {
  if (!isObject(written)) return undefined;
  const { organisation, sequence, hash } = written;
  return typeof organisation === "string" && typeof sequence === "number" && typeof hash === "string"
    ? { organisation, sequence, hash }
    : undefined;
}

function isObject(written: unknown): written is Readonly<Record<string, unknown>> {
  return typeof written === "object" && written !== null && !Array.isArray(written);
}
