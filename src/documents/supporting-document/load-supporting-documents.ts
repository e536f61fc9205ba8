import type { FileProblem, Result } from "#domain/result";
import type { SupportingDocument } from "#domain/supporting-document";
import { loadFolder } from "../load-folder.ts";
import { readSupportingDocument } from "./read-supporting-document.ts";

/** Reads every supporting document of a checkout. @returns the newest first, or every problem of the first file that has any */
export function loadSupportingDocuments(
  root: string,
): Promise<Result<readonly SupportingDocument[], FileProblem>> {
  return loadFolder(root, "reference/documents", readSupportingDocument);
}
