import { eventHash, NO_LINE, type LogEvent } from "./event.ts";

/** A head of a log that was handed out of the house on a day: the last line's number and hash (ankare). */
export type LogHead = { readonly organisation: string; readonly sequence: number; readonly hash: string };

/** The first thing that is wrong in a log. */
export type LogFault =
  /** The line does not say what its hash says: it was edited. */
  | { readonly kind: "line-changed"; readonly sequence: number }
  /** A number is missing, doubled or out of order: a line was taken out, put in or moved. */
  | { readonly kind: "line-out-of-order"; readonly sequence: number; readonly expected: number }
  /** The line does not point back at the one before it. */
  | { readonly kind: "link-broken"; readonly sequence: number }
  /** Another organisation's line. */
  | { readonly kind: "foreign-line"; readonly sequence: number; readonly organisation: string }
  /** A head handed out says more lines, or another last line, than are here: the end was cut off or remade. */
  | { readonly kind: "cut-off"; readonly anchored: LogHead; readonly lines: number };

/**
 * Looks a log through, line by line (verifierar loggen).
 * Without a head from outside the house a cut tail cannot be seen: `isAnchored` says whether there was one.
 * @param lines one organisation's lines, in order of their numbers as stored
 * @param heads heads that have left the house: in exports, in mail, in the file of seals
 */
export function verifyLog(
  organisation: string,
  lines: readonly LogEvent[],
  heads: readonly LogHead[],
): { readonly fault?: LogFault; readonly isAnchored: boolean } {
  const anchors = heads.filter((head) => head.organisation === organisation);
  const fault = firstFault(organisation, lines) ?? cutOff(lines, anchors);
  return { ...(fault && { fault }), isAnchored: anchors.length > 0 };
}

function firstFault(organisation: string, lines: readonly LogEvent[]): LogFault | undefined {
  let previous = NO_LINE;
  for (const [index, line] of lines.entries()) {
    const { sequence } = line;
    const expected = index + 1;
    if (line.organisation !== organisation)
      return { kind: "foreign-line", sequence, organisation: line.organisation };
    if (sequence !== expected) return { kind: "line-out-of-order", sequence, expected };
    if (eventHash(line) !== line.hash) return { kind: "line-changed", sequence };
    if (line.previous !== previous) return { kind: "link-broken", sequence };
    previous = line.hash;
  }
  return undefined;
}

function cutOff(lines: readonly LogEvent[], heads: readonly LogHead[]): LogFault | undefined {
  const anchored = heads.find((head) => lines[head.sequence - 1]?.hash !== head.hash);
  return anchored && { kind: "cut-off", anchored, lines: lines.length };
}
