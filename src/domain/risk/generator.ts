/** Four words that a generator goes on from, not all 0. */
export type GeneratorState = readonly [number, number, number, number];

/**
 * Fills a list with the next whole numbers 0 to 2^32 − 1, which look random and are the same for the same state on every
 * machine: xoshiro128**. Leaves the state where the ones after them follow.
 * @source David Blackman and Sebastiano Vigna, xoshiro128** 1.1 (2018, public domain)
 */
export function drawWords(state: Int32Array, words: Uint32Array): void {
  let [a = 0, b = 0, c = 0, d = 0] = state;
  for (let index = 0; index < words.length; index += 1) {
    const times5 = Math.imul(b, 5);
    words[index] = Math.imul((times5 << 7) | (times5 >>> 25), 9);
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = (d << 11) | (d >>> 21);
  }
  state.set([a, b, c, d]);
}

/**
 * The state that one chunk of trials begins in: it follows from the seed and the chunk's number alone, so that chunks
 * can be drawn in any order and on any number of threads.
 * @param seed a whole number 0 to 2^32 − 1
 */
export function stateOf(seed: number, chunk: number): GeneratorState {
  let word = mixed((seed >>> 0) ^ mixed(chunk + 0x9e3779b9));
  const next = (): number => {
    word = (word + 0x9e3779b9) | 0;
    return mixed(word);
  };
  const state = [next(), next(), next(), next()] as const;
  return state.every((each) => each === 0) ? [1, 2, 3, 4] : state;
}

/** Spreads the bits of a word over all of it (the finaliser of MurmurHash3, Austin Appleby, public domain). */
function mixed(word: number): number {
  let bits = word | 0;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
