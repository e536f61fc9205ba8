import type { Ore } from "#domain/money";

/** The steps of both scales, from little to much. */
export const SCALE = [1, 2, 3, 4] as const;

/** One step of a scale of four. */
export type Step = (typeof SCALE)[number];

/** From how many of 100 futures a step of probability begins (sannolikhet): 1 below 5, 2 from 5, 3 from 20, 4 from 50. */
const PROBABILITY_STEPS = [5, 20, 50] as const;

/** From how many percent of the planned part a step of consequence begins (konsekvens): 1 below 5, 2 from 5, 3 from 15, 4 from 30. */
const CONSEQUENCE_STEPS = [5, 15, 30] as const;

/** The step of a chance, 0 to 1. @example probabilityOf(0.27) // 3 */
export function probabilityOf(chance: number): Step {
  return stepAfter(PROBABILITY_STEPS.filter((least) => chance * 100 >= least).length);
}

/**
 * The step of an extra cost beside the part that is planned. Where no part is planned any cost is the highest step.
 * @param extra öre, at least 0 @param part öre
 * @example consequenceOf(ore(20n), ore(100n)) // 3
 */
export function consequenceOf(extra: Ore, part: Ore): Step {
  if (extra <= 0n) return 1;
  return stepAfter(CONSEQUENCE_STEPS.filter((least) => extra * 100n >= part * BigInt(least)).length);
}

/** How much a risk weighs (risktal): probability times consequence, 1 to 16. @example weightOf(3, 4) // 12 */
export function weightOf(probability: Step, consequence: Step): number {
  return probability * consequence;
}

function stepAfter(passed: number): Step {
  return SCALE.find((step) => step === passed + 1) ?? 4;
}
