import type { RecipientCode } from "#domain/organisation";
import { asNumber } from "./chances.ts";
import type { CostScenario, Futures, RiskParty } from "./futures.ts";

/** Who bears an extra cost: a party that stays to the end, or the employer of the post. */
export type Bearer = { readonly kind: "party"; readonly party: RiskParty } | { readonly kind: "employer" };

/** One way for everything to go but who leaves and when. */
export type Course = {
  readonly scenario: CostScenario;
  readonly endsAt: number;
  readonly unpaid: number;
  readonly covered: number;
};

/**
 * What a bearer has to carry in a course, before anybody leaves. `net`, öre of the whole post that its weight is a part
 * of: what is owed after the money's end less what the grants carried and what was set aside. For the employer it is
 * öre of its own.
 */
export type Risk = { readonly scenario: CostScenario; readonly endsAt: number; readonly net: number };

/**
 * What a bearer pays beyond the plan, as it depends on the weight that has left: `fixed` + `byStaying` ÷ what weight
 * stays + `byLeaving` × what weight has left, in öre before rounding. It never falls when more leave.
 */
export type Burden = { readonly fixed: number; readonly byStaying: number; readonly byLeaving: number };

/** The bearer's extra cost when a weight has left, whole öre rounded half up, never below 0. */
export function extraAt({ fixed, byStaying, byLeaving }: Burden, left: number, weightSum: number): number {
  const exact = fixed + (byStaying === 0 ? 0 : byStaying / (weightSum - left)) + byLeaving * left;
  return Math.max(0, Math.floor(exact + 0.5));
}

/**
 * What is left when the money has ended falls on whoever is bound by a decision for the year at its planned part, else
 * on the employer, or on all by the key where that is agreed. What has been set aside is used for that first, and what
 * then is left of it for the parties.
 */
export function riskOf(
  futures: Futures,
  bearer: Bearer,
  { scenario, endsAt, unpaid, covered }: Course,
): Risk {
  const { weightSum, assumptions, parties, years } = futures;
  const isByKey = assumptions.choices.employerRisk === "by-key";
  const begins = beginOf(futures, endsAt);
  const owed = costBetween(scenario, begins, begins + unpaid);
  const fund = asNumber(assumptions.numbers.setAside) * plannedBefore(futures, endsAt);
  const fromFund = Math.min(fund, owed);
  const owes = owed === 0 ? 0 : (owed - fromFund) / owed;
  const boundOf = ({ isBound }: RiskParty): number => {
    let sum = 0;
    for (let index = endsAt; index < years.length; index += 1) {
      const year = years[index];
      if (year === undefined || isBound[index] !== true) continue;
      const months = Math.min(year.months, Math.max(0, begins + unpaid - year.begins));
      sum += costBetween(scenario, year.begins, year.begins + months);
    }
    return sum;
  };
  if (bearer.kind === "party") {
    const borne = isByKey ? owed : boundOf(bearer.party);
    return { scenario, endsAt, net: borne * owes - covered - (fund - fromFund) };
  }
  if (isByKey || owed === 0) return { scenario, endsAt, net: 0 };
  const unbound = parties
    .filter(({ isBound }) => isBound.includes(true))
    .reduce((left, party) => left - party.weight * boundOf(party), owed * weightSum);
  return { scenario, endsAt, net: (Math.max(0, unbound) / weightSum) * owes };
}

/**
 * The extra cost of one bearer. A party's is its part of what the post costs, with its part of the leavers' from when
 * they left, and of the risk; the employer's is the risk, and the leavers' parts where it pays for them.
 */
export function burdenOf(
  futures: Futures,
  bearer: Bearer,
  { scenario, endsAt, net, reconsidered }: Risk & { readonly reconsidered: number },
): Burden {
  const { weightSum, assumptions } = futures;
  const { gap } = assumptions.choices;
  const split = beginOf(futures, Math.min(reconsidered, endsAt));
  const after = costBetween(scenario, split, beginOf(futures, endsAt));
  if (bearer.kind === "employer")
    return { fixed: net, byStaying: 0, byLeaving: gap === "employer-pays" ? after / weightSum : 0 };
  const { weight } = bearer.party;
  const isShared = gap === "others-pay";
  const carried = costBetween(scenario, 0, split) + (isShared ? 0 : after) + net;
  return {
    fixed: (weight * carried) / weightSum,
    byStaying: isShared ? weight * after : 0,
    byLeaving: 0,
  };
}

/** A party by its code, or the employer. @returns undefined when the post has no such party */
export function bearerOf(futures: Futures, code: RecipientCode | "employer"): Bearer | undefined {
  if (code === "employer") return { kind: "employer" };
  const party = futures.parties.find((each) => each.code === code);
  return party && { kind: "party", party };
}

/** Where an operating year begins among the months of the post; its end where there is no such year. */
export function beginOf({ years, months }: Futures, index: number): number {
  return years[index]?.begins ?? months;
}

/** What the months from one to another cost, the last one not counted. */
function costBetween({ upTo }: CostScenario, from: number, to: number): number {
  return (upTo[to] ?? 0) - (upTo[from] ?? 0);
}

function plannedBefore({ years }: Futures, endsAt: number): number {
  return years.slice(0, endsAt).reduce((sum, { planned }) => sum + planned, 0);
}
