import type { Paper } from "#domain/paper";
import type { PaperFiles } from "../../src/application/ports.ts";

/**
 * Papers as what they say and nothing else, one after another where they are many. For those who look at who is given
 * a paper, and at what it tells: setting type for each of them is most of their time, and hides the words.
 */
export const plainPapers: PaperFiles = {
  writers: {
    docx: async (paper) => wordsOf(paper),
    pdf: async (paper) => wordsOf(paper),
    canSetType: async () => true,
  },
  archive: (files) =>
    new ReadableStream({
      async start(stream) {
        for await (const { bytes } of files) stream.enqueue(bytes);
        stream.close();
      },
    }),
};

function wordsOf(paper: Paper): Uint8Array<ArrayBuffer> {
  const text = JSON.stringify(paper, (_, value: unknown) =>
    typeof value === "bigint" ? value.toString() : value instanceof Map ? [...value] : value,
  );
  return new TextEncoder().encode(text);
}
