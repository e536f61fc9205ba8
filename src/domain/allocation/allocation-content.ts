import { hashOf, type CanonicalValue } from "#domain/source";
import type { Allocation, AllocationKey } from "./types.ts";

/** The content of an allocation that its hash is taken over: total, key, rule and every amount, öre as digits. */
export function allocationContent(allocation: Allocation): CanonicalValue {
  const { total, key, rule, shares, difference } = allocation;
  return {
    total,
    key: keyContent(key),
    rule: { grain: rule.grain, stage: rule.stage, rest: rule.rest },
    shares: shares.map(({ recipient, amount }) => [recipient, amount]),
    difference,
  };
}

/** SHA-256 of an allocation's content: the same on page, command line, in the browser and in every export. */
export function allocationHash(allocation: Allocation): string {
  return hashOf(allocationContent(allocation));
}

/** A key as plain values, in listing order: what exports carry and hashes are taken over. */
export function keyContent(key: AllocationKey): CanonicalValue {
  switch (key.kind) {
    case "proportional":
      return {
        kind: key.kind,
        weights: [...key.weights].map(([code, { value, unit }]) => [code, value, unit]),
      };
    case "table":
      return { kind: key.kind, amounts: [...key.amounts] };
    case "fixed":
      return {
        kind: key.kind,
        amounts: [...key.amounts],
        ...(key.rest === undefined ? {} : { rest: keyContent(key.rest) }),
      };
    case "split":
      return {
        kind: key.kind,
        parts: key.parts.map((part) => ({
          fraction: [part.fraction.numerator, part.fraction.denominator],
          by: keyContent(part.by),
        })),
      };
    case "bounded":
      return {
        kind: key.kind,
        by: keyContent(key.by),
        ...(key.floor === undefined ? {} : { floor: key.floor }),
        ...(key.ceiling === undefined ? {} : { ceiling: key.ceiling }),
      };
    case "participants":
      return { kind: key.kind, only: [...key.only], by: keyContent(key.by) };
  }
}
