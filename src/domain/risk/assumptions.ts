import type { BindingLevel, JointPost } from "#domain/financing";
import { compareFractions, fraction, wholeFraction, type Fraction } from "#domain/money";
import { okUnless, type Result } from "#domain/result";
import { observedDelays, observedSizes, type ObservedAgreement } from "./observed-grants.ts";
import {
  NUMBER_PARAMETERS,
  UNIT_BOUNDS,
  type Choices,
  type NumberParameter,
  type ParameterUnit,
} from "./parameters.ts";

/** All that the futures of a post are reckoned from. */
export type RiskAssumptions = {
  readonly numbers: Readonly<Record<NumberParameter, Fraction>>;
  readonly choices: Choices;
  /** In which month of its year the state's notice comes, 0 before it; each equally likely. */
  readonly delays: readonly number[];
};

/** What a default rests on: counted in our agreements, read out of the post, or assumed until somebody judges it. */
export type Basis =
  | { readonly kind: "observed"; readonly observations: number }
  | { readonly kind: "too-few"; readonly observations: number }
  | { readonly kind: "post" }
  | { readonly kind: "assumed" };

/** The defaults of a post, and what each rests on. */
export type RiskDefaults = {
  readonly assumptions: RiskAssumptions;
  readonly basis: Readonly<Record<NumberParameter | keyof Choices | "delays", Basis>>;
};

/** Fewer observations than this say nothing about what is usual: the default is then an assumption, and said to be. */
const LEAST_OBSERVATIONS = 3;

/** A number that cannot be used: outside its bounds, or two chances that are more than certain together. */
export type AssumptionProblem =
  | {
      readonly kind: "outside";
      readonly parameter: NumberParameter;
      readonly unit: ParameterUnit;
      readonly given: Fraction;
      readonly least: bigint;
      readonly most: bigint;
    }
  | { readonly kind: "over-certain"; readonly parameters: readonly [NumberParameter, NumberParameter] }
  | { readonly kind: "salaries-out-of-order" }
  | { readonly kind: "delay-outside"; readonly given: number };

const hundredth = (count: bigint) => fraction(count, 100n);

/** What is assumed until somebody who knows has judged it. Each has its argument for and against in the texts. */
const ASSUMED: Readonly<Record<NumberParameter, Fraction>> = {
  grantFails: hundredth(10n),
  grantSmaller: hundredth(20n),
  smallerCovers: hundredth(75n),
  hardTimes: hundredth(20n),
  hardTimesFactor: wholeFraction(3n),
  leavesDialogue: hundredth(20n),
  leavesIntention: hundredth(10n),
  leavesNetworkPosition: hundredth(5n),
  leavesConditionalDecision: hundredth(3n),
  leavesDecision: hundredth(0n),
  leavesAgreement: hundredth(0n),
  leavesNotAnswered: hundredth(15n),
  salaryLow: hundredth(2n),
  salaryExpected: hundredth(3n),
  salaryHigh: hundredth(4n),
  overheadRises: hundredth(10n),
  // The raise of regions' overhead at New Year 2023: 52.28 − 45.22 (SKR, "Arbetsgivaravgifter och PO-pålägg", 2023-01-18).
  overheadRise: fraction(706n, 10_000n),
  relocated: hundredth(10n),
  agreedNotice: wholeFraction(2n),
  collectiveNotice: wholeFraction(6n),
  employedBefore: wholeFraction(0n),
  noticeLead: wholeFraction(0n),
  setAside: hundredth(0n),
  threshold: wholeFraction(50_000n),
};

/**
 * The defaults of a post: what it states itself, what our agreements show, and else an assumption that says so.
 * @param agreements those whose delay and size are counted
 */
export function defaultAssumptions(
  post: Pick<JointPost, "employment" | "sharing">,
  agreements: readonly ObservedAgreement[],
): RiskDefaults {
  const delays = observedDelays(agreements);
  const sizes = observedSizes(agreements);
  const { form, agreedNotice } = post.employment;
  const { gap } = post.sharing;
  const isSizeCounted = sizes.changes.length >= LEAST_OBSERVATIONS;
  const isDelayCounted = delays.length >= LEAST_OBSERVATIONS;
  const isNumber = typeof agreedNotice === "number";
  const isGapStated = gap !== "unknown" && gap !== "up-to-ceiling";
  const assumedBasis = Object.keys(NUMBER_PARAMETERS).map((name) => [name, { kind: "assumed" }] as const);
  const sizeBasis = basisOf(sizes.changes.length);
  const stated = (isStated: boolean): Basis => ({ kind: isStated ? "post" : "assumed" });
  return {
    assumptions: {
      numbers: {
        ...ASSUMED,
        ...(isSizeCounted ? { grantSmaller: sizes.smaller, smallerCovers: sizes.covers } : {}),
        ...(isNumber ? { agreedNotice: wholeFraction(BigInt(agreedNotice)) } : {}),
      },
      choices: {
        form: form === "unknown" ? "project" : form,
        notice: isNumber ? "agreed" : form === "permanent" ? "collective" : "none",
        employerRisk: "as-committed",
        gap: isGapStated ? gap : "others-pay",
      },
      delays: isDelayCounted ? delays.map(({ months }) => months) : [0, 3, 6],
    },
    basis: {
      ...(Object.fromEntries(assumedBasis) as Record<NumberParameter, Basis>),
      grantSmaller: sizeBasis,
      smallerCovers: sizeBasis,
      agreedNotice: stated(isNumber),
      delays: basisOf(delays.length),
      form: stated(form !== "unknown"),
      notice: stated(agreedNotice !== "unknown"),
      employerRisk: { kind: "assumed" },
      gap: stated(isGapStated),
    },
  };
}

/** Everything in the assumptions that cannot be used. */
export function checkAssumptions(given: RiskAssumptions): Result<RiskAssumptions, AssumptionProblem> {
  const { numbers, delays } = given;
  const sum = (left: Fraction, right: Fraction) =>
    left.numerator * right.denominator + right.numerator * left.denominator;
  const problems: AssumptionProblem[] = parameterNames().flatMap((parameter) => {
    const unit = NUMBER_PARAMETERS[parameter];
    const { least, most, per } = UNIT_BOUNDS[unit];
    const value = numbers[parameter];
    const isInside =
      value.numerator * per >= least * value.denominator && value.numerator * per <= most * value.denominator;
    return isInside ? [] : [{ kind: "outside", parameter, unit, given: value, least, most } as const];
  });
  const { grantFails, grantSmaller } = numbers;
  if (problems.length === 0) {
    if (sum(grantFails, grantSmaller) > grantFails.denominator * grantSmaller.denominator)
      problems.push({ kind: "over-certain", parameters: ["grantFails", "grantSmaller"] });
    if (
      compareFractions(numbers.salaryLow, numbers.salaryExpected) > 0 ||
      compareFractions(numbers.salaryExpected, numbers.salaryHigh) > 0
    )
      problems.push({ kind: "salaries-out-of-order" });
  }
  for (const months of delays)
    if (!Number.isInteger(months) || months < 0 || months > 12)
      problems.push({ kind: "delay-outside", given: months });
  return okUnless(problems, () => given);
}

/** The names of the number parameters, in the order they are shown. */
export function parameterNames(): readonly NumberParameter[] {
  return Object.keys(NUMBER_PARAMETERS).filter((name): name is NumberParameter => name in NUMBER_PARAMETERS);
}

/** The parameter that says how often a party leaves whose answer is this binding. */
export const LEAVING_OF_LEVEL: Readonly<Record<BindingLevel, NumberParameter>> = {
  dialogue: "leavesDialogue",
  intention: "leavesIntention",
  "network-position": "leavesNetworkPosition",
  "conditional-decision": "leavesConditionalDecision",
  decision: "leavesDecision",
  agreement: "leavesAgreement",
};

function basisOf(observations: number): Basis {
  return { kind: observations >= LEAST_OBSERVATIONS ? "observed" : "too-few", observations };
}
