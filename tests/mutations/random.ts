import { assert } from "#domain/result";

/** Random choices that a printed number repeats. */
export type Random = {
  /** A whole number from `least` to `most`, both included. */
  readonly whole: (least: number, most: number) => number;
  readonly pick: <T>(from: readonly T[]) => T;
  /** The same things in another order, where there is one. */
  readonly reorder: <T>(list: readonly T[]) => readonly T[];
};

/** Random choices from a number (mulberry32). */
export function randomFrom(seed: number): Random {
  let state = seed | 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  const pick = <T>(from: readonly T[]): T => {
    const chosen = from[whole(0, from.length - 1)];
    assert(chosen !== undefined, "there is something to pick from");
    return chosen;
  };
  const reorder = <T>(list: readonly T[]): readonly T[] => {
    const drawn = list
      .map((each) => ({ each, place: next() }))
      .toSorted((a, b) => a.place - b.place)
      .map(({ each }) => each);
    const isSame = drawn.every((each, index) => each === list[index]);
    return isSame ? list.toReversed() : drawn;
  };
  return { whole, pick, reorder };
}
