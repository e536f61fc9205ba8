import { certaintyWord } from "./certainty.ts";
import type { WordedPart, WordedTrace } from "./worded-trace.ts";

const WIDTH = 78;

/** An explanation as plain text for a terminal: headings, quotes, and ledger lines with the figures to the right. */
export function traceText(trace: WordedTrace, address: string, hash: string): string {
  const steps = trace.steps.map(({ heading, parts }, index) =>
    [`${index + 1}. ${heading}`, ...parts.flatMap(partLines)].join("\n"),
  );
  return [
    `${trace.title}\n${trace.amount} (${certaintyWord(trace.certainty).toLowerCase()})`,
    ...steps,
    [...trace.closing, `Adress: /belopp/${address}`, `Kontrollsumma: ${hash}`].join("\n"),
  ].join("\n\n");
}

function partLines(part: WordedPart): readonly string[] {
  if (part.kind === "quote") {
    const text = part.text.map((piece) => piece.text).join("");
    return [...wrap(part.isQuote ? `”${text}”` : text), ...wrap(`— ${part.source.label}`)];
  }
  if (part.kind === "note")
    return wrap(`${part.mark === undefined ? "" : `${part.mark.word}: `}${part.text}`);
  return part.lines.flatMap(({ label, value, isSum = false }) => {
    const line = `   ${label} ${value.padStart(Math.max(1, WIDTH - 4 - label.length))}`;
    return isSum ? [`   ${"─".repeat(WIDTH - 3)}`, line, `   ${"═".repeat(WIDTH - 3)}`] : [line];
  });
}

function wrap(text: string): readonly string[] {
  const lines: string[] = [];
  let line = "  ";
  for (const word of text.split(" ")) {
    if (line.length + 1 + word.length > WIDTH && line.trim() !== "") {
      lines.push(line);
      line = "  ";
    }
    line += ` ${word}`;
  }
  return [...lines, line];
}
