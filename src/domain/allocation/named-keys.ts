import { fraction, ore, roundDown, type Fraction, type Ore } from "#domain/money";
import type { RecipientCode } from "#domain/organisation";
import type { Source } from "#domain/source";
import { fixed, proportional, split } from "./primitives.ts";
import { sumOfWeights } from "./sum-of-weights.ts";
import type { AllocationKey, Weights } from "./types.ts";

/** A key whose total follows from the key itself: who joins decides the sum. */
export type KeyWithTotal = { readonly total: Ore; readonly key: AllocationKey };

/**
 * A fixed sum to each, and the rest by weight (fast belopp plus folkmängd).
 * @param base öre per recipient
 */
export function basePlusWeights(base: Ore, weights: Weights): AllocationKey {
  return fixed(new Map([...weights.keys()].map((code) => [code, base])), proportional(weights));
}

/**
 * A rate per inhabitant (kronor per invånare), at most `ceiling` in all.
 * Total = rate × Σ inhabitants, so that each pays exactly rate × its own; above the ceiling the ceiling is shared.
 * @param rate öre per person @param ceiling öre
 * As in SKR's knowledge steering 2020–23: 1.95 kr per inhabitant, at most 19.5 MSEK a year
 */
export function ratePerInhabitant(rate: Ore, weights: Weights, ceiling?: Ore): KeyWithTotal {
  const uncapped = rate * sumOfWeights(weights);
  const total = ceiling !== undefined && ceiling < uncapped ? ceiling : ore(uncapped);
  return { total, key: proportional(weights) };
}

/**
 * A percentage of what each got of a named component (procent av bidraget): 4 % in Stockholm 2017.
 * The total is the percentage of the component's sum, whole öre downwards.
 * @param amounts öre of the component, by recipient
 */
export function percentOf(
  part: Fraction,
  amounts: ReadonlyMap<RecipientCode, Ore>,
  source: Source,
): KeyWithTotal {
  const weights: Weights = new Map(
    [...amounts].map(([code, amount]) => [code, { value: amount, unit: "parts" as const, source }]),
  );
  const total = roundDown(fraction(part.numerator * sumOfWeights(weights), part.denominator));
  return { total: ore(total), key: proportional(weights) };
}

/** Half to one, a quarter to the region and a quarter by weight (½–¼–¼, lag 2003:1210 5 §). */
export function halfQuarterQuarter(
  half: AllocationKey,
  region: AllocationKey,
  municipalities: AllocationKey,
): AllocationKey {
  return split([
    { fraction: fraction(1n, 2n), by: half },
    { fraction: fraction(1n, 4n), by: region },
    { fraction: fraction(1n, 4n), by: municipalities },
  ]);
}

/** A fraction to the municipalities and the rest to the regions, each by its own key: 70/30 in 2011. */
export function seventyThirty(
  municipalityPart: Fraction,
  municipalities: AllocationKey,
  regions: AllocationKey,
): AllocationKey {
  return split([
    { fraction: municipalityPart, by: municipalities },
    {
      fraction: fraction(
        municipalityPart.denominator - municipalityPart.numerator,
        municipalityPart.denominator,
      ),
      by: regions,
    },
  ]);
}
