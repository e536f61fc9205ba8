import type { Ore } from "#domain/money";
import type { RecipientCode } from "#domain/organisation";
import type { PublishedComparison, PublishedDifference } from "#domain/published";

/** How many rows of a table differ from ours, of those that can be compared, and which differs most. */
export type DifferenceCount = {
  readonly compared: number;
  readonly differing: number;
  /** Rows in thousands of kronor that agree to the thousand; they do not count as differing. */
  readonly equalInUnit: number;
  readonly most: { readonly recipient: RecipientCode; readonly difference: Ore } | undefined;
};

/** Counts the rows of a comparison that differ, and finds the largest difference. */
export function largestDifference({ rows }: PublishedComparison): DifferenceCount {
  const compared = rows.flatMap(({ recipient, difference, cause }) =>
    difference === undefined ? [] : [{ recipient, difference, cause }],
  );
  const differing = compared.filter(({ cause }) => !isEqual(cause));
  const most = differing.reduce<(typeof differing)[number] | undefined>(
    (largest, next) =>
      largest === undefined || size(next.difference) > size(largest.difference) ? next : largest,
    undefined,
  );
  return {
    compared: compared.length,
    differing: differing.length,
    equalInUnit: compared.filter(({ cause }) => cause.kind === "unit").length,
    most: most && { recipient: most.recipient, difference: most.difference },
  };
}

/**
 * The rows of a comparison that somebody has to look at: those that differ, and those that we cannot compare where
 * others can be. Where nothing can be compared there is none. The largest difference comes first.
 */
export function rowsToLookAt({ rows }: PublishedComparison): readonly PublishedDifference[] {
  if (rows.every(({ difference }) => difference === undefined)) return [];
  return rows
    .filter(({ cause }) => !isEqual(cause))
    .toSorted((left, right) => Number(sizeOf(right) > sizeOf(left)) - Number(sizeOf(right) < sizeOf(left)));
}

function isEqual({ kind }: PublishedDifference["cause"]): boolean {
  return kind === "none" || kind === "unit";
}

function sizeOf({ difference }: PublishedDifference): bigint {
  return difference === undefined ? 0n : size(difference);
}

function size(difference: bigint): bigint {
  return difference < 0n ? -difference : difference;
}
