declare const personsBrand: unique symbol;

/** A number of inhabitants (folkmängd). Does not mix with öre. */
export type Persons = bigint & { readonly [personsBrand]: "Persons" };

/** Brands a number of persons, ≥ 0. @example persons(22_353n) */
export function persons(value: bigint): Persons {
  return value as Persons;
}
