import type { GapRule } from "#domain/financing";
import type { KindOfParty } from "./kinds-of-party.ts";
import type { YearTerms } from "./year-terms.ts";

/**
 * Every way to be in or out (koalition), numbered: a digit for each kind of party tells how many of the kind are in,
 * the first kind in the lowest digit. With parties that all differ it is the bits of a number.
 */
export type Coalitions = {
  readonly kinds: readonly KindOfParty[];
  /** What one party more of a kind adds to the number. */
  readonly strides: readonly number[];
  readonly count: number;
  /** How many coalitions of named parties have the number. */
  readonly ways: Float64Array;
  /** How many parties are in. */
  readonly sizes: Uint8Array;
  /** Öre that those who are in lie out with together. */
  readonly advances: Float64Array;
  /** 1 where every year's cost is paid. */
  readonly paid: Uint8Array;
};

/** How many numbers the kinds need. */
export function numbersNeeded(kinds: readonly KindOfParty[]): number {
  return kinds.reduce((product, { parties }) => product * (parties.length + 1), 1);
}

/**
 * Tries every coalition: whether what its members pay under the gap rule, none above its ceiling, and what the
 * employer carries is enough for every year. All sums are whole öre below 2^53.
 */
export function tryAll(kinds: readonly KindOfParty[], terms: readonly YearTerms[], gap: GapRule): Coalitions {
  const count = numbersNeeded(kinds);
  const strides = kinds.map((_, kind) => numbersNeeded(kinds.slice(0, kind)));
  const space = {
    ways: new Float64Array(count),
    sizes: new Uint8Array(count),
    advances: new Float64Array(count),
    paid: new Uint8Array(count),
  };
  const isPaid = gap === "others-pay" ? sharedAnew(kinds, terms) : summed(terms);
  const chosen = kinds.map(({ parties }) => waysToChoose(parties.length));
  const digits = new Uint8Array(kinds.length);
  const advance = kinds.map((each) => Number(each.advance));
  let size = 0;
  let lent = 0;
  for (let number = 0; number < count; number += 1) {
    const lowest = lowestIn(digits);
    const own = digits[lowest] ?? 0;
    const rest = number - own * (strides[lowest] ?? 0);
    space.ways[number] = number === 0 ? 1 : (space.ways[rest] ?? 0) * (chosen[lowest]?.[own] ?? 0);
    space.sizes[number] = size;
    space.advances[number] = lent;
    space.paid[number] = isPaid.holds(digits, size) ? 1 : 0;
    for (let kind = 0; kind < digits.length; kind += 1) {
      const all = kinds[kind]?.parties.length ?? 0;
      const before = digits[kind] ?? 0;
      const step = before === all ? -all : 1;
      digits[kind] = before + step;
      size += step;
      lent += step * (advance[kind] ?? 0);
      isPaid.change(kind, step);
      if (step === 1) break;
    }
  }
  return { kinds, strides, count, ...space };
}

/** Whether the years are paid by those who are in; told of each change of who is in. */
type Payment = {
  readonly change: (kind: number, step: number) => void;
  readonly holds: (digits: Uint8Array, size: number) => boolean;
};

/** Each pays what it pays whoever else is in: sums that follow along. */
function summed(terms: readonly YearTerms[]): Payment {
  const sums = terms.map(() => 0);
  return {
    change: (kind, step) => {
      for (let year = 0; year < terms.length; year += 1)
        sums[year] = (sums[year] ?? 0) + step * (terms[year]?.pays[kind] ?? 0);
    },
    holds: () => terms.every(({ cost, carried }, year) => (sums[year] ?? 0) + carried >= cost),
  };
}

/**
 * The whole cost is shared anew over those who are in, a base each and the rest by weight. What anybody's share has
 * above its ceiling is lacking, and is the employer's as far as it has agreed. Compared with every share multiplied
 * by the weights that are in, so that nothing is divided.
 */
function sharedAnew(kinds: readonly KindOfParty[], terms: readonly YearTerms[]): Payment {
  const weights = kinds.map(({ weight }) => Number(weight));
  let sum = 0;
  const holds = ({ cost, carried, base, ceilings }: YearTerms, digits: Uint8Array, size: number) => {
    let lacking = sum === 0 ? cost : 0;
    const scale = sum === 0 ? 1 : sum;
    const byWeight = cost - base * size;
    for (let kind = 0; kind < digits.length; kind += 1) {
      const members = digits[kind] ?? 0;
      if (members === 0) continue;
      const ceiling = (ceilings[kind] ?? 0) * scale;
      const share = base * scale + (sum === 0 ? 0 : byWeight * (weights[kind] ?? 0));
      lacking += members * (sum === 0 ? -Math.min(share, ceiling) : Math.max(0, share - ceiling));
    }
    return lacking <= carried * scale;
  };
  return {
    change: (kind, step) => {
      sum += step * (weights[kind] ?? 0);
    },
    holds: (digits, size) => terms.every((year) => holds(year, digits, size)),
  };
}

function lowestIn(digits: Uint8Array): number {
  let kind = 0;
  while (kind < digits.length - 1 && digits[kind] === 0) kind += 1;
  return kind;
}

/** In how many ways 0, 1, 2 … can be chosen out of a number; exact, as no product passes 52 × 2^47. */
function waysToChoose(all: number): readonly number[] {
  const ways = [1n];
  for (let chosen = 1; chosen <= all; chosen += 1)
    ways.push(((ways.at(-1) ?? 0n) * BigInt(all - chosen + 1)) / BigInt(chosen));
  return ways.map(Number);
}
