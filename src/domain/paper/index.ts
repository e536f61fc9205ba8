/** The door of papers: a board's papers (handlingar) as data, from which print, Word and PDF are written. */
export {
  amountsOf,
  piecesText,
  type Paper,
  type PaperAmount,
  type PaperBlock,
  type PaperColumn,
  type PaperFact,
  type PaperPiece,
  type PaperSource,
} from "./paper.ts";
export { checkPaper, type PaperFault } from "./check-paper.ts";
export { linesOf } from "./paper-lines.ts";
export {
  PAPER_SECTIONS,
  readHeadings,
  type HeadedSection,
  type HeadingProblem,
  type Headings,
  type PaperSection,
  type WrittenHeadings,
  type WrittenSection,
} from "./headings.ts";
