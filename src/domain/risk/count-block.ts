import type { CourseTables } from "./course-tables.ts";
import { IN_GROUP } from "./leaving-tables.ts";
import type { Settled } from "./settle-block.ts";

/** How many steps the amounts of a tally are laid on. */
export const STEPS = 8192;

/** What amounts are held against, öre: the threshold and the step that it lies on, and how long a step is. */
export type Scale = {
  readonly threshold: number;
  readonly thresholdStep: number;
  readonly grain: number;
  readonly perGrain: number;
};

/** The scale of a threshold and a step. @param grain öre, so long that every amount fits in the steps */
export function scaleOf(threshold: number, grain: number): Scale {
  const thresholdStep = Math.min(STEPS - 1, Math.ceil(threshold / grain));
  return { threshold, thresholdStep, grain, perGrain: 1 / grain };
}

/** What is counted of one bearer. */
export type Count = {
  /** Futures on the threshold's step that are above it; those on later steps are above it too. */
  aboveOnStep: number;
  /** Öre, of the trials of one chunk. */
  sum: number;
  /** How many futures ended at up to one step, up to two …; none is counted at 0. */
  readonly steps: Uint32Array;
};

/** Counts what one party pays in the rows of a block. */
export function countParty(
  { parties, groups, weights, isAnyBound }: CourseTables,
  party: number,
  { each, common, after, rest, leaves, borne }: Settled,
  rows: number,
  { threshold, thresholdStep, perGrain }: Scale,
  count: Count,
): void {
  const { steps } = count;
  const weight = weights[party] ?? 0;
  const group = Math.floor(party / IN_GROUP);
  const bit = 1 << (party % IN_GROUP);
  let { aboveOnStep, sum } = count;
  for (let row = 0; row < rows; row += 1) {
    let part = each[row] ?? 0;
    if (((leaves[row * groups + group] ?? 0) & bit) !== 0)
      part = (common[row] ?? 0) + (after[row] ?? 0) / ((rest[row] ?? 0) + weight);
    if (isAnyBound) part += borne[row * parties + party] ?? 0;
    const extra = Math.floor(weight * part + 0.5);
    if (extra >= 1) {
      sum += extra;
      const step = stepOf(extra, perGrain);
      if (step === thresholdStep && extra > threshold) aboveOnStep += 1;
      steps[step] = (steps[step] ?? 0) + 1;
    }
  }
  count.aboveOnStep = aboveOnStep;
  count.sum = sum;
}

/** Counts what the employer pays in the trials of a block. */
export function countEmployer(
  { employer }: Settled,
  trials: number,
  { threshold, thresholdStep, perGrain }: Scale,
  count: Count,
): void {
  const { steps } = count;
  for (let trial = 0; trial < trials; trial += 1) {
    const extra = Math.floor((employer[trial] ?? 0) + 0.5);
    if (extra < 1) continue;
    count.sum += extra;
    const step = stepOf(extra, perGrain);
    if (step === thresholdStep && extra > threshold) count.aboveOnStep += 1;
    steps[step] = (steps[step] ?? 0) + 1;
  }
}

/** Futures above the threshold, of all that have been counted. */
export function aboveOf({ aboveOnStep, steps }: Count, { thresholdStep }: Scale): number {
  return steps.subarray(thresholdStep + 1).reduce((sum, each) => sum + each, aboveOnStep);
}

/**
 * The step that is enough for an amount of whole öre, at least 1: the amount ÷ the step, rounded up. A product is faster
 * than a quotient, and half an öre less never lies so near a whole step that it would be rounded over it.
 */
function stepOf(amount: number, perGrain: number): number {
  return Math.min(STEPS - 1, (((amount - 0.5) * perGrain) | 0) + 1);
}
