import { monthAfter, monthsBetween, type Month } from "#domain/financing";
import { ore, roundDown, sumOre, type Fraction, type Ore } from "#domain/money";
import type { Commons, CommonsYear } from "./commons.ts";

/** The costs of a year's months when the work is only a part of what was meant; each month in whole öre, upwards. */
export function costsAt({ months }: CommonsYear, work: Fraction): readonly Ore[] {
  return months.map(({ cost }) =>
    ore(
      -roundDown({
        numerator: -cost * work.numerator,
        denominator: work.denominator,
      }),
    ),
  );
}

/**
 * The most that somebody has to lie out with at the end of any month, öre (likviditet): what each year has cost so far
 * while its grant has not come, less what the employer has agreed to carry of that year. Money for one year does not
 * pay for another. 76 140 kr a month from January with a grant in April is 228 420 kr, and 456 840 three months late.
 * Who takes part does not change it: those who are in pay the whole cost between them, when the grant comes.
 * @param late months that every grant comes after its month
 * @param work the part of the work that is done, 1 for all
 */
export function cashNeed(
  { years, employerCarries }: Pick<Commons, "years" | "employerCarries">,
  late: number,
  work: Fraction,
): Ore {
  const waiting = years.flatMap((each) => {
    const from = grantMonth(each, late);
    return from === undefined ? [] : [{ months: each.months, costs: costsAt(each, work), from }];
  });
  const ends = years.flatMap(({ months }) => months.map(({ month }) => month));
  const outstanding = ends.map((end) =>
    sumOre(
      waiting
        .filter(({ from }) => monthsBetween(end, from) > 0)
        .map(({ months, costs }) => {
          const soFar = costs.filter((_, index) => isBy(months[index]?.month, end));
          const left = sumOre(soFar) - employerCarries;
          return ore(left > 0n ? left : 0n);
        }),
    ),
  );
  return outstanding.reduce((most, each) => (each > most ? each : most), ore(0n));
}

/** The month a year's grant comes; undefined where the year is paid out of own budgets. */
function grantMonth({ money }: CommonsYear, late: number): Month | undefined {
  if (money.kind === "own-budget" || money.comes === "unknown") return undefined;
  return monthAfter(money.comes, late);
}

function isBy(month: Month | undefined, end: Month): boolean {
  return month !== undefined && monthsBetween(month, end) >= 0;
}
