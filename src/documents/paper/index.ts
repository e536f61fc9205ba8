import type { PaperFiles, PaperWriters } from "../../application/ports.ts";
import { zipStream } from "../zip.ts";
import type { openPdfWriter } from "./write-pdf.ts";

type Typesetter = ReturnType<typeof openPdfWriter>;

/**
 * The writers of papers. What sets type is started when the first PDF is asked for, and kept.
 * @param startTypesetter rejects where its package is not there for this computer
 */
export function openPaperWriters(startTypesetter: () => Promise<Typesetter> = startTypst): PaperWriters {
  let pdf: Promise<Typesetter> | undefined;
  const typesetter = () => (pdf ??= startTypesetter());
  return {
    docx: async (paper) => (await import("./write-docx.ts")).writeDocx(paper),
    pdf: async (paper) => (await typesetter())(paper),
    canSetType: () =>
      typesetter().then(
        () => true,
        () => false,
      ),
  };
}

async function startTypst(): Promise<Typesetter> {
  return (await import("./write-pdf.ts")).openPdfWriter();
}

/** Papers as files, one by one and all in one. */
export function openPaperFiles(): PaperFiles {
  return { writers: openPaperWriters(), archive: zipStream };
}
