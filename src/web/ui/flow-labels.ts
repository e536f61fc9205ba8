/** The height of a line of text in a money flow. */
export const LINE_HEIGHT = 19;

/** A bold letter at 15 units is at most this wide on average. */
const LETTER_WIDTH = 8.6;
const MARGIN = 26;

/**
 * A label in lines that are never wider than their room; a word that is longer than a line is divided.
 * @param room the width that is free beside the node
 * @example labelLines("Regionerna: analys och handlingsplan", 250) // two lines
 */
export function labelLines(label: string, room: number): readonly string[] {
  const longest = Math.max(8, Math.floor((room - MARGIN) / LETTER_WIDTH));
  const lines: string[] = [];
  for (const word of label.split(" ").flatMap((word) => dividedWord(word, longest))) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= longest)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function dividedWord(word: string, longest: number): readonly string[] {
  if (word.length <= longest) return [word];
  return [`${word.slice(0, longest - 1)}-`, ...dividedWord(word.slice(longest - 1), longest)];
}
