import type { KnownFigures } from "./known-figures.ts";
import type { Table } from "./table.ts";

/**
 * The inhabitants that a table's amounts lie nearest to, for estimates only: a day at hand, or a mixture of two that
 * follow each other, as growth between them is nearly even.
 */
export type Fit = {
  /** The nearest single day at hand. */
  readonly nearest: KnownFigures;
  readonly medianPerMillion: number;
  /** Inhabitants expected of each row on the day that fits best, each as many times as the row seems to count them. */
  readonly expected: readonly number[];
  /** How many times each row seems to be counted: 1 but for a weighted key. */
  readonly factors: readonly number[];
  /** How far each row's amount per inhabitant lies above the usual, as a part of it: 0.01 is one per cent. */
  readonly deviations: readonly number[];
  /** The best day lies between days at hand, or at the first or last of them. */
  readonly place: "first" | "between" | "last";
};

/** With fewer rows nobody is usual. */
const FEWEST_ROWS = 3;
/** Between two days at hand so many steps are tried. */
const STEPS = 8;
/** Rows within this part of a whole factor are taken to be counted so many times. */
const FACTOR_WITHIN = 0.07;
const LARGEST_FACTOR = 6;
/** So many rows, and this part of all, lie at a fraction of the usual before the usual is taken to be the multiple. */
const FEWEST_FOR_FRACTION = 3;
const PART_FOR_FRACTION = 0.1;

/** Finds what the amounts lie nearest to; undefined with too few rows, or without any figures for them. */
export function fitKnown({ quick }: Table, known: readonly KnownFigures[]): Fit | undefined {
  const [first] = known;
  if (first === undefined || quick.length < FEWEST_ROWS) return undefined;
  if (quick.some((amount) => amount === 0) || first.quick.some((persons) => persons === 0)) return undefined;
  const amounts = [...quick];
  const middle = known[known.length >> 1] ?? first;
  const factors = factorsOf(deviationsFrom(amounts, middle.quick));
  const score = (persons: readonly number[]) => spreadOf(weighted(amounts, persons, factors));
  const singles = known.map((each) => ({ each, score: score(each.quick) }));
  const nearest = singles.reduce((best, next) => (next.score < best.score ? next : best));
  const mixed = mixturesAbout(nearest.each, known).map((mix) => ({ ...mix, score: score(mix.persons) }));
  const best = mixed.reduce((found, next) => (next.score < found.score ? next : found), {
    persons: nearest.each.quick,
    score: nearest.score,
  });
  return {
    nearest: nearest.each,
    medianPerMillion: Math.round(
      medianOf(weighted(amounts, nearest.each.quick, factors).map(Math.abs)) * 1e6,
    ),
    expected: best.persons.map((persons, index) => persons * (factors[index] ?? 1)),
    factors,
    deviations: weighted(amounts, best.persons, factors),
    place: placeOf(best.persons, known),
  };
}

function placeOf(persons: readonly number[], known: readonly KnownFigures[]): Fit["place"] {
  if (persons === known.at(-1)?.quick) return "last";
  return persons === known[0]?.quick ? "first" : "between";
}

/** Mixtures of a day with the day before it, and with the day after. */
function mixturesAbout(
  nearest: KnownFigures,
  known: readonly KnownFigures[],
): readonly { readonly persons: readonly number[] }[] {
  const at = known.indexOf(nearest);
  return [known[at - 1], known[at + 1]].flatMap((other) =>
    other === undefined
      ? []
      : Array.from({ length: STEPS - 1 }, (_, step) => ({
          persons: nearest.quick.map(
            (persons, place) => persons + (((other.quick[place] ?? persons) - persons) * (step + 1)) / STEPS,
          ),
        })),
  );
}

function weighted(
  amounts: readonly number[],
  persons: readonly number[],
  factors: readonly number[],
): readonly number[] {
  return deviationsFrom(
    amounts,
    persons.map((each, index) => each * (factors[index] ?? 1)),
  );
}

function deviationsFrom(amounts: readonly number[], persons: readonly number[]): readonly number[] {
  const rates = amounts.map((amount, index) => amount / (persons[index] ?? 1));
  const usual = medianOf(rates);
  return rates.map((rate) => rate / usual - 1);
}

/** How many times each row is counted, where its amount per inhabitant is a whole multiple of what is usual. */
function factorsOf(deviations: readonly number[]): readonly number[] {
  const times = deviations.map((deviation) => 1 + deviation);
  const near = (value: number, factor: number) => Math.abs(value / factor - 1) < FACTOR_WITHIN;
  let base = 1;
  for (let part = 2; part <= LARGEST_FACTOR; part += 1) {
    const rows = times.filter((value) => near(value, 1 / part)).length;
    if (rows >= FEWEST_FOR_FRACTION && rows >= times.length * PART_FOR_FRACTION) base = part;
  }
  return times.map((value) => {
    const factor = Math.round(value * base);
    return factor >= 2 && factor <= LARGEST_FACTOR && near(value * base, factor) ? factor : 1;
  });
}

/** The mean square of nine tenths of some numbers, the smallest ones: a few wrong rows do not move it. */
function spreadOf(deviations: readonly number[]): number {
  const squares = Float64Array.from(deviations, (deviation) => deviation ** 2).toSorted();
  const kept = squares.subarray(0, Math.ceil(squares.length * 0.9));
  return kept.reduce((sum, square) => sum + square, 0) / kept.length;
}

/** The middle of some numbers; 0 of none. */
export function medianOf(values: readonly number[]): number {
  const sorted = Float64Array.from(values).toSorted();
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
}
