import { keyContent, type AllocationKey } from "#domain/allocation";
import { ore, type Ore } from "#domain/money";
import { canonicalJson, type Source } from "#domain/source";
import type { ReceiptPair, WrittenKey } from "./receipt-content.ts";

/** A receipt carries the agreement and the series themselves; its weights point at no document of their own. */
const WITHOUT_SOURCE: Source = { document: "" };

/** A key as a receipt writes it: bigint as digits, as in the hash of a result. */
export function writtenKey(key: AllocationKey): WrittenKey {
  return JSON.parse(canonicalJson(keyContent(key)));
}

/** The key that a receipt has written. Its weights and decisions have no source. */
export function keyOfWritten(key: WrittenKey): AllocationKey {
  switch (key.kind) {
    case "proportional":
      return {
        kind: key.kind,
        weights: new Map(
          key.weights.map(([code, value, unit]) => [
            code,
            { value: BigInt(value), unit, source: WITHOUT_SOURCE },
          ]),
        ),
      };
    case "table":
      return { kind: key.kind, amounts: amountsOf(key.amounts), decision: WITHOUT_SOURCE };
    case "fixed":
      return {
        kind: key.kind,
        amounts: amountsOf(key.amounts),
        ...(key.rest === undefined ? {} : { rest: keyOfWritten(key.rest) }),
      };
    case "split":
      return {
        kind: key.kind,
        parts: key.parts.map(({ fraction: [numerator, denominator], by }) => ({
          fraction: { numerator: BigInt(numerator), denominator: BigInt(denominator) },
          by: keyOfWritten(by),
        })),
      };
    case "bounded":
      return {
        kind: key.kind,
        by: keyOfWritten(key.by),
        ...(key.floor === undefined ? {} : { floor: ore(BigInt(key.floor)) }),
        ...(key.ceiling === undefined ? {} : { ceiling: ore(BigInt(key.ceiling)) }),
      };
    case "participants":
      return { kind: key.kind, only: new Set(key.only), by: keyOfWritten(key.by) };
  }
}

/** Every weight in persons anywhere in a key. */
export function personsIn(key: WrittenKey): readonly (readonly [code: string, persons: bigint])[] {
  switch (key.kind) {
    case "proportional":
      return key.weights.flatMap(([code, value, unit]) =>
        unit === "persons" ? [[code, BigInt(value)] as const] : [],
      );
    case "table":
      return [];
    case "fixed":
      return key.rest === undefined ? [] : personsIn(key.rest);
    case "split":
      return key.parts.flatMap(({ by }) => personsIn(by));
    case "bounded":
    case "participants":
      return personsIn(key.by);
  }
}

function amountsOf(amounts: readonly ReceiptPair[]): ReadonlyMap<string, Ore> {
  return new Map(amounts.map(([code, amount]) => [code, ore(BigInt(amount))]));
}
