declare const oreBrand: unique symbol;

/** An amount in whole öre (1/100 krona), the only money unit that is stored. Does not mix with plain bigint. */
export type Ore = bigint & { readonly [oreBrand]: "Ore" };

/** Brands whole öre. @param value öre, may be negative for a difference @example ore(55_909_600n) // 55_909_600n öre */
export function ore(value: bigint): Ore {
  return value as Ore;
}

/** Whole kronor as öre. @example kronor(250n) // 25_000n öre */
export function kronor(value: bigint): Ore {
  return ore(value * 100n);
}

/** One krona and one thousand kronor (tkr), in öre: the usual grains (minsta enhet). */
export const KRONA: Ore = ore(100n);
/** One thousand kronor in öre. */
export const TKR: Ore = ore(100_000n);

/** The sum of amounts, in öre. @example sumOre([ore(1n), ore(2n)]) // 3n */
export function sumOre(amounts: Iterable<Ore>): Ore {
  let sum = 0n;
  for (const amount of amounts) sum += amount;
  return ore(sum);
}

/** Two amounts together, in öre. */
export function addOre(left: Ore, right: Ore): Ore {
  return ore(left + right);
}

/** Whether an amount is a whole number of grains. @example isWholeIn(ore(150n), KRONA) // false */
export function isWholeIn(amount: Ore, grain: Ore): boolean {
  return amount % grain === 0n;
}
