import { checkPaper, type Paper } from "#domain/paper";
import { assert } from "#domain/result";
import type { PaperWriters } from "./ports.ts";

/** The files that a paper is written as. */
export const PAPER_FORMATS = ["docx", "pdf"] as const;
/** @see PAPER_FORMATS */
export type PaperFormat = (typeof PAPER_FORMATS)[number];

/** Writes a paper as a file. A paper that cannot be read aloud is our own mistake, and is not written. */
export async function writePaper(
  paper: Paper,
  format: PaperFormat,
  writers: PaperWriters,
): Promise<Uint8Array<ArrayBuffer>> {
  const faults = checkPaper(paper);
  assert(faults.length === 0, `a paper is whole before it is written: ${JSON.stringify(faults)}`);
  return writers[format](paper);
}
