import type { KeyForm, Known } from "#domain/agreement";
import { ore, sumOre, type Ore } from "#domain/money";
import type { Day } from "#domain/time";

/** A key and every key it is composed of, outermost first. */
export function keysWithin(key: Known<KeyForm>): readonly KeyForm[] {
  if (key === "unknown") return [];
  switch (key.kind) {
    case "bounded":
    case "conditional":
    case "participants":
      return [key, ...keysWithin(key.by)];
    case "split":
      return [key, ...key.parts.flatMap(({ by }) => keysWithin(by))];
    case "fixed":
      return [key, ...(key.rest === undefined ? [] : keysWithin(key.rest))];
    default:
      return [key];
  }
}

/** Every day that a key counts inhabitants on. */
export function keyDatesOf(key: Known<KeyForm>): readonly Day[] {
  return keysWithin(key).flatMap((each) => ("on" in each && each.on !== "unknown" ? [each.on] : []));
}

/** The recipients that a key names, one list for each table, list of fixed amounts and list of participants. */
export function listsNamedIn(key: Known<KeyForm>): readonly (readonly string[])[] {
  return keysWithin(key).flatMap((each): readonly (readonly string[])[] => {
    switch (each.kind) {
      case "table":
      case "fixed":
        return [each.amounts.map(({ recipient }) => recipient)];
      case "participants":
        return each.only === "unknown" ? [] : [each.only];
      case "weighted-population":
        return [each.factors.map(({ recipient }) => recipient)];
      case "conditional":
        return each.failed === "unknown" ? [] : [each.failed];
      case "half-quarter-quarter":
        return [[each.state]];
      default:
        return [];
    }
  });
}

/** What the amounts that stand in a key come to, in öre: tables, fixed sums, rates, floors and ceilings; 0 where there are none. */
export function amountsWithin(key: Known<KeyForm>): Ore {
  return sumOre(
    keysWithin(key).map((each) => {
      switch (each.kind) {
        case "table":
        case "fixed":
          return sumOre(each.amounts.map((row) => row.ore));
        case "rate-per-inhabitant":
        case "rate-with-rebate":
          return each.rate;
        case "base-plus-population":
          return each.base;
        case "bounded":
          return each.floor ?? each.ceiling ?? ore(0n);
        default:
          return ore(0n);
      }
    }),
  );
}
