import { sumOfRows, withTotal, type Table } from "./table.ts";

/** How far a rounder total may lie from the sum of the rows: what rounding each for itself can do, or a tenth. */
export type Nearness = "rounding" | "a-tenth";

/**
 * The same table with round totals near the sum of its rows, the roundest first: 250 000 000 for 249 999 997, whose
 * rows were rounded each for itself, or for 250 063 000, where a row may be wrong.
 */
export function totalsNear(table: Table, nearness: Nearness): readonly Table[] {
  const sum = sumOfRows(table);
  const reach = nearness === "rounding" ? BigInt(table.amounts.length) / 2n : sum / 10n;
  return roundNumbersNear(sum)
    .filter((round) => round !== sum && distance(round, sum) <= reach)
    .map((total) => withTotal(table, total));
}

/** From one figure and zeros down to whole thousands, with halves between. */
function roundNumbersNear(sum: bigint): readonly bigint[] {
  const found = new Set<bigint>();
  for (let step = 10n ** BigInt(sum.toString().length - 1); step >= 1000n; step /= 10n)
    for (const unit of [step, step / 2n]) found.add(((2n * sum + unit) / (2n * unit)) * unit);
  return [...found];
}

function distance(left: bigint, right: bigint): bigint {
  return left > right ? left - right : right - left;
}
