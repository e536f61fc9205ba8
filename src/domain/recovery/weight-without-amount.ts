import type { FoundKey } from "./find-keys.ts";
import { totalsNear } from "./rounder-totals.ts";
import type { Table } from "./table.ts";
import { amountsBy } from "./weights-at-total.ts";

/** A weight that stands in the sum of all without a row of its own, and the total that was then shared, in grains. */
export type Weightless = { readonly total: bigint; readonly weight: bigint };

/**
 * Whether a rounder total than the sum of the rows was shared, with one recipient in the sum of weights once more than
 * it got money. Proven by sharing that total anew with the weight added.
 */
export function findWeightWithoutAmount(
  table: Table,
  { weights, rules, populationTotal }: FoundKey,
): Weightless | undefined {
  for (const { total } of totalsNear(table, "a-tenth")) {
    if (total <= table.total) continue;
    const lacking = ((total - table.total) * populationTotal) / table.total;
    for (const weight of new Set(weights)) {
      if (weight < lacking - 1n || weight > lacking + 2n) continue;
      const code = `${table.recipients[weights.indexOf(weight)]?.slice(0, 2)}00`;
      const recipients = [...table.recipients, code];
      const isProven = rules.some((rule) => {
        const amounts = amountsBy([...weights, weight], { ...table, recipients, total }, rule);
        return amounts?.slice(0, -1).every((amount, place) => amount === table.rows[place]?.amount);
      });
      if (isProven) return { total, weight };
    }
  }
  return undefined;
}
