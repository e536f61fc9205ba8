import type { RiskAssumptions } from "#domain/risk";
import { lowerFirst } from "./component-title.ts";
import { delaysText } from "./risk-page.ts";
import { RISK_CHOICES } from "./risk-parameters.ts";
import { parameterValue, timesText } from "./risk.ts";

/** The groups that the assumptions which seldom matter are folded into. */
export type RiskGroup = "timing" | "leaving" | "pay" | "employment" | "end";

/** One group: its heading, which assumptions it holds, and what they are now, in words. */
export type RiskGroupText = {
  readonly name: RiskGroup;
  readonly heading: string;
  readonly numbers: readonly (keyof RiskAssumptions["numbers"])[];
  readonly choices: readonly (keyof RiskAssumptions["choices"])[];
  readonly hasDelays?: true;
  readonly hasEnds?: true;
  /** @param ends months that the money lasts, for what is left when it ends */
  readonly now: (assumptions: RiskAssumptions, ends: number) => string;
};

/** What the form shows at once: how much is too much, and whether the grant comes, shrinks, and covers. */
export const RISK_FIRST = ["threshold", "grantFails", "grantSmaller", "smallerCovers"] as const;

/** What the first assumptions are now, in words. */
export function riskNow({ numbers }: RiskAssumptions): string {
  return `Nu räknar sidan med att bidraget uteblir ${chance(numbers.grantFails)} år av 100 och blir mindre ${chance(numbers.grantSmaller)} år av 100, och att ett mindre bidrag täcker ${parameterValue(numbers.smallerCovers, "share")} procent av andelen.`;
}

/** What opens a group to be changed. @example changeGroup("Lön och PO-pålägg") // "Ändra lön och PO-pålägg" */
export function changeGroup(heading: string): string {
  return `Ändra ${lowerFirst(heading)}`;
}

/** Every other assumption, group by group. */
export const RISK_GROUPS: readonly RiskGroupText[] = [
  {
    name: "timing",
    heading: "När beskedet kommer, och kärva tider",
    numbers: ["hardTimes", "hardTimesFactor"],
    choices: [],
    hasDelays: true,
    now: ({ numbers, delays }) =>
      `${monthsWords(delays)} Hela tiden är ett kärvt läge i ${of100(numbers.hardTimes)}, och då uteblir bidraget och hoppar kommuner av ${times(numbers.hardTimesFactor)} oftare.`,
  },
  {
    name: "leaving",
    heading: "Hur ofta kommuner hoppar av",
    numbers: [
      "leavesNotAnswered",
      "leavesDialogue",
      "leavesIntention",
      "leavesNetworkPosition",
      "leavesConditionalDecision",
      "leavesDecision",
      "leavesAgreement",
    ],
    choices: ["gap"],
    now: ({ numbers, choices }) =>
      `Av 100 kommuner av varje slag lämnar ${chance(numbers.leavesNotAnswered)} som inte har svarat, ${chance(numbers.leavesDialogue)} som bara har fört dialog, ${chance(numbers.leavesIntention)} med avsiktsförklaring, ${chance(numbers.leavesNetworkPosition)} med nätverkets ställningstagande, ${chance(numbers.leavesConditionalDecision)} med villkorat beslut, ${chance(numbers.leavesDecision)} med beslut och ${chance(numbers.leavesAgreement)} med avtal. Då gäller: ${lowerFirst(RISK_CHOICES.gap.options[choices.gap]?.label ?? "")}.`,
  },
  {
    name: "pay",
    heading: "Lön och PO-pålägg",
    numbers: ["salaryLow", "salaryExpected", "salaryHigh", "overheadRises", "overheadRise"],
    choices: [],
    now: ({ numbers }) =>
      `Lönen ökar ${rate(numbers.salaryLow)}, ${rate(numbers.salaryExpected)} eller ${rate(numbers.salaryHigh)} procent varje januari. PO-pålägget höjs i ${of100(numbers.overheadRises)}, med ${parameterValue(numbers.overheadRise, "points")} procentenheter.`,
  },
  {
    name: "employment",
    heading: "Anställning och uppsägning",
    numbers: ["agreedNotice", "collectiveNotice", "employedBefore", "noticeLead", "relocated"],
    choices: ["form", "notice"],
    now: ({ numbers, choices }) =>
      `${RISK_CHOICES.form.options[choices.form]?.label ?? ""}. Uppsägningstid: ${lowerFirst(RISK_CHOICES.notice.options[choices.notice]?.label ?? "").replace(": ", ", ")}. Anställd hos arbetsgivaren före posten: ${months(numbers.employedBefore)}. Uppsagd i förväg: ${months(numbers.noticeLead)} före årsskiftet. ${chance(numbers.relocated)} av 100 får annat arbete varje månad när pengarna är slut.`,
  },
  {
    name: "end",
    heading: "När pengarna tar slut",
    numbers: ["setAside"],
    choices: ["employerRisk"],
    hasEnds: true,
    now: ({ numbers, choices }, ends) =>
      `Tabellen räknar med att pengarna tar slut efter ${ends} månader. Då betalar ${lowerFirst(RISK_CHOICES.employerRisk.options[choices.employerRisk]?.label ?? "")}. ${parameterValue(numbers.setAside, "share")} procent av varje års kostnad läggs undan.`,
  },
];

type Value = RiskAssumptions["numbers"]["relocated"];

const chance = (value: Value) => parameterValue(value, "chance");
const of100 = (value: Value) => `${chance(value)} av 100 framtider`;
const rate = (value: Value) => parameterValue(value, "rate");
const times = (value: Value) => timesText(parameterValue(value, "times"));
const months = (value: Value) => `${parameterValue(value, "months")} månader`;

function monthsWords(delays: readonly number[]): string {
  return delays.length === 1 && delays[0] === 0
    ? "Beskedet kommer före årsskiftet."
    : `Beskedet kommer så här många månader in på året, lika troligt var och en: ${delaysText(delays.toSorted((left, right) => left - right))}.`;
}
