import { medianOf, type Fit } from "./fit-known.ts";
import type { RecoveryFinding } from "./recovery.ts";
import type { Table } from "./table.ts";

/** With fewer rows no row is far from the others. */
const FEWEST_ROWS = 8;
/** Half of the rows further than this from the inhabitants at hand: the key is something else. */
const NOT_POPULATION = 0.1;
/** Inhabitants of one place change less than this, seen against all others, between two days a year apart. */
const LEAST_FAR = 0.045;
/** So many times as far as the middle row; further outside the days at hand, where nobody knows the growth. */
const FAR_BETWEEN = 4.5;
const FAR_OUTSIDE = 6;
/** A county is apart when its middle lies so many standard errors, and at least this part, from the others. */
const COUNTY_ERRORS = 4;
const LEAST_COUNTY = 0.006;
/** A median absolute deviation as a standard deviation. */
const TO_STANDARD = 1.4826;

/** What the inhabitants at hand say about a table: swapped rows, weighted rows, counties and rows apart. */
export function deviatingRows(table: Table, fit: Fit): readonly RecoveryFinding[] {
  if (table.recipients.length < FEWEST_ROWS) return [];
  const sizes = fit.deviations.map(Math.abs);
  const middle = medianOf(sizes);
  const limit = Math.max(LEAST_FAR, middle * (fit.place === "between" ? FAR_BETWEEN : FAR_OUTSIDE));
  const isFar = (deviation: number, place: number) =>
    Math.abs(deviation) > limit + 1.5 / (table.quick[place] ?? 1);
  const far = sizes.flatMap((size, place) => (isFar(size, place) ? [place] : []));
  if (middle > NOT_POPULATION) return [{ kind: "not-by-population", rows: far.length }];
  const swapped = swappedIn(table, fit, far, isFar);
  const taken = new Set(swapped.flat());
  const left = far.filter((place) => !taken.has(place));
  const code = (place: number) => table.recipients[place] ?? "";
  return [
    ...swapped.map(([one, other]): RecoveryFinding => ({
      kind: "amounts-swapped",
      recipients: [code(one), code(other)],
    })),
    ...factorFindings(table, fit, taken),
    ...countiesApart(table, fit, new Set([...taken, ...left])),
    ...left.map((place): RecoveryFinding => ({
      kind: "far-from-known",
      recipient: code(place),
      perMille: Math.round((fit.deviations[place] ?? 0) * 1000),
    })),
  ];
}

type Pair = readonly [number, number];

/** Pairs of rows far from their own inhabitants, and near to each other's. */
function swappedIn(
  { quick }: Table,
  { expected, factors, deviations }: Fit,
  far: readonly number[],
  isFar: (deviation: number, place: number) => boolean,
): readonly Pair[] {
  // A row that seems to be counted twice may be one that has got the amount of a place twice as large.
  const alone = [...factors.keys()].filter((place) => {
    const factor = factors[place] ?? 1;
    return factor > 1 && factors.filter((each) => each === factor).length <= 2;
  });
  const candidates = [...new Set([...far, ...alone])];
  const once = expected.map((persons, place) => persons / (factors[place] ?? 1));
  const rate = medianOf(
    deviations.map((deviation, place) => (quick[place] ?? 0) / (1 + deviation) / (expected[place] ?? 1)),
  );
  const near = (place: number, other: number) =>
    !isFar((quick[place] ?? 0) / ((once[other] ?? 1) * rate) - 1, place);
  const taken = new Set<number>();
  return candidates.flatMap((one, index): readonly Pair[] => {
    if (taken.has(one)) return [];
    const other = candidates
      .slice(index + 1)
      .find((each) => !taken.has(each) && near(one, each) && near(each, one));
    if (other === undefined) return [];
    taken.add(one);
    taken.add(other);
    return [[one, other]];
  });
}

function factorFindings(
  { recipients }: Table,
  { factors }: Fit,
  taken: ReadonlySet<number>,
): readonly RecoveryFinding[] {
  const found = new Set(factors.filter((factor, place) => factor > 1 && !taken.has(place)));
  return [...found]
    .toSorted((a, b) => a - b)
    .map((factor) => ({
      kind: "counted-several-times",
      factor,
      recipients: recipients.filter((_, place) => factors[place] === factor && !taken.has(place)),
    }));
}

/** Counties whose rows lie together on one side, further than growth from county to county explains. */
function countiesApart(
  { counties, recipients }: Table,
  { deviations }: Fit,
  taken: ReadonlySet<number>,
): readonly RecoveryFinding[] {
  const free = counties.map(({ code, places }) => ({
    code,
    places: places.filter((place) => !taken.has(place)),
  }));
  if (free.every(({ places }) => places.length < 2)) return [];
  const means = free.map(({ places }) => meanOf(places.map((place) => deviations[place] ?? 0)));
  const usual = medianOf(means);
  const within = medianOf(
    free.flatMap(({ places }, index) =>
      places.length < 2
        ? []
        : places.map((place) => Math.abs((deviations[place] ?? 0) - (means[index] ?? 0))),
    ),
  );
  const spread = TO_STANDARD * within;
  const errors = free.map(({ places }) => spread / Math.sqrt(Math.max(1, places.length)));
  const seen = TO_STANDARD * medianOf(means.map((mean) => Math.abs(mean - usual)));
  const between = Math.max(0, seen ** 2 - medianOf(errors) ** 2);
  return free.flatMap(({ code, places }, index): readonly RecoveryFinding[] => {
    const shift = Math.abs((means[index] ?? 0) - usual);
    const error = Math.sqrt(between + (errors[index] ?? 0) ** 2);
    if (places.length < 2 || shift < LEAST_COUNTY || shift < COUNTY_ERRORS * error) return [];
    return [
      { kind: "county-apart", county: code, recipients: places.map((place) => recipients[place] ?? "") },
    ];
  });
}

function meanOf(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
