import { fraction, KRONA, type Ore } from "#domain/money";
import { fail, ok, type Result } from "#domain/result";
import type { RecipientCode } from "#domain/organisation";
import type { Pivotal, Tally } from "./tally.ts";
import type { FuturesProblem } from "./year-terms.ts";

/** Beyond this many kronor the table of sums is larger than a browser should hold. */
const MOST_KRONOR = 8_000_000n;

/** One who pays the same whoever else is in, öre. */
export type FixedPayer = { readonly party: RecipientCode; readonly pays: Ore };

/**
 * Counts the coalitions that reach a sum, without trying them: how many there are for each sum of whole kronor below
 * it (dynamisk programmering). For parties too many and too different to be tried one by one, at most 52.
 * @param need what they have to pay together, öre
 */
export function countByKronor(payers: readonly FixedPayer[], need: Ore): Result<Tally, FuturesProblem> {
  if ([need, ...payers.map(({ pays }) => pays)].some((amount) => amount % KRONA !== 0n))
    return fail({ kind: "not-countable", why: "öre" });
  if (need / KRONA > MOST_KRONOR) return fail({ kind: "not-countable", why: "cost" });
  const goal = Number(need / KRONA);
  const amounts = payers.map(({ pays }) => Number(pays / KRONA));
  const below = sumsBelow(amounts, goal);
  const all = 2n ** BigInt(payers.length);
  const short = totalOf(below, 0);
  const total = amounts.reduce((sum, amount) => sum + amount, 0);
  const standsWithAll = total >= goal;
  const smallestNo = smallestNoOf(payers, total, goal);
  return ok({
    coalitions: all,
    standing: all - BigInt(short),
    standsWithAll,
    byNoes: "unknown",
    single: standsWithAll
      ? payers.filter((_, index) => total - (amounts[index] ?? 0) < goal).map(({ party }) => party)
      : [],
    ...(smallestNo === undefined ? {} : { smallestNo }),
    pivotal: pivotalOf(payers, amounts, below, all),
  });
}

/** For each sum below the goal, how many coalitions have it. At most 2^52, so Number is exact. */
function sumsBelow(amounts: readonly number[], goal: number): Float64Array {
  const sums = new Float64Array(Math.max(goal, 0));
  if (goal > 0) sums[0] = 1;
  for (const amount of amounts)
    for (let sum = goal - 1; sum >= amount; sum -= 1)
      sums[sum] = (sums[sum] ?? 0) + (sums[sum - amount] ?? 0);
  return sums;
}

/** A party decides where the others lie short of the goal by at most what it pays. */
function pivotalOf(
  payers: readonly FixedPayer[],
  amounts: readonly number[],
  below: Float64Array,
  all: bigint,
): readonly Pivotal[] {
  const known = new Map<number, bigint>();
  return payers.map(({ party }, index) => {
    const own = amounts[index] ?? 0;
    const count = known.get(own) ?? BigInt(swingsOf(own, below));
    known.set(own, count);
    return { party, count, share: fraction(count, all / 2n) };
  });
}

/** Takes one payer out of the table again: what has a sum without it is all that has it, less those with it. */
function swingsOf(own: number, below: Float64Array): number {
  if (own === 0) return 0;
  const without = below.slice();
  for (let sum = own; sum < without.length; sum += 1)
    without[sum] = (without[sum] ?? 0) - (without[sum - own] ?? 0);
  return totalOf(without, Math.max(0, without.length - own));
}

function totalOf(sums: Float64Array, from: number): number {
  let total = 0;
  for (let sum = from; sum < sums.length; sum += 1) total += sums[sum] ?? 0;
  return total;
}

/** Those who pay most end it soonest. */
function smallestNoOf(payers: readonly FixedPayer[], total: number, goal: number): Tally["smallestNo"] {
  const byAmount = payers.toSorted((a, b) => (a.pays === b.pays ? 0 : a.pays > b.pays ? -1 : 1));
  let left = total;
  for (let size = 0; size <= byAmount.length; size += 1) {
    if (left < goal)
      return { size, group: byAmount.slice(0, size).map(({ party }) => party), groups: "unknown" };
    left -= Number((byAmount[size]?.pays ?? 0n) / KRONA);
  }
  return undefined;
}
