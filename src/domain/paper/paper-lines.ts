import { piecesText, type Paper, type PaperBlock } from "./paper.ts";

/**
 * Everything that a paper says, a line for each paragraph, item and cell, in reading order: what any of its files must
 * hold, whatever its form.
 */
export function linesOf({ kind, title, facts, blocks }: Paper): readonly string[] {
  return [kind, title, ...facts.flatMap(({ label, value }) => [label, value]), ...blocks.flatMap(blockLines)];
}

function blockLines(block: PaperBlock): readonly string[] {
  switch (block.kind) {
    case "heading":
      return [block.text];
    case "paragraph":
      return [piecesText(block.pieces)];
    case "decision":
      return block.clauses.map(piecesText);
    case "list":
      return block.rows.map(piecesText);
    case "fields":
      return [block.lead, ...block.labels];
    case "table":
      return [
        block.caption,
        ...block.columns.map(({ title }) => title),
        ...[...block.rows, ...(block.sum === undefined ? [] : [block.sum])].flatMap((row) =>
          row.map((cell) => piecesText([cell])),
        ),
      ];
    case "sources":
      return block.sources.flatMap(({ text, address }) => (address === undefined ? [text] : [text, address]));
    case "address":
      return [block.lead, block.address];
  }
}
