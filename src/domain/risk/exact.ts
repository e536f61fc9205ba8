import { fraction, ore, type Fraction, type Ore } from "#domain/money";
import { bearerOf, burdenOf, extraAt, riskOf, type Bearer, type Burden, type Risk } from "./burden.ts";
import { commonDenominator, exactly, FLOATING, notChance, type Reckoning } from "./chances.ts";
import { inHardTimes, type Futures } from "./futures.ts";
import { leaversOf, MOST_LEAVERS, type Leavers } from "./leavers.ts";
import { chancesOfPaths, pathsOf } from "./paths.ts";

/**
 * Every future of one bearer: the burdens that may come before each occasion to leave, with their chances in ordinary
 * and in hard times, and who may then have left.
 */
type Reckoned<C> = {
  readonly weightSum: number;
  readonly occasions: readonly {
    readonly left: Float64Array;
    /** By times: the chance of each weight that left, and of it or a larger one. */
    readonly times: readonly { readonly chances: readonly C[]; readonly tail: readonly C[] }[];
    readonly burdens: readonly { readonly burden: Burden; readonly chances: readonly C[] }[];
  }[];
};

/** Whether a post's futures can all be counted: few enough may leave, or all weigh the same. */
export function canBeCounted({ parties, years }: Futures): boolean {
  const leaving = parties.filter(({ leaves }) => leaves.some(({ numerator }) => numerator > 0n));
  const weights = new Set(leaving.map(({ weight }) => weight));
  return (leaving.length <= MOST_LEAVERS || weights.size === 1) && years.length <= 8;
}

/**
 * The chance that a bearer pays more than an amount beyond the plan, exact: every future is counted.
 * @param code a party that stays to the end, or the employer @param threshold öre
 */
export function chanceAbove(futures: Futures, code: string, threshold: Ore): Fraction {
  const bearer = bearerOf(futures, code);
  if (bearer === undefined) return fraction(0n, 1n);
  const reckoning = exactly(commonDenominator(chancesOf(futures)));
  const reckoned = reckon(futures, bearer, reckoning, new Map(), new Map());
  const whole = wholeOf(reckoned, reckoning);
  return fraction(above(reckoned, Number(threshold), reckoning), whole);
}

/** What a bearer may pay beyond the plan. Amounts are öre. */
export type Distribution = {
  /** The chance to pay more than an amount, in floating point. */
  readonly above: (threshold: Ore) => number;
  readonly mean: () => Ore;
  /** The smallest amount in whole kronor that is enough in such a part of the futures: 0.95 for 95 of 100. */
  readonly enoughIn: (part: number) => Ore;
};

/** What may come before anybody leaves, with its chance in ordinary and in hard times. */
type ChancedRisk<C> = { readonly risk: Risk; readonly chances: readonly C[] };

/** Risks of some futures that have been reckoned, by what of a bearer they depend on. */
type KnownRisks<C> = Map<string, readonly ChancedRisk<C>[]>;

/** Lists of leavers that have been counted, so that what does not change them counts them once. */
export type KnownLeavers<C> = Map<string, Leavers<C> & { readonly tail: readonly C[] }>;

/**
 * The same futures in floating point, for amounts and comparisons.
 * @param known handed on between distributions that are compared
 * @returns undefined when there is no such bearer
 */
export function distributionOf(
  futures: Futures,
  code: string,
  known: KnownLeavers<number> = new Map(),
): Distribution | undefined {
  return distributionIn(futures, code, known, new Map());
}

/** The distributions of a post's futures by bearer, each reckoned once, and once what several have in common. */
export function distributionsOf(futures: Futures): (code: string) => Distribution | undefined {
  const found = new Map<string, Distribution | undefined>();
  const risks: KnownRisks<number> = new Map();
  return (code) => {
    if (!found.has(code)) found.set(code, distributionIn(futures, code, new Map(), risks));
    return found.get(code);
  };
}

function distributionIn(
  futures: Futures,
  code: string,
  known: KnownLeavers<number>,
  risks: KnownRisks<number>,
): Distribution | undefined {
  const bearer = bearerOf(futures, code);
  if (bearer === undefined) return undefined;
  const reckoned = reckon(futures, bearer, FLOATING, known, risks);
  return {
    above: (threshold) => above(reckoned, Number(threshold), FLOATING),
    mean: () => ore(BigInt(Math.round(meanOf(reckoned)))),
    enoughIn: (part) => ore(BigInt(quantile(reckoned, part))),
  };
}

function chancesOf(futures: Futures): readonly Fraction[] {
  const { parties, scenarios, occasions, assumptions } = futures;
  const leaving = parties.flatMap(({ leaves }) =>
    leaves.flatMap((each) => [each, inHardTimes(each, assumptions)]),
  );
  return [
    assumptions.numbers.hardTimes,
    fraction(1n, BigInt(occasions.length)),
    ...leaving,
    ...scenarios.map(({ chance }) => chance),
    ...chancesOfPaths(futures),
  ];
}

function reckon<C>(
  futures: Futures,
  bearer: Bearer,
  reckoning: Reckoning<C>,
  known: KnownLeavers<C>,
  knownRisks: KnownRisks<C>,
): Reckoned<C> {
  const { assumptions, occasions, weightSum } = futures;
  const { of, both } = reckoning;
  const isCertain = fraction(1n, BigInt(occasions.length));
  const hard = assumptions.numbers.hardTimes;
  const times = [
    { isHard: false, own: both(of(notChance(hard)), of(isCertain)) },
    { isHard: true, own: both(of(hard), of(isCertain)) },
  ];
  const binding = bindingOf(futures, bearer);
  const risks = knownRisks.get(binding) ?? risksOf(futures, bearer, times, reckoning);
  knownRisks.set(binding, risks);
  return {
    weightSum,
    occasions: occasions.map((reconsidered) => {
      const lists = times.map(({ isHard }) =>
        leaversAt(futures, bearer, reconsidered, isHard, reckoning, known),
      );
      return {
        left: Float64Array.from(lists[0]?.left ?? []),
        times: lists,
        burdens: risks.map(({ risk, chances }) => ({
          burden: burdenOf(futures, bearer, { ...risk, reconsidered }),
          chances,
        })),
      };
    }),
  };
}

/** What of a future does not depend on when it is reconsidered, with its chance in ordinary and in hard times. */
function risksOf<C>(
  futures: Futures,
  bearer: Bearer,
  times: readonly { readonly isHard: boolean; readonly own: C }[],
  reckoning: Reckoning<C>,
): readonly ChancedRisk<C>[] {
  const { none, of, both, either } = reckoning;
  const paths = times.map(({ isHard }) => pathsOf(futures, isHard, reckoning));
  return futures.scenarios.flatMap((scenario) => {
    const found: { readonly risk: Risk; readonly chances: C[] }[] = [];
    // By numbers, since a net has decimals that take longer to write out as text than to reckon.
    const byYear = new Map<number, Map<number, (typeof found)[number]>>();
    for (const [index, { own }] of times.entries()) {
      const ofScenario = both(own, of(scenario.chance));
      for (const path of paths[index] ?? []) {
        const risk = riskOf(futures, bearer, { scenario, ...path });
        const byNet = byYear.get(risk.endsAt) ?? new Map<number, (typeof found)[number]>();
        byYear.set(risk.endsAt, byNet);
        const same = byNet.get(risk.net) ?? { risk, chances: times.map(() => none) };
        if (!byNet.has(risk.net)) found.push(same);
        byNet.set(risk.net, same);
        same.chances[index] = either(same.chances[index] ?? none, both(ofScenario, path.chance));
      }
    }
    return found;
  });
}

/** What of a bearer its risks depend on: two parties that are bound in the same years have the same. */
function bindingOf({ assumptions }: Futures, bearer: Bearer): string {
  if (bearer.kind === "employer") return "employer";
  return assumptions.choices.employerRisk === "by-key" ? "by key" : bearer.party.isBound.join();
}

/** The leavers of an occasion, once for each list that differs: a bearer stays itself, and sees the others leave. */
function leaversAt<C>(
  futures: Futures,
  bearer: Bearer,
  reconsidered: number,
  isHard: boolean,
  reckoning: Reckoning<C>,
  known: KnownLeavers<C>,
): Leavers<C> & { readonly tail: readonly C[] } {
  const others = futures.parties.filter(
    (party) => bearer.kind === "employer" || party.code !== bearer.party.code,
  );
  // The employer sees no leavers where it does not pay for them, and a party none that others do not pay for.
  const counts =
    futures.assumptions.choices.gap === (bearer.kind === "employer" ? "employer-pays" : "others-pay");
  const mayLeave = others.map(({ weight, leaves }) => {
    const chance = leaves[reconsidered];
    if (!counts || chance === undefined) return { weight: 0, chance: fraction(0n, 1n) };
    return { weight, chance: isHard ? inHardTimes(chance, futures.assumptions) : chance };
  });
  const key = mayLeave
    .map(({ weight, chance }) => `${weight} ${chance.numerator} ${chance.denominator}`)
    .join();
  const before = known.get(key);
  if (before !== undefined) return before;
  const leavers = leaversOf(mayLeave, reckoning);
  const tail = [...leavers.chances];
  for (let index = tail.length - 2; index >= 0; index -= 1) {
    tail[index] = reckoning.either(tail[index] ?? reckoning.none, tail[index + 1] ?? reckoning.none);
  }
  const own = { ...leavers, tail };
  known.set(key, own);
  return own;
}

/** The weight of all futures together: what every chance is out of. */
function wholeOf<C>({ occasions }: Reckoned<C>, { none, both, either }: Reckoning<C>): C {
  let whole = none;
  for (const { times, burdens } of occasions)
    for (const { chances } of burdens)
      for (const [index, { tail }] of times.entries())
        whole = either(whole, both(chances[index] ?? none, tail[0] ?? none));
  return whole;
}

function above<C>(
  { weightSum, occasions }: Reckoned<C>,
  threshold: number,
  { none, both, either }: Reckoning<C>,
): C {
  let sum = none;
  for (const { left, times, burdens } of occasions) {
    for (const { burden, chances } of burdens) {
      const first = firstAbove(burden, left, weightSum, threshold);
      if (first === left.length) continue;
      for (const [index, { tail }] of times.entries())
        sum = either(sum, both(chances[index] ?? none, tail[first] ?? none));
    }
  }
  return sum;
}

/** The first place in the list of leavers where the extra cost is above a threshold; the length of the list when nowhere. */
function firstAbove(burden: Burden, left: Float64Array, weightSum: number, threshold: number): number {
  if (extraAt(burden, left[0] ?? 0, weightSum) > threshold) return 0;
  if (extraAt(burden, left[left.length - 1] ?? 0, weightSum) <= threshold) return left.length;
  return firstAboveBetween(burden, left, weightSum, threshold, 1, left.length);
}

/** The same where it is known to lie from one place to another. */
function firstAboveBetween(
  burden: Burden,
  left: Float64Array,
  weightSum: number,
  threshold: number,
  from: number,
  to: number,
): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (extraAt(burden, left[middle] ?? 0, weightSum) > threshold) high = middle;
    else low = middle + 1;
  }
  return low;
}

function meanOf({ weightSum, occasions }: Reckoned<number>): number {
  let mean = 0;
  // Occasions that the same may leave at share their lists.
  const known = new Map<readonly number[], ReturnType<typeof momentsOf>>();
  for (const { left, times, burdens } of occasions) {
    const moments = times.map(({ chances, tail }) => {
      const own = known.get(tail) ?? momentsOf(left, chances, tail, weightSum);
      known.set(tail, own);
      return own;
    });
    for (const { burden, chances } of burdens) {
      const first = firstAbove(burden, left, weightSum, 0);
      for (const [index, { tail, staying, leaving }] of moments.entries()) {
        const own = burden.fixed * (tail[first] ?? 0) + burden.byStaying * (staying[first] ?? 0);
        mean += (chances[index] ?? 0) * (own + burden.byLeaving * (leaving[first] ?? 0));
      }
    }
  }
  return mean;
}

/** The sums of 1 ÷ what stays and of what has left, from each place in the list of leavers to its end. */
function momentsOf(
  left: Float64Array,
  chances: readonly number[],
  tail: readonly number[],
  weightSum: number,
) {
  const staying = new Float64Array(left.length);
  const leaving = new Float64Array(left.length);
  for (let index = left.length - 1; index >= 0; index -= 1) {
    const [own, chance] = [left[index] ?? 0, chances[index] ?? 0];
    staying[index] = (staying[index + 1] ?? 0) + (own < weightSum ? chance / (weightSum - own) : 0);
    leaving[index] = (leaving[index + 1] ?? 0) + chance * own;
  }
  return { tail, staying, leaving };
}

/**
 * In whole kronor: nobody sets an öre aside. A larger amount is never passed sooner, so each try narrows for every burden
 * where in its list of leavers the next can pass; one that no longer can is left out.
 */
function quantile(reckoned: Reckoned<number>, part: number): number {
  let [low, high] = [0, mostKronor(reckoned)];
  let open = burdensIn(reckoned);
  // One part in a million million is left to the rounding of floating point.
  const allowed = 1 - part + 1e-12;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const isEnough = aboveOpen(open, reckoned.weightSum, 100 * middle) <= allowed;
    for (const each of open) each[isEnough ? "to" : "from"] = each.tried;
    if (isEnough) high = middle;
    else {
      low = middle + 1;
      open = open.filter(({ from, left }) => from < left.length);
    }
  }
  return 100 * low;
}

/** A burden, and from where to where in its list of leavers an amount that is still possible is first passed. */
type OpenBurden = {
  readonly burden: Burden;
  readonly chances: readonly number[];
  readonly left: Float64Array;
  readonly tails: readonly (readonly number[])[];
  from: number;
  to: number;
  /** Where the amount that was tried last is. */
  tried: number;
};

function burdensIn({ occasions }: Reckoned<number>): OpenBurden[] {
  return occasions.flatMap(({ left, times, burdens }) => {
    const tails = times.map(({ tail }) => tail);
    return burdens.map(({ burden, chances }) => ({
      burden,
      chances,
      left,
      tails,
      from: 0,
      to: left.length,
      tried: 0,
    }));
  });
}

/** The same sum in the same order as of all burdens: those left out add nothing. */
function aboveOpen(open: readonly OpenBurden[], weightSum: number, threshold: number): number {
  let sum = 0;
  for (const each of open) {
    const { burden, chances, left, tails, from, to } = each;
    const first = from === to ? from : firstAboveBetween(burden, left, weightSum, threshold, from, to);
    each.tried = first;
    if (first === left.length) continue;
    for (let index = 0; index < tails.length; index += 1)
      sum += (chances[index] ?? 0) * (tails[index]?.[first] ?? 0);
  }
  return sum;
}

/** What nobody pays more than, in whole kronor. */
function mostKronor({ weightSum, occasions }: Reckoned<number>): number {
  let most = 0;
  for (const { left, burdens } of occasions)
    for (const { burden } of burdens)
      most = Math.max(most, Math.ceil(extraAt(burden, left[left.length - 1] ?? 0, weightSum) / 100));
  return most;
}
