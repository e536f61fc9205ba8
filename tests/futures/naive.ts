import type { Commons, CommonsYear } from "#domain/futures";
import { addFractions, compareFractions, fraction, wholeFraction, type Fraction } from "#domain/money";

/** What the plain telling answers: who stands, by the names of those who are in. */
export type NaiveMap = {
  readonly standing: ReadonlySet<string>;
  readonly pivotal: ReadonlyMap<string, number>;
  readonly single: readonly string[];
  readonly smallest: number | "none";
  readonly groups: number;
};

/** The map told another way: sets of names, fractions, and a purse for each year that is followed month by month. */
export function naiveMap(commons: Commons, late: number, stands = standsPlainly): NaiveMap {
  const names = commons.parties.map(({ party }) => party);
  const groups = subsetsOf(names);
  const standing = new Set(groups.filter((group) => stands(commons, group, late)).map(nameOf));
  const isStanding = (group: readonly string[]) => standing.has(nameOf(group));
  const without = (group: readonly string[], out: readonly string[]) =>
    group.filter((each) => !out.includes(each));
  const ending = groups.filter((group) => !isStanding(without(names, group)));
  const smallest = ending.length === 0 ? "none" : Math.min(...ending.map((group) => group.length));
  return {
    standing,
    pivotal: new Map(
      names.map((name) => [
        name,
        groups.filter(
          (group) => group.includes(name) && isStanding(group) && !isStanding(without(group, [name])),
        ).length,
      ]),
    ),
    single: isStanding(names) ? names.filter((name) => !isStanding(without(names, [name]))) : [],
    smallest,
    groups: ending.filter((group) => group.length === smallest).length,
  };
}

function subsetsOf(names: readonly string[]): readonly (readonly string[])[] {
  const [first, ...rest] = names;
  if (first === undefined) return [[]];
  return subsetsOf(rest).flatMap((each) => [each, [first, ...each]]);
}

function nameOf(group: readonly string[]): string {
  return group.join("+");
}

/** Whether one group carries it: each year's money first, then the purse at the end of each month. */
export function standsPlainly(commons: Commons, group: readonly string[], late: number): boolean {
  return commons.years.every((year) => isPaid(commons, year, group)) && isLaidOut(commons, group, late);
}

function isPaid(commons: Commons, year: CommonsYear, group: readonly string[]): boolean {
  const members = commons.parties.filter(({ party }) => group.includes(party));
  const cost = costsOf(commons, year).reduce((sum, each) => sum + each, 0n);
  let collected = wholeFraction(commons.employerCarries);
  for (const member of members) {
    const ceiling = member.ceiling === "unknown" ? 0n : member.ceiling;
    const asked = askedOf(commons, year, members, member, cost);
    collected = addFractions(
      collected,
      compareFractions(asked, wholeFraction(ceiling)) > 0 ? wholeFraction(ceiling) : asked,
    );
  }
  return compareFractions(collected, wholeFraction(cost)) >= 0;
}

function askedOf(
  commons: Commons,
  year: CommonsYear,
  members: Commons["parties"],
  { party, weight }: Commons["parties"][number],
  cost: bigint,
): Fraction {
  switch (commons.gap) {
    case "others-pay": {
      const weights = members.reduce((sum, each) => sum + each.weight, 0n);
      if (weights === 0n) return wholeFraction(year.base);
      const rest = cost - year.base * BigInt(members.length);
      return addFractions(wholeFraction(year.base), fraction(rest * weight, weights));
    }
    // Whatever is needed is asked, and the ceiling holds it back.
    case "up-to-ceiling":
      return wholeFraction(cost);
    case "employer-pays":
    case "work-shrinks":
      return wholeFraction(year.parts.get(party) ?? 0n);
  }
}

function costsOf({ gap, smallestWork }: Commons, { months }: CommonsYear): readonly bigint[] {
  const { numerator, denominator } =
    gap === "work-shrinks" && smallestWork !== "unknown" ? smallestWork : { numerator: 1n, denominator: 1n };
  return months.map(({ cost }) => (cost * numerator + denominator - 1n) / denominator);
}

function isLaidOut(commons: Commons, group: readonly string[], late: number): boolean {
  const lent = (commons.advances === "unknown" ? [] : commons.advances)
    .filter(({ by }) => group.includes(by) || commons.parties.every(({ party }) => party !== by))
    .reduce((sum, { upTo }) => sum + upTo, 0n);
  const count = (month: { year: number; month: number }) => month.year * 12 + month.month;
  const first = Math.min(...commons.years.flatMap(({ months }) => months.map(({ month }) => count(month))));
  const last = Math.max(...commons.years.flatMap(({ months }) => months.map(({ month }) => count(month))));
  const spent = commons.years.map(() => 0n);
  for (let now = first; now <= last; now += 1) {
    let outstanding = 0n;
    for (const [index, year] of commons.years.entries()) {
      const costs = costsOf(commons, year);
      for (const [at, { month }] of year.months.entries())
        if (count(month) === now) spent[index] = (spent[index] ?? 0n) + (costs[at] ?? 0n);
      const { money } = year;
      const hasCome =
        money.kind === "own-budget" || (money.comes !== "unknown" && count(money.comes) + late <= now);
      const own = (spent[index] ?? 0n) - commons.employerCarries;
      if (!hasCome && own > 0n) outstanding += own;
    }
    if (outstanding > lent) return false;
  }
  return true;
}
