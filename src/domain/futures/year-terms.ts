import { ore, sumOre, wholeFraction, type Fraction, type Ore } from "#domain/money";
import { fail, ok, type Result } from "#domain/result";
import { costsAt } from "./cash-need.ts";
import type { Commons } from "./commons.ts";
import type { KindOfParty } from "./kinds-of-party.ts";

/** The largest whole number that Number holds exactly with every smaller one. */
const EXACT_BELOW = BigInt(Number.MAX_SAFE_INTEGER);

/** Why a map cannot be drawn exactly. Amounts in öre. */
export type FuturesProblem =
  | { readonly kind: "no-parties" }
  | {
      readonly kind: "negative";
      readonly what: "weight" | "ceiling" | "part" | "cost" | "carried" | "advance";
    }
  /** What each pays before the rest is shared is more than a year costs. */
  | { readonly kind: "base-above-cost"; readonly year: number; readonly base: Ore; readonly cost: Ore }
  /** Amounts times weights are too large to be counted exactly in the time there is. */
  | { readonly kind: "amounts-too-large" }
  | { readonly kind: "too-many-parties"; readonly parties: number; readonly atMost: number }
  /** Above 20 different parties only sums of whole kronor can be counted, for one year, without lending among the parties. */
  | {
      readonly kind: "not-countable";
      readonly why: "others-pay" | "several-years" | "party-lends" | "öre" | "cost";
    };

/** What one year asks, in öre as Number: exact, since whatever is computed of them is below 2^53. */
export type YearTerms = {
  readonly cost: number;
  readonly carried: number;
  readonly base: number;
  /** At most this from each kind of party, never more than the cost. */
  readonly ceilings: readonly number[];
  /** What each kind of party pays where the parts are not shared anew. */
  readonly pays: readonly number[];
};

/** How much of the work that has to be done for the post to stand. */
export function smallestWorkOf({ gap, smallestWork }: Commons): Fraction {
  return gap === "work-shrinks" && smallestWork !== "unknown" ? smallestWork : wholeFraction(1n);
}

/**
 * The years as Number, after it has been seen that no sum or product that the map forms of them reaches 2^53.
 * The largest are cost × weights, twice, in sharing anew, and cost × parties in sums.
 */
export function termsOf(
  commons: Commons,
  kinds: readonly KindOfParty[],
): Result<readonly YearTerms[], FuturesProblem> {
  const parties = BigInt(commons.parties.length);
  const isSharedAnew = commons.gap === "others-pay";
  const weights = isSharedAnew ? commons.parties.reduce((sum, { weight }) => sum + weight, 0n) : 0n;
  const costs = commons.years.map((year) => sumOre(costsAt(year, smallestWorkOf(commons))));
  const negative = firstNegative(commons, costs);
  if (negative !== undefined) return fail({ kind: "negative", what: negative });
  for (const [index, cost] of costs.entries()) {
    const { year, base } = commons.years[index] ?? { year: 0, base: ore(0n) };
    if (base * parties > cost) return fail({ kind: "base-above-cost", year, base, cost });
    if (2n * (cost + 1n) * (weights + parties) > EXACT_BELOW) return fail({ kind: "amounts-too-large" });
  }
  if (kinds.reduce((sum, { advance, parties }) => sum + advance * BigInt(parties.length), 0n) > EXACT_BELOW)
    return fail({ kind: "amounts-too-large" });
  return ok(
    costs.map((cost, index) => {
      const atMost = (amount: bigint) => Number(amount < cost ? amount : cost);
      const ceilings = kinds.map(({ ceiling }) => atMost(ceiling));
      return {
        cost: Number(cost),
        carried: atMost(commons.employerCarries),
        base: Number(commons.years[index]?.base ?? 0n),
        ceilings,
        pays: kinds.map(({ parts }, kind) => {
          const ceiling = ceilings[kind] ?? 0;
          return commons.gap === "up-to-ceiling" ? ceiling : Math.min(ceiling, atMost(parts[index] ?? 0n));
        }),
      };
    }),
  );
}

function firstNegative(commons: Commons, costs: readonly Ore[]) {
  const { parties, years, advances } = commons;
  const isNegative = (amount: bigint | "unknown") => amount !== "unknown" && amount < 0n;
  if (parties.some(({ weight }) => weight < 0n)) return "weight";
  if (parties.some(({ ceiling }) => isNegative(ceiling))) return "ceiling";
  if (years.some(({ parts }) => [...parts.values()].some(isNegative))) return "part";
  if (costs.some(isNegative)) return "cost";
  if (commons.employerCarries < 0n || years.some(({ base }) => base < 0n)) return "carried";
  return advances !== "unknown" && advances.some(({ upTo }) => upTo < 0n) ? "advance" : undefined;
}
