import { HARD_SPACE } from "./format.ts";

/** No line in a terminal is longer, so that nothing is broken in a window of the usual width. */
export const LINE_WIDTH = 80;
/** How far in the parts of an explanation stand. */
const INDENT = "   ";
/** A day and its month, or a short word and its figure, stay together at the end of a line. */
const KEPT_TOGETHER =
  /(?<=\b\d{1,2}) (?=(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)\b)/g;

/** Where a paragraph stands: `first` begins its first line, `rest` the others. */
export type Margins = { readonly first: string; readonly rest: string };

/** How wide a text is in a terminal: one column for each character, also for one that is written as letter and accent. */
export function columnsOf(text: string): number {
  return [...text.normalize("NFC")].length;
}

/**
 * A paragraph in lines of at most 80 columns, broken only at ordinary spaces.
 * In the lines a hard space is an ordinary one: a terminal breaks no lines, and what is shown can be searched for.
 */
export function paragraph(
  text: string,
  { first, rest }: Margins = { first: INDENT, rest: INDENT },
): readonly string[] {
  const lines: string[] = [];
  let line = first;
  let isEmpty = true;
  for (const word of text.replaceAll(KEPT_TOGETHER, HARD_SPACE).split(" ")) {
    if (!isEmpty && columnsOf(line) + 1 + columnsOf(word) > LINE_WIDTH) {
      lines.push(line);
      line = rest;
      isEmpty = true;
    }
    line += isEmpty ? word : ` ${word}`;
    isEmpty = false;
  }
  return [...lines, line].map(plainSpaces);
}

/** A line of a reckoning: words to the left, broken if they are long, and the figure to the right on the last line. */
export function ledgerLine(label: string, value: string): readonly string[] {
  const room = HARD_SPACE.repeat(columnsOf(value));
  const lines = paragraph(`${label} ${room}`, { first: INDENT, rest: `${INDENT}  ` });
  const last = (lines.at(-1) ?? "").trimEnd();
  return [...lines.slice(0, -1), last + plainSpaces(value).padStart(LINE_WIDTH - columnsOf(last))];
}

/** The sum of a reckoning, between a single and a double rule. */
export function sumLines(label: string, value: string): readonly string[] {
  const width = LINE_WIDTH - INDENT.length;
  return [`${INDENT}${"─".repeat(width)}`, ...ledgerLine(label, value), `${INDENT}${"═".repeat(width)}`];
}

/** The same text with ordinary spaces. @example plainSpaces("559\u00a0096\u00a0kr") // "559 096 kr" */
export function plainSpaces(text: string): string {
  return text.replaceAll(HARD_SPACE, " ");
}
