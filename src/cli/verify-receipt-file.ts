import {
  namedFinding,
  openReceipt,
  verifyReceipt,
  type VerifiedReceipt,
} from "../application/verify-receipt.ts";
import { paragraph } from "../texts/cli-lines.ts";
import { inFile, moreDifferences } from "../texts/cli.ts";
import {
  differenceInReceipt,
  findingSentence,
  provenLines,
  receiptOutcome,
  receiptProblemSentence,
} from "../texts/receipt-verdict.ts";
import type { ReceiptAgreement, ReceiptContent, ReceiptFileProblem, ReceiptFinding } from "#domain/receipt";
import type { Tools } from "./documents.ts";
import type { Words } from "./read-words.ts";
import { EXIT, refuse, writeJson, type ExitCode } from "./terminal.ts";
import { writeRows } from "./write-rows.ts";

/** Computes a saved receipt again from itself, and prints where it differs and by what hashes it is known. */
export async function verifyReceiptFile(
  { file, format, bytes }: Pick<Words, "file" | "format"> & { readonly bytes: Uint8Array },
  tools: Tools,
): Promise<ExitCode> {
  const { terminal, documents } = tools;
  const refused = (problem: ReceiptFileProblem) =>
    refuse(terminal, [inFile(file, receiptProblemSentence(problem))]);
  const read = await documents.readReceipt(bytes);
  if (!read.ok) return refused(read.problems[0]);
  const opened = openReceipt(read.value.block);
  if (!opened.ok) return refused(opened.problems[0]);
  const { content } = opened.value;
  const agreement = await documents.readAgreement(bytesOf(content.agreement), file);
  if (!agreement.ok) return refused({ kind: "agreement-unreadable", problem: agreement.problems[0] });
  const before = content.earlier && (await documents.readAgreement(bytesOf(content.earlier), file));
  if (before?.ok === false) return refused({ kind: "agreement-unreadable", problem: before.problems[0] });
  const verified = verifyReceipt({
    ...opened.value,
    shown: read.value.shown,
    agreement: agreement.value,
    ...(before === undefined ? {} : { earlier: before.value }),
  });
  switch (format) {
    case "json":
      writeJson(terminal, { title: titleOf(content), ...verified });
      break;
    case "csv":
      writeRows({ columns: COLUMNS, rows: rowsOf(verified, content) }, "csv", tools);
      break;
    case "table":
      terminal.out(textOf(verified, content));
  }
  return isSound(verified) ? EXIT.done : EXIT.findings;
}

function bytesOf({ content }: ReceiptAgreement): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(content));
}

const COLUMNS = ["field", "place", "sentence"].map((name) => ({ name }));

/** So many findings are told one by one in a terminal; the other formats hold all. */
const MOST_TOLD = 30;

function isSound({ findings, differences }: VerifiedReceipt): boolean {
  return findings.length === 0 && differences.length === 0;
}

function textOf(verified: VerifiedReceipt, content: ReceiptContent): string {
  const sentences = rowsOf(verified, content).map(([, , sentence = ""]) => sentence);
  const told = sentences
    .slice(0, MOST_TOLD)
    .map((sentence) => paragraph(sentence, { first: "✗ ", rest: "  " }).join("\n"));
  if (sentences.length > MOST_TOLD) told.push(moreDifferences(sentences.length - MOST_TOLD));
  return [
    paragraph(titleOf(content), { first: "", rest: "" }).join("\n"),
    ...(told.length === 0 ? [] : [told.join("\n")]),
    paragraph(receiptOutcome(verified, content), { first: "", rest: "" }).join("\n"),
    provenLines(verified, content).join("\n"),
  ].join("\n\n");
}

/** What is wrong with what the receipt rests on comes first; what is shown otherwise may only follow from it. */
function rowsOf(
  { findings, differences }: VerifiedReceipt,
  content: ReceiptContent,
): readonly (readonly string[])[] {
  const row = (finding: ReceiptFinding) => [
    finding.kind,
    "place" in finding ? finding.place : "path" in finding ? finding.path : "",
    findingSentence(namedFinding(finding, content)),
  ];
  return [
    ...findings.filter(({ kind }) => kind !== "shown-differs").map(row),
    ...differences.map((difference) => [
      difference.field,
      [difference.component, difference.code].filter((word) => word !== undefined).join(" "),
      differenceInReceipt(difference),
    ]),
    ...findings.filter(({ kind }) => kind === "shown-differs").map(row),
  ];
}

function titleOf({ words, agreement }: ReceiptContent): string {
  return words.find(([place]) => place === "title")?.[1] ?? agreement.title;
}
