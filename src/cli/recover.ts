import type { RecoveredRow } from "#domain/recovery";
import { readTotal, readUnit, SPLIT_UNITS } from "../application/split-amount.ts";
import { recoverTable, type RecoveredTable } from "../application/recover-table.ts";
import { kronorText } from "../texts/format.ts";
import { paragraph } from "../texts/cli-lines.ts";
import { CLI_PROBLEMS, inFile } from "../texts/cli.ts";
import { amountsProblemSentence, recoveryProblemSentence } from "../texts/recovery-problems.ts";
import {
  exampleSentence,
  keySentence,
  nearestSentence,
  openRowSentence,
  outcomeSentence,
  recoveryFindingSentence,
  stageSentence,
  totalSentence,
} from "../texts/recovery.ts";
import { RECOVERY_HEADINGS } from "../texts/recovery-page.ts";
import type { Tools } from "./documents.ts";
import type { Words } from "./read-words.ts";
import { EXIT, refuse, writeJson, type ExitCode } from "./terminal.ts";
import { writeRows, type Rows } from "./write-rows.ts";

/** Reads the key of a published table backwards, and prints what each row says about its recipient. */
export async function recover({ file, format, option }: Words, tools: Tools): Promise<ExitCode> {
  const { terminal, documents } = tools;
  const bytes = await documents.readFile(file);
  const amounts = bytes && (await documents.readAmounts(bytes, file));
  const told = readTold(option);
  const problems = [
    ...told.problems,
    ...(amounts === undefined ? [CLI_PROBLEMS.noFile(file)] : []),
    ...(amounts?.ok === false
      ? amounts.problems.map((problem) => inFile(file, amountsProblemSentence(problem)))
      : []),
  ];
  if (told.unit === undefined || problems.length > 0 || amounts?.ok !== true)
    return refuse(terminal, problems);
  const basis = await documents.openReference();
  if (!basis.ok) return refuse(terminal, [CLI_PROBLEMS.noFile("reference")]);
  const { unit, total } = told;
  const order = { rows: amounts.value, unit, ...(total === undefined ? {} : { total }) };
  const read = recoverTable(order, basis.value);
  if (!read.ok)
    return refuse(
      terminal,
      read.problems.map((problem) => inFile(file, recoveryProblemSentence(problem))),
    );
  if (format === "json") writeJson(terminal, figuresOf(read.value));
  else if (format === "csv") writeRows(rowsOf(read.value), format, tools);
  else writeWords(read.value, tools);
  if (format !== "table") for (const sentence of openSentences(read.value)) terminal.err(sentence);
  return read.value.isClean ? EXIT.done : EXIT.findings;
}

/** The unit and total as written, or a sentence for each that cannot be used. */
function readTold(option: Words["option"]) {
  const written = { total: option("total"), unit: option("unit") ?? "krona" };
  const unit = readUnit(written.unit);
  const total = written.total === undefined ? undefined : readTotal(written.total);
  const problems = [
    ...(written.total !== undefined && total === undefined ? [CLI_PROBLEMS.total(written.total)] : []),
    ...(unit === undefined ? [CLI_PROBLEMS.choice("--unit", written.unit, SPLIT_UNITS)] : []),
  ];
  return { unit, total, problems };
}

/** What is not plain from the rows alone. */
function openSentences({ recovery, nameOf }: RecoveredTable): readonly string[] {
  const open = openRowSentence(recovery, nameOf);
  return [
    ...(recovery.outcome === "exact" ? [] : [outcomeSentence(recovery)]),
    ...(open === undefined ? [] : [open]),
    ...recovery.findings.map((finding) => recoveryFindingSentence(finding, nameOf, recovery)),
  ];
}

function cellsOf({ recipient, amount, weight, low, high, residual }: RecoveredRow, name: string) {
  return [
    recipient,
    name,
    kronorText(amount),
    weight?.toString() ?? "",
    low?.toString() ?? "",
    high?.toString() ?? "",
    residual === undefined ? "" : kronorText(residual),
  ];
}

function rowsOf({ recovery, nameOf }: RecoveredTable): Rows {
  return {
    columns: [
      { name: "code" },
      { name: "name" },
      { name: "amount", isNumber: true },
      { name: "weight", isNumber: true },
      { name: "low", isNumber: true },
      { name: "high", isNumber: true },
      { name: "residual", isNumber: true },
    ],
    rows: recovery.rows.map((row) => cellsOf(row, nameOf(row.recipient))),
  };
}

const FLUSH = { first: "", rest: "" };
const LISTED = { first: "  ", rest: "    " };

function writeWords(table: RecoveredTable, tools: Tools): void {
  const { recovery, nameOf, example } = table;
  const nearest = nearestSentence(recovery);
  const open = openRowSentence(recovery, nameOf);
  const stage = stageSentence(recovery);
  const { terminal } = tools;
  const say = (text: string) => terminal.out(paragraph(text, FLUSH).join("\n"));
  const list = (heading: string, sentences: readonly string[]) => {
    if (sentences.length === 0) return;
    terminal.out(`\n${heading}`);
    for (const sentence of sentences) terminal.out(paragraph(sentence, LISTED).join("\n"));
  };
  say(outcomeSentence(recovery));
  if (open !== undefined) say(open);
  say(totalSentence(recovery));
  if (example !== undefined)
    say(exampleSentence(nameOf(example.row.recipient), example.row, recovery, example.perPerson));
  if (nearest !== undefined) say(nearest);
  list(RECOVERY_HEADINGS.keys, [
    ...recovery.keys.map((key) => keySentence(key, recovery.rows.length)),
    ...(stage === undefined ? [] : [stage]),
  ]);
  list(
    RECOVERY_HEADINGS.findings,
    recovery.findings.map((finding) => recoveryFindingSentence(finding, nameOf, recovery)),
  );
  terminal.out("");
  const { columns, rows } = rowsOf(table);
  const swedish = RECOVERY_HEADINGS.columns;
  writeRows(
    { columns: columns.map((column, place) => ({ ...column, name: swedish[place] ?? column.name })), rows },
    "table",
    tools,
  );
}

function figuresOf({ recovery, nameOf, isClean }: RecoveredTable) {
  const keys = recovery.keys.map(({ populationTotal, rule }) => ({
    populationTotal,
    stage: rule.stage,
    rest: rule.rest,
    grain: rule.grain,
  }));
  const [found, ...others] = keys;
  return {
    outcome: recovery.outcome,
    isClean,
    total: recovery.total,
    totalIs: recovery.totalIs,
    grain: recovery.grain,
    populationTotal: recovery.populationTotal ?? null,
    found: found ?? null,
    others,
    nearest:
      recovery.nearest === undefined ? null : { ...recovery.nearest, day: recovery.nearest.day.toString() },
    rows: recovery.rows.map(({ recipient, ...row }) => ({
      code: recipient,
      name: nameOf(recipient),
      row: row.row,
      amount: row.amount,
      weight: row.weight ?? null,
      low: row.low ?? null,
      high: row.high ?? null,
      residual: row.residual ?? null,
      known: row.known ?? null,
    })),
    findings: recovery.findings.map((finding) => ({
      ...finding,
      words: recoveryFindingSentence(finding, nameOf, recovery),
    })),
  };
}
