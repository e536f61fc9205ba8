import type { KnownFigures } from "./known-figures.ts";
import type { RecoveryFinding } from "./recovery.ts";
import type { Table } from "./table.ts";

/** Weights in the order of the rows, absent where the money did not say. */
export type FoundWeights = readonly (bigint | undefined)[];

/** With fewer equal rows, or a smaller part of all, the table is not of that day. */
const FEWEST_SAME = 5;
const PART_SAME = 0.6;

/** How many rows weigh exactly what a day at hand says. */
export function sameRows(weights: FoundWeights, { persons }: KnownFigures): number {
  return weights.filter((weight, place) => weight === persons[place]).length;
}

/**
 * Where most rows are those of a day at hand to the person, every other row is wrong, and said to be what it is:
 * swapped, counted several times, of another day, or none of these.
 * @param passedOver rows that have been told already
 * @returns undefined when the table is not of a day at hand
 */
export function differencesFromSame(
  { recipients, counties }: Table,
  weights: FoundWeights,
  known: readonly KnownFigures[],
  passedOver: ReadonlySet<string>,
): readonly RecoveryFinding[] | undefined {
  const [best] = known
    .map((figures) => ({ figures, same: sameRows(weights, figures) }))
    .toSorted((a, b) => b.same - a.same);
  if (best === undefined || best.same < FEWEST_SAME || best.same < recipients.length * PART_SAME)
    return undefined;
  const { persons, day } = best.figures;
  const code = (place: number) => recipients[place] ?? "";
  const isTold = new Set(recipients.flatMap((each, place) => (passedOver.has(each) ? [place] : [])));
  const open = () =>
    weights.flatMap((weight, place) =>
      weight === undefined || weight === persons[place] || isTold.has(place) ? [] : [place],
    );
  const tell = (places: readonly number[], finding: RecoveryFinding) => {
    for (const place of places) isTold.add(place);
    return finding;
  };
  const findings: RecoveryFinding[] = [];
  for (const one of open()) {
    const other = open().find(
      (each) => each > one && weights[one] === persons[each] && weights[each] === persons[one],
    );
    if (other !== undefined && !isTold.has(one))
      findings.push(tell([one, other], { kind: "amounts-swapped", recipients: [code(one), code(other)] }));
  }
  for (const { factor, places } of factorsOf(open(), weights, persons))
    findings.push(tell(places, { kind: "counted-several-times", factor, recipients: places.map(code) }));
  for (const { code: county, places } of counties) {
    const apart = places.filter((place) => open().includes(place));
    if (apart.length === 0 || apart.length * 2 < places.length) continue;
    const other = known.find(
      (figures) =>
        !figures.day.equals(day) && apart.every((place) => weights[place] === figures.persons[place]),
    );
    if (other === undefined && apart.length < 2) continue;
    findings.push(
      tell(apart, {
        kind: "county-apart",
        county,
        recipients: places.map(code),
        ...(other === undefined ? {} : { day: other.day }),
      }),
    );
  }
  for (const place of open()) {
    const own = Number(persons[place] ?? 0n);
    const perMille = Math.round(((Number(weights[place] ?? 0n) - own) / own) * 1000);
    findings.push({ kind: "far-from-known", recipient: code(place), perMille });
  }
  return findings;
}

function factorsOf(open: readonly number[], weights: FoundWeights, persons: readonly bigint[]) {
  const places = new Map<number, number[]>();
  for (const place of open) {
    const [weight = 0n, own = 0n] = [weights[place], persons[place]];
    if (own === 0n || weight < 2n * own || weight % own !== 0n) continue;
    const factor = Number(weight / own);
    places.set(factor, [...(places.get(factor) ?? []), place]);
  }
  return [...places]
    .map(([factor, own]) => ({ factor, places: own }))
    .toSorted((a, b) => a.factor - b.factor);
}

/** Counties whose every row is that of a day at hand to the person, in a table that is not of that day. */
export function countiesOfKnownDay(
  { counties, recipients }: Table,
  weights: FoundWeights,
  known: readonly KnownFigures[],
): readonly RecoveryFinding[] {
  return known.flatMap((figures) => {
    const same = counties.filter(({ places }) =>
      places.every((place) => weights[place] === figures.persons[place]),
    );
    const rows = same.flatMap(({ places }) => places);
    // Small numbers meet by chance, and rows that are many are no exception.
    if (rows.length < 2 || rows.length * 2 > recipients.length) return [];
    return same
      .filter(({ places }) => places.length > 1)
      .map(({ code: county, places }): RecoveryFinding => ({
        kind: "county-apart",
        county,
        recipients: places.map((place) => recipients[place] ?? ""),
        day: figures.day,
      }));
  });
}
