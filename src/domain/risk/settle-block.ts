import type { CourseTables } from "./course-tables.ts";
import { TRIALS_IN_BLOCK, type Drawn } from "./draw-block.ts";

/**
 * What drawn trials cost before anything is rounded, column by column. A party pays its weight × `each` when it stays.
 * One that leaves is asked what it had paid if it had stayed: its weight × (`common` + `after` ÷ (`rest` + its weight)).
 * Trials where no party pays anything have no row.
 */
export type Settled = {
  readonly each: Float64Array;
  readonly common: Float64Array;
  readonly after: Float64Array;
  /** The weight that stays. */
  readonly rest: Float64Array;
  /** Who leaves of each group of eight parties, a bit each, the groups of a row together. */
  readonly leaves: Uint8Array;
  /** What a party that is bound pays beside, for each unit of its weight; the parties of a row together. */
  readonly borne: Float64Array;
  /** What the employer pays, öre; of every trial. */
  readonly employer: Float64Array;
};

/** Columns for a block of trials. */
export function settledFor({ groups, parties }: CourseTables): Settled {
  const column = () => new Float64Array(TRIALS_IN_BLOCK);
  return {
    each: column(),
    common: column(),
    after: column(),
    rest: column(),
    leaves: new Uint8Array(TRIALS_IN_BLOCK * groups),
    borne: new Float64Array(TRIALS_IN_BLOCK * parties),
    employer: column(),
  };
}

/**
 * Reckons what drawn trials cost, by the same rules as `riskOf` and `burdenOf` count it.
 * @returns how many rows it came to
 */
export function settleBlock(tables: CourseTables, drawn: Drawn, trials: number, settled: Settled): number {
  const { parties, groups, costs, begins, weightSum, setAside, gap, isByKey, isAnyBound } = tables;
  const [isShared, isEmployers] = [gap === "others-pay", gap === "employer-pays"];
  let row = 0;
  for (let trial = 0; trial < trials; trial += 1) {
    const cost = drawn.cost[trial] ?? 0;
    const endsAt = drawn.endsAt[trial] ?? 0;
    const left = drawn.left[trial] ?? 0;
    const end = cost + (begins[endsAt] ?? 0);
    const until = end + (drawn.unpaid[trial] ?? 0);
    const atEnd = costs[end] ?? 0;
    const before = costs[cost + (begins[Math.min(drawn.reconsidered[trial] ?? 0, endsAt)] ?? 0)] ?? 0;
    const after = atEnd - before;
    const owed = (costs[until] ?? 0) - atEnd;
    const fund = setAside * (drawn.planned[trial] ?? 0);
    const fromFund = fund < owed ? fund : owed;
    const owes = owed === 0 ? 0 : (owed - fromFund) / owed;

    let mostBorne = 0;
    let unbound = isByKey ? 0 : owed;
    if (isAnyBound) {
      for (let party = 0; party < parties; party += 1) {
        const borne = boundCost(tables, party, cost, endsAt, until) / weightSum;
        unbound -= (tables.weights[party] ?? 0) * borne;
        settled.borne[row * parties + party] = borne * owes;
        if (borne > mostBorne) mostBorne = borne;
      }
    }
    settled.employer[trial] =
      (unbound > 0 ? unbound * owes : 0) + (isEmployers ? (after / weightSum) * left : 0);

    const carried = before + (isShared ? 0 : after) - (drawn.covered[trial] ?? 0) - (fund - fromFund);
    const common = (carried + (isByKey ? owed * owes : 0)) / weightSum;
    const shared = isShared ? after : 0;
    const rest = weightSum - left;
    const each = shared > 0 ? common + shared / rest : common;
    if (each + mostBorne <= 0) continue;
    settled.each[row] = each;
    settled.common[row] = common;
    settled.after[row] = shared;
    settled.rest[row] = rest;
    for (let group = 0; group < groups; group += 1)
      settled.leaves[row * groups + group] = drawn.leaves[trial * groups + group] ?? 0;
    row += 1;
  }
  return row;
}

/** What the years that a party is bound for cost, from the one whose grant failed until a month. */
function boundCost(
  { bound, years, begins, costs }: CourseTables,
  party: number,
  cost: number,
  endsAt: number,
  until: number,
): number {
  let sum = 0;
  for (let year = endsAt; year < years; year += 1) {
    if (bound[party * years + year] !== 1) continue;
    const first = cost + (begins[year] ?? 0);
    const last = Math.min(cost + (begins[year + 1] ?? 0), Math.max(first, until));
    sum += (costs[last] ?? 0) - (costs[first] ?? 0);
  }
  return sum;
}
