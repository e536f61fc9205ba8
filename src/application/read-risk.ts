import type { JointPost } from "#domain/financing";
import { fraction, parseFraction, parseStatedAmount, wholeFraction, type Fraction } from "#domain/money";
import {
  checkAssumptions,
  CHOICES,
  NUMBER_PARAMETERS,
  parameterNames,
  type AssumptionProblem,
  type ChoiceParameter,
  type Choices,
  type NumberParameter,
  type RiskAssumptions,
} from "#domain/risk";

/** A parameter of the risk by its name in the code. */
export type RiskParameter = NumberParameter | ChoiceParameter | "delays";

/** What somebody asks of a post's risk, as it was written: any parameter, whose answer, and when the money ends. */
export type AskedRisk = {
  readonly values: Readonly<Partial<Record<RiskParameter, string>>>;
  /** A party's code, or "employer". */
  readonly bearer?: string | undefined;
  /** Months that the money lasts, for what is left when it ends. */
  readonly ends?: string | undefined;
  /** Words that are no parameter at all. */
  readonly unknown?: readonly string[];
};

/** Why something asked cannot be used. */
export type RiskProblem =
  | AssumptionProblem
  | { readonly kind: "unreadable"; readonly parameter: RiskParameter | "ends"; readonly written: string }
  | { readonly kind: "not-whole"; readonly parameter: RiskParameter; readonly written: string }
  | { readonly kind: "not-a-choice"; readonly parameter: ChoiceParameter; readonly written: string }
  | { readonly kind: "unknown-parameter"; readonly written: string }
  | { readonly kind: "ends-outside"; readonly given: number; readonly most: number }
  | { readonly kind: "not-a-bearer"; readonly written: string };

/** A risk question that can be reckoned. What could not be used has its default, and its problem is told. */
export type ReadRisk = {
  readonly assumptions: RiskAssumptions;
  readonly bearer: string;
  readonly ends: number;
  readonly problems: readonly RiskProblem[];
};

/** More decimals than this say nothing, and make the exact counting slow. */
const FINEST = 10_000n;

/** The longest list of months that a notice is thought to come in. */
const MOST_DELAYS = 12;

/**
 * Reads a question over the defaults of a post. Chances, shares and rises are written in percent.
 * @param bearer whose answer it is where none is asked for
 */
export function readRisk(
  asked: AskedRisk,
  post: JointPost,
  defaults: RiskAssumptions,
  bearer: string,
): ReadRisk {
  const problems: RiskProblem[] = (asked.unknown ?? []).map((written) => ({
    kind: "unknown-parameter",
    written,
  }));
  const tell = (problem: RiskProblem): void => void problems.push(problem);
  const numbers = { ...defaults.numbers };
  for (const parameter of parameterNames()) {
    const written = asked.values[parameter]?.trim();
    if (written === undefined || written === "") continue;
    const value = readNumber(parameter, written, tell);
    if (value !== undefined) numbers[parameter] = value;
  }
  const read: RiskAssumptions = {
    numbers,
    choices: readChoices(asked, defaults.choices, tell),
    delays: readDelays(asked.values.delays, tell) ?? defaults.delays,
  };
  const assumptions = withinBounds(read, defaults, tell);
  const most = post.period.months;
  const ends = readEnds(asked.ends, most, tell);
  const isBearer =
    asked.bearer === undefined || asked.bearer === "employer" || post.sharing.parties.includes(asked.bearer);
  if (!isBearer) tell({ kind: "not-a-bearer", written: asked.bearer ?? "" });
  return {
    assumptions,
    bearer: isBearer ? (asked.bearer ?? bearer) : bearer,
    ends: ends ?? Math.min(14, most),
    problems,
  };
}

function readNumber(
  parameter: NumberParameter,
  written: string,
  tell: (problem: RiskProblem) => void,
): Fraction | undefined {
  const unit = NUMBER_PARAMETERS[parameter];
  if (unit === "kronor") {
    const amount = parseStatedAmount(written);
    if (!amount.ok) tell({ kind: "unreadable", parameter, written });
    else if (amount.value % 100n !== 0n) tell({ kind: "not-whole", parameter, written });
    else return wholeFraction(amount.value / 100n);
    return undefined;
  }
  const value = parseFraction(written.replace(/(?:\s|\u00a0)*(?:%|procent|månader|gånger)$/iu, ""));
  if (!value.ok) {
    tell({ kind: "unreadable", parameter, written });
    return undefined;
  }
  const { numerator, denominator } = value.value;
  const isWhole = denominator === 1n;
  if (unit === "months" || unit === "employed") {
    if (!isWhole) tell({ kind: "not-whole", parameter, written });
    return isWhole ? value.value : undefined;
  }
  const own = unit === "times" ? value.value : fraction(numerator, denominator * 100n);
  if (FINEST % own.denominator !== 0n) {
    tell({ kind: "unreadable", parameter, written });
    return undefined;
  }
  return own;
}

function readChoices(
  { values }: AskedRisk,
  defaults: Choices,
  tell: (problem: RiskProblem) => void,
): Choices {
  const choose = <T extends string>(parameter: ChoiceParameter, options: readonly T[], standing: T): T => {
    const written = values[parameter];
    if (written === undefined || written === "") return standing;
    const chosen = options.find((each) => each === written);
    if (chosen === undefined) tell({ kind: "not-a-choice", parameter, written });
    return chosen ?? standing;
  };
  return {
    form: choose("form", CHOICES.form, defaults.form),
    notice: choose("notice", CHOICES.notice, defaults.notice),
    employerRisk: choose("employerRisk", CHOICES.employerRisk, defaults.employerRisk),
    gap: choose("gap", CHOICES.gap, defaults.gap),
  };
}

/** Months with commas between, "0, 3, 5, 6": each equally likely, so a month may stand twice. */
function readDelays(
  written: string | undefined,
  tell: (problem: RiskProblem) => void,
): readonly number[] | undefined {
  if (written === undefined || written.trim() === "") return undefined;
  const parts = written.split(/[,;]/u).map((each) => each.trim());
  if (parts.length > MOST_DELAYS || parts.some((each) => !/^\d{1,3}$/u.test(each))) {
    tell({ kind: "unreadable", parameter: "delays", written });
    return undefined;
  }
  return parts.map((each) => Number.parseInt(each, 10));
}

function readEnds(
  written: string | undefined,
  most: number,
  tell: (problem: RiskProblem) => void,
): number | undefined {
  if (written === undefined || written.trim() === "") return undefined;
  if (!/^\d{1,3}$/u.test(written.trim())) {
    tell({ kind: "unreadable", parameter: "ends", written });
    return undefined;
  }
  const given = Number.parseInt(written, 10);
  if (given <= most) return given;
  tell({ kind: "ends-outside", given, most });
  return undefined;
}

/** What lies outside its bounds has its default instead, and is told. */
function withinBounds(
  read: RiskAssumptions,
  defaults: RiskAssumptions,
  tell: (problem: RiskProblem) => void,
): RiskAssumptions {
  const checked = checkAssumptions(read);
  if (checked.ok) return checked.value;
  checked.problems.forEach(tell);
  const numbers = { ...read.numbers };
  for (const problem of checked.problems) {
    const wrong: readonly NumberParameter[] =
      problem.kind === "outside"
        ? [problem.parameter]
        : problem.kind === "over-certain"
          ? problem.parameters
          : problem.kind === "salaries-out-of-order"
            ? ["salaryLow", "salaryExpected", "salaryHigh"]
            : [];
    for (const parameter of wrong) numbers[parameter] = defaults.numbers[parameter];
  }
  const isDelayWrong = checked.problems.some(({ kind }) => kind === "delay-outside");
  const mended = { ...read, numbers, delays: isDelayWrong ? defaults.delays : read.delays };
  // Two that each are right can be wrong together with a default: then all numbers have theirs.
  return checkAssumptions(mended).ok ? mended : { ...mended, numbers: defaults.numbers };
}
