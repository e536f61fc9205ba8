import type { GapRule, Known, Month } from "#domain/financing";
import type { Fraction, Ore } from "#domain/money";
import type { RecipientCode } from "#domain/organisation";

/** When the money that pays a year comes: own budget from the first day, or a grant in a month that may not be known. */
export type YearMoney =
  | { readonly kind: "own-budget" }
  | { readonly kind: "grant"; readonly comes: Known<Month> };

/** One operating year: what each month costs, öre, and what each party pays of it when all take part. */
export type CommonsYear = {
  readonly year: number;
  readonly months: readonly { readonly month: Month; readonly cost: Ore }[];
  readonly parts: ReadonlyMap<RecipientCode, Ore>;
  /** What each member pays before the rest is shared by weight, öre; 0 where the key has no such sum. */
  readonly base: Ore;
  readonly money: YearMoney;
};

/** One who can say yes or no. */
export type CommonsParty = {
  readonly party: RecipientCode;
  /** What it weighs when the cost is shared anew among fewer: inhabitants, 1 each, or its part in öre. At least 0. */
  readonly weight: bigint;
  /** The highest part of one year at which it still says yes, öre; `unknown` until somebody has entered it. */
  readonly ceiling: Known<Ore>;
};

/** Who lies out with money before the grant has come, and up to which sum, öre. A party does it only when it is in. */
export type Advance = { readonly by: RecipientCode; readonly upTo: Ore };

/**
 * What several keep up together, as far as it decides whether it stands (allmänning): cost by month, parts, ceilings,
 * who pays a gap, and who lies out before the money comes.
 */
export type Commons = {
  readonly years: readonly CommonsYear[];
  readonly parties: readonly CommonsParty[];
  readonly gap: GapRule;
  /** What the employer has agreed to carry of a year, öre. */
  readonly employerCarries: Ore;
  readonly advances: Known<readonly Advance[]>;
  /** How small the work may become and still be worth doing, 1/2 for half a post; needed where the work shrinks. */
  readonly smallestWork: Known<Fraction>;
};

/** What the map asks for before it can say anything. */
export type MissingForFutures =
  | { readonly kind: "ceilings"; readonly parties: readonly RecipientCode[] }
  | { readonly kind: "grant-month"; readonly years: readonly number[] }
  /** `need`: what somebody has to lie out with at most, öre. */
  | { readonly kind: "advance"; readonly need: Ore }
  | { readonly kind: "smallest-work" };

/** What is asked for whatever happens; whether anybody has to lie out is asked when it is known how much. */
export function missingFrom({ parties, years, gap, smallestWork }: Commons): readonly MissingForFutures[] {
  const without = parties.filter(({ ceiling }) => ceiling === "unknown").map(({ party }) => party);
  const unknownMonths = years
    .filter(({ money }) => money.kind === "grant" && money.comes === "unknown")
    .map(({ year }) => year);
  return [
    ...(without.length === 0 ? [] : [{ kind: "ceilings", parties: without } as const]),
    ...(unknownMonths.length === 0 ? [] : [{ kind: "grant-month", years: unknownMonths } as const]),
    ...(gap === "work-shrinks" && smallestWork === "unknown" ? [{ kind: "smallest-work" } as const] : []),
  ];
}
