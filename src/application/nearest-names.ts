/** Farther than this, in letters, a name is another name. */
const FARTHEST = 2;
/** At most this many are asked about. */
const MOST_ASKED = 3;

/**
 * Those whose name is nearest to what was written, at most two letters from it: to ask about, never to use.
 * @param written at least three letters, in the same case as the names
 */
export function nearestNames<Named>(
  written: string,
  all: readonly Named[],
  nameOf: (named: Named) => string,
): readonly Named[] {
  if (written.length < 3) return [];
  const measured = all.flatMap((named) => {
    const name = nameOf(named);
    const isFar = Math.abs(name.length - written.length) > FARTHEST;
    return isFar ? [] : [{ named, letters: lettersBetween(written, name) }];
  });
  const fewest = Math.min(FARTHEST, ...measured.map(({ letters }) => letters));
  return measured
    .filter(({ letters }) => letters === fewest)
    .slice(0, MOST_ASKED)
    .map(({ named }) => named);
}

/** How many letters must be changed, added or taken away (Levenshtein). */
function lettersBetween(left: string, right: string): number {
  let previous = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (const [row, letter] of [...left].entries()) {
    const current = [row + 1];
    for (const [column, other] of [...right].entries()) {
      current.push(
        Math.min(
          (previous[column + 1] ?? 0) + 1,
          (current[column] ?? 0) + 1,
          (previous[column] ?? 0) + (letter === other ? 0 : 1),
        ),
      );
    }
    previous = current;
  }
  return previous.at(-1) ?? 0;
}
