import { WORDS, type CourseTables } from "./course-tables.ts";
import { drawWords } from "./generator.ts";

/** How many trials are drawn before they are counted: few enough to lie in the memory closest to the processor. */
export const TRIALS_IN_BLOCK = 1024;

/** Words of a generator and how many of them have been used; more are drawn when a trial may need more than are left. */
export type Stream = {
  /** Of the generator. */
  readonly state: Int32Array;
  readonly words: Uint32Array;
  at: number;
};

/** What has been drawn of some trials, column by column. */
export type Drawn = {
  /** Where the months of the course of cost begin in `costs`. */
  readonly cost: Int32Array;
  /** The year before which it was reconsidered. */
  readonly reconsidered: Int32Array;
  /** The year whose grant failed, and the months paid from its beginning. */
  readonly endsAt: Int32Array;
  readonly unpaid: Int32Array;
  /** What the grants carried of what they were planned to, öre. */
  readonly covered: Float64Array;
  readonly planned: Float64Array;
  /** Who leaves of each group of eight parties, a bit each, the groups of a trial together; and the weight that does. */
  readonly leaves: Uint8Array;
  readonly left: Float64Array;
};

/** Columns for a block of trials. */
export function drawnFor({ groups }: CourseTables): Drawn {
  return {
    cost: new Int32Array(TRIALS_IN_BLOCK),
    reconsidered: new Int32Array(TRIALS_IN_BLOCK),
    endsAt: new Int32Array(TRIALS_IN_BLOCK),
    unpaid: new Int32Array(TRIALS_IN_BLOCK),
    covered: new Float64Array(TRIALS_IN_BLOCK),
    planned: new Float64Array(TRIALS_IN_BLOCK),
    leaves: new Uint8Array(TRIALS_IN_BLOCK * groups),
    left: new Float64Array(TRIALS_IN_BLOCK),
  };
}

/**
 * Draws some trials. The words of each are, in order: the times, the course of cost, the occasion to leave, one for each
 * year until a grant fails, then when that is told and one for each month until the employee is moved, and last one for
 * each group of parties.
 */
export function drawBlock(tables: CourseTables, stream: Stream, trials: number, drawn: Drawn): void {
  const { groups, years, planned, smaller, owed, told, mostWords, weightsOfWays } = tables;
  const { words } = stream;
  const lastScenario = tables.scenarios.length - 1;
  let at = stream.at;
  for (let trial = 0; trial < trials; trial += 1) {
    if (at + mostWords > words.length) {
      drawWords(stream.state, words);
      at = 0;
    }
    const { fails, failsOrSmaller, leaving } =
      (words[at] ?? 0) < tables.hard ? tables.hardTimes : tables.ordinaryTimes;
    const ofCost = words[at + 1] ?? 0;
    let scenario = 0;
    while (scenario < lastScenario && ofCost >= (tables.scenarios[scenario] ?? WORDS)) scenario += 1;
    const occasion = Math.floor(((words[at + 2] ?? 0) / WORDS) * tables.occasions.length);
    at += 3;

    let endsAt = 0;
    let covered = 0;
    let whole = 0;
    let unpaid = 0;
    for (; endsAt < years; endsAt += 1) {
      const grant = words[at++] ?? 0;
      if (grant < (fails[endsAt] ?? 0)) {
        const first = tables.wayBegins[endsAt] ?? 0;
        const ways = (tables.wayBegins[endsAt + 1] ?? 0) - first;
        const way = first + Math.floor(((words[at++] ?? 0) / WORDS) * ways);
        const most = owed[way] ?? 0;
        let months = 0;
        while (months < most && (words[at++] ?? 0) >= tables.moved) months += 1;
        unpaid = (told[way] ?? 0) + months;
        break;
      }
      const own = planned[endsAt] ?? 0;
      covered += grant < (failsOrSmaller[endsAt] ?? 0) ? (smaller[endsAt] ?? 0) : own;
      whole += own;
    }

    let left = 0;
    for (let group = 0; group < groups; group += 1) {
      const word = words[at++] ?? 0;
      const first = word >>> 24;
      const entry = ((occasion * groups + group) << 8) | first;
      const way = (word & 0xff_ffff) < (leaving.limits[entry] ?? 0) ? first : (leaving.others[entry] ?? 0);
      drawn.leaves[trial * groups + group] = way;
      left += weightsOfWays[(group << 8) | way] ?? 0;
    }

    drawn.cost[trial] = scenario * tables.costLength;
    drawn.reconsidered[trial] = tables.occasions[occasion] ?? 0;
    drawn.endsAt[trial] = endsAt;
    drawn.unpaid[trial] = unpaid;
    drawn.covered[trial] = covered;
    drawn.planned[trial] = whole;
    drawn.left[trial] = left;
  }
  stream.at = at;
}
