/** Parties are drawn eight at a time: each group leaves in one of 256 ways, which are the bits of a byte. */
export const IN_GROUP = 8;

/** Ways to leave for a group. */
export const WAYS = 2 ** IN_GROUP;

/** Words below a way's limit keep it, the others go to another; of 2^24, what a word has beside the eight bits of the way. */
const BELOW = 2 ** 24;

/**
 * Who leaves of a group with a single word: its first eight bits point at a way, and the rest tell whether it is that
 * way or the one beside it (the alias method). A chance is told to one part in 2^32.
 * @source A. J. Walker, "An efficient method for generating discrete random variables" (ACM TOMS 3, 1977); the table is
 * filled as M. D. Vose does (IEEE TSE 17, 1991)
 */
export type LeavingTables = {
  /** By group and way, the groups after one another. */
  readonly limits: Int32Array;
  readonly others: Uint8Array;
};

/** How many groups so many parties make. */
export function groupsOf(parties: number): number {
  return Math.ceil(parties / IN_GROUP);
}

/** The tables of one list of parties after another. @param chances that each party leaves, by list */
export function leavingTablesOf(chances: readonly (readonly number[])[]): LeavingTables {
  const groups = chances.flatMap((list) =>
    Array.from({ length: groupsOf(list.length) }, (_, group) =>
      tableOf(list.slice(group * IN_GROUP, (group + 1) * IN_GROUP)),
    ),
  );
  return {
    limits: Int32Array.from(groups.flatMap(({ limits }) => limits)),
    others: Uint8Array.from(groups.flatMap(({ others }) => others)),
  };
}

/** What each way to leave takes of the weight, by group and way. */
export function weightsOfWays(weights: Float64Array): Float64Array {
  return Float64Array.from({ length: groupsOf(weights.length) * WAYS }, (_, index) => {
    const first = Math.floor(index / WAYS) * IN_GROUP;
    return [...weights.subarray(first, first + IN_GROUP)].reduce(
      (sum, weight, bit) => sum + (((index % WAYS) >> bit) & 1) * weight,
      0,
    );
  });
}

function tableOf(chances: readonly number[]): { readonly limits: number[]; readonly others: number[] } {
  let ways = [WAYS];
  for (const chance of chances)
    ways = [...ways.map((way) => way * (1 - chance)), ...ways.map((way) => way * chance)];
  // A way of its own share of all words, more, or less: what is too little is filled with what is too much.
  const left = Array.from({ length: WAYS }, (_, way) => ways[way] ?? 0);
  const limits = left.map(() => BELOW);
  const others = left.map((_, way) => way);
  const little = left.flatMap((share, way) => (share < 1 ? [way] : []));
  const much = left.flatMap((share, way) => (share < 1 ? [] : [way]));
  for (;;) {
    const [less, more] = [little.pop(), much.at(-1)];
    if (less === undefined || more === undefined) break;
    const share = left[less] ?? 0;
    limits[less] = Math.round(share * BELOW);
    others[less] = more;
    const rest = (left[more] ?? 0) - (1 - share);
    left[more] = rest;
    if (rest < 1) {
      much.pop();
      little.push(more);
    }
  }
  return { limits, others };
}
