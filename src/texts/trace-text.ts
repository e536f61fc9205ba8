import { certaintyWordInSentence } from "./certainty.ts";
import { ledgerLine, paragraph, sumLines } from "./cli-lines.ts";
import type { WordedPart, WordedTrace } from "./worded-trace.ts";

const FLUSH = { first: "", rest: "" };
const HANGING = { first: "   ", rest: "     " };
const SOURCE = { first: "   — ", rest: "     " };

/**
 * An explanation as plain text for a terminal of 80 columns: headings, quotes with their source, and ledger lines with
 * the figures to the right.
 * @param address the amount's permanent address @param result the hash of the whole result it is a row of
 */
export function traceText(trace: WordedTrace, address: string, result: string): string {
  const steps = trace.steps.map(({ heading, parts }, index) =>
    [`${index + 1}. ${heading}`, ...parts.flatMap(partLines)].join("\n"),
  );
  return [
    [
      ...paragraph(trace.title, FLUSH),
      ...paragraph(`${trace.amount}, ${certaintyWordInSentence(trace.certainty)}`, FLUSH),
    ].join("\n"),
    ...steps,
    [
      ...paragraph(trace.closing.join(" "), FLUSH),
      `Adress: /belopp/${address}`,
      `Kontrollsumma: ${result}`,
    ].join("\n"),
  ].join("\n\n");
}

function partLines(part: WordedPart): readonly string[] {
  switch (part.kind) {
    case "quote": {
      const text = part.text.map((piece) => piece.text).join("");
      return [...paragraph(part.isQuote ? `”${text}”` : text), ...paragraph(part.source.label, SOURCE)];
    }
    case "note":
      return part.mark === undefined
        ? paragraph(part.text)
        : paragraph(`${part.mark.word}: ${part.text}`, HANGING);
    case "ledger":
      return part.lines.flatMap(({ label, value, isSum = false }) =>
        isSum ? sumLines(label, value) : ledgerLine(label, value),
      );
  }
}
