/** Two municipalities whose figures seem to have changed places. */
export type SwappedPair<T> = { readonly first: T; readonly second: T };

/** A change of more than so many per cent makes a figure odd. */
const ODD_PERCENT = 8n;
/** An odd figure belongs elsewhere when it lies so many times nearer to the other's figure before than to its own. */
const TIMES_NEARER = 3n;

/**
 * Pairs whose new figures fit each other's figures before and not their own, as when Upplands Väsby and Upplands-Bro
 * changed places in a government allocation in 2015.
 *
 * Both have changed by more than 8 %, and each lies at least three times nearer to the other's figure before than to
 * its own. Among the ten years 2010–2019 no two years, however far apart, give such a pair by themselves. Two
 * municipalities of nearly the same size cannot be told apart this way.
 * @example findSwappedPairs([{ before: 43_891n, after: 26_755n }, { before: 26_755n, after: 43_891n }]).length // 1
 */
export function findSwappedPairs<T extends { readonly before: bigint; readonly after: bigint }>(
  figures: readonly T[],
): readonly SwappedPair<T>[] {
  const odd = figures.filter(({ before, after }) => distance(before, after) * 100n > before * ODD_PERCENT);
  return odd.flatMap((first, index) =>
    odd
      .slice(index + 1)
      .filter((second) => isNearer(first, second.before) && isNearer(second, first.before))
      .map((second) => ({ first, second })),
  );
}

function isNearer(
  { before, after }: { readonly before: bigint; readonly after: bigint },
  otherBefore: bigint,
): boolean {
  return distance(after, otherBefore) * TIMES_NEARER <= distance(after, before);
}

function distance(one: bigint, other: bigint): bigint {
  return one > other ? one - other : other - one;
}
