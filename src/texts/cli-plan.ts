import type { BudgetLine, CashMonth } from "#domain/financing";
import { ore } from "#domain/money";
import { paragraph } from "./cli-lines.ts";
import { formatOre } from "./format.ts";
import { moneyMonthText, mostOutText, PLAN, planRules } from "./plan.ts";

/** The headings of the columns of a plan. */
export const PLAN_HEADINGS = {
  code: "code",
  name: "name",
  year: "year",
  months: "months",
  month: "month",
  cost: "cost",
  comes: "comes",
  outstanding: "outstanding",
} as const;

/** What the lines of the budget rest on. The parties' rules differ only in who says no in the high case. */
export function budgetClosing(
  plan: { readonly post: BudgetLine; readonly parties: readonly { readonly line: BudgetLine }[] },
  nameOf: (code: string) => string,
): readonly string[] {
  const out = [...new Set(plan.parties.flatMap(({ line }) => line.rule.out ?? []))].map(nameOf);
  const rules = planRules(plan.post.rule, out.length === 0 ? undefined : out.join(" eller "));
  return sentences([
    "Antagande. Kronor.",
    ...rules.map(({ term, detail }) => `${term}: ${detail}`),
    PLAN.grossOfGrant,
  ]);
}

/** When the money is thought to come, and who lies out with how much. */
export function cashClosing(
  plan: {
    readonly money: Parameters<typeof moneyMonthText>[0] | undefined;
    readonly cash: { readonly most: CashMonth | undefined } | undefined;
  },
  employer: string,
): readonly string[] {
  const { money, cash } = plan;
  const most = cash?.most;
  return sentences([
    `Antagande. Kronor. ${PLAN.money(employer)}`,
    ...(money === undefined ? [] : [moneyMonthText(money)]),
    ...(most === undefined ? [] : [mostOutText(employer, formatOre(most.outstanding, ore(1n)), most.month)]),
  ]);
}

function sentences(all: readonly string[]): readonly string[] {
  return all.flatMap((each) => ["", ...paragraph(each, { first: "", rest: "" })]);
}
