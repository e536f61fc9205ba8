import {
  addFractions,
  compareFractions,
  fraction,
  multiplyFractions,
  subtractFractions,
  sumOre,
  wholeFraction,
  type Fraction,
} from "#domain/money";
import type { RecipientCode } from "#domain/organisation";
import { proportionalShare } from "./proportional-share.ts";
import { sumOfWeights } from "./sum-of-weights.ts";
import type { AllocationKey, Weights } from "./types.ts";

/** Exact shares in öre by recipient, in listing order. */
export type ExactShares = ReadonlyMap<RecipientCode, Fraction>;

const ZERO = wholeFraction(0n);

/**
 * What each recipient of a valid key gets of `total` before any rounding.
 * @param total öre, exact @returns öre, exact; the shares of every key but a table sum to `total`
 */
export function exactShares(total: Fraction, key: AllocationKey): ExactShares {
  switch (key.kind) {
    case "proportional":
      return proportionalShares(total, key.weights);
    case "table":
      return wholeAmounts(key.amounts);
    case "participants":
      return exactShares(total, key.by);
    case "split":
      return key.parts.reduce<ExactShares>(
        (sum, part) => addShares(sum, exactShares(multiplyFractions(total, part.fraction), part.by)),
        new Map(),
      );
    case "fixed": {
      if (key.rest === undefined) return wholeAmounts(key.amounts);
      const left = subtractFractions(total, wholeFraction(sumOre(key.amounts.values())));
      return addShares(exactShares(left, key.rest), wholeAmounts(key.amounts));
    }
    case "bounded":
      return boundedShares(total, key);
  }
}

function proportionalShares(total: Fraction, weights: Weights): ExactShares {
  const exactOf = proportionalShare(total, sumOfWeights(weights));
  return new Map([...weights].map(([code, { value }]) => [code, exactOf(value)]));
}

function wholeAmounts(amounts: ReadonlyMap<RecipientCode, bigint>): ExactShares {
  return new Map([...amounts].map(([code, amount]) => [code, wholeFraction(amount)]));
}

function addShares(left: ExactShares, right: ExactShares): ExactShares {
  const sum = new Map(left);
  for (const [code, share] of right) sum.set(code, addFractions(sum.get(code) ?? ZERO, share));
  return sum;
}

/**
 * Floors and ceilings: whoever falls outside is held at the bound, the others share the rest in their old
 * proportions, and again until nobody falls outside. When both bounds bite, the side whose total breach is larger
 * is held first, so that the result does not depend on listing order.
 */
function boundedShares(total: Fraction, key: AllocationKey & { readonly kind: "bounded" }): ExactShares {
  const base = exactShares(total, key.by);
  const held = new Map<RecipientCode, Fraction>();
  for (;;) {
    const current = shareRest(total, base, held);
    const breaches = breachesOf(current, held, key);
    if (breaches.below.size === 0 && breaches.above.size === 0) return current;
    const holdFloor = compareFractions(breaches.belowBy, breaches.aboveBy) >= 0;
    for (const code of holdFloor ? breaches.below : breaches.above) {
      held.set(code, wholeFraction((holdFloor ? key.floor : key.ceiling) ?? 0n));
    }
  }
}

function shareRest(
  total: Fraction,
  base: ExactShares,
  held: ReadonlyMap<RecipientCode, Fraction>,
): ExactShares {
  if (held.size === 0) return base;
  const heldSum = [...held.values()].reduce(addFractions, ZERO);
  const free = [...base].filter(([code]) => !held.has(code));
  const freeSum = free.reduce((sum, [, share]) => addFractions(sum, share), ZERO);
  const left = subtractFractions(total, heldSum);
  return new Map(
    [...base].map(([code, share]) => [
      code,
      held.get(code) ??
        (freeSum.numerator === 0n
          ? fraction(left.numerator, left.denominator * BigInt(free.length))
          : multiplyFractions(
              share,
              fraction(left.numerator * freeSum.denominator, left.denominator * freeSum.numerator),
            )),
    ]),
  );
}

function breachesOf(
  shares: ExactShares,
  held: ReadonlyMap<RecipientCode, Fraction>,
  bounds: { readonly floor?: bigint; readonly ceiling?: bigint },
) {
  const below = new Set<RecipientCode>();
  const above = new Set<RecipientCode>();
  let belowBy = ZERO;
  let aboveBy = ZERO;
  for (const [code, share] of shares) {
    if (held.has(code)) continue;
    const underFloor = subtractFractions(wholeFraction(bounds.floor ?? 0n), share);
    const overCeiling =
      bounds.ceiling === undefined ? ZERO : subtractFractions(share, wholeFraction(bounds.ceiling));
    if (underFloor.numerator > 0n) {
      below.add(code);
      belowBy = addFractions(belowBy, underFloor);
    }
    if (overCeiling.numerator > 0n) {
      above.add(code);
      aboveBy = addFractions(aboveBy, overCeiling);
    }
  }
  return { below, above, belowBy, aboveBy };
}
