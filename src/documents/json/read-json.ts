import type { ErrorObject } from "ajv/dist/2020.js";
import { fail, ok, type FileProblem, type Result } from "#domain/result";
import { decodeText } from "../csv/decode-text.ts";
import type { JsonChecker } from "./json-checker.ts";

/**
 * Reads a JSON file that must follow a schema.
 * @param isValid the checker of the schema, which is the one truth about what the file may hold
 * @returns the content, or every field that breaks the schema
 */
export function readJson<T>(
  bytes: Uint8Array,
  file: string,
  isValid: JsonChecker<T>,
): Result<T, FileProblem> {
  const text = decodeText(bytes, file);
  if (!text.ok) return text;
  const content = parse(text.value);
  if (content === undefined) return fail({ kind: "json-unreadable", at: { file } });
  if (isValid(content)) return ok(content);
  const [first, ...others] = (isValid.errors ?? []).map((error) => problemOf(error, file));
  return first === undefined
    ? fail({ kind: "json-unreadable", at: { file } })
    : { ok: false, problems: [first, ...others] };
}

/** The field is the one that lacks, or that is one too many, and not the object around it. */
function problemOf({ instancePath, keyword, params }: ErrorObject, file: string): FileProblem {
  const named: unknown = params["missingProperty"] ?? params["additionalProperty"];
  const path = instancePath.slice(1);
  const field = typeof named !== "string" ? path : path === "" ? named : `${path}/${named}`;
  const asked: unknown =
    params["type"] ?? params["allowedValues"] ?? params["allowedValue"] ?? params["limit"];
  return {
    kind: "field-out-of-format",
    at: { file },
    field,
    rule: keyword,
    ...(asked !== undefined && { expected: [asked].flat().map(String) }),
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
