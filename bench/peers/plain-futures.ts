import type { Commons } from "#domain/futures";

/** What the plain version answers, for a grant in time. */
export type PlainMap = {
  readonly standing: number;
  readonly single: readonly string[];
  readonly smallest: number;
  readonly pivotal: readonly number[];
};

/**
 * The map as one writes it at hand: a loop over the bits of a number, and for each the parties that are in, in bigint.
 * Shared anew by weight, or as much as the ceilings give. It checks nothing, and lends nobody anything.
 */
export function mapPlainly({ parties, years, gap, employerCarries }: Commons): PlainMap {
  const count = 2 ** parties.length;
  const stands: boolean[] = [];
  for (let coalition = 0; coalition < count; coalition += 1) {
    const members = parties.filter((_, index) => (coalition >> index) % 2 === 1);
    const weights = members.reduce((sum, { weight }) => sum + weight, 0n);
    stands.push(
      years.every(({ months }) => {
        const cost = months.reduce((sum, month) => sum + month.cost, 0n);
        let lacking = members.length === 0 ? cost : 0n;
        let paid = 0n;
        for (const { weight, ceiling } of members) {
          const highest = ceiling === "unknown" ? 0n : ceiling;
          paid += highest;
          const above = cost * weight - highest * weights;
          if (above > 0n) lacking += above;
        }
        return gap === "others-pay"
          ? lacking <= employerCarries * (members.length === 0 ? 1n : weights)
          : paid + employerCarries >= cost;
      }),
    );
  }
  let smallest = parties.length;
  let standing = 0;
  const pivotal = parties.map(() => 0);
  for (let coalition = 0; coalition < count; coalition += 1) {
    if (stands[coalition] !== true) {
      const out = parties.filter((_, index) => (coalition >> index) % 2 === 0).length;
      smallest = Math.min(smallest, out);
      continue;
    }
    standing += 1;
    for (let index = 0; index < parties.length; index += 1) {
      const isIn = (coalition >> index) % 2 === 1;
      if (isIn && stands[coalition - 2 ** index] === false) pivotal[index] = (pivotal[index] ?? 0) + 1;
    }
  }
  const single = parties.filter((_, index) => stands[count - 1 - 2 ** index] === false);
  return { standing, single: single.map(({ party }) => party), smallest, pivotal };
}
