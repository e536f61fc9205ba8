import { findingContext } from "../texts/finding-context.ts";
import { severityWord, sumLine, wordFinding } from "../texts/findings.ts";
import { CHECK_LINES } from "../texts/cli-check.ts";
import type { AgreementOrder, AgreementTools } from "./agreement-tools.ts";
import { EXIT, type ExitCode, type Format } from "./terminal.ts";
import { writeRows } from "./write-rows.ts";

/** Prints every sum and every finding of an agreement; exit code 2 while a finding is open. */
export async function check(order: AgreementOrder, format: Format, tools: AgreementTools): Promise<ExitCode> {
  const { terminal } = tools;
  const opened = await tools.open(order);
  if (!opened.ok) {
    for (const sentence of opened.sentences) terminal.err(sentence);
    return EXIT.unusable;
  }
  const { entry, register } = opened;
  const context = findingContext(
    entry.agreement,
    entry.components.map(({ result }) => result.component),
    register,
  );
  const { findings, sums, isOpen } = entry.check;
  const code = isOpen ? EXIT.findings : EXIT.done;
  const worded = findings.map((finding) => ({ finding, ...wordFinding(finding, context) }));
  if (format === "json") {
    terminal.out(
      JSON.stringify({ agreement: entry.agreement.id, isOpen, findings: worded.map(jsonOf) }, undefined, 2),
    );
    return code;
  }
  if (format === "csv") {
    writeRows(
      {
        columns: ["id", "severity", "state", "headline", "figures", "reading", "clauses"].map((name) => ({
          name,
        })),
        rows: worded.map(({ finding, headline, figures, reading }) => [
          finding.id,
          finding.severity,
          finding.answeredBy.length > 0 ? "answered" : "open",
          headline,
          figures,
          reading ?? "",
          finding.clauses.join(" "),
        ]),
      },
      "csv",
      tools.csv,
      terminal,
    );
    return code;
  }
  terminal.out(`${entry.agreement.title}\n`);
  for (const sum of sums.filter(({ difference }) => difference === 0n)) {
    terminal.out(`✓ ${sumLine(sum, context)}`);
  }
  for (const { finding, headline, figures, reading } of worded) {
    const answers = entry.agreement.interpretations.filter(({ id }) => finding.answeredBy.includes(id));
    terminal.out(
      `${answers.length > 0 ? "✓" : finding.severity === "note" ? "·" : "✗"} ${headline} (${severityWord(finding.severity)})`,
    );
    terminal.out(`  ${figures}`);
    for (const { reading: text, by } of answers) terminal.out(`  ${CHECK_LINES.answered(text, by)}`);
    if (answers.length === 0 && reading !== undefined) terminal.out(`  ${reading}`);
  }
  const open = findings.filter(({ answeredBy }) => answeredBy.length === 0).length;
  terminal.out(`\n${CHECK_LINES.summary(findings.length, open)}`);
  terminal.out(CHECK_LINES.components(entry.components.map(({ result }) => result.component.id)));
  return code;
}

function jsonOf(
  worded: ReturnType<typeof wordFinding> & {
    readonly finding: {
      readonly id: string;
      readonly severity: string;
      readonly answeredBy: readonly string[];
      readonly clauses: readonly string[];
      readonly detail: object;
    };
  },
) {
  const { finding, headline, figures, reading } = worded;
  return {
    id: finding.id,
    severity: finding.severity,
    answeredBy: finding.answeredBy,
    clauses: finding.clauses,
    headline,
    figures,
    ...(reading === undefined ? {} : { reading }),
    detail: plain(finding.detail),
  };
}

/** Figures as plain values: öre as digits, days as text. */
function plain(detail: object): unknown {
  return JSON.parse(
    JSON.stringify(detail, (_key, value: unknown) => (typeof value === "bigint" ? value.toString() : value)),
  );
}
