import { ore, type Ore } from "#domain/money";
import { sumsOf, type WrittenPart } from "./written-parts.ts";

/** A whole whose stated amount would become what its parts are (rättad summa). */
export type CorrectedSum = {
  /** "frame", or the part's id. */
  readonly whole: string;
  /** Where the amount stands: "frame", or "components[0].stated". */
  readonly path: string;
  readonly from: Ore;
  readonly to: Ore;
};

/**
 * What the wholes would become if each were the sum of its parts, the innermost first: when a part grows by 10 million, so
 * does the part it lies in, and the frame. Only what states an amount of its own is corrected.
 * @param frame undefined where no amount of the whole is stated
 */
export function correctedSums(
  parts: readonly WrittenPart[],
  frame: Ore | undefined,
): readonly CorrectedSum[] {
  const corrected = new Map<string, CorrectedSum>();
  let standing = { parts, frame };
  // Each whole is corrected after everything in it: as many rounds as there are levels.
  for (let level = 0; level <= parts.length; level += 1) {
    const sums = sumsOf(standing.parts, standing.frame).filter(
      ({ whole }) => standing.parts.find(({ id }) => id === whole)?.toEach === undefined,
    );
    if (sums.length === 0) break;
    for (const { whole, stated, sum } of sums) {
      const part = standing.parts.find(({ id }) => id === whole);
      const path = part === undefined ? "frame" : `${part.path}.stated`;
      corrected.set(whole, { whole, path, from: corrected.get(whole)?.from ?? stated, to: sum });
      standing = {
        frame: whole === "frame" ? ore(sum) : standing.frame,
        parts: standing.parts.map((each) => (each === part ? { ...each, amount: sum } : each)),
      };
    }
  }
  return [...corrected.values()].filter(({ from, to }) => from !== to);
}
