import { legalNotice } from "#domain/financing";
import { addFractions, fraction, multiplyFractions, type Fraction } from "#domain/money";
import { assert } from "#domain/result";
import type { Futures } from "#domain/risk";

/** A small post, told without the product's own words for it: what the naive count below needs and no more. */
type Small = {
  readonly weights: readonly number[];
  readonly leaves: readonly Fraction[];
  readonly me: number;
  /** Öre each month of each year; the months beyond the last year follow in one more row. */
  readonly years: readonly { readonly months: readonly number[]; readonly firstMonth: number }[];
};

const ONE = fraction(1n, 1n);
const less = (chance: Fraction): Fraction =>
  fraction(chance.denominator - chance.numerator, chance.denominator);

/**
 * The chance that one party pays more than a threshold, by walking every future by itself: each party's leaving, each
 * year's grant, each delay, each month of relocation. Project employment, salaries that all rise alike, no overhead
 * that rises. Slow, and written from the rule rather than from the product.
 */
export function naiveChanceAbove(futures: Futures, party: number, threshold: number): Fraction {
  const { numbers, choices, delays } = futures.assumptions;
  const [scenario] = futures.scenarios;
  assert(scenario !== undefined, "there is a cost");
  const small: Small = {
    weights: futures.parties.map(({ weight }) => weight),
    leaves: futures.parties.map(({ leaves }) => leaves[0] ?? ONE),
    me: party,
    years: futures.years.map(({ begins, months, firstMonth }) => ({
      months: scenario.months.slice(begins, begins + months),
      firstMonth,
    })),
  };
  const all = small.weights.reduce((sum, each) => sum + each, 0);
  const mine = small.weights[party] ?? 0;
  let total = fraction(0n, 1n);
  const end = (
    chance: Fraction,
    fundedYears: number,
    whole: readonly boolean[],
    owed: number,
    T: number,
    gone: number,
  ) => {
    let extra = 0;
    for (let year = 0; year < fundedYears; year += 1) {
      const cost = (small.years[year]?.months ?? []).reduce((sum, each) => sum + each, 0);
      const denominator = year >= T && choices.gap === "others-pay" ? all - gone : all;
      const planned = futures.years[year]?.planned ?? 0;
      const part = Number(numbers.smallerCovers.numerator) / Number(numbers.smallerCovers.denominator);
      const covered = whole[year] === true ? planned : Math.round(planned * part);
      extra += (mine * cost) / denominator - (mine * covered) / all;
    }
    if (choices.employerRisk === "by-key") extra += (mine * owed) / all;
    if (Math.round(extra) > threshold) total = addFractions(total, chance);
  };
  for (const isHard of [false, true]) {
    const harder = (chance: Fraction): Fraction => {
      if (!isHard) return chance;
      const raised = multiplyFractions(chance, numbers.hardTimesFactor);
      return raised.numerator > raised.denominator ? ONE : raised;
    };
    const times = isHard ? numbers.hardTimes : less(numbers.hardTimes);
    for (const T of futures.occasions) {
      for (let out = 0; out < 2 ** small.weights.length; out += 1) {
        if ((out >> small.me) & 1) continue;
        let chance = multiplyFractions(times, fraction(1n, BigInt(futures.occasions.length)));
        let gone = 0;
        for (const [index, weight] of small.weights.entries()) {
          if (index === small.me) continue;
          const leaves = harder(futures.parties[index]?.leaves[T] ?? ONE);
          const goes = ((out >> index) & 1) === 1;
          chance = multiplyFractions(chance, goes ? leaves : less(leaves));
          if (goes) gone += weight;
        }
        walk(chance, 0, [], T, gone);
      }
    }
    function walk(chance: Fraction, year: number, whole: readonly boolean[], T: number, gone: number): void {
      if (chance.numerator === 0n) return;
      const own = small.years[year];
      if (own === undefined) return end(chance, year, whole, 0, T, gone);
      const fails = harder(numbers.grantFails);
      const { grantSmaller } = numbers;
      const good = fraction(
        fails.denominator * grantSmaller.denominator -
          fails.numerator * grantSmaller.denominator -
          grantSmaller.numerator * fails.denominator,
        fails.denominator * grantSmaller.denominator,
      );
      walk(multiplyFractions(chance, good), year + 1, [...whole, true], T, gone);
      walk(multiplyFractions(chance, grantSmaller), year + 1, [...whole, false], T, gone);
      for (const delay of delays) {
        const passed = own.months.filter((_, index) => own.firstMonth + index <= delay).length;
        const failed = multiplyFractions(
          multiplyFractions(chance, fails),
          fraction(1n, BigInt(delays.length)),
        );
        if (year === 0 && passed === 0) {
          end(failed, year, whole, 0, T, gone);
          continue;
        }
        const rest = small.years.slice(year).flatMap(({ months }) => months);
        const before = small.years.slice(0, year).flatMap(({ months }) => months).length;
        const known = before + passed;
        const notice = { none: Infinity, law: legalNotice(known), agreed: 2, collective: 6 }[choices.notice];
        const owedMonths = Math.min(notice, rest.length - passed);
        let still = failed;
        for (let months = 0; months <= owedMonths; months += 1) {
          const amount = rest.slice(0, passed + months).reduce((sum, each) => sum + each, 0);
          const stops = months === owedMonths ? ONE : numbers.relocated;
          end(multiplyFractions(still, stops), year, whole, amount, T, gone);
          still = multiplyFractions(still, less(numbers.relocated));
        }
      }
    }
  }
  return total;
}
