import { fraction, persons, type Fraction, type Persons } from "#domain/money";
import type { OrganisationRegister } from "#domain/organisation";
import type { Source } from "#domain/source";
import type { Day } from "#domain/time";
import { chooseSeries } from "./choose-series.ts";
import { findSwappedPairs, type SwappedPair } from "./find-swapped-pairs.ts";
import type { NamedMunicipality } from "./population-problem.ts";
import { protectionOf } from "./protected-figures.ts";
import type { PopulationSeries } from "./series.ts";

/** The inhabitants of the whole country on a day, as the agency states them (folkmängd i riket). */
export type NationalTotal = { readonly date: Day; readonly persons: Persons; readonly source: Source };

/** A municipality's inhabitants in two series. `change` is after − before in persons, `share` the change ÷ before. */
export type PopulationChange = {
  readonly municipality: NamedMunicipality;
  readonly before: Persons;
  readonly after: Persons;
  readonly change: bigint;
  readonly share: Fraction;
};

/** A new series beside the nearest one at hand. */
export type SeriesComparison = {
  readonly with: PopulationSeries;
  /** The municipalities of both, in both. */
  readonly compared: number;
  readonly unchanged: number;
  /** The largest changes by share, at most ten; those of equal share in code order. */
  readonly largest: readonly PopulationChange[];
  /** Every change of more than a tenth, up or down, in the same order. */
  readonly suspicious: readonly PopulationChange[];
  readonly swapped: readonly SwappedPair<PopulationChange>[];
};

/** What a new population series holds, before anybody decides to keep it. */
export type SeriesPreview = {
  readonly series: PopulationSeries;
  readonly total: Persons;
  /** Codes that no municipality has. */
  readonly unknown: readonly string[];
  readonly missing: readonly NamedMunicipality[];
  /**
   * The agency's sum of that day, where it is known and the series holds every municipality. `difference` is
   * total − stated; it may be what protects the figures, from 2025.
   */
  readonly national?: {
    readonly stated: NationalTotal;
    readonly difference: bigint;
    readonly mayBeProtection: boolean;
  };
  /** Absent where no series at hand holds the same municipalities. */
  readonly comparison?: SeriesComparison;
};

/** What a new series is looked at beside. */
export type PreviewBasis = {
  readonly register: OrganisationRegister;
  readonly available: readonly PopulationSeries[];
  readonly nationalTotals: readonly NationalTotal[];
};

const SHOWN = 10;
/** A change of more than one part in so many is told as suspicious. The largest of any year 2010–2019 was 4.9 %. */
const SUSPICIOUS_PART = 10n;

/**
 * Looks at a new population series: whom it holds, its sum beside the agency's, and what has changed since the nearest
 * series at hand, which may be one of the same day.
 */
export function previewSeries(series: PopulationSeries, basis: PreviewBasis): SeriesPreview {
  const { municipalities } = basis.register;
  const known = [...series.rows.keys()].filter((code) => municipalities.has(code)).toSorted();
  const missing = [...municipalities.values()].filter(({ code }) => !series.rows.has(code));
  let total = 0n;
  for (const row of series.rows.values()) total += row.persons;
  const stated = basis.nationalTotals.find(({ date }) => date.equals(series.date));
  const nearest = chooseSeries(series.date, basis.available, known)?.series;
  return {
    series,
    total: persons(total),
    unknown: [...series.rows.keys()].filter((code) => !municipalities.has(code)).toSorted(),
    missing: missing.map(({ code, name }) => ({ code, name })).toSorted(byCode),
    ...(stated === undefined || missing.length > 0 ? {} : { national: nationalOf(total, stated, series) }),
    ...(nearest === undefined || known.length === 0
      ? {}
      : { comparison: compareSeries(series, nearest, known, basis.register) }),
  };
}

function nationalOf(total: bigint, stated: NationalTotal, { rows, date }: PopulationSeries) {
  const difference = total - stated.persons;
  const mayBeProtection = difference !== 0n && sizeOf(difference) <= protectionOf(rows.size, date);
  return { stated, difference, mayBeProtection };
}

function compareSeries(
  series: PopulationSeries,
  nearest: PopulationSeries,
  codes: readonly string[],
  { municipalities }: OrganisationRegister,
): SeriesComparison {
  const changes = codes.flatMap((code): readonly PopulationChange[] => {
    const before = nearest.rows.get(code)?.persons;
    const after = series.rows.get(code)?.persons;
    if (before === undefined || after === undefined) return [];
    const change = after - before;
    const municipality = { code, name: municipalities.get(code)?.name ?? code };
    return [{ municipality, before, after, change, share: fraction(change, before) }];
  });
  const sorted = changes.filter(({ change }) => change !== 0n).toSorted(byShare);
  return {
    with: nearest,
    compared: changes.length,
    unchanged: changes.length - sorted.length,
    largest: sorted.slice(0, SHOWN),
    suspicious: sorted.filter(({ change, before }) => sizeOf(change) * SUSPICIOUS_PART > before),
    swapped: findSwappedPairs(changes),
  };
}

/** The larger share of change first, up or down; exact, by cross-multiplication. */
function byShare(left: PopulationChange, right: PopulationChange): number {
  const one = sizeOf(left.change) * right.before;
  const other = sizeOf(right.change) * left.before;
  if (one === other) return byCode(left.municipality, right.municipality);
  return one > other ? -1 : 1;
}

function byCode(left: NamedMunicipality, right: NamedMunicipality): number {
  return left.code < right.code ? -1 : 1;
}

function sizeOf(change: bigint): bigint {
  return change < 0n ? -change : change;
}
