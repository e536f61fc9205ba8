import { verifyExport } from "../application/verify-export.ts";
import { paragraph } from "../texts/cli-lines.ts";
import { CLI_PROBLEMS, inFile, moreDifferences } from "../texts/cli.ts";
import { differenceSentence, exportProblemSentence, verdictSentence } from "../texts/verify-problems.ts";
import type { ExportVerdict } from "#domain/export";
import type { Tools } from "./documents.ts";
import type { Words } from "./read-words.ts";
import { verifyReceiptFile } from "./verify-receipt-file.ts";
import { EXIT, refuse, writeJson, type ExitCode } from "./terminal.ts";
import { writeRows, type Rows } from "./write-rows.ts";

/** Computes an export again from itself, and prints where it differs; exit code 2 when it does. */
export async function verify({ file, format }: Words, tools: Tools): Promise<ExitCode> {
  const { terminal, documents } = tools;
  const bytes = await documents.readFile(file);
  if (bytes === undefined) return refuse(terminal, [CLI_PROBLEMS.noFile(file)]);
  if (isMarkup(bytes)) return verifyReceiptFile({ file, format, bytes }, tools);
  const read = await documents.readExport(bytes, file);
  if (!read.ok)
    return refuse(
      terminal,
      read.problems.map((problem) => inFile(file, exportProblemSentence(problem))),
    );
  const verdict = verifyExport(read.value);
  switch (format) {
    case "json":
      writeJson(terminal, verdict);
      break;
    case "csv":
      writeRows(rowsOf(verdict), "csv", tools);
      break;
    case "table":
      terminal.out(textOf(verdict));
  }
  return verdict.differences.length === 0 ? EXIT.done : EXIT.findings;
}

/** An export is JSON and begins with a brace; a receipt is HTML. @param bytes the file's content */
function isMarkup(bytes: Uint8Array): boolean {
  return new TextDecoder().decode(bytes.slice(0, MOST_BLANK)).trimStart().startsWith("<");
}

/** A byte order mark and blank lines may stand before the first sign. */
const MOST_BLANK = 100;

/** So many differences are told one by one in a terminal; the other formats hold all. */
const MOST_TOLD = 30;

function textOf(verdict: ExportVerdict): string {
  const { differences } = verdict;
  const told = differences
    .slice(0, MOST_TOLD)
    .map((difference) => paragraph(differenceSentence(difference), { first: "✗ ", rest: "  " }).join("\n"));
  if (differences.length > MOST_TOLD) told.push(moreDifferences(differences.length - MOST_TOLD));
  const outcome = paragraph(verdictSentence(verdict), { first: "", rest: "" }).join("\n");
  return [verdict.title, ...(told.length === 0 ? [] : [told.join("\n")]), outcome].join("\n\n");
}

function rowsOf({ differences }: ExportVerdict): Rows {
  return {
    columns: ["field", "component", "code", "in_export", "recomputed", "sentence"].map((name) => ({ name })),
    rows: differences.map((difference) => [
      difference.field,
      difference.component ?? "",
      difference.code ?? "",
      difference.inExport ?? "",
      difference.recomputed ?? "",
      differenceSentence(difference),
    ]),
  };
}
