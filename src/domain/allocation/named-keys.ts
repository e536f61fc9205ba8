import {
  addFractions,
  fraction,
  multiplyFractions,
  ore,
  roundDown,
  subtractFractions,
  wholeFraction,
  type Fraction,
  type Ore,
} from "#domain/money";
import type { RecipientCode } from "#domain/organisation";
import type { Source } from "#domain/source";
import { fixed, proportional, split } from "./primitives.ts";
import { scaleToWholeWeights } from "./scale-weights.ts";
import { sumOfWeights } from "./sum-of-weights.ts";
import type { AllocationKey, Weight, Weights } from "./types.ts";

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
 * Inhabitants that count by a factor (viktad folkmängd): twice for some, once for those without one.
 * @param factors the factor by recipient
 * With 2 for Sala its 22 353 inhabitants weigh 44 706 parts.
 */
export function weightedBy(factors: ReadonlyMap<RecipientCode, Fraction>, weights: Weights): AllocationKey {
  return proportional(
    inParts(weights, ({ value }, code) => {
      const { numerator, denominator } = factors.get(code) ?? { numerator: 1n, denominator: 1n };
      return fraction(value * numerator, denominator);
    }),
  );
}

/** From a number of inhabitants up, the rate has a rebate (rabatt). */
export type RebateStep = { readonly above: bigint; readonly rebate: Fraction };

/**
 * A rate per inhabitant with rebates for the inhabitants above a number, at most `ceiling` in all. Each pays
 * rate × (its inhabitants − Σ of those in each step × the step's rebate); the total is their sum, whole öre downwards.
 * @param rate öre per person @param steps each holds up to the next one's number @param ceiling öre
 * As in SKR's fee 2024: 10 % rebate above 200 000 inhabitants
 */
export function rateWithRebate(
  rate: Ore,
  steps: readonly RebateStep[],
  weights: Weights,
  ceiling?: Ore,
): KeyWithTotal {
  const sorted = steps.toSorted((a, b) => (a.above < b.above ? -1 : 1));
  const fees = new Map(
    [...weights].map(([code, { value }]) => [
      code,
      multiplyFractions(wholeFraction(rate), paidFor(value, sorted)),
    ]),
  );
  const exact = [...fees.values()].reduce(addFractions, wholeFraction(0n));
  const uncapped = ore(roundDown(exact));
  const key = proportional(inParts(weights, (_, code) => fees.get(code) ?? wholeFraction(0n)));
  return { total: ceiling !== undefined && ceiling < uncapped ? ceiling : uncapped, key };
}

/** The inhabitants that the full rate is paid for, once the rebates are taken off. */
function paidFor(persons: bigint, steps: readonly RebateStep[]): Fraction {
  return steps.reduce((paid, { above, rebate }, index) => {
    const end = steps[index + 1]?.above;
    const last = end === undefined || persons < end ? persons : end;
    return last <= above
      ? paid
      : subtractFractions(paid, multiplyFractions(wholeFraction(last - above), rebate));
  }, wholeFraction(persons));
}

/** The same recipients with other weights, in whole parts that keep their proportions. */
function inParts(weights: Weights, weigh: (weight: Weight, code: RecipientCode) => Fraction): Weights {
  const entries = [...weights];
  const scaled = scaleToWholeWeights(entries.map(([code, weight]) => weigh(weight, code)));
  return new Map(
    entries.map(([code, { source }], index) => [
      code,
      { value: scaled[index] ?? 0n, unit: "parts" as const, source },
    ]),
  );
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
