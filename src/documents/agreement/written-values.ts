import { ore, type Fraction, type Ore } from "#domain/money";
import { day, type StatedPeriod } from "#domain/time";
import type { Known } from "#domain/agreement";
import { assert } from "#domain/result";
import type { Written } from "./agreement-file.ts";

/** An amount from its digits. @param text as the schema allows it */
export function oreOfText(text: string): Ore {
  return ore(BigInt(text));
}

/** A share from "3/10", kept as written and not reduced, so that it is written back the same; undefined otherwise. */
export function fractionOfText(text: string): Fraction | undefined {
  const [, numerator, denominator] = /^(\d{1,20})\/([1-9]\d{0,19})$/.exec(text) ?? [];
  return numerator === undefined || denominator === undefined
    ? undefined
    : { numerator: BigInt(numerator), denominator: BigInt(denominator) };
}

/** A share that the schema has let through. */
export function sureFraction(text: string): Fraction {
  const value = fractionOfText(text);
  assert(value !== undefined, `${text} is a fraction`);
  return value;
}

/** A value that may be "unknown", read when it is not. */
export function known<T, V>(value: T | "unknown", read: (value: T) => V): Known<V> {
  return value === "unknown" ? "unknown" : read(value);
}

/** A span from its two days. */
export function periodOf({ first, last, asWritten }: Written<StatedPeriod>): StatedPeriod {
  return { first: day(first), last: day(last), asWritten };
}

/** A field that is there only when it has a value. @example optional("until", undefined, day) // {} */
export function optional<Name extends string, T, V>(
  name: Name,
  value: T | undefined,
  read: (value: T) => V,
): { readonly [key in Name]?: V } {
  const field: { [key in Name]?: V } = {};
  if (value !== undefined) field[name] = read(value);
  return field;
}
