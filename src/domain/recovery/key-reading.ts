import { PINNED_FROM } from "./find-keys.ts";
import type { MoneyReading } from "./read-money.ts";

/** A reading that found keys for the whole table. */
export type KeyReading = MoneyReading & { readonly kind: "keys" };

/** One set of weights alone, and fine enough for the weights to be certain. */
export function isOne(reading: KeyReading): boolean {
  return reading.keys.length === 1 && hasOneWeight(reading);
}

/** Whether the amounts are fine enough for single weights by every key that was found. */
export function hasOneWeight(reading: KeyReading): boolean {
  const { table } = reading;
  return reading.keys.every(({ populationTotal }) => table.total > BigInt(PINNED_FROM) * populationTotal);
}
