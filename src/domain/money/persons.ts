import { assert } from "#domain/result";

declare const personsBrand: unique symbol;

/** A number of inhabitants (folkmängd). Does not mix with öre. */
export type Persons = bigint & { readonly [personsBrand]: "Persons" };

/** Brands a number of persons, ≥ 0. @example persons(22_353n) // 22_353n persons */
export function persons(value: bigint): Persons {
  assert(value >= 0n, "a number of persons is not negative");
  return value as Persons;
}
