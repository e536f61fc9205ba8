import type { Fraction } from "#domain/money";
import { notChance, type Reckoning } from "./chances.ts";

/**
 * Who may have left, told by how much weight left with them: ascending, each weight once.
 * `chances[i]` is the chance that exactly `left[i]` has gone.
 */
export type Leavers<C> = { readonly left: readonly number[]; readonly chances: readonly C[] };

/** One party that may leave. */
export type MayLeave = { readonly weight: number; readonly chance: Fraction };

/** More parties than this that may leave, with weights of their own, are drawn instead of counted. */
export const MOST_LEAVERS = 16;

/**
 * Every coalition that may be left, by weight: 2^14 of them for fifteen municipalities seen from one that stays.
 * Each chance multiplies one chance a party, so they sum to `certain` to the power of the number of parties + 1.
 */
export function leaversOf<C>(parties: readonly MayLeave[], reckoning: Reckoning<C>): Leavers<C> {
  let left: readonly number[] = [0];
  let chances: readonly C[] = [reckoning.certain];
  for (const { weight, chance } of parties) {
    const [goes, stays] = [reckoning.of(chance), reckoning.of(notChance(chance))];
    if (chance.numerator === 0n || weight === 0) {
      const same = weight === 0 ? reckoning.certain : stays;
      chances = chances.map((each) => reckoning.both(each, same));
      continue;
    }
    ({ left, chances } = merged(left, chances, weight, { goes, stays }, reckoning));
  }
  return { left, chances };
}

/** Both halves in one ascending list: with the party still in, and with it gone. */
function merged<C>(
  left: readonly number[],
  chances: readonly C[],
  weight: number,
  { goes, stays }: { readonly goes: C; readonly stays: C },
  { both, either, none }: Reckoning<C>,
): Leavers<C> {
  const nextLeft: number[] = [];
  const nextChances: C[] = [];
  let [inIndex, outIndex] = [0, 0];
  while (outIndex < left.length) {
    const whenIn = left[inIndex] ?? Infinity;
    const whenOut = (left[outIndex] ?? Infinity) + weight;
    const chanceIn = chances[inIndex] ?? none;
    const chanceOut = chances[outIndex] ?? none;
    if (whenIn <= whenOut) inIndex += 1;
    if (whenOut <= whenIn) outIndex += 1;
    nextLeft.push(Math.min(whenIn, whenOut));
    if (whenIn < whenOut) nextChances.push(both(chanceIn, stays));
    else if (whenOut < whenIn) nextChances.push(both(chanceOut, goes));
    else nextChances.push(either(both(chanceIn, stays), both(chanceOut, goes)));
  }
  return { left: nextLeft, chances: nextChances };
}
