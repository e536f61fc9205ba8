import type { AllocationRule, ListedWeight, WeightsProblem } from "#domain/allocation";
import type { Result } from "#domain/result";
import { readTotal, SPLIT_UNITS, splitAmount, type Split } from "../application/split-amount.ts";
import { allocationProblemSentence } from "../texts/allocation-problems.ts";
import { CLI_PROBLEMS } from "../texts/cli.ts";
import { weightsProblemSentence } from "../texts/weights-problems.ts";
import { EXIT, type ExitCode, type Format, type Terminal } from "./terminal.ts";
import { writeRows, type CsvWriter } from "./write-rows.ts";

/** The words of `samnytta split`. */
export type SplitWords = {
  readonly total: string | undefined;
  readonly unit: string;
  readonly rest: string;
  readonly weights: string | undefined;
  readonly format: Format;
};

/** What the command is handed: where to write, how to write and read tables. */
export type SplitTools = {
  readonly terminal: Terminal;
  readonly csv: CsvWriter;
  /** Undefined when the file cannot be read. */
  readonly readWeights: (
    file: string,
  ) => Promise<Result<readonly ListedWeight[], WeightsProblem> | undefined>;
};

const RESTS: readonly AllocationRule["rest"][] = [
  "largest-remainder",
  "each-rounded",
  "each-rounded-leftover-to-largest",
  "as-listed",
];

/** Splits an amount by a file of weights, and prints a row for each in the order of the file. */
export async function split(words: SplitWords, tools: SplitTools): Promise<ExitCode> {
  const { terminal } = tools;
  const unit = SPLIT_UNITS.get(words.unit.toLowerCase());
  const rest = RESTS.find((each) => each === words.rest);
  const total = words.total === undefined ? undefined : readTotal(words.total);
  const problems = [
    ...(words.total === undefined ? [CLI_PROBLEMS.missing("--total")] : []),
    ...(words.weights === undefined ? [CLI_PROBLEMS.missing("--weights")] : []),
    ...(words.total !== undefined && total === undefined ? [CLI_PROBLEMS.total(words.total)] : []),
    ...(unit === undefined ? [CLI_PROBLEMS.choice("--unit", words.unit, ["öre", "krona", "tkr"])] : []),
    ...(rest === undefined ? [CLI_PROBLEMS.choice("--rest", words.rest, RESTS)] : []),
  ];
  if (words.weights === undefined || unit === undefined || rest === undefined || total === undefined) {
    for (const problem of problems) terminal.err(problem);
    return EXIT.unusable;
  }
  const weights = await tools.readWeights(words.weights);
  if (weights === undefined) {
    terminal.err(CLI_PROBLEMS.noFile(words.weights));
    return EXIT.unusable;
  }
  if (!weights.ok) {
    for (const problem of weights.problems) terminal.err(weightsProblemSentence(problem));
    return EXIT.unusable;
  }
  const result = splitAmount({ total, unit, rest, weights: weights.value });
  if (!result.ok) {
    for (const problem of result.problems) terminal.err(allocationProblemSentence(problem));
    return EXIT.unusable;
  }
  if (words.format === "json") terminal.out(JSON.stringify(jsonOf(result.value, words), undefined, 2));
  else writeSplit(result.value, words.format, tools);
  if (result.value.difference !== 0n)
    terminal.err(CLI_PROBLEMS.difference(result.value.difference, words.unit));
  return EXIT.done;
}

function writeSplit({ rows }: Split, format: Exclude<Format, "json">, { csv, terminal }: SplitTools): void {
  writeRows(
    {
      columns: [
        { name: "code" },
        { name: "name" },
        { name: "weight", isNumber: true },
        { name: "exact", isNumber: true },
        { name: "amount", isNumber: true },
        { name: "rest" },
      ],
      rows: rows.map(({ code, name, weight, exactText, amount, rest }) => [
        code,
        name,
        weight,
        exactText,
        amount.toString(),
        rest,
      ]),
    },
    format,
    csv,
    terminal,
  );
}

function jsonOf({ rows, difference, hash }: Split, { unit, rest }: SplitWords) {
  return {
    unit,
    rest,
    difference: difference.toString(),
    hash,
    rows: rows.map((row) => ({
      code: row.code,
      name: row.name,
      weight: row.weight,
      exact: row.exactText,
      exactNumerator: row.exact.numerator.toString(),
      exactDenominator: row.exact.denominator.toString(),
      amount: row.amount.toString(),
      rest: row.rest,
    })),
  };
}
