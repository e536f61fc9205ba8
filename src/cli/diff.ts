import { viewComparison, type ComparisonRow, type ComparisonView } from "../application/view-comparison.ts";
import type { ShownSum } from "../application/amount-figure.ts";
import type { SumOfChanges } from "#domain/comparison";
import type { Ore } from "#domain/money";
import { ok, type Result } from "#domain/result";
import { diffAmount, diffColumns, diffFacts, diffHeading } from "../texts/cli-diff.ts";
import { COMPARISON, factHeading, factText } from "../texts/comparison.ts";
import { nothingToRecipient } from "../texts/cli-explain.ts";
import { kronorText } from "../texts/format.ts";
import type { Tools } from "./documents.ts";
import { openAgreement, type OpenedAgreement } from "./open-agreement.ts";
import type { Words } from "./read-words.ts";
import { EXIT, refuse, writeJson, type ExitCode } from "./terminal.ts";
import { writeRows, type Rows } from "./write-rows.ts";

type Compared = Omit<ComparisonView, "county">;

/** Compares two agreement files: what changed, for whom and why; exit code 2 when anything did. */
export async function diff(words: Words, tools: Tools): Promise<ExitCode> {
  const opened = await openBoth(words, tools);
  if (!opened.ok) return refuse(tools.terminal, opened.problems);
  const [before, after] = opened.value;
  const code = words.option("recipient");
  const compared = viewComparison(before.entry, after.entry, after.basis, (recipient) =>
    code === undefined ? true : recipient === code,
  );
  if (code !== undefined && compared.rows.length === 0) {
    const { title } = after.entry.agreement;
    return refuse(tools.terminal, [nothingToRecipient({ code, name: code }, title, undefined, [])]);
  }
  switch (words.format) {
    case "json":
      writeJson(tools.terminal, figuresOf(compared));
      break;
    case "csv":
      writeRows(plainRows(compared), "csv", tools);
      break;
    case "table":
      tools.terminal.out(headOf(compared));
      writeRows(tableRows(compared), "table", tools);
  }
  const isSame =
    compared.comparison.facts.length === 0 &&
    compared.rows.every(({ change }) => change.difference === "unknown" || change.difference === 0n);
  return isSame ? EXIT.done : EXIT.findings;
}

/** Both files, or what is wrong with either. */
async function openBoth(
  words: Words,
  { documents }: Tools,
): Promise<Result<readonly [OpenedAgreement, OpenedAgreement], string>> {
  const before = await openAgreement(words, documents);
  const after = await openAgreement({ ...words, file: words.other }, documents);
  if (!before.ok) {
    const [first, ...others] = before.problems;
    return { ok: false, problems: [first, ...others, ...(after.ok ? [] : after.problems)] };
  }
  return after.ok ? ok([before.value, after.value]) : after;
}

function headOf({ before, after, comparison }: Compared): string {
  const facts = comparison.facts.map((fact) => ({
    heading: factHeading(fact),
    before: factText(fact.before),
    after: factText(fact.after),
  }));
  return `${diffHeading(comparison, before.agreement, after.agreement)}\n\n${diffFacts(facts)}\n`;
}

function tableRows({ rows, sum, hasPublished }: Compared): Rows {
  const kept = hasPublished ? undefined : -1;
  const cells = (change: SumOfChanges, first: ShownSum | undefined, last: ShownSum | undefined) =>
    [
      sideText(change.before, first, diffAmount, COMPARISON.none),
      sideText(change.after, last, diffAmount, COMPARISON.none),
      ...[change.difference, ...causesOf(change)].map(diffAmount),
    ].slice(0, kept);
  return {
    columns: diffColumns(hasPublished).map((name, index) => ({ name, isNumber: index > 1 })),
    rows: rows.map((row) => [row.recipient, row.name, ...cells(row.change, row.before, row.after)]),
    ...(sum === undefined ? {} : { sums: [["", COMPARISON.sum, ...cells(sum, undefined, undefined)]] }),
  };
}

function plainRows({ rows }: Compared): Rows {
  const numbers = ["before", "after", "difference", "frame", "population", "rule", "published"];
  return {
    columns: [
      { name: "code" },
      { name: "name" },
      ...numbers.map((name) => ({ name, isNumber: true })),
      { name: "certainty_before" },
      { name: "certainty_after" },
      { name: "address_before" },
      { name: "address_after" },
    ],
    rows: rows.map(({ recipient, name, change, before, after }) => [
      recipient,
      name,
      sideText(change.before, before, plainAmount, ""),
      sideText(change.after, after, plainAmount, ""),
      ...[change.difference, ...causesOf(change)].map(plainAmount),
      before?.figure.certainty ?? "missing",
      after?.figure.certainty ?? "missing",
      before?.address ?? "",
      after?.address ?? "",
    ]),
  };
}

function causesOf({ effects }: SumOfChanges): readonly (Ore | "unknown")[] {
  return effects === "unknown"
    ? ["unknown", "unknown", "unknown", "unknown"]
    : [effects.frame, effects.population, effects.rule, effects.published];
}

/** A side that gives a recipient nothing has no amount to show: no source says 0. */
function sideText(
  amount: Ore | "unknown",
  sum: ShownSum | undefined,
  text: (amount: Ore | "unknown") => string,
  none: string,
): string {
  return amount === 0n && sum === undefined ? none : text(amount);
}

function plainAmount(amount: Ore | "unknown"): string {
  return amount === "unknown" ? "unknown" : kronorText(amount);
}

function figuresOf({ before, after, comparison, rows, sum }: Compared) {
  const side = (shownSum: ShownSum | undefined) =>
    shownSum && { certainty: shownSum.figure.certainty, address: shownSum.address };
  return {
    before: { id: before.agreement.id, version: before.agreement.version },
    after: { id: after.agreement.id, version: after.agreement.version },
    facts: comparison.facts.map((fact) => ({
      subject: fact.subject,
      heading: factHeading(fact),
      before: factText(fact.before),
      after: factText(fact.after),
    })),
    pairs: comparison.pairs.map((pair) => ({
      by: pair.by,
      before: pair.before?.result.component.id,
      after: pair.after?.result.component.id,
    })),
    changes: rows.map(({ change, name, before: first, after: last }: ComparisonRow) => ({
      ...change,
      name,
      beforeFigure: side(first),
      afterFigure: side(last),
    })),
    sum,
  };
}
