import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import type { Paper, PaperPiece } from "#domain/paper";
import { assert } from "#domain/result";
import { loadPaperFonts } from "./paper-fonts.ts";
import { PAPER_TEMPLATE } from "./paper-template.ts";
import { writablePaper } from "./writable-paper.ts";

/** The accessible PDF that is asked for: without a title, or with a heading skipped, nothing is written. */
const STANDARD = "ua-1";

/** Compiles that a thing may stay in the memory of the typesetter without being used. */
const MEMORY = 10;

/**
 * Starts the typesetter, with its fonts: about a fifth of a second. Each paper then takes about 25 milliseconds.
 * The same paper gives the same bytes, since the day of the file is the day of the paper.
 */
export function openPdfWriter(): (paper: Paper) => Uint8Array<ArrayBuffer> {
  const { fonts, draws } = loadPaperFonts();
  const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: [...fonts] }] });
  return (paper) => {
    const inputs = { paper: JSON.stringify(carried(writablePaper(paper, draws))) };
    const compiled = compiler.compile({ mainFileContent: PAPER_TEMPLATE, inputs });
    assert(
      compiled.result !== null,
      `the paper is set: ${JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics)}`,
    );
    const written = compiler.pdf(compiled.result, {
      pdfStandard: STANDARD,
      creationTimestamp: secondsOf(paper),
    });
    compiler.evictCache(MEMORY);
    return new Uint8Array(written);
  };
}

/** A paper as the template reads it: amounts as they are written. */
function carried({ day, blocks, ...paper }: Paper) {
  const piece = (each: PaperPiece) =>
    typeof each === "string" ? each : { text: each.text, address: each.address };
  return {
    ...paper,
    day: [day.year, day.month, day.day],
    blocks: blocks.map((block) => {
      switch (block.kind) {
        case "paragraph":
          return { ...block, pieces: block.pieces.map(piece) };
        case "decision":
          return { ...block, clauses: block.clauses.map((clause) => clause.map(piece)) };
        case "list":
          return { ...block, rows: block.rows.map((row) => row.map(piece)) };
        case "table":
          return {
            ...block,
            rows: block.rows.map((row) => row.map(piece)),
            ...(block.sum === undefined ? {} : { sum: block.sum.map(piece) }),
          };
        case "heading":
        case "fields":
        case "sources":
        case "address":
          return block;
      }
    }),
  };
}

function secondsOf({ day }: Paper): number {
  return Date.UTC(day.year, day.month - 1, day.day) / 1000;
}
