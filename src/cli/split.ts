import type { AllocationRule } from "#domain/allocation";
import {
  readTotal,
  readUnit,
  SPLIT_UNITS,
  splitAmount,
  type Split,
  type SplitOrder,
} from "../application/split-amount.ts";
import { splitDifference, splitProblemSentence } from "../texts/cli-split.ts";
import { CLI_PROBLEMS, inFile } from "../texts/cli.ts";
import { weightsProblemSentence } from "../texts/weights-problems.ts";
import type { Tools } from "./documents.ts";
import type { Words } from "./read-words.ts";
import { EXIT, refuse, writeJson, type ExitCode } from "./terminal.ts";
import { writeRows, type Rows } from "./write-rows.ts";

const RESTS: readonly AllocationRule["rest"][] = [
  "largest-remainder",
  "each-rounded",
  "each-rounded-leftover-to-largest",
  "as-listed",
];

/** Splits an amount by a file of weights, and prints a row for each in the order of the file. */
export async function split({ format, option }: Words, tools: Tools): Promise<ExitCode> {
  const { terminal, documents } = tools;
  const file = option("weights") ?? "";
  const bytes = await documents.readFile(file);
  const weights = bytes && (await documents.readWeights(bytes, file));
  const rule = readRule(option);
  const problems = [
    ...rule.problems,
    ...(weights === undefined ? [CLI_PROBLEMS.noFile(file)] : []),
    ...(weights?.ok === false
      ? weights.problems.map((problem) => inFile(file, weightsProblemSentence(problem)))
      : []),
  ];
  if (rule.order === undefined || weights?.ok !== true) return refuse(terminal, problems);
  const order: SplitOrder = { ...rule.order, weights: weights.value };
  const result = splitAmount(order);
  if (!result.ok)
    return refuse(
      terminal,
      result.problems.map((problem) => inFile(file, splitProblemSentence(problem))),
    );
  if (format === "json") writeJson(terminal, figuresOf(result.value, order));
  else writeRows(rowsOf(result.value), format, tools);
  const { difference } = result.value;
  if (difference !== 0n) terminal.err(splitDifference(difference, order.unit));
  return EXIT.done;
}

/** The total, unit and rest rule as written, or a sentence for each that cannot be used. */
function readRule(option: Words["option"]) {
  const written = {
    total: option("total") ?? "",
    unit: option("unit") ?? "krona",
    rest: option("rest") ?? "largest-remainder",
  };
  const total = readTotal(written.total);
  const unit = readUnit(written.unit);
  const rest = RESTS.find((each) => each === written.rest);
  const problems = [
    ...(total === undefined ? [CLI_PROBLEMS.total(written.total)] : []),
    ...(unit === undefined ? [CLI_PROBLEMS.choice("--unit", written.unit, SPLIT_UNITS)] : []),
    ...(rest === undefined ? [CLI_PROBLEMS.choice("--rest", written.rest, RESTS)] : []),
  ];
  const order =
    total === undefined || unit === undefined || rest === undefined ? undefined : { total, unit, rest };
  return { problems, order };
}

function rowsOf({ rows }: Split): Rows {
  return {
    columns: [
      { name: "code" },
      { name: "name" },
      { name: "weight", isNumber: true },
      { name: "exact", isNumber: true },
      { name: "amount", isNumber: true },
      { name: "rest" },
    ],
    rows: rows.map((row) => [row.code, row.name, row.weight, row.exactText, row.amount.toString(), row.rest]),
  };
}

function figuresOf({ rows, difference, result }: Split, { total, unit, rest }: SplitOrder) {
  return {
    total,
    unit,
    rest,
    difference,
    result,
    rows: rows.map(({ code, name, weight, exact, exactText, amount, rest: reason }) => ({
      code,
      name,
      weight,
      exact: exactText,
      numerator: exact.numerator,
      denominator: exact.denominator,
      amount,
      rest: reason,
    })),
  };
}
