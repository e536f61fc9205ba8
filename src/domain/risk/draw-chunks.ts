import type { Fraction, Ore } from "#domain/money";
import { assert } from "#domain/result";
import { beginOf } from "./burden.ts";
import { asNumber } from "./chances.ts";
import { inHardTimes, type Futures } from "./futures.ts";
import { generatorOf } from "./generator.ts";
import { grantChances, toldAt } from "./paths.ts";

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

/** How many steps the amounts of a tally are laid on, and what a step is at least: 100 kr, in öre. */
const STEPS = 8192;
const LEAST_GRAIN = 10_000;

/** Words are drawn this many at a time; a trial takes fewer than `MOST_WORDS`, or the rest is drawn anew. */
const WORDS_AT_A_TIME = 8192;
const WORDS = 2 ** 32;

/** Draws some chunks, and counts what came of them. */
export function drawChunks(
  futures: Futures,
  { seed, threshold }: { readonly seed: number; readonly threshold: Ore },
  chunks: readonly Chunk[],
): Tally {
  const { parties, years, scenarios, occasions, weightSum, assumptions } = futures;
  const { gap, employerRisk } = assumptions.choices;
  const [isShared, isByKey] = [gap === "others-pay", employerRisk === "by-key"];
  const count = parties.length;
  const limit = Number(threshold);
  const grain = grainOf(futures);
  const weights = Float64Array.from(parties, ({ weight }) => weight);
  const bound = parties.map(({ isBound }) => Uint8Array.from(isBound, Number));
  const isAnyBound = bound.some((each) => each.includes(1));
  const ordinary = limitsOf(futures, false);
  const hard = limitsOf(futures, true);
  const hardLimit = limitOf(assumptions.numbers.hardTimes);
  const movedLimit = limitOf(assumptions.numbers.relocated);
  const scenarioLimits = runningLimits(scenarios.map(({ chance }) => chance));
  const costs = scenarios.map(({ upTo }) => Float64Array.from(upTo));
  const begins = Int32Array.from([...years, undefined], (_, index) => beginOf(futures, index));
  const planned = Float64Array.from(years, (year) => year.planned);
  const covers = asNumber(assumptions.numbers.smallerCovers);
  const smaller = planned.map((each) => Math.round(each * covers));
  const told = years.map((_, index) => toldAt(futures, index));
  const setAside = asNumber(assumptions.numbers.setAside);
  const mostWords = 4 + years.length + futures.months + 24 + count;

  const above = new Uint32Array(count + 1);
  const sums = Array.from({ length: count + 1 }, () => 0n);
  const steps = new Uint32Array((count + 1) * STEPS);
  const hasLeft = new Float64Array(count);
  const words = new Uint32Array(Math.max(WORDS_AT_A_TIME, 2 * mostWords));
  const borne = new Float64Array(count);
  let trials = 0;

  for (const each of chunks) {
    const generator = generatorOf(seed, each.chunk);
    const chunkSums = new Float64Array(count + 1);
    let at = words.length;
    trials += each.trials;
    for (let trial = 0; trial < each.trials; trial += 1) {
      if (at + mostWords > words.length) {
        generator.draw(words);
        at = 0;
      }
      const limits = word(at++) < hardLimit ? hard : ordinary;
      const cost = costs[indexIn(scenarioLimits, word(at++))];
      const occasion = Math.floor((word(at++) / WORDS) * occasions.length);
      const leaving = limits.leaving[occasion];
      assert(
        cost !== undefined && leaving !== undefined,
        "a drawn word stands for a scenario and an occasion",
      );

      let endsAt = 0;
      let covered = 0;
      let plan = 0;
      let unpaid = 0;
      for (; endsAt < years.length; endsAt += 1) {
        const drawn = word(at++);
        if (drawn < number(limits.fails, endsAt)) {
          const ways = told[endsAt] ?? [];
          const way = ways[Math.floor((word(at++) / WORDS) * ways.length)];
          const owed = way?.owed ?? 0;
          let months = 0;
          while (months < owed && word(at++) >= movedLimit) months += 1;
          unpaid = (way?.told ?? 0) + months;
          break;
        }
        covered += number(drawn < number(limits.failsOrSmaller, endsAt) ? smaller : planned, endsAt);
        plan += number(planned, endsAt);
      }

      let left = 0;
      for (let index = 0; index < count; index += 1) {
        const gone = word(at++) < number(leaving, index) ? number(weights, index) : 0;
        hasLeft[index] = gone;
        left += gone;
      }

      const end = begins[endsAt] ?? 0;
      const split = begins[Math.min(occasions[occasion] ?? 0, endsAt)] ?? 0;
      const before = number(cost, split);
      const after = number(cost, end) - before;
      const owed = number(cost, end + unpaid) - number(cost, end);
      const fund = setAside * plan;
      const fromFund = fund < owed ? fund : owed;
      const owes = owed === 0 ? 0 : (owed - fromFund) / owed;
      const base = before + (isShared ? 0 : after);
      const back = fund - fromFund;
      let unbound = owed * weightSum;
      if (isAnyBound) {
        for (let index = 0; index < count; index += 1) {
          const binds = boundPart(bound[index], cost, endsAt, end + unpaid);
          borne[index] = binds;
          unbound -= number(weights, index) * binds;
        }
      }
      const shared = isShared && after > 0;
      for (let index = 0; index < count; index += 1) {
        const weight = number(weights, index);
        const own = isByKey ? owed : isAnyBound ? number(borne, index) : 0;
        let exact = (weight * (base + (own * owes - covered - back))) / weightSum;
        if (shared) exact += (weight * after) / (weightSum - (left - number(hasLeft, index)));
        const extra = Math.floor(exact + 0.5);
        if (extra > 0) note(index, extra, chunkSums);
      }
      const risk = isByKey ? 0 : ((unbound > 0 ? unbound : 0) / weightSum) * owes;
      const own = Math.floor(risk + (gap === "employer-pays" ? (after / weightSum) * left : 0) + 0.5);
      if (own > 0) note(count, own, chunkSums);
    }
    for (const [index, sum] of chunkSums.entries()) sums[index] = (sums[index] ?? 0n) + BigInt(sum);
  }
  // A future that was not noted paid nothing.
  for (let bearer = 0; bearer <= count; bearer += 1) {
    const paid = steps.subarray(bearer * STEPS, (bearer + 1) * STEPS).reduce((sum, each) => sum + each, 0);
    steps[bearer * STEPS] = trials - paid;
  }
  return { trials, above: [...above], sums, steps, grain };

  function word(index: number): number {
    return words[index] ?? 0;
  }

  function note(bearer: number, extra: number, chunkSums: Float64Array): void {
    if (extra > limit) above[bearer] = (above[bearer] ?? 0) + 1;
    chunkSums[bearer] = (chunkSums[bearer] ?? 0) + extra;
    const step = bearer * STEPS + Math.min(STEPS - 1, Math.ceil(extra / grain));
    steps[step] = (steps[step] ?? 0) + 1;
  }

  function boundPart(
    isBound: Uint8Array | undefined,
    cost: Float64Array,
    endsAt: number,
    until: number,
  ): number {
    let sum = 0;
    for (let index = endsAt; index < years.length; index += 1) {
      if (isBound?.[index] !== 1) continue;
      const first = begins[index] ?? 0;
      const last = Math.min(begins[index + 1] ?? 0, Math.max(first, until));
      sum += number(cost, last) - number(cost, first);
    }
    return sum;
  }
}

/** Chances as limits that a drawn word is compared with: below the limit, it happens. */
function limitsOf(futures: Futures, isHard: boolean) {
  const { years, occasions, parties, assumptions } = futures;
  const chances = years.map((year) => grantChances(futures, year, isHard));
  return {
    fails: Float64Array.from(chances, ({ fails }) => limitOf(fails)),
    failsOrSmaller: Float64Array.from(chances, ({ fails, smaller }) => limitOf(fails) + limitOf(smaller)),
    /** By occasion and party. */
    leaving: occasions.map((occasion) =>
      Float64Array.from(parties, ({ leaves }) => {
        const chance = leaves[occasion];
        return chance === undefined ? 0 : limitOf(isHard ? inHardTimes(chance, assumptions) : chance);
      }),
    ),
  };
}

function limitOf(chance: Fraction): number {
  return Math.round(asNumber(chance) * WORDS);
}

function runningLimits(chances: readonly Fraction[]): Float64Array {
  let sum = 0;
  return Float64Array.from(chances, (chance) => (sum += limitOf(chance)));
}

function indexIn(limits: Float64Array, word: number): number {
  let index = 0;
  while (index < limits.length - 1 && word >= (limits[index] ?? WORDS)) index += 1;
  return index;
}

function number(of: Float64Array, index: number): number {
  return of[index] ?? 0;
}

/** A step of whole hundreds of kronor, so that the dearest future of all fits in the steps. */
function grainOf({ scenarios }: Futures): number {
  const dearest = Math.max(...scenarios.map(({ upTo }) => upTo.at(-1) ?? 0));
  return Math.max(1, Math.ceil(dearest / (STEPS - 2) / LEAST_GRAIN)) * LEAST_GRAIN;
}
