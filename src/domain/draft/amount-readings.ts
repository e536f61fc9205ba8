import { ore, type Ore } from "#domain/money";
import { statedIn } from "./draft-fields.ts";

/** What a bare figure may be meant as (läsning av ett belopp utan enhet). */
export type AmountReading = {
  readonly unit: "kronor" | "thousands" | "millions";
  readonly amount: Ore;
};

const KRONOR_PER_UNIT = { kronor: 1n, thousands: 1_000n, millions: 1_000_000n } as const;
const UNITS = ["kronor", "thousands", "millions"] as const;

/**
 * What a bare figure may be meant as, the reading nearest last year's amount first: of 10 and 1 000 beside 100 neither is.
 * @param words a figure without unit @param before what it was, more than 0 @returns none where the words are no figure
 * @example amountReadings("260", kronor(250_000_000n))[0] // { unit: "millions", amount: 26_000_000_000n }
 */
export function amountReadings(words: string, before: Ore): readonly AmountReading[] {
  const stated = statedIn(words);
  if (stated === undefined) return [];
  const bare = BigInt(stated.ore);
  // Nothing is nothing in every unit.
  if (bare === 0n) return [{ unit: "kronor", amount: ore(0n) }];
  const readings = UNITS.map((unit) => ({ unit, amount: ore(bare * KRONOR_PER_UNIT[unit]) }));
  const larger = (amount: bigint) => (amount > before ? amount : before);
  const smaller = (amount: bigint) => (amount > before ? before : amount);
  // How many times the one goes in the other, without dividing.
  return readings.toSorted((a, b) => {
    const [one, other] = [larger(a.amount) * smaller(b.amount), larger(b.amount) * smaller(a.amount)];
    return one < other ? -1 : one > other ? 1 : 0;
  });
}
