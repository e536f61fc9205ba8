import type { Ore } from "#domain/money";
import { aboveOf, countEmployer, countParty, scaleOf, STEPS, type Count } from "./count-block.ts";
import { courseTablesOf } from "./course-tables.ts";
import { drawBlock, drawnFor, TRIALS_IN_BLOCK } from "./draw-block.ts";
import type { Futures } from "./futures.ts";
import { stateOf } from "./generator.ts";
import { settleBlock, settledFor } from "./settle-block.ts";

/** How many trials a chunk has. A chunk is drawn by itself, wherever it is drawn. */
export const TRIALS_IN_CHUNK = 8192;

/** One chunk of trials by its number. */
export type Chunk = { readonly chunk: number; readonly trials: number };

/** What the trials of some chunks came to; whole numbers, so that they can be added in any order. */
export type Tally = {
  readonly trials: number;
  /** By bearer, the parties in their order and the employer last: how many futures were above the threshold. */
  readonly above: readonly number[];
  /** Öre. */
  readonly sums: readonly bigint[];
  /** By bearer and step, in one row: how many futures ended at 0, up to one grain, up to two … */
  readonly steps: Uint32Array;
  /** A step, öre. */
  readonly grain: number;
};

/** What a step of a tally is at least: 100 kr, in öre. */
const LEAST_GRAIN = 10_000;

/** Words are drawn this many at a time. */
const WORDS_AT_A_TIME = 8192;

/** Draws some chunks, and counts what came of them. */
export function drawChunks(
  futures: Futures,
  { seed, threshold }: { readonly seed: number; readonly threshold: Ore },
  chunks: readonly Chunk[],
): Tally {
  const tables = courseTablesOf(futures);
  const { parties, mostWords } = tables;
  const scale = scaleOf(Number(threshold), grainOf(futures));
  const steps = new Uint32Array((parties + 1) * STEPS);
  const counts = Array.from({ length: parties + 1 }, (_, bearer): Count => ({
    aboveOnStep: 0,
    sum: 0,
    steps: steps.subarray(bearer * STEPS, (bearer + 1) * STEPS),
  }));
  const sums = counts.map(() => 0n);
  const words = new Uint32Array(Math.max(WORDS_AT_A_TIME, 2 * mostWords));
  const [drawn, settled] = [drawnFor(tables), settledFor(tables)];
  let trials = 0;
  for (const each of chunks) {
    const stream = { state: Int32Array.from(stateOf(seed, each.chunk)), words, at: words.length };
    for (let done = 0; done < each.trials; done += TRIALS_IN_BLOCK) {
      const own = Math.min(TRIALS_IN_BLOCK, each.trials - done);
      drawBlock(tables, stream, own, drawn);
      const rows = settleBlock(tables, drawn, own, settled);
      for (const [bearer, count] of counts.entries()) {
        if (bearer < parties) countParty(tables, bearer, settled, rows, scale, count);
        else countEmployer(settled, own, scale, count);
      }
    }
    for (const [bearer, count] of counts.entries()) {
      sums[bearer] = (sums[bearer] ?? 0n) + BigInt(count.sum);
      count.sum = 0;
    }
    trials += each.trials;
  }
  // A future that was not counted paid nothing.
  for (const count of counts) count.steps[0] = trials - count.steps.reduce((sum, each) => sum + each, 0);
  const above = counts.map((count) => aboveOf(count, scale));
  return { trials, above, sums, steps, grain: scale.grain };
}

/** A step of whole hundreds of kronor, so that the dearest future of all fits in the steps. */
function grainOf({ scenarios }: Futures): number {
  const dearest = Math.max(...scenarios.map(({ upTo }) => upTo.at(-1) ?? 0));
  return Math.max(1, Math.ceil(dearest / (STEPS - 2) / LEAST_GRAIN)) * LEAST_GRAIN;
}
