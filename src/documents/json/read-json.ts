import { Ajv, type SchemaObject } from "ajv";
import { fail, ok, type FileProblem, type Result } from "#domain/result";
import { parseDay } from "#domain/time";
import { decodeText } from "../csv/decode-text.ts";

// The schemas are our own and tested; checking them against the schema of schemas takes longer than reading the files.
const ajv = new Ajv({ allErrors: true, meta: false, validateSchema: false });
ajv.addFormat("day", { type: "string", validate: (value) => parseDay(value).ok });

/**
 * Reads a JSON file that must follow a schema. The format "day" is a calendar day, 2017-02-24.
 * @param schema JSON Schema, the one truth about what the file may hold
 * @returns the content, or every field that breaks the schema
 */
export function readJson<T>(bytes: Uint8Array, file: string, schema: SchemaObject): Result<T, FileProblem> {
  const text = decodeText(bytes, file);
  if (!text.ok) return text;
  const content = parse(text.value);
  if (content === undefined) return fail({ kind: "json-unreadable", at: { file } });
  const isValid = ajv.compile<T>(schema);
  if (isValid(content)) return ok(content);
  const [first, ...others] = (isValid.errors ?? []).map(({ instancePath, keyword }): FileProblem => ({
    kind: "field-out-of-format",
    at: { file },
    field: instancePath.slice(1),
    rule: keyword,
  }));
  return first === undefined
    ? fail({ kind: "json-unreadable", at: { file } })
    : { ok: false, problems: [first, ...others] };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
