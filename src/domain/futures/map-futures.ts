import { ore, sumOre, type Ore } from "#domain/money";
import { fail, ok, type Result } from "#domain/result";
import { cashNeed } from "./cash-need.ts";
import { numbersNeeded, tryAll } from "./coalitions.ts";
import { missingFrom, type Commons, type MissingForFutures } from "./commons.ts";
import { countByKronor } from "./count-by-kronor.ts";
import { kindsOf, type KindOfParty } from "./kinds-of-party.ts";
import { tallyOf, type Tally } from "./tally.ts";
import { smallestWorkOf, termsOf, type FuturesProblem, type YearTerms } from "./year-terms.ts";

/** At most this many coalitions are tried one by one: 20 parties that all differ. */
const TRIED_AT_MOST = 2 ** 20;
/** Up to this many parties every count of coalitions is exact in Number. */
const PARTIES_AT_MOST = 52;

/** The map with every grant some months late. Öre. */
export type FuturesWhenLate = Tally & {
  readonly late: number;
  /** What somebody has to lie out with at most before the grants come. */
  readonly cashNeed: Ore;
};

/** The map of all futures (allmänningens karta), or what it asks for first: then the answer is unknown. */
export type FutureMap =
  | { readonly status: "computed"; readonly byLateness: readonly FuturesWhenLate[] }
  | { readonly status: "unknown"; readonly missing: readonly MissingForFutures[] };

/**
 * Who carries what: every coalition is tried, exactly. A post stands when what its members pay under the gap rule, none
 * above its ceiling, and what the employer carries is enough for every year, and when those who lie out can do so in
 * every month before the grant has come. 20 different parties, or more of few kinds, are tried; beyond that whole
 * kronor of one year are counted.
 * @param lateness months that every grant comes late; each gives a map
 * @returns a map for each lateness, what is missing, or why it cannot be counted exactly
 */
export function mapFutures(
  commons: Commons,
  lateness: readonly number[] = [0],
): Result<FutureMap, FuturesProblem> {
  if (commons.parties.length === 0) return fail({ kind: "no-parties" });
  if (commons.parties.length > PARTIES_AT_MOST)
    return fail({ kind: "too-many-parties", parties: commons.parties.length, atMost: PARTIES_AT_MOST });
  const missing = missingFrom(commons);
  if (missing.length > 0) return ok({ status: "unknown", missing });
  const needs = lateness.map((late) => cashNeed(commons, late, smallestWorkOf(commons)));
  const highest = needs.reduce((most, each) => (each > most ? each : most), ore(0n));
  if (commons.advances === "unknown" && highest > 0n)
    return ok({ status: "unknown", missing: [{ kind: "advance", need: highest }] });
  const kinds = kindsOf(commons, (party) => lentBy(commons, (by) => by === party));
  const terms = termsOf(commons, kinds);
  if (!terms.ok) return terms;
  const outside = lentBy(commons, (by) => commons.parties.every(({ party }) => party !== by));
  const tallied = tallyFor(commons, kinds, terms.value, outside);
  if (!tallied.ok) return tallied;
  return ok({
    status: "computed",
    byLateness: needs.map((need, index) => ({
      late: lateness[index] ?? 0,
      cashNeed: need,
      ...tallied.value(need),
    })),
  });
}

function lentBy({ advances }: Commons, isMeant: (by: string) => boolean): Ore {
  if (advances === "unknown") return ore(0n);
  return sumOre(advances.filter(({ by }) => isMeant(by)).map(({ upTo }) => upTo));
}

/** How the coalitions are told for a need of cash: those that are paid are the same whenever the grant comes. */
function tallyFor(
  commons: Commons,
  kinds: readonly KindOfParty[],
  terms: readonly YearTerms[],
  outside: Ore,
): Result<(need: Ore) => Tally, FuturesProblem> {
  if (numbersNeeded(kinds) <= TRIED_AT_MOST) {
    const coalitions = tryAll(kinds, terms, commons.gap);
    const tally = (need: Ore) => tallyOf(coalitions, Number(need), Number(outside));
    return ok(kinds.every(({ advance }) => advance === 0n) ? onceEach(tally, outside) : tally);
  }
  const [year, second] = terms;
  if (commons.gap === "others-pay") return fail({ kind: "not-countable", why: "others-pay" });
  if (year === undefined || second !== undefined)
    return fail({ kind: "not-countable", why: "several-years" });
  if (kinds.some(({ advance }) => advance > 0n)) return fail({ kind: "not-countable", why: "party-lends" });
  const payers = kinds.flatMap(({ parties }, kind) =>
    parties.map((party) => ({ party, pays: ore(BigInt(year.pays[kind] ?? 0)) })),
  );
  const counted = countByKronor(payers, ore(BigInt(year.cost - year.carried)));
  if (!counted.ok) return counted;
  return ok((need) => (need <= outside ? counted.value : withoutCash(counted.value)));
}

/** Where no party lies out itself, there are two maps: others can lie out with it all, or nothing stands. */
function onceEach(tally: (need: Ore) => Tally, outside: Ore): (need: Ore) => Tally {
  const known = new Map<boolean, Tally>();
  return (need) => {
    const isLaidOut = need <= outside;
    const told = known.get(isLaidOut) ?? tally(need);
    known.set(isLaidOut, told);
    return told;
  };
}

/** Nobody can lie out: no coalition stands, and nobody's yes changes it. */
function withoutCash(tally: Tally): Tally {
  const nobody = { numerator: 0n, denominator: 1n };
  return {
    coalitions: tally.coalitions,
    standing: 0n,
    standsWithAll: false,
    byNoes: "unknown",
    single: [],
    smallestNo: { size: 0, group: [], groups: 1n },
    pivotal: tally.pivotal.map(({ party }) => ({ party, count: 0n, share: nobody })),
  };
}
