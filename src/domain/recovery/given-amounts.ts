import { ore, type Ore } from "#domain/money";
import { hasOneWeight } from "./key-reading.ts";
import type { MoneyReading } from "./read-money.ts";
import { amountsBy, nearestWeight } from "./weights-at-total.ts";

/** What the recovered key gives each row, in öre and in the order of the table; undefined where no single key came out. */
export function givenAmounts(reading: MoneyReading): readonly (Ore | undefined)[] {
  const { table } = reading;
  switch (reading.kind) {
    case "keys":
      return hasOneWeight(reading) ? table.rows.map(({ amount }) => amount) : [];
    case "unruled":
      return amountsBy(reading.weights, table, { stage: "direct", rest: "largest-remainder" }) ?? [];
    case "partial": {
      const { key } = reading;
      const whole = key.populationTotal;
      return table.rows.map(({ amount }, place) => {
        if (!key.misfits.includes(place)) return amount;
        if (key.expected !== undefined) return ore(key.expected * table.grain);
        const weight = nearestWeight(table.amounts[place] ?? 0n, { total: table.total, persons: whole });
        // The krona nearest to what that whole number of persons would have got.
        return ore(((2n * weight * table.total + whole) / (2n * whole)) * table.grain);
      });
    }
    case "part":
    case "spans":
    case "none":
      return [];
  }
}
