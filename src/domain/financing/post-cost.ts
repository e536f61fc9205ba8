import {
  addFractions,
  multiplyFractions,
  ore,
  roundHalfUp,
  sumOre,
  wholeFraction,
  type Fraction,
  type Ore,
} from "#domain/money";
import { okUnless, type Result } from "#domain/result";
import { weakestCertainty, type Certainty } from "#domain/source";
import type { CostLine, JointPost } from "./joint-post.ts";
import { monthsFrom, type Month } from "./month.ts";
import { overheadOf, type PayrollOverhead, type UsedOverhead } from "./payroll-overhead.ts";

/** What one line costs in one month: whole öre, rounded half up, since an employer pays whole öre. */
export type LineCost = {
  readonly line: CostLine;
  readonly amount: Ore;
  /** For a salary: what it is before overhead, and the overhead that it is reckoned with. */
  readonly salary?: { readonly monthly: Ore; readonly overhead: UsedOverhead };
};

/** One month of the post. */
export type MonthCost = { readonly month: Month; readonly lines: readonly LineCost[]; readonly amount: Ore };

/** One operating year (verksamhetsår): a calendar year's months of the post, and what they cost. */
export type OperatingYear = {
  readonly year: number;
  readonly months: readonly MonthCost[];
  readonly amount: Ore;
  /** Never surer than the weakest of what it is reckoned from. */
  readonly certainty: Certainty;
};

/** Why a post's cost could not be reckoned. */
export type CostProblem = {
  readonly kind: "overhead-missing";
  readonly line: string;
  readonly employer: string;
  readonly year: number;
};

/** What of a post its cost follows from. */
export type Costed = Pick<JointPost, "period" | "costs">;

/**
 * Lays the cost on calendar years by month (verksamhetsår). 36 months from April 2023 at 76 140 kr are 685 260,
 * 913 680, 913 680 and 228 420, together 2 741 040: four yearly decisions.
 * Salary × (1 + overhead of employer and year), each line and month in whole öre.
 */
export function operatingYears(
  { period, costs }: Costed,
  series: readonly PayrollOverhead[],
): Result<readonly OperatingYear[], CostProblem> {
  const months = monthsFrom(period.from, period.months);
  const problems: CostProblem[] = [];
  for (const year of new Set(months.map(({ year }) => year))) {
    for (const line of costs) {
      if (line.kind === "salary" && overheadOf(series, line.employer, year) === undefined) {
        problems.push({ kind: "overhead-missing", line: line.id, employer: line.employer, year });
      }
    }
  }
  return okUnless(problems, () => {
    const costed = months.map((month) => costOfMonth(month, period, costs, series));
    return [...new Set(months.map(({ year }) => year))].map((year) => {
      const own = costed.filter(({ month }) => month.year === year);
      const grounds = own.flatMap(({ lines }) => lines.flatMap(certaintiesOf));
      return {
        year,
        months: own,
        amount: sumOre(own.map(({ amount }) => amount)),
        certainty: weakestCertainty([period.ground.certainty, ...grounds]),
      };
    });
  });
}

/**
 * What a salary costs in a full year with one year's overhead, öre: 50 000 kr a month is 871 320 kr with 45.22 %
 * and 913 680 with 52.28 %.
 * @param monthly öre a month before overhead
 */
export function fullYearCost(monthly: Ore, overhead: PayrollOverhead): Ore {
  return ore(12n * withOverhead(wholeFraction(monthly), overhead));
}

/** A month's salary with its overhead, in whole öre. */
function withOverhead(salary: Fraction, overhead: PayrollOverhead): Ore {
  return inWholeOre(multiplyFractions(salary, addFractions(wholeFraction(1n), overhead.fraction)));
}

function costOfMonth(
  month: Month,
  period: Costed["period"],
  costs: readonly CostLine[],
  series: readonly PayrollOverhead[],
): MonthCost {
  const lines = costs.flatMap((line) => costOfLine(line, month, period.from, series) ?? []);
  return { month, lines, amount: sumOre(lines.map(({ amount }) => amount)) };
}

function costOfLine(
  line: CostLine,
  month: Month,
  from: Month,
  series: readonly PayrollOverhead[],
): LineCost | undefined {
  switch (line.kind) {
    case "salary": {
      const overhead = overheadOf(series, line.employer, month.year);
      if (overhead === undefined) return undefined;
      const salary = risen(line.monthly, line.yearlyRise, month.year - from.year);
      const amount = withOverhead(salary, overhead.overhead);
      return { line, amount, salary: { monthly: inWholeOre(salary), overhead } };
    }
    case "monthly":
      return { line, amount: inWholeOre(risen(line.amount, line.yearlyRise, month.year - from.year)) };
    case "yearly": {
      // A first year that begins after the line's own month pays in its first month instead.
      const own = line.month ?? 1;
      const due = month.year === from.year && own < from.month ? from.month : own;
      return month.month === due ? { line, amount: line.amount } : undefined;
    }
    case "once":
      return line.at.year === month.year && line.at.month === month.month
        ? { line, amount: line.amount }
        : undefined;
  }
}

/** An amount after some Januaries, each with the same rise. */
function risen(amount: Ore, rise: Fraction | undefined, years: number): Fraction {
  if (rise === undefined || years === 0) return wholeFraction(amount);
  const factor = addFractions(wholeFraction(1n), rise);
  return multiplyFractions(wholeFraction(amount), {
    numerator: factor.numerator ** BigInt(years),
    denominator: factor.denominator ** BigInt(years),
  });
}

function inWholeOre(amount: Fraction): Ore {
  return ore(roundHalfUp(amount));
}

function certaintiesOf({ line, salary }: LineCost): readonly Certainty[] {
  return salary === undefined ? [line.ground.certainty] : [line.ground.certainty, salary.overhead.certainty];
}
