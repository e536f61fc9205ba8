import {
  amountOf,
  formForMonths,
  type GapRule,
  type JointPost,
  type Known,
  type SharedPost,
} from "#domain/financing";
import type { Weights } from "#domain/allocation";
import { KRONA, ore, type Fraction, type Ore } from "#domain/money";
import type { RecipientCode } from "#domain/organisation";
import type { Advance, Commons, YearMoney } from "./commons.ts";

/** What a joint post does not tell itself, or what somebody tries. */
export type CommonsGiven = {
  readonly gap: GapRule;
  readonly ceilings: ReadonlyMap<RecipientCode, Ore>;
  readonly employerCarries: Ore;
  readonly advances: Known<readonly Advance[]>;
  readonly smallestWork: Known<Fraction>;
  readonly moneyOf: (year: number) => YearMoney;
};

/**
 * A shared post as a commons. Shared anew, inhabitants and equal parts are shared by what they were; keys of other
 * forms in proportion to the parts with all in, counted in whole kronor.
 * @param inhabitants of every party that can say yes or no, in the order of listing
 */
export function commonsOf(
  { sharing }: Pick<JointPost, "sharing">,
  { years, totals }: SharedPost,
  inhabitants: Weights,
  { moneyOf, ceilings, ...given }: CommonsGiven,
): Commons {
  const { form } = sharing;
  const weightOf = (party: RecipientCode): bigint => {
    if (form.kind === "equal") return 1n;
    if (form.kind === "population" || form.kind === "base-plus-population")
      return inhabitants.get(party)?.value ?? 0n;
    return (totals.get(party) ?? 0n) / KRONA;
  };
  return {
    ...given,
    parties: [...totals.keys()].map((party) => ({
      party,
      weight: weightOf(party),
      ceiling: ceilings.get(party) ?? "unknown",
    })),
    years: years.map(({ operating, allocation }) => ({
      year: operating.year,
      months: operating.months.map(({ month, amount }) => ({ month, cost: amount })),
      parts: new Map([...totals.keys()].map((party) => [party, amountOf(allocation, party)])),
      base: baseOf(sharing, operating.months.length),
      money: moneyOf(operating.year),
    })),
  };
}

/** What each pays first of a year; a sum for twelve months is less in a shorter year. */
function baseOf({ form, grain, amountsPer }: JointPost["sharing"], months: number): Ore {
  const own = amountsPer === "twelve-months" ? formForMonths(form, months, grain) : form;
  return own.kind === "base-plus-population" ? own.base : ore(0n);
}
