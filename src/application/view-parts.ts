import {
  correctedSums,
  partsOf,
  partsToEach,
  readingsOf,
  sharingReadings,
  sumsOf,
  type CorrectedSum,
  type PartsSum,
  type WrittenPart,
  type WrittenReading,
  type WrittenValue,
} from "#domain/draft";
import { ore, type Ore } from "#domain/money";
import type { Acting } from "#domain/rights";
import { changeText, type PartOutcome } from "./change-parts.ts";
import type { FormOf } from "./edit-draft.ts";
import type { DraftParts } from "./write-draft.ts";

/** The parts of a draft as they are written, what of them does not add up, and what the wholes would be if it did. */
export type PartsView = {
  readonly parts: readonly WrittenPart[];
  readonly sums: readonly PartsSum[];
  readonly corrected: readonly CorrectedSum[];
  /** The ids of the parts that can be split by group in one step. */
  readonly toEach: readonly string[];
  /** What says how the groups of the part that is to be divided share it: it goes then. */
  readonly sharing: readonly WrittenReading[];
};

/** The parts of a draft, with its sums. @param divided the id of the part that somebody is about to divide */
export function viewParts(values: readonly WrittenValue[], divided?: string): PartsView {
  const parts = partsOf(values);
  const frame = frameOf(values);
  return {
    parts,
    sums: sumsOf(parts, frame),
    corrected: correctedSums(parts, frame),
    toEach: partsToEach(values).map(({ id }) => id),
    sharing: divided === undefined ? [] : sharingReadings(divided, readingsOf(values)),
  };
}

/** Writes the wholes as the sums of their parts (rättar summorna), in the words that amounts are written in here. */
export async function correctSums(
  form: FormOf,
  worded: (amount: Ore) => string,
  acting: Acting | undefined,
  parts: DraftParts,
): Promise<PartOutcome> {
  return changeText(form, acting, parts, (draft, values) => {
    const { corrected } = viewParts(values);
    const edits = corrected.flatMap(({ path, to }) => [
      [`${path}.asWritten`, worded(to)] as const,
      [`${path}.ore`, String(to)] as const,
    ]);
    return parts.files.replace(draft.text, new Map(edits));
  });
}

function frameOf(values: readonly WrittenValue[]): Ore | undefined {
  const written = values.find(({ path }) => path === "frame.ore")?.value;
  return typeof written === "string" && /^\d{1,18}$/.test(written) ? ore(BigInt(written)) : undefined;
}
