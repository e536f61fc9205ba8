import { ore, type Ore } from "#domain/money";
import type { RecipientCode } from "#domain/organisation";
import { fail, ok, type Result } from "#domain/result";
import { drawChunks, TRIALS_IN_CHUNK, type Chunk, type Tally } from "./draw-chunks.ts";
import type { Futures } from "./futures.ts";

/** Ten million trials tell a part to three in ten thousand; more of them say nothing that the assumptions can carry. */
export const MOST_TRIALS = 10_000_000;

/** The largest seed, 2^32 − 1. */
const LARGEST_SEED = 0xffff_ffff;

/** What hinders a simulation. */
export type SimulationProblem =
  | { readonly kind: "trials-outside"; readonly given: number; readonly most: number }
  | { readonly kind: "seed-outside"; readonly given: number; readonly most: number };

/** The plan of a simulation: how many trials, from which seed, and the extra cost that is counted, öre. */
export type Trials = { readonly trials: number; readonly seed: number; readonly threshold: Ore };

/** What a simulation says of one bearer. */
export type Simulated = {
  readonly code: RecipientCode;
  readonly above: number;
  readonly mean: Ore;
  /** The smallest whole number of steps that is enough in such a part of the futures. */
  readonly enoughIn: (part: number) => Ore;
};

/** The chunks of a number of trials: each with how many trials it draws. */
export function chunksOf(trials: number): readonly Chunk[] {
  return Array.from({ length: Math.ceil(trials / TRIALS_IN_CHUNK) }, (_, chunk) => ({
    chunk,
    trials: Math.min(TRIALS_IN_CHUNK, trials - chunk * TRIALS_IN_CHUNK),
  }));
}

/** The chunks of a number of trials dealt out to so many hands; none is left without where there are enough of them. */
export function sharesOf(trials: number, hands: number): readonly (readonly Chunk[])[] {
  const chunks = chunksOf(trials);
  return Array.from({ length: Math.min(hands, chunks.length) }, (_, hand) =>
    chunks.filter(({ chunk }) => chunk % hands === hand),
  );
}

/** Whether a simulation can be drawn as asked. */
export function checkTrials({ trials, seed }: Omit<Trials, "threshold">): Result<true, SimulationProblem> {
  if (!Number.isInteger(trials) || trials < 1 || trials > MOST_TRIALS)
    return fail({ kind: "trials-outside", given: trials, most: MOST_TRIALS });
  if (!Number.isInteger(seed) || seed < 0 || seed > LARGEST_SEED)
    return fail({ kind: "seed-outside", given: seed, most: LARGEST_SEED });
  return ok(true);
}

/** Draws every trial on this thread. Same seed and trials give the same figures wherever it is run. */
export function simulate(futures: Futures, plan: Trials): Result<readonly Simulated[], SimulationProblem> {
  const checked = checkTrials(plan);
  if (!checked.ok) return checked;
  return ok(readTally(futures, drawChunks(futures, plan, chunksOf(plan.trials))));
}

/** Two tallies together. */
export function addTallies(left: Tally, right: Tally): Tally {
  return {
    trials: left.trials + right.trials,
    above: left.above.map((count, index) => count + (right.above[index] ?? 0)),
    sums: left.sums.map((sum, index) => sum + (right.sums[index] ?? 0n)),
    steps: left.steps.map((count, index) => count + (right.steps[index] ?? 0)),
    grain: left.grain,
  };
}

/** What a tally says of each bearer, the employer last as "employer". */
export function readTally(futures: Futures, tally: Tally): readonly Simulated[] {
  const codes = [...futures.parties.map(({ code }) => code), "employer"];
  const steps = tally.steps.length / codes.length;
  return codes.map((code, index) => ({
    code,
    above: (tally.above[index] ?? 0) / tally.trials,
    mean: ore((tally.sums[index] ?? 0n) / BigInt(tally.trials)),
    enoughIn: (part) => {
      const needed = Math.ceil(tally.trials * part);
      let seen = 0;
      for (let step = 0; step < steps; step += 1) {
        seen += tally.steps[index * steps + step] ?? 0;
        if (seen >= needed) return ore(BigInt(step * tally.grain));
      }
      return ore(0n);
    },
  }));
}
