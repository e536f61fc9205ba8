import type { Finding } from "#domain/check";
import { checkSummary, findingText, soundSumText } from "../texts/cli-check.ts";
import { findingContext } from "../texts/finding-context.ts";
import { sumLine, wordFinding } from "../texts/findings.ts";
import type { Tools } from "./documents.ts";
import { openAgreement, type OpenedAgreement } from "./open-agreement.ts";
import type { Words } from "./read-words.ts";
import { EXIT, refuse, writeJson, type ExitCode } from "./terminal.ts";
import { writeRows, type Rows } from "./write-rows.ts";

/** Prints every sum and every finding of an agreement; exit code 2 while a finding is open. What should only be known is told and opens nothing. */
export async function check(words: Words, tools: Tools): Promise<ExitCode> {
  const opened = await openAgreement(words, tools.documents);
  if (!opened.ok) return refuse(tools.terminal, opened.problems);
  switch (words.format) {
    case "json":
      writeJson(tools.terminal, figuresOf(opened.value));
      break;
    case "csv":
      writeRows(rowsOf(opened.value), "csv", tools);
      break;
    case "table":
      tools.terminal.out(textOf(opened.value));
  }
  return opened.value.entry.check.open.length > 0 ? EXIT.findings : EXIT.done;
}

function wordedFindings(opened: OpenedAgreement) {
  const context = contextOf(opened);
  return opened.entry.check.findings.map((finding) => ({ finding, worded: wordFinding(finding, context) }));
}

function contextOf({ entry, register }: OpenedAgreement) {
  const components = entry.components.map(({ result }) => result.component);
  return findingContext(entry.agreement, components, register);
}

function textOf(opened: OpenedAgreement): string {
  const { agreement, components, check: checked } = opened.entry;
  const context = contextOf(opened);
  const lines = [
    ...checked.sums
      .filter(({ difference }) => difference === 0n)
      .map((sum) => soundSumText(sumLine(sum, context))),
    ...wordedFindings(opened).map(({ finding, worded }) => {
      const answers = agreement.interpretations.filter(({ id }) => finding.answeredBy.includes(id));
      return findingText(worded, finding.severity, answers);
    }),
  ];
  return [
    agreement.title,
    ...(lines.length === 0 ? [] : [lines.join("\n")]),
    checkSummary(
      {
        found: checked.findings.length,
        open: checked.open.length,
        toKnow: checked.findings.filter((finding) => stateOf(finding) === "note").length,
      },
      components.map(({ result }) => result.component.id),
    ),
  ].join("\n\n");
}

function rowsOf(opened: OpenedAgreement): Rows {
  return {
    columns: ["id", "severity", "state", "headline", "figures", "reading", "clauses"].map((name) => ({
      name,
    })),
    rows: wordedFindings(opened).map(({ finding, worded }) => [
      finding.id,
      finding.severity,
      stateOf(finding),
      worded.headline,
      worded.figures,
      worded.reading ?? "",
      finding.clauses.join(" "),
    ]),
  };
}

function figuresOf(opened: OpenedAgreement) {
  const { agreement, check: checked } = opened.entry;
  return {
    agreement: { id: agreement.id, version: agreement.version },
    isOpen: checked.open.length > 0,
    sums: checked.sums,
    findings: wordedFindings(opened).map(({ finding, worded }) => ({
      id: finding.id,
      severity: finding.severity,
      answeredBy: finding.answeredBy,
      clauses: finding.clauses,
      ...worded,
      detail: finding.detail,
    })),
  };
}

function stateOf({ answeredBy, severity }: Finding): "answered" | "note" | "open" {
  if (answeredBy.length > 0) return "answered";
  return severity === "note" ? "note" : "open";
}
