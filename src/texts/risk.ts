import type { Fraction, Ore } from "#domain/money";
import { ore, KRONA, toDecimalText } from "#domain/money";
import type {
  Basis,
  ChoiceParameter,
  EndingName,
  MeasureName,
  NumberParameter,
  ParameterUnit,
  SwingName,
} from "#domain/risk";
import { formatOre, groupThousands, HARD_SPACE, MINUS } from "./format.ts";
import { genitive } from "./trace-titles.ts";
import { isChoice, RISK_CHOICES, RISK_PARAMETERS } from "./risk-parameters.ts";

/** Nearer than this to none or all is none or all: floating point says no more. */
const NEAR = 1e-9;

/**
 * A part of all futures in natural frequencies.
 * @example inFutures(0.2265) // "I 23 av 100 beräknade framtider"
 */
export function inFutures(part: number): string {
  return `${inOf100(part)} beräknade framtider`;
}

/** The same without what is counted. @example inOf100(0.2265) // "I 23 av 100" */
export function inOf100(part: number): string {
  if (part < NEAR) return `I 0 av 100`;
  if (part > 1 - NEAR) return `I 100 av 100`;
  const rounded = Math.round(part * 100);
  if (rounded === 0) return "I färre än 1 av 100";
  if (rounded === 100) return "I fler än 99 av 100";
  return `I ${rounded} av 100`;
}

/** How often in a cell of a table: "23 av 100". */
export function outOf100(part: number): string {
  return inOf100(part).replace(/^I /u, "");
}

/** The answer of one bearer, as a sentence. @param code "employer" or a party's */
export function riskSentence(of: {
  readonly code: string;
  readonly name: string;
  readonly above: number;
  readonly threshold: Ore;
}): string {
  const verb = of.code === "employer" ? `får arbetsgivaren ${of.name} bära` : `betalar ${of.name}`;
  return `${inFutures(of.above)} ${verb} mer än ${formatOre(of.threshold, KRONA)} extra.`;
}

/** An amount of a forecast, to whole kronor: nobody foresees an öre. */
export function foreseen(amount: Ore): string {
  return formatOre(ore(((amount + 50n) / 100n) * 100n), KRONA);
}

/** An amount that is reckoned, with its öre. */
export function kronorAndOre(amount: Ore): string {
  return formatOre(amount, amount % 100n === 0n ? KRONA : ore(1n));
}

/** A value of a parameter with its unit, as the form has it without the unit. */
export function parameterValue(value: Fraction, unit: ParameterUnit): string {
  switch (unit) {
    case "chance":
    case "share":
    case "rate":
    case "points":
      return plainNumber({ numerator: value.numerator * 100n, denominator: value.denominator });
    case "kronor":
      return groupThousands(value.numerator / value.denominator);
    case "times":
    case "months":
    case "employed":
      return plainNumber(value);
  }
}

/** What a value is counted in, after the figure. */
export const UNIT_WORDS: Readonly<Record<ParameterUnit, string>> = {
  chance: "av 100",
  share: "procent",
  rate: "procent om året",
  points: "procentenheter",
  times: "gånger",
  months: "månader",
  employed: "månader",
  kronor: "kr",
};

/** A number with at most two decimals, a comma and no zeros that say nothing. */
function plainNumber(value: Fraction): string {
  const text = toDecimalText(value, 2)
    .replace(/\.?0+$/u, "")
    .replace(".", ",");
  return text.replace("-", MINUS);
}

/** What a default rests on. */
export function basisText(basis: Basis): string {
  switch (basis.kind) {
    case "observed":
      return `Räknat på ${basis.observations} överenskommelser`;
    case "too-few":
      return basis.observations === 0
        ? "Okänt: ingen överenskommelse visar det"
        : `Okänt: bara ${basis.observations} ${basis.observations === 1 ? "överenskommelse" : "överenskommelser"} visar det`;
    case "post":
      return "Står i posten";
    case "assumed":
      return "Antagande";
  }
}

/** What stands on lines of its own. */
export const RISK_LINES = {
  deciding: "Tre antaganden avgör, vart och ett sänkt och höjt för sig:",
  tooLarge: "Beloppen eller folkmängden är för stora för att räknas exakt. Dela posten i mindre poster.",
} as const;

/** Who has judged a default, where nobody in the county has. */
export const JUDGED_BY = "Samnytta. Ingen i länet har bedömt den.";

/** What each thing that is varied is called. */
export const SWING_LABELS: Readonly<Record<SwingName, string>> = {
  grantFails: "Hur ofta bidraget uteblir",
  grantSmaller: "Hur ofta bidraget blir mindre",
  smallerCovers: "Hur mycket ett mindre bidrag täcker",
  hardTimes: "Hur ofta läget är kärvt för alla på en gång",
  hardTimesFactor: "Hur mycket värre det kärva läget är",
  leaves: "Hur ofta kommuner hoppar av",
  salary: "Hur mycket lönen ökar",
  overheadRises: "Hur ofta PO-pålägget höjs",
  relocated: "Hur snabbt den anställde omplaceras",
  delays: "Hur sent beskedet kommer",
};

const SWING_UNITS: Readonly<Record<SwingName, "chance" | "percent" | "times" | "of-now" | "month">> = {
  grantFails: "chance",
  grantSmaller: "chance",
  smallerCovers: "percent",
  hardTimes: "chance",
  hardTimesFactor: "times",
  leaves: "of-now",
  salary: "percent",
  overheadRises: "chance",
  relocated: "chance",
  delays: "month",
};

/** One end of what a parameter was varied between. */
export function swingValue(name: SwingName, value: Fraction): string {
  const hundred = plainNumber({ numerator: value.numerator * 100n, denominator: value.denominator });
  switch (SWING_UNITS[name]) {
    case "chance":
      return `${hundred} av 100`;
    case "percent":
      return `${hundred}${HARD_SPACE}%`;
    case "times":
      return timesText(plainNumber(value));
    case "of-now":
      return value.numerator < value.denominator ? "hälften så ofta" : "dubbelt så ofta";
    case "month":
      return value.numerator === 0n ? "före årsskiftet" : `månad ${value.numerator}`;
  }
}

/** One of the three that decide: what it is, and how far it moves the answer. */
export function decidingSentence(swing: {
  readonly name: SwingName;
  readonly low: { readonly value: Fraction; readonly above: number };
  readonly high: { readonly value: Fraction; readonly above: number };
}): string {
  const end = ({ value, above }: { readonly value: Fraction; readonly above: number }) =>
    `${swingValue(swing.name, value)} ger ${outOf100(above)}`;
  return `${SWING_LABELS[swing.name]}: ${end(swing.low)}, ${end(swing.high)}.`;
}

/** Why a bearer's answer falls when the grant fails oftener. @param of `falls`: what it then pays of what is left */
export function fallsWithGrantSentence(of: {
  readonly name: string;
  readonly employer: string;
  readonly falls: "nothing-left" | "own-part";
}): string {
  const own = `${genitive(of.name)} tal blir lägre när bidraget uteblir oftare`;
  return of.falls === "nothing-left"
    ? `${own}: ett uteblivet bidrag avslutar posten, ${of.name} har inget beslut som binder, och det som är kvar betalar den som har beslutat och annars arbetsgivaren ${of.employer}.`
    : `${own}: ett uteblivet bidrag avslutar posten, och ${of.name} betalar bara sin del av det som är kvar.`;
}

/** What would help, each by itself. */
export const MEASURE_LABELS: Readonly<Record<MeasureName, string>> = {
  "as-is": "Som i dag",
  "set-aside": "Lägg undan 5 % av varje års kostnad",
  clause: "Avtala två månaders uppsägning",
  "by-key": "Dela arbetsgivarens risk efter nyckeln",
  "before-notice": "Säg upp tre månader före årsskiftet när beskedet dröjer",
};

/** The way an employment ends, with the law or agreement that it follows from. */
export const ENDING_TEXTS: Readonly<Record<EndingName, { readonly label: string; readonly source: string }>> =
  {
    "project-without-clause": {
      label: "Projektanställning utan avtalad uppsägning",
      source: "Lag (1982:80) om anställningsskydd 4 §: löper till sin sista dag. AB § 4: högst fyra år.",
    },
    "agreed-notice": {
      label: "Projektanställning med avtalad uppsägning",
      source: "Anställningsavtalet eller den gemensamma postens avtal; lag (1982:80) 4 och 7 §§.",
    },
    "legal-notice": {
      label: "Tillsvidare, lagens uppsägningstid",
      source: "Lag (1982:80) om anställningsskydd 11 §: en månad under två år, två månader från två år.",
    },
    "collective-notice": {
      label: "Tillsvidare, kollektivavtalets uppsägningstid",
      source: "Allmänna bestämmelser (AB). Längden är ett antagande: den är inte kontrollerad mot avtalet.",
    },
    "special-fixed-term": {
      label: "Särskild visstid",
      source: "Lag (1982:80) om anställningsskydd 5 a §: fast efter mer än tolv månader.",
    },
  };

/** How the futures were told (mirrors what viewing a risk reports). */
export function methodText(
  method:
    | { readonly kind: "counted" }
    | { readonly kind: "drawn"; readonly trials: number; readonly seed: number },
): string {
  return method.kind === "counted"
    ? "Varje framtid är räknad, ingen är lottad."
    : `${groupThousands(BigInt(method.trials))} framtider är lottade från frö ${method.seed}. Samma frö ger samma tal.`;
}

/** What hinders a question about risk (mirrors what reading it reports). */
export type ToldRiskProblem =
  | {
      readonly kind: "outside";
      readonly parameter: NumberParameter;
      readonly unit: ParameterUnit;
      readonly given: Fraction;
      readonly least: bigint;
      readonly most: bigint;
    }
  | { readonly kind: "over-certain"; readonly parameters: readonly [NumberParameter, NumberParameter] }
  | { readonly kind: "salaries-out-of-order" }
  | { readonly kind: "delay-outside"; readonly given: number }
  | {
      readonly kind: "unreadable";
      readonly parameter: NumberParameter | ChoiceParameter | "delays" | "ends";
      readonly written: string;
    }
  | {
      readonly kind: "not-whole";
      readonly parameter: NumberParameter | ChoiceParameter | "delays";
      readonly written: string;
    }
  | { readonly kind: "not-a-choice"; readonly parameter: ChoiceParameter; readonly written: string }
  | { readonly kind: "unknown-parameter"; readonly written: string }
  | { readonly kind: "ends-outside"; readonly given: number; readonly most: number }
  | { readonly kind: "not-a-bearer"; readonly written: string }
  | { readonly kind: "trials-outside"; readonly given: number; readonly most: number }
  | { readonly kind: "seed-outside"; readonly given: number; readonly most: number };

/** What a parameter is called. */
export function parameterLabel(name: NumberParameter | ChoiceParameter | "delays" | "ends"): string {
  if (name === "ends") return "Pengarna tar slut efter";
  if (isChoice(name)) return RISK_CHOICES[name].label;
  return RISK_PARAMETERS[name].label;
}

/** What is wrong with a question, and what to do; what stands is the default. */
export function riskProblemSentence(problem: ToldRiskProblem): string {
  switch (problem.kind) {
    case "outside": {
      const { parameter, unit, given, least, most } = problem;
      const bounds = `från ${String(least).replace("-", MINUS)} till ${groupThousands(most)}`;
      return `${parameterLabel(parameter)}: ${parameterValue(given, unit)} går inte. Skriv ett tal ${bounds}.`;
    }
    case "over-certain": {
      const [one, other] = problem.parameters.map(parameterLabel);
      return `${one} och ${other}: tillsammans är de fler än 100 av 100. Sänk någon av dem.`;
    }
    case "salaries-out-of-order":
      return "Löneökning: den låga får inte vara högre än den väntade, och den väntade inte högre än den höga.";
    case "delay-outside":
      return `${parameterLabel("delays")}: ${problem.given} går inte. Skriv månader från 0 till 12.`;
    case "unreadable":
      return problem.parameter === "delays"
        ? `${parameterLabel("delays")}: ”${problem.written}” går inte att läsa. Skriv högst tolv månader med komma emellan, till exempel 0, 3, 6.`
        : `${parameterLabel(problem.parameter)}: ”${problem.written}” är inget tal. Skriv siffror med högst två decimaler, till exempel 12,5.`;
    case "not-whole":
      return `${parameterLabel(problem.parameter)}: ”${problem.written}” är inget helt tal. Skriv utan decimaler.`;
    case "not-a-choice": {
      const words = Object.values(RISK_CHOICES[problem.parameter].options).map(({ word }) => word);
      return `${parameterLabel(problem.parameter)}: ”${problem.written}” går inte att välja. Välj ${words.join(", ")}.`;
    }
    case "unknown-parameter":
      return `”${problem.written}” är inget antagande här. Antagandena är ${PARAMETER_WORDS.join(", ")}.`;
    case "ends-outside":
      return `Pengarna tar slut efter: ${problem.given} månader är längre än posten. Skriv högst ${problem.most}.`;
    case "not-a-bearer":
      return `”${problem.written}” är ingen part i posten. Skriv en parts kod, eller arbetsgivaren.`;
    case "trials-outside":
      return `Antalet lottade framtider är ${Number.isFinite(problem.given) ? groupThousands(BigInt(Math.trunc(problem.given))) : "inget tal"}. Skriv ett helt tal från 1 till ${groupThousands(BigInt(problem.most))}: fler gör inte svaret säkrare än antagandena är.`;
    case "seed-outside":
      return `Fröet går inte att använda. Skriv ett helt tal från 0 till ${groupThousands(BigInt(problem.most))}.`;
  }
}

/** Every word that an address or the command line may set. */
export const PARAMETER_WORDS: readonly string[] = [
  ...Object.values(RISK_PARAMETERS).map(({ word }) => word),
  ...Object.values(RISK_CHOICES).map(({ word }) => word),
];

/** @example timesText("1,5") // "1,5 gånger" */
export function timesText(number: string): string {
  return `${number} ${number === "1" ? "gång" : "gånger"}`;
}
