/** What a file's entry in an archive begins with, and where the length of its name and the name stand. */
const ENTRY = [0x50, 0x4b, 0x03, 0x04] as const;
const NAME_LENGTH_AT = 26;
const NAME_AT = 30;

/** The longest name that is looked for. */
const LONGEST = 100;

/** What a paper is called in an archive. What a Word file holds within it is called otherwise. */
const PAPER = /^[a-z0-9-]+\.(?:docx|pdf)$/;

/**
 * Counts the papers of an archive (zip) as its bytes come, however they are cut.
 * @returns takes the next bytes, and gives how many papers have begun
 */
export function countFiles(): (bytes: Uint8Array) => number {
  let waiting = new Uint8Array();
  let count = 0;
  return (bytes) => {
    const all = new Uint8Array(waiting.length + bytes.length);
    all.set(waiting);
    all.set(bytes, waiting.length);
    const end = Math.max(0, all.length - NAME_AT - LONGEST);
    for (let at = 0; at < end; at += 1) if (isPaper(all, at)) count += 1;
    waiting = all.slice(end);
    return count;
  };
}

function isPaper(bytes: Uint8Array, at: number): boolean {
  if (!ENTRY.every((byte, index) => bytes[at + index] === byte)) return false;
  const length = (bytes[at + NAME_LENGTH_AT] ?? 0) + 256 * (bytes[at + NAME_LENGTH_AT + 1] ?? 0);
  if (length > LONGEST) return false;
  return PAPER.test(String.fromCodePoint(...bytes.slice(at + NAME_AT, at + NAME_AT + length)));
}
