import type { WrittenHeadings } from "#domain/paper";
import { ok, type FileProblem, type Result } from "#domain/result";
import { readJson } from "../json/read-json.ts";
import { headingsChecker } from "./headings-checker.ts";

/**
 * Reads how municipalities want their papers, format samnytta-paper-headings/1.
 * @returns the headings as they are written, or every field that breaks the format
 */
export function readHeadingsFile(
  bytes: Uint8Array,
  file: string,
): Result<readonly WrittenHeadings[], FileProblem> {
  const read = readJson(bytes, file, headingsChecker());
  if (!read.ok) return read;
  return ok(
    read.value.municipalities.map(({ code, sections, board }) => ({
      party: code,
      sections,
      ...(board === undefined ? {} : { board }),
    })),
  );
}
