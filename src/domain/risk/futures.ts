import {
  carriesMoney,
  monthAfter,
  operatingYears,
  overheadOf,
  saidBy,
  sharePost,
  type Answer,
  type CostLine,
  type CostProblem,
  type JointPost,
  type MonthCost,
  type OperatingYear,
  type PayrollOverhead,
  type SharePostProblem,
} from "#domain/financing";
import type { Weights } from "#domain/allocation";
import { addFractions, fraction, multiplyFractions, wholeFraction, type Fraction } from "#domain/money";
import type { RecipientCode } from "#domain/organisation";
import { assert, fail, ok, type Result } from "#domain/result";
import type { Source } from "#domain/source";
import { LEAVING_OF_LEVEL, type RiskAssumptions } from "./assumptions.ts";
import { notChance } from "./chances.ts";

/** A party of the post as its futures see it. Weights, not öre: whoever stays shares by them. */
export type RiskParty = {
  readonly code: RecipientCode;
  readonly weight: number;
  /** The chance to leave when it is reconsidered before a year, in ordinary times; by year. */
  readonly leaves: readonly Fraction[];
  /** Whether it must pay the year whatever the state does: an unconditional decision or an agreement. An intention never. */
  readonly isBound: readonly boolean[];
};

/** One operating year as the futures see it. */
export type RiskYear = {
  readonly year: number;
  /** Where its months begin among those of the post, and how many they are. */
  readonly begins: number;
  readonly months: number;
  /** The calendar month that it begins in. */
  readonly firstMonth: number;
  /** What it is planned to cost, öre. */
  readonly planned: number;
  /** Whether the grant of the year is told already. */
  readonly isGrantTold: boolean;
};

/** How the cost may grow: one of six, a low, expected or high rise of salaries with and without a raise of overhead. */
export type CostScenario = {
  readonly chance: Fraction;
  /** Öre of each month, also of those after the post has ended, which a notice may reach into. */
  readonly months: readonly number[];
  /** Öre of the first so many months, from none of them. */
  readonly upTo: readonly number[];
};

/**
 * The futures of a post, before any of them has been reckoned. Amounts are öre below 2^53, so that they are exact.
 * In each: the times are ordinary or hard; before one year it is reconsidered, and whoever then leaves does not come
 * back; year by year the grant comes, is smaller or fails; when it fails the post ends, and what is left is paid.
 */
export type Futures = {
  readonly employer: RecipientCode;
  readonly parties: readonly RiskParty[];
  readonly weightSum: number;
  readonly years: readonly RiskYear[];
  /** Months of the whole post. */
  readonly months: number;
  readonly scenarios: readonly CostScenario[];
  /** The years before which it may be reconsidered, equally likely: those that somebody may leave. */
  readonly occasions: readonly number[];
  readonly assumptions: RiskAssumptions;
};

/** What hinders the reckoning of a post's futures. */
export type FuturesProblem =
  | CostProblem
  | { readonly kind: "not-shared"; readonly problem: SharePostProblem }
  | { readonly kind: "too-large" };

/** What the futures are made of. `inhabitants`: of every party, on the day of the sharing. */
export type FuturesNeeds = {
  readonly post: JointPost;
  readonly overheads: readonly PayrollOverhead[];
  readonly inhabitants: Weights;
  readonly source: Source;
};

/** How long a notice may reach beyond the post, months. */
const BEYOND = 24;

/** Öre above this are not exact as Number once they are multiplied by a weight. */
const MOST = 2 ** 53;

/** What of a post's futures no assumption changes: its years, and of each party its weight and answers. */
type PostPlan = {
  readonly years: readonly RiskYear[];
  readonly parties: readonly {
    readonly code: RecipientCode;
    readonly weight: number;
    readonly answers: readonly Answer[];
    readonly isBound: readonly boolean[];
  }[];
};

/** What assumptions about one post have in common, reckoned once: its plan, and months by rise of salaries and of overhead. */
export type KnownFutures = {
  plan?: Result<PostPlan, FuturesProblem>;
  readonly months: Map<string, readonly number[]>;
};

/**
 * The futures of a post under assumptions that have been checked.
 * @param known handed on between assumptions that are compared
 */
export function futuresOf(
  needs: FuturesNeeds,
  assumptions: RiskAssumptions,
  known: KnownFutures = { months: new Map() },
): Result<Futures, FuturesProblem> {
  const plan = (known.plan ??= planOf(needs));
  if (!plan.ok) return plan;
  const { years } = plan.value;
  const { post, overheads } = needs;
  const parties = plan.value.parties.map(({ code, weight, answers, isBound }) => ({
    code,
    weight,
    leaves: answers.map((answer) => leavingOf(answer, assumptions)),
    isBound,
  }));
  const scenarios = scenariosOf(post, overheads, assumptions, known.months);
  const weightSum = parties.reduce((sum, { weight }) => sum + weight, 0);
  const dearest = Math.max(...scenarios.map(({ months }) => months.reduce((sum, each) => sum + each, 0)));
  if (weightSum > MOST || dearest > MOST) return fail({ kind: "too-large" });
  const open = years.flatMap((_, index) =>
    parties.some(({ leaves }) => (leaves[index]?.numerator ?? 0n) > 0n) ? [index] : [],
  );
  return ok({
    employer: post.employment.employer,
    parties,
    weightSum,
    years,
    months: post.period.months,
    scenarios,
    occasions: open.length === 0 ? [0] : open,
    assumptions,
  });
}

function planOf({ post, overheads, inhabitants, source }: FuturesNeeds): Result<PostPlan, FuturesProblem> {
  const planned = operatingYears(post, overheads);
  if (!planned.ok) return planned;
  const weights = weightsOfParties(post, planned.value, inhabitants, source);
  if (!weights.ok) return weights;
  const years = yearsOf(post, planned.value);
  const parties = post.sharing.parties.map((code) => ({
    code,
    weight: weights.value.get(code) ?? 0,
    answers: years.map(({ year }) => answerOf(post, code, year)),
    isBound: years.map(({ year }) => carriesMoney(saidBy(post.commitments, code, year))),
  }));
  return ok({ years, parties });
}

/** Hard times make leaving and a failed grant commoner, at most certain. */
export function inHardTimes(chance: Fraction, { numbers }: RiskAssumptions): Fraction {
  const raised = multiplyFractions(chance, numbers.hardTimesFactor);
  return raised.numerator > raised.denominator ? wholeFraction(1n) : raised;
}

/**
 * Inhabitants where these are the key, one each where all pay alike, else each one's planned part of the whole:
 * whoever stays shares what the others leave by these.
 */
function weightsOfParties(
  { sharing }: JointPost,
  years: readonly OperatingYear[],
  inhabitants: Weights,
  source: Source,
): Result<ReadonlyMap<RecipientCode, number>, FuturesProblem> {
  if (sharing.form.kind === "equal") return ok(new Map(sharing.parties.map((code) => [code, 1])));
  if (sharing.form.kind === "population")
    return ok(new Map([...inhabitants].map(([code, { value }]) => [code, Number(value)])));
  const shared = sharePost(years, sharing, inhabitants, source);
  if (!shared.ok) return fail({ kind: "not-shared", problem: shared.problems[0] });
  return ok(new Map([...shared.value.totals].map(([code, amount]) => [code, Number(amount)])));
}

function yearsOf(post: JointPost, planned: readonly OperatingYear[]): readonly RiskYear[] {
  let begins = 0;
  return planned.map(({ year, months, amount }) => {
    const own = begins;
    begins += months.length;
    const isGrantTold = post.grants.some(
      (grant) =>
        grant.year === year &&
        grant.amount !== "unknown" &&
        (grant.ground.certainty === "decided" || grant.ground.certainty === "published"),
    );
    const firstMonth = months[0]?.month.month ?? 1;
    return { year, begins: own, months: months.length, firstMonth, planned: Number(amount), isGrantTold };
  });
}

/** What a party has said itself: what its host has written down for it is no answer of its own. */
function answerOf({ commitments }: JointPost, code: RecipientCode, year: number): Answer {
  const own = saidBy(commitments, code, year);
  return own === undefined || own.isUnconfirmed === true ? { kind: "not-answered" } : own.answer;
}

function leavingOf(answer: Answer, { numbers }: RiskAssumptions): Fraction {
  switch (answer.kind) {
    case "no":
      return wholeFraction(1n);
    case "not-answered":
      return numbers.leavesNotAnswered;
    case "yes":
      return numbers[LEAVING_OF_LEVEL[answer.level]];
  }
}

function scenariosOf(
  post: JointPost,
  overheads: readonly PayrollOverhead[],
  { numbers }: RiskAssumptions,
  known: KnownFutures["months"],
): readonly CostScenario[] {
  const rises = [
    { chance: fraction(1n, 4n), rise: numbers.salaryLow },
    { chance: fraction(1n, 2n), rise: numbers.salaryExpected },
    { chance: fraction(1n, 4n), rise: numbers.salaryHigh },
  ];
  const raises = [
    { chance: notChance(numbers.overheadRises), points: wholeFraction(0n) },
    { chance: numbers.overheadRises, points: numbers.overheadRise },
  ].filter(({ chance }) => chance.numerator > 0n);
  return rises.flatMap((salary) =>
    raises.map((overhead) => {
      const [{ rise }, { points }] = [salary, overhead];
      const key = [rise.numerator, rise.denominator, points.numerator, points.denominator].join(" ");
      const months =
        known.get(key) ?? monthsUnder(post, overheads, rise, points).map(({ amount }) => Number(amount));
      known.set(key, months);
      let sum = 0;
      const chance = multiplyFractions(salary.chance, overhead.chance);
      return { chance, months, upTo: [0, ...months].map((each) => (sum += each)) };
    }),
  );
}

/** The cost of each month with another rise of salaries and another overhead from the second year, and on beyond the end. */
function monthsUnder(
  { period, costs }: JointPost,
  overheads: readonly PayrollOverhead[],
  rise: Fraction,
  points: Fraction,
): readonly MonthCost[] {
  const longer = { ...period, months: period.months + BEYOND };
  const lines = costs.map((line): CostLine =>
    line.kind === "salary" ? { ...line, yearlyRise: rise } : line,
  );
  const last = monthAfter(period.from, longer.months).year;
  const years = Array.from({ length: last - period.from.year + 1 }, (_, index) => period.from.year + index);
  const raised = (["region", "municipality"] as const).flatMap((employer) =>
    years.flatMap((year) => {
      const used = overheadOf(overheads, employer, year);
      if (used === undefined) return [];
      const added = year > period.from.year ? points : wholeFraction(0n);
      return [{ ...used.overhead, year, fraction: addFractions(used.overhead.fraction, added) }];
    }),
  );
  const costed = operatingYears({ period: longer, costs: lines }, raised);
  assert(costed.ok, "a cost that could be planned can be reckoned under other rises");
  return costed.value.flatMap(({ months }) => months);
}
