import type { Agreement } from "#domain/agreement";
import {
  BUDGET_CASES,
  budgetLine,
  budgetOfPost,
  cashByMonth,
  partLaidOut,
  type BudgetCase,
  type BudgetLine,
  type BudgetParts,
  type Cash,
  type CashMonth,
} from "#domain/financing";
import { persons, type Ore, type Persons } from "#domain/money";
import type { RecipientCode } from "#domain/organisation";
import { defaultAssumptions, observedDelays, type ObservedDelay } from "#domain/risk";
import type { PayrollReference } from "./ports.ts";
import type { JointPostView } from "./view-joint-post.ts";
import { isNational, observable } from "./view-risk.ts";

/** The three cases in the order they are shown. */
export const BUDGET_ORDER: readonly BudgetCase[] = BUDGET_CASES;

/** In which month of its year the money is thought to come, and the agreement that was decided latest in its year. */
export type MoneyMonth = {
  readonly month: number;
  readonly latest: ObservedDelay;
  readonly observed: number;
};

/** What somebody lies out with at most, and a party's part of it where it pays month by month instead. */
export type MostLaidOut = { readonly at: CashMonth; readonly own: Ore | undefined };

/** A party's plan: its budget line for three years, and what it may have to lie out with. */
export type PartyPlan = {
  readonly code: RecipientCode;
  readonly name: string;
  readonly line: BudgetLine;
  /** Its inhabitants and those of all who share, by case; absent where the key is another. */
  readonly inhabitants:
    | { readonly own: Persons; readonly all: Readonly<Record<BudgetCase, Persons>> }
    | undefined;
  readonly most: MostLaidOut | undefined;
};

/** What the budget of next year and the three-year plan can be put on, before the notice. All of it is assumed. */
export type PlanView = {
  readonly first: number;
  readonly post: BudgetLine;
  /** In Swedish order. */
  readonly parties: readonly PartyPlan[];
  /** Undefined where no agreement's day of decision has been read: then nothing is known of when money comes. */
  readonly money: MoneyMonth | undefined;
  /** From the first of the years, where the month of the money is known. */
  readonly cash: Cash | undefined;
};

/**
 * The plan of a post as it is written, from the year after the day that it is read on. Rises of salaries are those of
 * the risk page's defaults; money comes in the latest month that any agreement has been decided in its own year.
 * @returns undefined where the post has no month in those three years
 */
export function viewPlan(
  { asWritten, parties }: Pick<JointPostView, "asWritten" | "parties">,
  { overheads }: PayrollReference,
  agreements: readonly Agreement[],
): PlanView | undefined {
  const { post, shared, inhabitants, series } = asWritten;
  const observed = agreements.filter(isNational).map(observable);
  const { numbers } = defaultAssumptions(post, observed).assumptions;
  const rises = { expected: numbers.salaryExpected, high: numbers.salaryHigh };
  const parts: BudgetParts = { post, overheads, inhabitants, source: series.source, shared, rises };
  const first = Math.max(post.readingDay.year + 1, post.period.from.year);
  const whole = budgetOfPost(first, parts);
  if (whole.years.every(({ months }) => months === 0)) return undefined;
  const money = latestMonth(observedDelays(observed));
  const operating = shared.years.map((each) => each.operating).filter(({ year }) => year >= first);
  const cash = money && cashByMonth(operating, money.month);
  return {
    first,
    post: whole,
    parties: parties.map(({ code, name, persons: ownPersons }) => {
      const line = budgetLine(code, first, parts);
      const own = line.years.find(({ year }) => year === cash?.most?.month.year);
      const most = cash?.most && {
        at: cash.most,
        own:
          own === undefined || own.amounts.low === "unknown"
            ? undefined
            : partLaidOut(own.amounts.low, own.costs.low, cash.most.outstanding),
      };
      const without = (out?: RecipientCode) =>
        persons([...inhabitants].reduce((sum, [each, { value }]) => sum + (each === out ? 0n : value), 0n));
      const all = { low: without(), expected: without(), high: without(line.rule.out) };
      const isByInhabitants = post.sharing.form.kind === "population";
      return {
        code,
        name,
        line,
        most,
        inhabitants: isByInhabitants ? { own: ownPersons, all } : undefined,
      };
    }),
    money,
    cash,
  };
}

/** When a year's money is thought to come: as late as any of some agreements has been decided in its own year. */
export function latestMoney(agreements: readonly Agreement[]): MoneyMonth | undefined {
  return latestMonth(observedDelays(agreements.filter(isNational).map(observable)));
}

/** Money decided before its year comes in January at the earliest. */
function latestMonth(delays: readonly ObservedDelay[]): MoneyMonth | undefined {
  const [latest] = delays.toSorted((a, b) => b.months - a.months);
  return latest && { month: Math.min(12, Math.max(1, latest.months)), latest, observed: delays.length };
}
