import type { AgreementExport, ExportFileFault, ExportFilePlace, ExportFileProblem } from "#domain/export";
import { fail, okUnless, type Result } from "#domain/result";
import { decodeUtf8 } from "../json/decode-utf8.ts";
import { readAgreement } from "../agreement/index.ts";
import { scanJson, type JsonScan } from "../agreement/scan-json.ts";
import type { ExportFile } from "./export-file.ts";
import { exportOf } from "./export-of-file.ts";
import { matchSchema, type FieldFault } from "./match-schema.ts";
import { referenceFaults } from "./reference-faults.ts";

/** The largest export that is read, in bytes. An agreement with five parts over 311 recipients takes a third of a MB. */
export const LARGEST_EXPORT_BYTES = 20_000_000;
/**
 * How many objects and lists may lie inside each other (an agreement inside the export has at most 24), how many
 * values an export may hold (fifty parts over 311 recipients are 200 000), and how long one list may be.
 */
const LIMITS = { depth: 32, values: 400_000, list: 40_000 };
/** So many problems are told one by one; the rest are counted. */
const MOST_PROBLEMS = 100;

/**
 * Reads an export in the format samnytta-export/1. Whether its amounts hold is not asked here: that is verifying it.
 * @param bytes the file's content @param fileName the name shown in problems
 * @returns the export as it states itself, or every problem with file, line and field
 */
export function readExport(bytes: Uint8Array, fileName: string): Result<AgreementExport, ExportFileProblem> {
  const ofFile = (fault: ExportFileFault, at: Partial<ExportFilePlace> = {}) =>
    fail<ExportFileProblem>({ ...fault, at: { file: fileName, ...at } });
  if (bytes.length === 0) return ofFile({ kind: "file-empty" });
  if (bytes.length > LARGEST_EXPORT_BYTES) {
    return ofFile({ kind: "file-too-large", bytes: bytes.length, limit: LARGEST_EXPORT_BYTES });
  }
  const text = decodeUtf8(bytes);
  if (text === undefined) return ofFile({ kind: "not-utf-8" });
  const scan = scanJson(text, LIMITS);
  if (scan.kind !== "sound") return ofFile(scanFault(scan), { row: scan.place.line });
  const match = matchSchema(JSON.parse(text));
  const faults: readonly FieldFault[] = [
    ...scan.twice.map(({ field, name }) => ({ field, fault: { kind: "field-twice", name } as const })),
    ...(match.isMatch ? referenceFaults(match.file) : ofFormatFirst(match.faults)),
  ];
  const problems = faults.map(({ field, fault }): ExportFileProblem => {
    const row = scan.lines.get(field);
    return { ...fault, at: { file: fileName, field, ...(row === undefined ? {} : { row }) } };
  });
  if (problems.length > 0 || !match.isMatch) return refuse(problems, fileName);
  return readContent(match.file, fileName);
}

function scanFault(scan: Exclude<JsonScan, { readonly kind: "sound" }>): ExportFileFault {
  switch (scan.kind) {
    case "too-deep":
      return { kind: "too-deep", limit: LIMITS.depth };
    case "too-many-values":
      return { kind: "too-many-values", limit: LIMITS.values };
    case "list-too-long":
      return { kind: "list-too-long", limit: LIMITS.list };
    case "not-json":
      return { kind: "not-json", character: scan.place.column, isAtEnd: scan.isAtEnd };
  }
}

/** A file of another format is told that, not everything in which the two differ. */
function ofFormatFirst(faults: readonly FieldFault[]): readonly FieldFault[] {
  const ofFormat = faults.filter(({ fault }) => fault.kind === "other-format");
  return ofFormat.length > 0 ? ofFormat : faults;
}

function readContent(file: ExportFile, fileName: string): Result<AgreementExport, ExportFileProblem> {
  const content = new TextEncoder().encode(JSON.stringify(file.agreement.content));
  const agreement = readAgreement(content, fileName);
  if (agreement.ok) return { ok: true, value: exportOf(file, agreement.value) };
  const problems = agreement.problems.map((problem): ExportFileProblem => {
    // The agreement is read from its content alone: its lines are not those of the export.
    const { row: _, ...at } = problem.at;
    const field = ["agreement.content", at.field].filter((part) => part !== undefined).join(".");
    return { kind: "agreement-unreadable", problem: { ...problem, at }, at: { file: fileName, field } };
  });
  return refuse(problems, fileName);
}

function refuse(
  problems: readonly ExportFileProblem[],
  file: string,
): Result<AgreementExport, ExportFileProblem> {
  const told = problems.slice(0, MOST_PROBLEMS);
  const count = problems.length - told.length;
  const all = count === 0 ? told : [...told, { kind: "more-problems" as const, count, at: { file } }];
  return okUnless<AgreementExport, ExportFileProblem>(all, () => {
    throw new Error("Must hold: what is refused has a problem");
  });
}
