import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { ok, type FileProblem, type Result } from "#domain/result";
import type { SupportingDocument } from "#domain/supporting-document";
import { readSupportingDocument } from "./read-supporting-document.ts";

/** Where the documents lie, from the root of a checkout. */
const FOLDER = "reference/documents";

/**
 * Reads every supporting document of a checkout.
 * @returns the documents, newest first by the year their id begins with, or every problem of the first file that has any
 */
export async function loadSupportingDocuments(
  root: string,
): Promise<Result<readonly SupportingDocument[], FileProblem>> {
  const names = (await readdir(join(root, FOLDER))).filter((name) => name.endsWith(".json"));
  const documents: SupportingDocument[] = [];
  for (const name of names.toSorted().toReversed()) {
    const read = readSupportingDocument(await readFile(join(root, FOLDER, name)), `${FOLDER}/${name}`);
    if (!read.ok) return read;
    documents.push(read.value);
  }
  return ok(documents);
}
