import { hasCounties } from "./find-keys.ts";
import type { Table } from "./table.ts";
import type { Window } from "./windows.ts";

/** The fewest and the most persons an amount can stand for. */
export type Span = { readonly low: bigint; readonly high: bigint };

/**
 * What each row can weigh when all together weigh something within a window, by whichever of the rules and stages.
 * Rounding moves an amount by at most one grain, county first by two, and the largest one by half a grain for each row.
 */
export function spansOf(table: Table, { from, to }: Window): readonly Span[] {
  const total = table.isWhole ? [table.total, table.total] : [table.total, table.total + 1n];
  const [least = 1n, most = 1n] = total;
  return table.amounts.map((amount, place) => {
    const reach = reachOf(table, place);
    const below = amount > reach ? amount - reach : 0n;
    return {
      low: most === 0n ? 0n : ceiling(below * BigInt(from), most),
      high: least === 0n ? BigInt(to) : ((amount + reach) * BigInt(to)) / least,
    };
  });
}

/** By how many grains an amount may miss its exact share. */
function reachOf(table: Table, place: number): bigint {
  const rows = BigInt(table.amounts.length);
  if (!hasCounties(table)) return isAmongLargest(table.amounts, place) ? rows / 2n + 2n : 1n;
  const county = table.counties.find(({ places }) => places.includes(place));
  const own = county?.places ?? [place];
  const inCounty = own.map((each) => table.amounts[each] ?? 0n);
  const isLargest = isAmongLargest(inCounty, own.indexOf(place)) || isAmongLargest(table.amounts, place);
  const ofCounty = isAmongLargest(
    table.counties.map(({ sum }) => sum),
    table.counties.findIndex(({ code }) => code === county?.code),
  )
    ? BigInt(table.counties.length) / 2n + 2n
    : 1n;
  return (isLargest ? rows / 2n + 2n : 1n) + ofCounty;
}

/** Whether a row could be the largest before rounding: those near the largest amount. */
function isAmongLargest(amounts: readonly bigint[], place: number): boolean {
  const most = amounts.reduce((found, amount) => (amount > found ? amount : found), 0n);
  return (amounts[place] ?? 0n) + BigInt(amounts.length) + 2n >= most;
}

function ceiling(numerator: bigint, denominator: bigint): bigint {
  return (numerator + denominator - 1n) / denominator;
}
