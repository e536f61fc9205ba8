import { fraction, ore, wholeFraction, type Ore } from "#domain/money";
import {
  asNumber,
  canBeCounted,
  distributionOf,
  futuresOf,
  inHardTimes,
  type Futures,
  type FuturesNeeds,
  type NumberParameter,
  type RiskAssumptions,
} from "#domain/risk";

/** What may go wrong with a joint post's money, one thing at a time. */
export const RISK_NAMES = [
  "grant-fails",
  "grant-late",
  "grant-smaller",
  "party-leaves",
  "salary-rises",
  "overhead-rises",
] as const;
/** @see RISK_NAMES */
export type RiskName = (typeof RISK_NAMES)[number];

/** How often one thing goes wrong in the whole period, and what it costs one bearer when it does. */
export type ComputedRisk = {
  readonly name: RiskName;
  /** The part of the futures in which it happens at least once, 0 to 1. */
  readonly chance: number;
  /** What the bearer pays more on average when only this happens, öre; what is lain out where a grant is late. Absent where the futures are too many to count. */
  readonly extra?: Ore;
  /** What the bearer is planned to pay, öre: the whole post for an employer that is no party. */
  readonly part: Ore;
};

/** A salary rises fast in one future of four (`futures.ts`). */
const FAST_RISE = 0.25;

/** Chances are counted in millionths where an amount is divided by them. */
const MILLION = 1_000_000;

/**
 * Each risk by itself: how often, by the assumptions with hard times, and how much, with everything else as planned.
 * @param code a party of the post, or "employer"
 * @returns none where the post's futures cannot be reckoned, or the bearer is no party
 */
export function computedRisks(
  needs: FuturesNeeds,
  assumptions: RiskAssumptions,
  code: string,
): readonly ComputedRisk[] {
  const futures = futuresOf(needs, assumptions);
  if (!futures.ok) return [];
  const calm = withNumbers(assumptions, calmNumbers(assumptions));
  const base = meanOf(needs, calm, code);
  if (base === undefined) return [];
  const { numbers } = assumptions;
  const part = plannedPart(futures.value, code);
  const risen = (changed: Partial<RiskAssumptions["numbers"]>) =>
    extraOver(base, meanOf(needs, withNumbers(calm, changed), code), 1);
  const untold = futures.value.years.filter(({ isGrantTold }) => !isGrantTold).length;
  const inOrdinaryTimes = (name: "grantFails" | "grantSmaller") =>
    1 - (1 - asNumber(numbers[name])) ** untold;
  const grant = (name: "grantFails" | "grantSmaller") =>
    extraOver(base, meanOf(needs, withNumbers(calm, { [name]: numbers[name] }), code), inOrdinaryTimes(name));
  const leaving = withNumbers(calm, leavingNumbers(assumptions));
  const found: readonly Omit<ComputedRisk, "part">[] = [
    { name: "grant-fails", chance: grantFails(futures.value, untold), ...optional(grant("grantFails")) },
    late(futures.value, untold, code),
    { name: "grant-smaller", chance: inOrdinaryTimes("grantSmaller"), ...optional(grant("grantSmaller")) },
    {
      name: "party-leaves",
      chance: somebodyLeaves(futures.value, code),
      ...optional(
        extraOver(
          base,
          meanOf(needs, leaving, code),
          leavesIn(futures.value, code, (chance) => chance),
        ),
      ),
    },
    {
      name: "salary-rises",
      chance: FAST_RISE,
      ...optional(
        risen({
          salaryLow: numbers.salaryHigh,
          salaryExpected: numbers.salaryHigh,
          salaryHigh: numbers.salaryHigh,
        }),
      ),
    },
    {
      name: "overhead-rises",
      chance: asNumber(numbers.overheadRises),
      ...optional(risen({ overheadRises: wholeFraction(1n) })),
    },
  ];
  return found.map((risk) => ({ ...risk, part }));
}

function optional(extra: Ore | undefined): { readonly extra?: Ore } {
  return extra === undefined ? {} : { extra };
}

type Numbers = RiskAssumptions["numbers"];

function withNumbers(assumptions: RiskAssumptions, changed: Partial<Numbers>): RiskAssumptions {
  return { ...assumptions, numbers: { ...assumptions.numbers, ...changed } };
}

/** Nothing goes wrong: grants come whole, nobody leaves, salaries rise as expected. */
function calmNumbers({ numbers }: RiskAssumptions): Partial<Numbers> {
  const none = fraction(0n, 1n);
  const leaving = leavingNames(numbers).map((name) => [name, none] as const);
  return {
    ...Object.fromEntries(leaving),
    grantFails: none,
    grantSmaller: none,
    hardTimes: none,
    overheadRises: none,
    salaryLow: numbers.salaryExpected,
    salaryHigh: numbers.salaryExpected,
  };
}

function leavingNumbers({ numbers }: RiskAssumptions): Partial<Numbers> {
  return Object.fromEntries(leavingNames(numbers).map((name) => [name, numbers[name]]));
}

function leavingNames(numbers: Numbers): readonly NumberParameter[] {
  return Object.keys(numbers).filter((name): name is NumberParameter => name.startsWith("leaves"));
}

function meanOf(needs: FuturesNeeds, assumptions: RiskAssumptions, code: string): Ore | undefined {
  const futures = futuresOf(needs, assumptions);
  if (!futures.ok || !canBeCounted(futures.value)) return undefined;
  return distributionOf(futures.value, code)?.mean();
}

/** What it costs when it happens: the mean over all futures, less that of calm ones, over the chance. At least 0. */
function extraOver(base: Ore, mean: Ore | undefined, chance: number): Ore | undefined {
  if (mean === undefined) return undefined;
  const millionths = BigInt(Math.round(chance * MILLION));
  if (millionths === 0n || mean <= base) return ore(0n);
  return ore(((mean - base) * BigInt(MILLION)) / millionths);
}

function grantFails({ assumptions }: Futures, untold: number): number {
  const { grantFails: fails } = assumptions.numbers;
  return overTimes(assumptions, (isHard) => {
    const chance = asNumber(isHard ? inHardTimes(fails, assumptions) : fails);
    return 1 - (1 - chance) ** untold;
  });
}

/** In some year the notice comes after its first month has begun; meanwhile the bearer lays out its part. */
function late(futures: Futures, untold: number, code: string): Omit<ComputedRisk, "part"> {
  const { delays } = futures.assumptions;
  const onTime = delays.filter((months) => months <= 0).length;
  const chance = delays.length === 0 ? 0 : 1 - (onTime / delays.length) ** untold;
  const year = futures.years.find(({ isGrantTold }) => !isGrantTold);
  if (year === undefined) return { name: "grant-late", chance: 0, extra: ore(0n) };
  const waited = Math.min(year.months, Math.max(0, ...delays));
  const lainOut = (BigInt(Math.round(year.planned)) * BigInt(waited)) / BigInt(year.months);
  return { name: "grant-late", chance, extra: partOf(futures, code, lainOut) };
}

function somebodyLeaves(futures: Futures, code: string): number {
  const { assumptions } = futures;
  return overTimes(assumptions, (isHard) =>
    leavesIn(futures, code, (chance) => (isHard ? inHardTimes(chance, assumptions) : chance)),
  );
}

/** The chance that at least one other than the bearer leaves, before the one year that the post is reconsidered. */
function leavesIn(
  { parties, occasions }: Futures,
  code: string,
  inTimes: (chance: ReturnType<typeof fraction>) => ReturnType<typeof fraction>,
): number {
  const others = parties.filter((party) => party.code !== code);
  const stays = occasions.map((year) =>
    others.reduce((all, { leaves }) => all * (1 - asNumber(inTimes(leaves[year] ?? fraction(0n, 1n)))), 1),
  );
  return 1 - stays.reduce((sum, each) => sum + each, 0) / occasions.length;
}

function overTimes({ numbers }: RiskAssumptions, chanceIn: (isHard: boolean) => number): number {
  const hard = asNumber(numbers.hardTimes);
  return (1 - hard) * chanceIn(false) + hard * chanceIn(true);
}

function plannedPart(futures: Futures, code: string): Ore {
  return partOf(
    futures,
    code,
    futures.years.reduce((sum, { planned }) => sum + BigInt(Math.round(planned)), 0n),
  );
}

function partOf({ parties, weightSum }: Futures, code: string, whole: bigint): Ore {
  const party = parties.find((each) => each.code === code);
  if (party === undefined) return ore(whole);
  return ore((whole * BigInt(Math.round(party.weight))) / BigInt(Math.round(weightSum)));
}
