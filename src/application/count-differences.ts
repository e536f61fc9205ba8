import type { Ore } from "#domain/money";
import type { RecipientCode } from "#domain/organisation";
import type { PublishedComparison } from "#domain/published";

/** How many rows of a table differ from ours, of those that can be compared, and which differs most. */
export type DifferenceCount = {
  readonly compared: number;
  readonly differing: number;
  readonly most: { readonly recipient: RecipientCode; readonly difference: Ore } | undefined;
};

/** Counts the rows of a comparison that differ, and finds the largest difference. */
export function largestDifference({ rows }: PublishedComparison): DifferenceCount {
  const compared = rows.flatMap(({ recipient, difference }) =>
    difference === undefined ? [] : [{ recipient, difference }],
  );
  const differing = compared.filter(({ difference }) => difference !== 0n);
  const most = differing.reduce<(typeof differing)[number] | undefined>(
    (largest, next) =>
      largest === undefined || size(next.difference) > size(largest.difference) ? next : largest,
    undefined,
  );
  return { compared: compared.length, differing: differing.length, most };
}

function size(difference: bigint): bigint {
  return difference < 0n ? -difference : difference;
}
