import type { Known } from "#domain/financing";
import { fraction, type Fraction } from "#domain/money";
import type { RecipientCode } from "#domain/organisation";
import type { Coalitions } from "./coalitions.ts";

/** How often a party decides: in how many of the others' coalitions its yes makes the post stand (Banzhafs mått). */
export type Pivotal = {
  readonly party: RecipientCode;
  readonly count: bigint;
  /** Of all coalitions of the others. */
  readonly share: Fraction;
};

/** The fewest whose no ends the post; 0 when it does not stand with all in either. */
export type SmallestNo = {
  readonly size: number;
  /** One such group, the first in the order of listing. */
  readonly group: readonly RecipientCode[];
  /** How many groups of that size end it; not counted where the parties are too many to try one by one. */
  readonly groups: Known<bigint>;
};

/** The coalitions in which so many say no, and how many of them stand. */
export type NoesTally = { readonly noes: number; readonly coalitions: bigint; readonly standing: bigint };

/** What all the coalitions say together. Counts are exact. */
export type Tally = {
  readonly coalitions: bigint;
  readonly standing: bigint;
  readonly standsWithAll: boolean;
  /** From no noes to all; not counted where the parties are too many to try one by one. */
  readonly byNoes: Known<readonly NoesTally[]>;
  /** Those whose no alone ends it; empty where it does not stand with all in. */
  readonly single: readonly RecipientCode[];
  /** Absent when it stands even without anybody. */
  readonly smallestNo?: SmallestNo;
  /** In the order of the parties' kinds. */
  readonly pivotal: readonly Pivotal[];
};

/** @param need what somebody has to lie out with, öre @param lent what others than the parties lie out with, öre */
export function tallyOf(coalitions: Coalitions, need: number, lent: number): Tally {
  const { kinds, count, ways, paid, sizes, advances } = coalitions;
  const parties = kinds.reduce((sum, kind) => sum + kind.parties.length, 0);
  const stands = new Uint8Array(count);
  const ofSize = new Float64Array(parties + 1);
  const standingOfSize = new Float64Array(parties + 1);
  let standing = 0;
  for (let number = 0; number < count; number += 1) {
    const size = sizes[number] ?? 0;
    const own = ways[number] ?? 0;
    ofSize[size] = (ofSize[size] ?? 0) + own;
    if (paid[number] === 0 || (advances[number] ?? 0) + lent < need) continue;
    stands[number] = 1;
    standing += own;
    standingOfSize[size] = (standingOfSize[size] ?? 0) + own;
  }
  const all = 2n ** BigInt(parties);
  const pivotal = kinds.flatMap((kind, index) => {
    const swings = swingsOf(coalitions, stands, index);
    const share = fraction(swings, all / 2n);
    return kind.parties.map((party) => ({ party, count: swings, share }));
  });
  const smallestNo = smallestNoOf(coalitions, stands, parties);
  const standsWithAll = stands[count - 1] === 1;
  return {
    coalitions: all,
    standing: BigInt(standing),
    standsWithAll,
    byNoes: Array.from({ length: parties + 1 }, (_, noes) => ({
      noes,
      coalitions: BigInt(ofSize[parties - noes] ?? 0),
      standing: BigInt(standingOfSize[parties - noes] ?? 0),
    })),
    single: standsWithAll ? singleNoes(coalitions, stands) : [],
    ...(smallestNo === undefined ? {} : { smallestNo }),
    pivotal,
  };
}

function singleNoes({ kinds, strides, count }: Coalitions, stands: Uint8Array): readonly RecipientCode[] {
  return kinds.flatMap(({ parties }, kind) =>
    stands[count - 1 - (strides[kind] ?? 0)] === 1 ? [] : parties,
  );
}

/** In how many coalitions of the others one party of a kind makes the difference. */
function swingsOf({ kinds, strides, count, ways }: Coalitions, stands: Uint8Array, kind: number): bigint {
  const members = kinds[kind]?.parties.length ?? 0;
  const stride = strides[kind] ?? 1;
  const found = Array.from({ length: members }, () => 0);
  for (let block = 0; block < count; block += stride * (members + 1)) {
    for (let own = 0; own < members; own += 1) {
      const from = block + own * stride;
      for (let number = from; number < from + stride; number += 1) {
        if (stands[number] === 0 && stands[number + stride] === 1)
          found[own] = (found[own] ?? 0) + (ways[number] ?? 0);
      }
    }
  }
  // Of the coalitions with `own` of the kind in, (members − own) of members have this one party out.
  return found.reduce((sum, each, own) => sum + (BigInt(each) * BigInt(members - own)) / BigInt(members), 0n);
}

function smallestNoOf(
  { kinds, strides, count, ways, sizes }: Coalitions,
  stands: Uint8Array,
  parties: number,
): SmallestNo | undefined {
  let size = parties + 1;
  let groups = 0;
  let first = -1;
  // From the last number: those that leave first are then the first listed.
  for (let number = count - 1; number >= 0; number -= 1) {
    const without = parties - (sizes[number] ?? 0);
    if (stands[number] === 1 || without > size) continue;
    if (without < size) [size, groups, first] = [without, 0, number];
    groups += ways[number] ?? 0;
  }
  if (first === -1) return undefined;
  const group = kinds.flatMap(({ parties: own }, kind) => {
    const isIn = Math.floor(first / (strides[kind] ?? 1)) % (own.length + 1);
    return own.slice(0, own.length - isIn);
  });
  return { size, group, groups: BigInt(groups) };
}
