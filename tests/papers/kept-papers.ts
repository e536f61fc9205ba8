import type { Paper } from "#domain/paper";
import type { PaperFiles } from "../../src/application/ports.ts";

/**
 * Writers that set each paper once. For those who ask for the same papers in many people's names, and look at who is
 * answered: setting type again for each of them is most of their time. Whether the same paper gives the same bytes is
 * asked elsewhere.
 */
export function keptPapers({ writers, archive }: PaperFiles): PaperFiles {
  return {
    writers: { ...writers, docx: once(writers.docx), pdf: once(writers.pdf) },
    archive,
  };
}

type Writer = PaperFiles["writers"]["pdf"];

function once(write: Writer): Writer {
  const written = new Map<string, ReturnType<Writer>>();
  return async (paper) => {
    const content = contentOf(paper);
    const known = written.get(content) ?? write(paper);
    written.set(content, known);
    return (await known).slice();
  };
}

function contentOf(paper: Paper): string {
  return JSON.stringify(paper, (_, value: unknown) =>
    typeof value === "bigint" ? value.toString() : value instanceof Map ? [...value] : value,
  );
}
