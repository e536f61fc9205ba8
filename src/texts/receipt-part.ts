import type { ExplanationStep } from "#domain/source";
import { PARTS } from "./parts.ts";
import type { PlacedText, ReceiptPart, ReceiptPassage } from "./worded-receipt.ts";
import type { WordedPart, WordedTrace } from "./worded-trace.ts";

/** The explanation of an amount of a component, with the kind of each of its steps. */
export type ExplainedPart = {
  readonly trace: WordedTrace;
  readonly kinds: readonly ExplanationStep["kind"][];
};

/** What a component rests on is the same for all its amounts; base data and calculation belong to one. */
const COMMON_STEPS: readonly ExplanationStep["kind"][] = ["agreement", "key"];

/** The steps behind a receipt's amounts: all four where it is one amount, else those that all have in common. */
export function receiptPart(
  { trace, kinds }: ExplainedPart,
  part: number,
  isOne: boolean,
): ReceiptPart["steps"] {
  return trace.steps.flatMap(({ heading, parts }, index) => {
    const kind = kinds[index];
    if (kind === undefined || !(isOne || COMMON_STEPS.includes(kind))) return [];
    const place = isOne && !COMMON_STEPS.includes(kind) ? kind : `part.${part}.step.${index}`;
    return [
      {
        heading: { place: `${place}.heading`, text: heading },
        passages: parts.map((each, number) => passageOf(each, place, number, heading)),
      },
    ];
  });
}

function passageOf(part: WordedPart, step: string, number: number, name: string): ReceiptPassage {
  const place = `${step}.${number}`;
  switch (part.kind) {
    case "quote":
      return {
        kind: "quote",
        isQuote: part.isQuote,
        pieces: part.text.map(({ text, isMarked }, index) => ({
          place: `${place}.piece.${index}`,
          text: quoted(text, part.isQuote, index === 0, index === part.text.length - 1),
          isMarked,
        })),
        source: { place: `${place}.source`, text: part.source.label },
      };
    case "note":
      return {
        kind: "note",
        ...(part.mark === undefined ? {} : { mark: { place: `${place}.mark`, text: part.mark.word } }),
        text: { place: `${place}.text`, text: part.text },
      };
    case "ledger":
      return {
        kind: "ledger",
        name,
        lines: part.lines.map(({ label, value, isSum = false }, line) => ({
          label: placed(`${step}.${line}.label`, label),
          value: placed(`${step}.${line}.value`, value),
          isSum,
        })),
      };
  }
}

/** The marks of a quote belong to its first and last piece, so that no text stands outside a place. */
function quoted(text: string, isQuote: boolean, isFirst: boolean, isLast: boolean): string {
  return `${isQuote && isFirst ? PARTS.quoteOpen : ""}${text}${isQuote && isLast ? PARTS.quoteClose : ""}`;
}

function placed(place: string, text: string): PlacedText {
  return { place, text };
}
