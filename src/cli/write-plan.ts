import type { BudgetYear, Known } from "#domain/financing";
import type { Ore } from "#domain/money";
import type { JointPostView } from "../application/view-joint-post.ts";
import { BUDGET_ORDER, type PlanView } from "../application/view-plan.ts";
import { UNKNOWN } from "../texts/certainty.ts";
import { CLI_PROBLEMS } from "../texts/cli.ts";
import { plainSpaces } from "../texts/cli-lines.ts";
import { budgetClosing, cashClosing, PLAN_HEADINGS } from "../texts/cli-plan.ts";
import { kronorText } from "../texts/format.ts";
import { PLAN } from "../texts/plan.ts";
import type { Tools } from "./documents.ts";
import { EXIT, refuse, writeJson, type ExitCode, type Format } from "./terminal.ts";
import { writeRows, type Rows } from "./write-rows.ts";

/** What a plan can be asked for. */
const PLANS = ["budget", "cash"] as const;

/** Prints what can be put in a budget before the notice, or cash month by month. @param asked "budget" or "cash" */
export function writePlan(
  asked: string,
  view: JointPostView,
  told: { readonly plan: PlanView | undefined; readonly format: Format; readonly tools: Tools },
): ExitCode {
  const { plan, format, tools } = told;
  const { terminal } = tools;
  const kind = PLANS.find((each) => each === asked);
  if (kind === undefined) return refuse(terminal, [CLI_PROBLEMS.choice("--plan", asked, PLANS)]);
  if (plan === undefined) return refuse(terminal, [PLAN.noYears]);
  if (format === "json") {
    writeJson(terminal, kind === "budget" ? budgetFigures(plan) : cashFigures(plan));
    return EXIT.done;
  }
  if (kind === "cash" && plan.cash === undefined) return refuse(terminal, [PLAN.unknownMonth]);
  writeRows(kind === "budget" ? budgetRows(plan) : cashRows(plan), format, tools);
  if (format === "table") {
    const nameOf = (code: string) => plan.parties.find((each) => each.code === code)?.name ?? code;
    const lines = kind === "budget" ? budgetClosing(plan, nameOf) : cashClosing(plan, view.employer);
    terminal.out(plainSpaces(lines.join("\n")));
  }
  return EXIT.done;
}

function budgetRows({ parties, post }: PlanView): Rows {
  const write = (amount: Known<Ore>) => (amount === "unknown" ? UNKNOWN : kronorText(amount));
  const amounts = ({ amounts: of }: BudgetYear) => BUDGET_ORDER.map((each) => write(of[each]));
  return {
    columns: [
      { name: PLAN_HEADINGS.code },
      { name: PLAN_HEADINGS.name },
      { name: PLAN_HEADINGS.year },
      { name: PLAN_HEADINGS.months, isNumber: true },
      ...BUDGET_ORDER.map((each) => ({ name: each, isNumber: true })),
    ],
    rows: parties.flatMap(({ code, name, line }) =>
      line.years.map((year) => [code, name, String(year.year), String(year.months), ...amounts(year)]),
    ),
    sums: post.years.map((year) => ["", "", String(year.year), String(year.months), ...amounts(year)]),
  };
}

function cashRows({ cash }: PlanView): Rows {
  return {
    columns: [
      { name: PLAN_HEADINGS.month },
      { name: PLAN_HEADINGS.cost, isNumber: true },
      { name: PLAN_HEADINGS.comes, isNumber: true },
      { name: PLAN_HEADINGS.outstanding, isNumber: true },
    ],
    rows: (cash?.months ?? []).map(({ month, cost, comes, outstanding }) => [
      `${month.year}-${String(month.month).padStart(2, "0")}`,
      kronorText(cost),
      kronorText(comes),
      kronorText(outstanding),
    ]),
    sums: [],
  };
}

function budgetFigures({ first, post, parties }: PlanView) {
  return {
    format: "samnytta-joint-post-budget/1",
    certainty: "assumption",
    first,
    rises: post.rule.rises,
    raise: post.rule.raise,
    cost: post.years,
    parties: parties.map(({ code, name, line }) => ({
      code,
      name,
      out: line.rule.out,
      years: line.years.map(({ year, months, isDecided, amounts }) => ({
        year,
        months,
        isDecided,
        ...amounts,
      })),
    })),
  };
}

function cashFigures({ money, cash, parties }: PlanView) {
  return {
    format: "samnytta-joint-post-cash/1",
    certainty: "assumption",
    moneyMonth: money?.month ?? "unknown",
    months: cash?.months ?? [],
    most: cash?.most,
    parties: parties.map(({ code, name, most }) => ({ code, name, most: most?.own })),
  };
}
