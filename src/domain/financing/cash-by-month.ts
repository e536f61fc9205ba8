import { ore, roundDown, sumOre, type Ore } from "#domain/money";
import { monthsBetween, monthsFrom, type Month } from "./month.ts";
import type { OperatingYear } from "./post-cost.ts";

/** One month of cash (likviditet): what it costs, what comes in, and what somebody lies out with at its end; öre. */
export type CashMonth = {
  readonly month: Month;
  readonly cost: Ore;
  readonly comes: Ore;
  readonly outstanding: Ore;
};

/** The cash of a post month by month, and the most that somebody lies out with. */
export type Cash = {
  readonly months: readonly CashMonth[];
  /** The first month where most is lain out; undefined where nothing ever is. */
  readonly most: CashMonth | undefined;
};

/**
 * Cash by month where each year's whole cost comes in its own month (likviditet månad för månad): the parties pay when
 * the state has paid. Money for one year does not pay for another. Money that comes before the year's first month of
 * the post comes in that one. 76 140 kr a month from January with money in June leaves 380 700 kr out at the end of May.
 * @param comesIn the calendar month of every year's money, 1 to 12
 */
export function cashByMonth(years: readonly OperatingYear[], comesIn: number): Cash {
  const paid = years.flatMap((operating) => {
    const first = operating.months[0]?.month;
    if (first === undefined) return [];
    const told = { year: operating.year, month: comesIn };
    return [{ operating, arrives: monthsBetween(first, told) < 0 ? first : told, first }];
  });
  const months = spanOf(paid).map((month): CashMonth => {
    const inMonth = paid.map(({ operating, arrives }) => ({
      cost: sumOre(operating.months.filter((each) => isSame(each.month, month)).map(({ amount }) => amount)),
      comes: isSame(arrives, month) ? operating.amount : ore(0n),
      outstanding: monthsBetween(month, arrives) > 0 ? costUntil(operating, month) : ore(0n),
    }));
    return {
      month,
      cost: sumOre(inMonth.map(({ cost }) => cost)),
      comes: sumOre(inMonth.map(({ comes }) => comes)),
      outstanding: sumOre(inMonth.map(({ outstanding }) => outstanding)),
    };
  });
  const [most] = months.toSorted((a, b) =>
    a.outstanding < b.outstanding ? 1 : a.outstanding > b.outstanding ? -1 : 0,
  );
  return { months, most: most !== undefined && most.outstanding > 0n ? most : undefined };
}

/**
 * What a party lies out with of what is out in all, where it pays its part month by month instead: its part of the cost,
 * upwards to whole öre. 380 700 kr out of 913 680 with a part of 189 578.14 is 78 990.90.
 */
export function partLaidOut(part: Ore, cost: Ore, outstanding: Ore): Ore {
  if (cost === 0n) return ore(0n);
  return ore(-roundDown({ numerator: -part * outstanding, denominator: cost }));
}

type Paid = { readonly operating: OperatingYear; readonly arrives: Month; readonly first: Month };

/** From the first month to the last that costs or pays. */
function spanOf(paid: readonly Paid[]): readonly Month[] {
  const all = paid.flatMap(({ operating, arrives }) => [
    arrives,
    ...operating.months.map(({ month }) => month),
  ]);
  const [first] = paid.map((each) => each.first);
  if (first === undefined) return [];
  const length = Math.max(...all.map((month) => monthsBetween(first, month))) + 1;
  return monthsFrom(first, length);
}

function costUntil({ months }: OperatingYear, until: Month): Ore {
  return sumOre(months.filter(({ month }) => monthsBetween(month, until) >= 0).map(({ amount }) => amount));
}

function isSame(one: Month, other: Month): boolean {
  return one.year === other.year && one.month === other.month;
}
