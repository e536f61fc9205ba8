import type { BudgetCase, BudgetRule, BudgetYear, CashMonth, Known, Month } from "#domain/financing";
import type { Ore } from "#domain/money";
import { MONTH_NAMES } from "#domain/time";
import { UNKNOWN } from "./certainty.ts";
import { formatDay, formatPercent } from "./format.ts";
import { monthsText, monthText, numberText } from "./joint-post-words.ts";

/** The words of the plan: what may be put in a budget before the state has told, and when money comes. */
export const PLAN = {
  heading: (year: number) => `Vad kan stå i budgeten för ${year}, innan beskedet har kommit?`,
  caption: (whose: string) => `Budgetrad och flerårsplan, ${whose}`,
  wholePost: "hela posten",
  year: "År",
  counted: "Så räknades det",
  countedCaption: (year: number) => `Så räknades ${year}`,
  case: "Fall",
  postCosts: "Posten kostar",
  part: "Del",
  sharedBy: "Delas av",
  parties: (year: number) => `Varje parts rad för ${year}`,
  party: "Part",
  grossOfGrant:
    "Statsbidraget är inte avdraget. Reglerna är våra antaganden: byt dem mot era egna när ni vet mer.",
  notTried: (party: string) =>
    `Här provas ett nej. Då betalar ${party} inget, så budget och betalning visas inte.`,
  toBudget: (year: number) => `Budget för ${year}`,
  cash: "När kommer pengarna, och vem ligger ute?",
  cashCaption: (year: number) => `Pengar månad för månad ${year}`,
  cashByMonth: "Månad för månad",
  month: "Månad",
  cost: "Kostar",
  comes: "Kommer in",
  outstanding: "Ligger ute",
  over: "Posten är slut",
  decided: "Beslutat",
  money: (by: string) =>
    `Vi antar att ${by} betalar varje månad, och att parterna betalar hela årets del när statens pengar har kommit.`,
  noYears: "Posten har inga månader kvar att budgetera: den är slut före nästa år.",
  unknownMonth: "När pengarna kommer är okänt: ingen överenskommelses beslutsdag är inläst.",
} as const;

const CASES: Readonly<Record<BudgetCase, string>> = { low: "Lågt", expected: "Väntat", high: "Högt" };

/** A case of the budget as a heading. */
export function caseWord(each: BudgetCase): string {
  return CASES[each];
}

/** What each case reckons with, one sentence each. @param outName who says no in the high case */
export function planRules(
  { rises, raise }: BudgetRule,
  outName: string | undefined,
): readonly { readonly term: string; readonly detail: string }[] {
  const percent = (rise: BudgetRule["rises"]["high"]) => formatPercent(rise, 0);
  const more = [
    `lönen höjs med ${percent(rises.high)} varje januari`,
    ...(raise === undefined
      ? []
      : [
          `pålägget på lönen höjs en gång med ${formatPercent(raise.by, 2).replace("%", "procentenheter")}, lika mycket som ${raise.to}, för de år som inte har något känt pålägg`,
        ]),
    ...(outName === undefined ? [] : [`${outName} säger nej och de andra betalar`]),
  ];
  const [last = "", ...before] = more.toReversed();
  const high = before.length === 0 ? last : `${before.toReversed().join(", ")}, och ${last}`;
  return [
    { term: CASES.low, detail: "Som posten är räknad i dag." },
    {
      term: CASES.expected,
      detail: `Som lågt, men lönen höjs med ${percent(rises.expected)} varje januari.`,
    },
    { term: CASES.high, detail: `${high.charAt(0).toUpperCase()}${high.slice(1)}.` },
  ];
}

/** Which of the cases to put in the budget, and why it is not the amount of the table by year. */
export function planAdvice(year: number): string {
  return `Vårt förslag: skriv in Väntat i budgeten för ${year}. Lågt är samma belopp som i årtabellen och räknar med dagens lön. Väntat lägger till löneökningar.`;
}

/** A year of the plan, with its months where they are not twelve. */
export function planYearText({ months, isDecided }: Pick<BudgetYear, "months" | "isDecided">): string {
  if (months === 0) return PLAN.over;
  return [
    ...(months === 12 ? [] : [monthsText(months)]),
    ...(isDecided ? [PLAN.decided.toLowerCase()] : []),
  ].join(", ");
}

/** Why the money is thought to come in that month. */
export function moneyMonthText(money: {
  readonly month: number;
  readonly observed: number;
  readonly latest: { readonly decided: Parameters<typeof formatDay>[0] };
}): string {
  return `Pengarna för ett år antas komma i ${MONTH_NAMES[money.month - 1]}. Vi har läst beslutsdagen i ${numberText(money.observed)} överenskommelser. Senast på året kom den som beslutades den ${formatDay(money.latest.decided)}. Hur lång tid det tar från beslut till betalning är okänt.`;
}

/** Who lies out, with how much and when. */
export function mostOutText(by: string, amount: string, at: Month): string {
  return `Då ligger ${by} ute med högst ${amount}, i slutet av ${monthText(at)}.`;
}

/** What a party lies out with if it pays month by month instead. */
export function ownOutText(party: string, amount: string): string {
  return `Betalar ${party} sin del varje månad i stället ligger ${party} ute med högst ${amount}.`;
}

/** The months of a year of cash. */
export function monthsOfYear(months: readonly CashMonth[], year: number): readonly CashMonth[] {
  return months.filter(({ month }) => month.year === year);
}

/** By how many inhabitants the cost is divided: "59 837 av 288 387". */
export function sharedByText(own: string, all: string): string {
  return `${own} av ${all}`;
}

/** An amount of a plan, a dash in a year without months, and "okänt" where the key cannot share the year's cost. */
export function planAmount(amount: Known<Ore>, months: number, write: (amount: Ore) => string): string {
  if (months === 0) return "–";
  return amount === "unknown" ? UNKNOWN : write(amount);
}
