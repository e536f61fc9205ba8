import type {
  Agreement,
  AgreementFileFault,
  AgreementFilePlace,
  AgreementFileProblem,
} from "#domain/agreement";
import { assert, fail, okUnless, type Result } from "#domain/result";
import { hashOf } from "#domain/source";
import { decodeUtf8 } from "../json/decode-utf8.ts";
import { agreementOf } from "./agreement-of-file.ts";
import { cycleProblems } from "./cycle-problems.ts";
import { figureProblems } from "./figure-problems.ts";
import type { Json } from "./json-tree.ts";
import { referenceProblems } from "./reference-problems.ts";
import { LONGEST_PATH, scanJson, type JsonScan, type RepeatedField } from "./scan-json.ts";
import { matchSchema, type FieldFault, type SchemaMatch } from "./schema-problems.ts";

/** The largest agreement file that is read, in bytes. */
const LARGEST_FILE_BYTES = 1_000_000;
/** How many objects and lists may lie inside each other in an agreement file. */
export const DEEPEST_NESTING = 24;
/** How many values an agreement file may hold; a large one with a table for every recipient has some thousands. */
export const MOST_VALUES = 30_000;
/** How many values one list may hold; the schema sets lower limits for most. The schema's checker slows down with longer. */
export const LONGEST_LIST = 1000;
/** So many problems are told one by one; the rest are counted. */
const MOST_PROBLEMS = 500;
/** What would break the line of a problem that shows it. */
const UNSEEN = /\p{Cc}/gu;
/** A value or a field's path is shown up to this length in a problem. */
const LONGEST_SHOWN = 80;

/**
 * Reads an agreement file (överenskommelse som fil): UTF-8, JSON, the published schema, and what the values mean together.
 *
 * What a document may really say wrongly is read and left to the check: sums that do not match, amounts without clause,
 * dates out of order. Refused is only what cannot be used.
 * @param bytes the file's content
 * @param fileName the name shown in problems
 * @returns the agreement with its version, or every problem found with file, line, field and value
 */
export function readAgreement(bytes: Uint8Array, fileName: string): Result<Agreement, AgreementFileProblem> {
  const ofFile = (fault: AgreementFileFault, at: Partial<AgreementFilePlace> = {}) =>
    fail({ ...fault, at: { file: fileName, ...at } });
  if (bytes.length === 0) return ofFile({ kind: "file-empty" });
  if (bytes.length > LARGEST_FILE_BYTES) {
    return ofFile({ kind: "file-too-large", bytes: bytes.length, limit: LARGEST_FILE_BYTES });
  }
  const text = decodeUtf8(bytes);
  if (text === undefined) return ofFile({ kind: "not-utf-8" });
  const scan = scanJson(text, { depth: DEEPEST_NESTING, values: MOST_VALUES, list: LONGEST_LIST });
  if (scan.kind !== "sound") {
    const field = scan.kind === "list-too-long" ? fieldOf(scan.field) : {};
    return ofFile(scanFault(scan), { row: scan.place.line, ...field });
  }

  const json = parse(text);
  const match = matchSchema(json);
  const problems = faultsOf(json, match, scan.twice)
    .map(({ field, value, fault }): AgreementFileProblem => ({
      ...fault,
      at: { file: fileName, row: lineOf(field, scan.lines), ...fieldOf(field), ...shown(value) },
    }))
    .toSorted((a, b) => (a.at.row ?? 0) - (b.at.row ?? 0));
  return okUnless(cutShort(problems, fileName), () => {
    assert(match.isMatch, "a file without problems matches the schema");
    return agreementOf(match.file, hashOf(json));
  });
}

function scanFault(scan: Exclude<JsonScan, { readonly kind: "sound" }>): AgreementFileFault {
  switch (scan.kind) {
    case "too-deep":
      return { kind: "too-deep", limit: DEEPEST_NESTING };
    case "too-many-values":
      return { kind: "too-many-values", limit: MOST_VALUES };
    case "list-too-long":
      return { kind: "too-many", limit: LONGEST_LIST };
    case "not-json":
      return { kind: "not-json", character: scan.place.column, isAtEnd: scan.isAtEnd };
  }
}

/** Everything that is wrong. A file of another format is told that, not everything in which the two formats differ. */
function faultsOf(json: Json, match: SchemaMatch, twice: readonly RepeatedField[]): readonly FieldFault[] {
  const ofForm = match.isMatch ? [] : match.faults;
  const otherFormat = ofForm.filter(({ fault }) => fault.kind === "other-format");
  if (otherFormat.length > 0) return otherFormat;
  const repeated = twice.map(({ field, name }): FieldFault => ({
    field,
    fault: { kind: "field-twice", name },
  }));
  return [...repeated, ...ofForm, ...meaningProblems(json, ofForm)];
}

/** What the values mean together. */
function meaningProblems(json: Json, ofForm: readonly FieldFault[]): readonly FieldFault[] {
  // Cycles are sought in lists of a known size: a list over the limit is its own problem first.
  const isTooLong = ofForm.some(({ fault }) => fault.kind === "too-many");
  return [...referenceProblems(json), ...(isTooLong ? [] : cycleProblems(json)), ...figureProblems(json)];
}

function parse(text: string): Json {
  const json: Json = JSON.parse(text);
  return json;
}

/** The line of a field, or of the nearest field around it that stands in the file. */
function lineOf(field: string, lines: ReadonlyMap<string, number>): number {
  let path = field.slice(0, LONGEST_PATH);
  while (path !== "" && !lines.has(path)) {
    path = path.slice(0, Math.max(path.lastIndexOf("."), path.lastIndexOf("["), 0));
  }
  return lines.get(path) ?? 1;
}

function fieldOf(field: string): { readonly field?: string } {
  return field === "" ? {} : { field: shorten(field) };
}

function shown(value: unknown): { readonly value?: string } {
  return value === undefined || (typeof value === "object" && value !== null)
    ? {}
    : { value: shorten(String(value).replaceAll(UNSEEN, "·")) };
}

function shorten(text: string): string {
  return text.length <= LONGEST_SHOWN ? text : `${text.slice(0, LONGEST_SHOWN - 1)}…`;
}

function cutShort(problems: readonly AgreementFileProblem[], file: string): readonly AgreementFileProblem[] {
  if (problems.length <= MOST_PROBLEMS) return problems;
  const count = problems.length - MOST_PROBLEMS;
  return [...problems.slice(0, MOST_PROBLEMS), { kind: "more-problems", count, at: { file } }];
}
