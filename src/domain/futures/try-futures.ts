import type { GapRule } from "#domain/financing";
import { sumOre, type Ore } from "#domain/money";
import type { Result } from "#domain/result";
import type { TriedFutures } from "./asked-futures.ts";
import { GAP_RULES } from "./asked-futures.ts";
import { breakEvens, type BreakEven } from "./break-even.ts";
import type { Commons, YearMoney } from "./commons.ts";
import { mapFutures, type FutureMap } from "./map-futures.ts";
import type { FuturesProblem } from "./year-terms.ts";

/** How many months late a grant is tried. */
const LATENESSES: readonly number[] = [0, 1, 2, 3, 4, 5, 6];

/** The map under one rule for who pays a gap, with the grant as late as it is tried. */
export type TriedRule = { readonly gap: GapRule; readonly map: Result<FutureMap, FuturesProblem> };

/** The map of what somebody tries: by lateness under the rule that is chosen, and by rule as late as is chosen. */
export type TriedMap = {
  readonly tried: TriedFutures;
  readonly byLateness: Result<FutureMap, FuturesProblem>;
  /** In the order of {@link GAP_RULES}. */
  readonly byRule: readonly TriedRule[];
  readonly breakEvens: readonly BreakEven[];
  readonly latenesses: readonly number[];
  /** What all who lie out do so with together, öre. */
  readonly lent: Ore;
};

/** Draws the maps of a post as somebody tries it: the chosen rule for seven latenesses, and each other rule once. */
export function tryFutures(base: Commons, tried: TriedFutures): TriedMap {
  const commons = triedOn(base, tried);
  const byLateness = mapFutures(commons, LATENESSES);
  return {
    tried,
    byLateness,
    latenesses: LATENESSES,
    byRule: GAP_RULES.map((gap) => ({
      gap,
      map:
        gap === tried.gap
          ? atLateness(byLateness, tried.late)
          : mapFutures({ ...commons, gap }, [tried.late]),
    })),
    breakEvens: breakEvens(commons),
    lent: sumOre(tried.advances === "unknown" ? [] : tried.advances.map(({ upTo }) => upTo)),
  };
}

/** The post with what is tried laid on it. */
function triedOn(base: Commons, { ceilings, money, ...tried }: TriedFutures): Commons {
  const moneyOf = (year: number): YearMoney => {
    if (money === "own-budget") return { kind: "own-budget" };
    return { kind: "grant", comes: money === "unknown" ? money : { year, month: money } };
  };
  return {
    gap: tried.gap,
    employerCarries: tried.employerCarries,
    advances: tried.advances,
    smallestWork: tried.smallestWork,
    parties: base.parties.map((each) => ({ ...each, ceiling: ceilings.get(each.party) ?? "unknown" })),
    years: base.years.map((each) => ({ ...each, money: moneyOf(each.year) })),
  };
}

function atLateness(map: TriedMap["byLateness"], late: number): TriedMap["byLateness"] {
  if (!map.ok || map.value.status === "unknown") return map;
  const byLateness = map.value.byLateness.filter((each) => each.late === late);
  return { ...map, value: { ...map.value, byLateness } };
}
