import type { Fraction } from "#domain/money";
import { beginOf } from "./burden.ts";
import { asNumber } from "./chances.ts";
import { inHardTimes, type Futures } from "./futures.ts";
import { groupsOf, leavingTablesOf, weightsOfWays, type LeavingTables } from "./leaving-tables.ts";
import type { Choices } from "./parameters.ts";
import { grantChances, toldAt } from "./paths.ts";

/** How many different words a generator gives: a chance is as many of them as are below its limit. */
export const WORDS = 2 ** 32;

/** What words are compared with in ordinary or in hard times: below a limit, it happens. */
export type Limits = {
  /** By year: that its grant fails, and that it fails or is smaller. */
  readonly fails: Float64Array;
  readonly failsOrSmaller: Float64Array;
  /** Who leaves, by occasion and group. */
  readonly leaving: LeavingTables;
};

/**
 * The futures of a post laid out for drawing: whatever a trial looks up is a number in a row of its own kind. Amounts
 * are öre, limits are words out of 2^32.
 */
export type CourseTables = {
  readonly parties: number;
  readonly groups: number;
  readonly years: number;
  readonly gap: Choices["gap"];
  readonly isByKey: boolean;
  /** Whether any party is bound for a year that it then pays itself. */
  readonly isAnyBound: boolean;
  /** That times are hard, and that the employee is moved by a month. */
  readonly hard: number;
  readonly moved: number;
  readonly ordinaryTimes: Limits;
  readonly hardTimes: Limits;
  /** Limits of one course of cost after another, and öre of the first so many months of each, all as long. */
  readonly scenarios: Float64Array;
  readonly costs: Float64Array;
  readonly costLength: number;
  /** The year of each occasion to leave. */
  readonly occasions: Int32Array;
  /** Where each year begins among the months, and after the last of them where the post ends. */
  readonly begins: Int32Array;
  readonly planned: Float64Array;
  readonly smaller: Float64Array;
  /** Where the ways that a year's failed grant is told begin in the two rows below, and after the last year their number. */
  readonly wayBegins: Int32Array;
  /** By way: months that have passed of the year, and that are owed at most after them. */
  readonly told: Int32Array;
  readonly owed: Int32Array;
  readonly weights: Float64Array;
  readonly weightSum: number;
  /** By group and way to leave, the weight that then leaves. */
  readonly weightsOfWays: Float64Array;
  /** Whether a party is bound for a year, the years of a party in a row. */
  readonly bound: Uint8Array;
  readonly setAside: number;
  /** The most words that a trial takes. */
  readonly mostWords: number;
};

/** Lays the futures out, once for all trials. */
export function courseTablesOf(futures: Futures): CourseTables {
  const { parties, years, scenarios, occasions, weightSum, assumptions } = futures;
  const { numbers, choices } = assumptions;
  const covers = asNumber(numbers.smallerCovers);
  const planned = Float64Array.from(years, (year) => year.planned);
  const weights = Float64Array.from(parties, ({ weight }) => weight);
  const ways = years.map((_, index) => toldAt(futures, index));
  const groups = groupsOf(parties.length);
  const isByKey = choices.employerRisk === "by-key";
  return {
    parties: parties.length,
    groups,
    years: years.length,
    gap: choices.gap,
    isByKey,
    isAnyBound: !isByKey && parties.some(({ isBound }) => isBound.includes(true)),
    hard: limitOf(numbers.hardTimes),
    moved: limitOf(numbers.relocated),
    ordinaryTimes: limitsOf(futures, false),
    hardTimes: limitsOf(futures, true),
    scenarios: runningSums(scenarios.map(({ chance }) => limitOf(chance))),
    costs: Float64Array.from(scenarios.flatMap(({ upTo }) => upTo)),
    costLength: scenarios[0]?.upTo.length ?? 0,
    occasions: Int32Array.from(occasions),
    begins: Int32Array.from([...years, undefined], (_, index) => beginOf(futures, index)),
    planned,
    smaller: planned.map((each) => Math.round(each * covers)),
    wayBegins: Int32Array.from([0, ...runningSums(ways.map((each) => each.length))]),
    told: Int32Array.from(ways.flat(), ({ told }) => told),
    owed: Int32Array.from(ways.flat(), ({ owed }) => owed),
    weights,
    weightSum,
    weightsOfWays: weightsOfWays(weights),
    bound: Uint8Array.from(parties.flatMap(({ isBound }) => isBound.map(Number))),
    setAside: asNumber(numbers.setAside),
    mostWords: 4 + years.length + futures.months + 24 + groups,
  };
}

function limitsOf(futures: Futures, isHard: boolean): Limits {
  const { years, occasions, parties, assumptions } = futures;
  const chances = years.map((year) => grantChances(futures, year, isHard));
  const leaving = occasions.map((occasion) =>
    parties.map(({ leaves }) => {
      const chance = leaves[occasion];
      return chance === undefined ? 0 : asNumber(isHard ? inHardTimes(chance, assumptions) : chance);
    }),
  );
  return {
    fails: Float64Array.from(chances, ({ fails }) => limitOf(fails)),
    failsOrSmaller: Float64Array.from(chances, ({ fails, smaller }) => limitOf(fails) + limitOf(smaller)),
    leaving: leavingTablesOf(leaving),
  };
}

function limitOf(chance: Fraction): number {
  return Math.round(asNumber(chance) * WORDS);
}

function runningSums(values: readonly number[]): Float64Array {
  let sum = 0;
  return Float64Array.from(values, (each) => (sum += each));
}
