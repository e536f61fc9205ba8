import type { Looked } from "./scan-totals.ts";

/** A way of rounding that can be seen row by row. */
export type Manner = "largest-remainder" | "each-rounded" | "as-listed" | "each-rounded-twice";

/** How far each row's nearest weight misses its amount, in grains, when all together weigh so many persons. */
export function missesOf({ amounts, total }: Looked, populationTotal: number): readonly number[] {
  return Array.from(amounts, (amount) => {
    const persons = (amount * populationTotal) / total;
    return ((Math.round(persons) - persons) * total) / populationTotal;
  });
}

/** Ordinary numbers know a miss to less than this. */
const TOLERANCE = 1e-3;

/** The fewest rows that a way of rounding cannot explain, by their places. @param parts of their county's sum */
export function outsideOf(
  misses: readonly number[],
  manner: Manner,
  parts: ArrayLike<number>,
): readonly number[] {
  switch (manner) {
    case "largest-remainder":
      return outsideOneGrain(misses);
    case "each-rounded":
      return placesWhere(misses, (miss) => Math.abs(miss) > 0.5 + TOLERANCE);
    case "each-rounded-twice":
      return placesWhere(
        misses,
        (miss, place) => Math.abs(miss) > 0.5 + 0.5 * (parts[place] ?? 0) + TOLERANCE,
      );
    case "as-listed":
      return outsideListing(misses);
  }
}

/** Largest remainder leaves all misses within one grain of each other: the window of one grain that holds most rows. */
function outsideOneGrain(misses: readonly number[]): readonly number[] {
  const sorted = misses.toSorted((a, b) => a - b);
  let best = { from: 0, rows: 0 };
  let last = 0;
  for (const [first, from] of sorted.entries()) {
    while (last < sorted.length && (sorted[last] ?? 0) - from <= 1 + TOLERANCE) last += 1;
    if (last - first > best.rows) best = { from, rows: last - first };
  }
  return placesWhere(misses, (miss) => miss < best.from || miss > best.from + 1 + TOLERANCE);
}

/** As listed: the first rows have got up to one grain too much, the others up to one too little. */
function outsideListing(misses: readonly number[]): readonly number[] {
  const fitsFirst = misses.map((miss) => miss < TOLERANCE && miss >= -1 - TOLERANCE);
  const fitsRest = misses.map((miss) => miss > -TOLERANCE && miss < 1 + TOLERANCE);
  let outside = fitsRest.filter((fits) => !fits).length;
  let best = { split: 0, outside };
  for (const place of misses.keys()) {
    // The row moves from the rest to the first: it is judged by the other rule.
    outside += (fitsRest[place] === true ? 1 : 0) - (fitsFirst[place] === true ? 1 : 0);
    if (outside < best.outside) best = { split: place + 1, outside };
  }
  return placesWhere(misses, (_, place) => (place < best.split ? fitsFirst : fitsRest)[place] !== true);
}

function placesWhere(
  misses: readonly number[],
  isOutside: (miss: number, place: number) => boolean,
): readonly number[] {
  return misses.flatMap((miss, place) => (isOutside(miss, place) ? [place] : []));
}
