/**
 * The value that stands at a place when numbers are listed with the largest first.
 *
 * Only the place that is asked for is put in order (quickselect): time grows with the number of values, where sorting
 * them all takes longer for each. Values in an order that defeats this are sorted after all.
 * @param place counted from 0, below the number of values
 * @returns undefined when there is no such place
 */
export function valueInOrder(values: readonly number[], place: number): number | undefined {
  const left = new Float64Array(values);
  let first = 0;
  let last = left.length - 1;
  for (let round = 0; first < last; round += 1) {
    if (round === MOST_ROUNDS) return left.subarray(first, last + 1).toSorted()[last - place];
    const [upper, lower] = partition(left, first, last);
    if (place <= upper) last = upper;
    else if (place >= lower) first = lower;
    else break;
  }
  return left[place];
}

/** A round leaves half of the values, give or take: 60 rounds are never needed unless the order is a bad one. */
const MOST_ROUNDS = 60;

/** Moves values at least as large as the middle one before those at most as large. @returns where the two parts meet */
function partition(values: Float64Array, first: number, last: number): readonly [number, number] {
  const pivot = values[(first + last) >> 1] ?? 0;
  let from = first;
  let to = last;
  while (from <= to) {
    while ((values[from] ?? 0) > pivot) from += 1;
    while ((values[to] ?? 0) < pivot) to -= 1;
    if (from > to) break;
    const swapped = values[from] ?? 0;
    values[from] = values[to] ?? 0;
    values[to] = swapped;
    from += 1;
    to -= 1;
  }
  return [to, from];
}
