import type { Severity } from "#domain/check";
import { paragraph } from "./cli-lines.ts";
import { readByWords } from "./other-year.ts";
import { severityWord, type WordedFinding } from "./findings.ts";

const FLUSH = { first: "", rest: "" };
const MARKED = { rest: "  " };
const UNDER = { first: "  ", rest: "  " };

/** A sum that holds. */
export function soundSumText(line: string): string {
  return paragraph(line, { first: "✓ ", ...MARKED }).join("\n");
}

/**
 * A finding: what it is, the figures, and the answer that the agreement file gives or a possible reading.
 * @param answers the readings that answer it, and who made them
 */
export function findingText(
  { headline, figures, reading }: WordedFinding,
  severity: Severity,
  answers: readonly { readonly reading: string; readonly by: string; readonly forYear?: number }[],
): string {
  const mark = answers.length > 0 ? "✓" : severity === "note" ? "·" : "✗";
  const under = [
    figures,
    ...answers.map((answer) => `Besvarat: ${answer.reading} (${readByWords(answer)})`),
    ...(answers.length > 0 || reading === undefined ? [] : [reading]),
  ];
  return [
    ...paragraph(`${headline} (${severityWord(severity)})`, { first: `${mark} `, ...MARKED }),
    ...under.flatMap((text) => paragraph(text, UNDER)),
  ].join("\n");
}

/** How many findings there are, how many of them are open or only to be known, and the ids that `--component` takes. */
export function checkSummary(
  { found, open, toKnow }: { readonly found: number; readonly open: number; readonly toKnow: number },
  components: readonly string[],
): string {
  const answered = toKnow === 0 ? "alla besvarade" : "inget öppet";
  const words = [
    `${found} fynd`,
    open === 0 ? answered : `${open} ${open === 1 ? "öppet" : "öppna"}`,
    ...(toKnow === 0 ? [] : [`${toKnow} att veta`]),
  ];
  return [
    found === 0 ? "Inget att anmärka på." : `${words.join(", ")}.`,
    ...paragraph(`Delar: ${components.length === 0 ? "inga kända" : components.join(", ")}`, FLUSH),
  ].join("\n");
}
