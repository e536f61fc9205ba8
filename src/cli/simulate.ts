import { toDecimalText, type Ore } from "#domain/money";
import { nameInRegister } from "../application/open-catalogue.ts";
import { drawRisk, type DrawnRisk } from "../application/draw-risk.ts";
import { viewRisk, type RiskBasis, type RiskView } from "../application/view-risk.ts";
import { CLI_PROBLEMS, inFile } from "../texts/cli.ts";
import { plainSpaces } from "../texts/cli-lines.ts";
import { kronorText } from "../texts/format.ts";
import { postFileSentence, postReckoningSentence } from "../texts/joint-post-problems.ts";
import {
  decidingSentence,
  fallsWithGrantSentence,
  methodText,
  RISK_LINES,
  riskProblemSentence,
  riskSentence,
} from "../texts/risk.ts";
import { riskWords } from "../texts/risk-words.ts";
import { assumedIn } from "./assumed-in.ts";
import { drawOnThread, MOST_THREADS, usualThreads } from "./draw-on-thread.ts";
import type { Tools } from "./documents.ts";
import type { Words } from "./read-words.ts";
import { toldPost } from "./told-post.ts";
import { EXIT, refuse, writeJson, type ExitCode } from "./terminal.ts";
import { writeRows, type Rows } from "./write-rows.ts";

/** Prints what may come of a joint post: every future counted, or with `--trials` so many drawn from a seed. */
export async function simulate(words: Words, tools: Tools): Promise<ExitCode> {
  const { terminal, documents } = tools;
  const { file, format, option } = words;
  const threadsWritten = option("threads");
  const threadsAsked = threadsWritten === undefined ? undefined : wholeOf(threadsWritten);
  if (threadsAsked !== undefined && !(threadsAsked >= 1 && threadsAsked <= MOST_THREADS))
    return refuse(terminal, [CLI_PROBLEMS.threads(threadsWritten ?? "", MOST_THREADS)]);
  const bytes = await documents.readFile(file);
  if (bytes === undefined) return refuse(terminal, [CLI_PROBLEMS.noFile(file)]);
  const [library, shipped] = await Promise.all([documents.openLibrary(), documents.openPayroll()]);
  const read = await documents.readJointPost(bytes, file, library.register);
  if (!read.ok)
    return refuse(
      terminal,
      read.problems.map((each) => inFile(file, postFileSentence(each))),
    );
  const told = await toldPost(read.value, { register: library.register, payroll: shipped }, words, tools);
  if (!told.ok) return refuse(terminal, told.problems);
  const { post, payroll } = told.value;
  const agreements = library.agreements.map(({ agreement }) => agreement);
  const nameOf = (code: string) => nameInRegister(code, library.register);
  const basis: RiskBasis = { register: library.register, series: library.series, ...payroll, agreements };
  const asked = {
    ...riskWords(assumedIn(option("assume") ?? "")),
    bearer: option("party") === "arbetsgivaren" ? "employer" : option("party"),
  };
  const trials = option("trials");
  if (trials !== undefined || option("seed") !== undefined) {
    const plan = { trials: wholeOf(trials ?? "100000"), seed: wholeOf(option("seed") ?? "1") };
    const threads = threadsAsked ?? usualThreads(plan.trials);
    const hands = threads === 1 ? undefined : { count: threads, draw: drawOnThread() };
    const drawn = await drawRisk(post, basis, asked, plan, hands);
    if (!drawn.ok)
      return refuse(
        terminal,
        drawn.problems.map((each) => inFile(file, sentenceOf(each, nameOf))),
      );
    if (drawn.value.problems.length > 0)
      return refuse(terminal, drawn.value.problems.map(riskProblemSentence));
    terminal.err(told.value.countedOn);
    if (format === "json") writeJson(terminal, drawnFigures(drawn.value));
    else {
      if (format === "table") terminal.out(`${plainSpaces(methodText({ kind: "drawn", ...plan }))}\n`);
      writeRows(drawnRows(drawn.value), format, tools);
    }
    return EXIT.done;
  }
  const viewed = viewRisk(post, basis, asked);
  if (!viewed.ok)
    return refuse(
      terminal,
      viewed.problems.map((each) => inFile(file, sentenceOf(each, nameOf))),
    );
  const view = viewed.value;
  if (view.read.problems.length > 0) return refuse(terminal, view.read.problems.map(riskProblemSentence));
  terminal.err(told.value.countedOn);
  if (format === "json") writeJson(terminal, figuresOf(view));
  else {
    if (format === "table") terminal.out(`${plainSpaces(answerLines(view).join("\n"))}\n`);
    writeRows(rowsOf(view), format, tools);
  }
  return EXIT.done;
}

function sentenceOf(
  problem:
    | Parameters<typeof postReckoningSentence>[0]
    | { readonly kind: "too-large" }
    | Parameters<typeof riskProblemSentence>[0],
  nameOf: (code: string) => string,
): string {
  switch (problem.kind) {
    case "too-large":
      return RISK_LINES.tooLarge;
    case "trials-outside":
    case "seed-outside":
    case "outside":
    case "over-certain":
    case "salaries-out-of-order":
    case "delay-outside":
    case "unreadable":
    case "not-whole":
    case "not-a-choice":
    case "unknown-parameter":
    case "ends-outside":
    case "not-a-bearer":
      return riskProblemSentence(problem);
    default:
      return postReckoningSentence(problem, nameOf);
  }
}

/** A whole number as it is written, or what no number of trials is. */
function wholeOf(text: string): number {
  const digits = text.replaceAll(/[\s_\u00a0]/gu, "");
  return /^\d{1,15}$/u.test(digits) ? Number.parseInt(digits, 10) : Number.NaN;
}

function answerLines(view: RiskView): readonly string[] {
  const { threshold } = view;
  const bearers = view.bearer.code === "employer" ? [view.employer] : [view.bearer, view.employer];
  return [
    view.post.title,
    "",
    ...bearers.map((each) => riskSentence({ ...each, threshold })),
    methodText(view.method),
    ...(view.deciding.length === 0 ? [] : ["", RISK_LINES.deciding]),
    ...view.deciding.map((each) => `  ${decidingSentence(each)}`),
    ...fallsLines(view),
  ];
}

/** Why the answer falls when the grant fails oftener, where that is one of those that decide. */
function fallsLines({ fallsWithGrant: falls, deciding, bearer, employer }: RiskView): readonly string[] {
  if (falls === undefined || deciding.every(({ name }) => name !== "grantFails")) return [];
  return ["", fallsWithGrantSentence({ name: bearer.name, employer: employer.name, falls })];
}

const COLUMNS: Rows["columns"] = [
  { name: "code" },
  { name: "name" },
  { name: "above", isNumber: true },
  { name: "enough-in-95", isNumber: true },
];

function rowsOf({ parties, employer }: RiskView): Rows {
  const rows = parties.map(({ code, name, above, enough }) => [
    code,
    name,
    decimals(above),
    kronorText(enough),
  ]);
  const enough = employer.reserves.find(({ part }) => part === 0.95)?.amount;
  const own = [employer.code, employer.name, decimals(employer.above), kronorOrUnknown(enough)];
  return { columns: COLUMNS, rows: [...rows, own] };
}

function drawnRows({ bearers }: DrawnRisk): Rows {
  return {
    columns: [...COLUMNS, { name: "mean", isNumber: true }],
    rows: bearers.map(({ code, name, above, enough, mean }) => [
      code,
      name,
      decimals(above),
      kronorText(enough),
      kronorText(mean),
    ]),
  };
}

function drawnFigures({ bearers, trials, seed, threshold }: DrawnRisk) {
  return { method: "drawn", trials, seed, thresholdOre: threshold, bearers };
}

function figuresOf(view: RiskView) {
  const { post, method, threshold, bearer, employer, parties, swings, measures, asked } = view;
  return {
    post: post.slug,
    version: post.version,
    method,
    thresholdOre: threshold,
    bearers: [bearer, employer].map(({ exact: count, ...each }) => {
      const exact = count();
      return { ...each, exact: exact && { ...exact, text: toDecimalText(exact, 12) } };
    }),
    parties,
    swings,
    measures,
    whenTheMoneyEnds: asked,
  };
}

function decimals(part: number): string {
  return part.toFixed(4);
}

function kronorOrUnknown(amount: Ore | undefined): string {
  return amount === undefined ? "" : kronorText(amount);
}
