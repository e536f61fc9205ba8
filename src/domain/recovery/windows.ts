import type { Fit } from "./fit-known.ts";
import type { KnownFigures } from "./known-figures.ts";
import type { Table } from "./table.ts";

/** Between which sums of weights a key is looked for, both included. */
export type Window = { readonly from: number; readonly to: number };

/** Where all recipients of a group have a row and no figures are at hand, Sweden's population is somewhere here. */
const ANYWHERE: Window = { from: 8_000_000, to: 12_000_000 };

/** How far outside the days at hand a sum may lie. */
const BEFORE = 0.92;
const AFTER = 1.1;
/** How far a sum may lie from that of the day that fits best, where days at hand lie on both sides of it. */
const NEAR = 0.05;

/**
 * The windows to look in, the likeliest first: about the day that the amounts lie nearest to, then about all days at
 * hand.
 * @param isPart the rows are a part of a larger table, so that the sum is of the whole group
 */
export function windowsOf(
  table: Table,
  known: readonly KnownFigures[],
  fit: Fit | undefined,
  isPart: boolean,
): readonly Window[] {
  const sums = known.flatMap(({ quick, all }) => (isPart ? (all ?? []) : sumOf(quick)));
  if (sums.length === 0) return table.missing.length === 0 ? [ANYWHERE] : [];
  const times = fit === undefined ? 1 : sumOf(fit.expected) / unweighted(fit);
  const wide = spanOf(Math.min(...sums) * times * BEFORE, Math.max(...sums) * times * AFTER);
  if (fit === undefined) return [wide];
  const whole = isPart ? (fit.nearest.all ?? 0) / sumOf(fit.nearest.quick) : 1;
  const middle = sumOf(fit.expected) * whole;
  const likely = spanOf(
    middle * (fit.place === "first" ? BEFORE : 1 - NEAR),
    middle * (fit.place === "last" ? AFTER : 1 + NEAR),
  );
  return [likely, wide];
}

/** The expected inhabitants, each counted once. */
function unweighted({ expected, factors }: Fit): number {
  return sumOf(expected.map((persons, place) => persons / (factors[place] ?? 1)));
}

function spanOf(from: number, to: number): Window {
  return { from: Math.max(1, Math.floor(from)), to: Math.ceil(to) };
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
