import { fitKnown, type Fit } from "./fit-known.ts";
import { findKeys, isFine, lookDirectly, rangeOf, type FoundKey } from "./find-keys.ts";
import { findMisfits, type PartialKey } from "./find-misfits.ts";
import type { KnownFigures } from "./known-figures.ts";
import type { Recovery } from "./recovery.ts";
import { LOOK, scanTotals } from "./scan-totals.ts";
import { totalsNear } from "./rounder-totals.ts";
import { sumOfRows, type Table } from "./table.ts";
import { directWeights, sumOf, type PlacedWeights } from "./weights-at-total.ts";
import { windowsOf, type Window } from "./windows.ts";

/** What the money alone says: the keys that give it, or as far as it goes. */
export type MoneyReading = {
  readonly table: Table;
  readonly totalIs: Recovery["totalIs"];
  readonly fit: Fit | undefined;
  readonly window: Window | undefined;
} & (
  | { readonly kind: "keys"; readonly keys: readonly FoundKey[] }
  /** The rows of a larger table: the sums that they can live with, the least and the most. */
  | { readonly kind: "part"; readonly from: bigint; readonly to: bigint }
  /** Certain weights, and no rule for the rounding. */
  | { readonly kind: "unruled"; readonly populationTotal: bigint; readonly weights: PlacedWeights }
  | { readonly kind: "partial"; readonly key: PartialKey }
  | { readonly kind: "spans" }
  | { readonly kind: "none" }
);

/**
 * Reads what the money says: first every key that gives it to the grain; else the sum that most rows agree on.
 * @param isGiven somebody has said the total
 */
export function readMoney(table: Table, known: readonly KnownFigures[], isGiven: boolean): MoneyReading {
  const fit = fitKnown(table, known);
  const isPart = isGiven && isPartOfLarger(table);
  const windows = windowsOf(table, known, fit, isPart);
  const [likely] = windows;
  const common = {
    table,
    fit,
    window: likely,
    totalIs: isGiven ? ("given" as const) : ("sum-of-rows" as const),
  };
  if (likely === undefined) return { ...common, kind: "none" };
  if (!isFine(table, likely)) return { ...common, kind: "spans" };
  if (isPart) return { ...common, ...readPart(table, likely) };
  const byKeys = (window: Window): MoneyReading | undefined => {
    for (const tried of isGiven ? [table] : [...totalsNear(table, "rounding"), table]) {
      const keys = findKeys(tried, window);
      if (keys.length > 0) return { ...common, ...saidBy(tried, table, isGiven), window, kind: "keys", keys };
    }
    return undefined;
  };
  const byMost = (): MoneyReading | undefined => {
    for (const tried of isGiven ? [table] : [...totalsNear(table, "a-tenth"), table]) {
      const key = findMisfits(tried, likely);
      if (key !== undefined && (isGiven || isClosed(key, table)))
        return { ...common, ...saidBy(tried, table, isGiven), kind: "partial", key };
    }
    return undefined;
  };
  const unruled = (): MoneyReading | undefined => {
    const found = findUnruled(table, likely);
    return found && { ...common, kind: "unruled", ...found };
  };
  const [, ...wider] = windows;
  return (
    byKeys(likely) ??
    byMost() ??
    unruled() ??
    wider.map(byKeys).find((found) => found !== undefined) ?? { ...common, kind: "none" }
  );
}

/**
 * A total that nobody has said is believed when it closes the table: one wrong row that a rule proves, one county apart,
 * or a weight without an amount that is somebody's.
 */
function isClosed({ misfits, expected, left, weights }: PartialKey, { counties }: Table): boolean {
  if (expected !== undefined) return true;
  if (misfits.length === 0) return weights.includes(left);
  return counties.some(({ places }) => places.length > 1 && misfits.every((place) => places.includes(place)));
}

function saidBy(tried: Table, table: Table, isGiven: boolean) {
  const totalIs: Recovery["totalIs"] = isGiven ? "given" : tried === table ? "sum-of-rows" : "nearest-round";
  return { table: tried, totalIs };
}

/** Some recipients have no row, and the rows are further from the total than rounding takes them. */
function isPartOfLarger(table: Table): boolean {
  return table.missing.length > 0 && table.total - sumOfRows(table) > BigInt(table.amounts.length);
}

/** The sums that the rows of a larger table can live with. */
function readPart(table: Table, window: Window) {
  const range = { ...rangeOf(table, window), most: Infinity };
  const passed = scanTotals(lookDirectly(table), LOOK.loose, range);
  const [first, last] = [passed[0], passed.at(-1)];
  if (first === undefined || last === undefined) return { kind: "none" as const };
  return { kind: "part" as const, from: BigInt(first.populationTotal), to: BigInt(last.populationTotal) };
}

/** More than this many sums that fit the rows loosely prove nothing. */
const CHANCE = 1e-3;

/** One sum alone that every row is near and the weights add up to, where the order of rounding is not the table's. */
function findUnruled(table: Table, window: Window) {
  const perRow = (2.2 * window.to) / Number(table.total);
  if (Math.log(window.to - window.from + 1) + table.amounts.length * Math.log(perRow) > Math.log(CHANCE))
    return undefined;
  const found = scanTotals(lookDirectly(table), LOOK.loose, { ...rangeOf(table, window), most: 1_000 })
    .map(({ populationTotal }) => {
      const persons = BigInt(populationTotal);
      return {
        populationTotal: persons,
        weights: directWeights(table.amounts, { total: table.total, persons }),
      };
    })
    .filter(({ populationTotal, weights }) => sumOf(weights) === populationTotal);
  return found.length === 1 ? found[0] : undefined;
}
