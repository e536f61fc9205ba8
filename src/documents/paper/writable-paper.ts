import type { Paper, PaperBlock, PaperPiece } from "#domain/paper";

/** Characters that no file of text may hold: controls, halves of pairs, and numbers that are no characters. */
const UNWRITABLE = /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/u;

/**
 * A paper with each character that a file cannot show told by its number, "[U+6F22]": nothing vanishes unseen, and no
 * word of a name can stop a paper from being written.
 * @param draws whether the file can show a character; every one that is text when absent
 */
export function writablePaper(paper: Paper, draws: (character: string) => boolean = () => true): Paper {
  const text = (written: string) =>
    [...written.replaceAll(/\r\n?/g, "\n")]
      .map((each) =>
        each === "\n" || each === "\t" ? " " : !UNWRITABLE.test(each) && draws(each) ? each : numbered(each),
      )
      .join("");
  return inEveryText(paper, text);
}

function numbered(character: string): string {
  return `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}]`;
}

/** Changes each text of a paper. Words that steer the writer, as "heading", are not text. */
function inEveryText(paper: Paper, change: (text: string) => string): Paper {
  const piece = (each: PaperPiece): PaperPiece =>
    typeof each === "string"
      ? change(each)
      : { ...each, text: change(each.text), address: change(each.address) };
  return {
    ...paper,
    kind: change(paper.kind),
    title: change(paper.title),
    author: change(paper.author),
    facts: paper.facts.map(({ label, value }) => ({ label: change(label), value: change(value) })),
    blocks: paper.blocks.map((block): PaperBlock => {
      switch (block.kind) {
        case "heading":
          return { ...block, text: change(block.text) };
        case "paragraph":
          return { ...block, pieces: block.pieces.map(piece) };
        case "decision":
          return { ...block, clauses: block.clauses.map((clause) => clause.map(piece)) };
        case "fields":
          return { ...block, lead: change(block.lead), labels: block.labels.map(change) };
        case "list":
          return { ...block, rows: block.rows.map((row) => row.map(piece)) };
        case "table":
          return {
            ...block,
            caption: change(block.caption),
            columns: block.columns.map((column) => ({ ...column, title: change(column.title) })),
            rows: block.rows.map((row) => row.map(piece)),
            ...(block.sum === undefined ? {} : { sum: block.sum.map(piece) }),
          };
        case "sources":
          return {
            ...block,
            sources: block.sources.map(({ text, address }) => ({
              text: change(text),
              ...(address === undefined ? {} : { address: change(address) }),
            })),
          };
        case "address":
          return { ...block, lead: change(block.lead), address: change(block.address) };
      }
    }),
  };
}
