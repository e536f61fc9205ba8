import type { SourceDocument } from "../../application/ports.ts";
import { okUnless, type FileProblem, type Result } from "#domain/result";
import { readJson } from "../json/read-json.ts";
import { fiveDocumentsChecker } from "./five-documents-checker.ts";

/**
 * Reads the five source documents, statement by statement (de fem dokumenten, sats för sats).
 * @returns the documents in the order of the file, or every field that breaks the format or stands twice
 */
export function readFiveDocuments(
  bytes: Uint8Array,
  file = "five-documents.json",
): Result<readonly SourceDocument[], FileProblem> {
  const read = readJson(bytes, file, fiveDocumentsChecker());
  if (!read.ok) return read;
  const { documents } = read.value;
  const ids = [...documents, ...documents.flatMap(({ statements }) => statements)].map(({ id }) => id);
  const problems = ids
    .filter((id, index) => ids.indexOf(id) !== index)
    .map((id): FileProblem => ({
      kind: "field-out-of-format",
      at: { file },
      field: id,
      rule: "uniqueItems",
    }));
  return okUnless(problems, () => documents);
}
