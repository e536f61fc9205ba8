import type { PaperFiles, PaperWriters } from "../../application/ports.ts";
import { zipStream } from "../zip.ts";
import type { openPdfWriter } from "./write-pdf.ts";

/** The writers of papers. What sets type is started when the first PDF is asked for, and kept. */
export function openPaperWriters(): PaperWriters {
  let pdf: Promise<ReturnType<typeof openPdfWriter>> | undefined;
  return {
    docx: async (paper) => (await import("./write-docx.ts")).writeDocx(paper),
    pdf: async (paper) => {
      pdf ??= import("./write-pdf.ts").then((typesetter) => typesetter.openPdfWriter());
      return (await pdf)(paper);
    },
  };
}

/** Papers as files, one by one and all in one. */
export function openPaperFiles(): PaperFiles {
  return { writers: openPaperWriters(), archive: zipStream };
}
