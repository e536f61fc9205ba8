import type { Paper } from "#domain/paper";
import { assert } from "#domain/result";
import type { PaperWriters } from "./ports.ts";
import { writePaper, type PaperFormat } from "./write-paper.ts";

/** A paper with what its files are called, without the ending: "tjansteskrivelse-falun". */
export type NamedPaper = { readonly name: string; readonly paper: Paper };

/** A file of a paper. `paper` counts the papers from 1, `isLast` is true at each paper's last file. */
export type WrittenFile = {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly paper: number;
  readonly isLast: boolean;
};

/** What a file may be called: such a name can stand in a header, in an archive and in a folder, and leads nowhere else. */
const PLAIN = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** What the files of a paper are called. @param kind and @param slug small letters, digits and hyphens (asserted) */
export function paperFileName(kind: string, slug: string): string {
  const name = `${kind}-${slug}`;
  assert(PLAIN.test(name), "a file's name is plain");
  return name;
}

/** Writes papers one by one, each in every format, so that no more than one is held at a time. */
export async function* writePapers(
  papers: readonly NamedPaper[],
  formats: readonly PaperFormat[],
  writers: PaperWriters,
): AsyncGenerator<WrittenFile> {
  for (const [index, { name, paper }] of papers.entries()) {
    for (const format of formats) {
      const bytes = await writePaper(paper, format, writers);
      yield {
        name: `${name}.${format}`,
        bytes,
        paper: index + 1,
        isLast: format === formats.at(-1),
      };
    }
  }
}
