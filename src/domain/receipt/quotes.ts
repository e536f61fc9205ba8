import type { CanonicalValue } from "#domain/source";
import type { ReceiptContent } from "./receipt-content.ts";

/** A piece of a quote, and the quote that it belongs to. */
const PIECE = /^(part\.\d+\.step\.\d+\.\d+)\.piece\.\d+$/;
const MARKS = /^\u201d|\u201d$/gu;

/** The places of quotes and paraphrases that no clause of a carried agreement holds. */
export function quotesOutside({ words, agreement, earlier }: ReceiptContent): readonly string[] {
  const clauses = new Set(
    [agreement, ...(earlier === undefined ? [] : [earlier])].flatMap(({ content }) => clauseTexts(content)),
  );
  const quotes = new Map<string, string>();
  for (const [place, text] of words) {
    const quote = PIECE.exec(place)?.[1];
    if (quote !== undefined) quotes.set(quote, (quotes.get(quote) ?? "") + text);
  }
  return [...quotes].flatMap(([place, text]) => (clauses.has(text.replaceAll(MARKS, "")) ? [] : [place]));
}

function clauseTexts(agreement: CanonicalValue): readonly (CanonicalValue | undefined)[] {
  const clauses = fieldOf(agreement, "clauses");
  return isList(clauses) ? clauses.map((clause) => fieldOf(clause, "text")) : [];
}

function fieldOf(value: CanonicalValue | undefined, name: string): CanonicalValue | undefined {
  if (typeof value !== "object" || value === null || isList(value)) return undefined;
  return value[name];
}

function isList(value: CanonicalValue | undefined): value is readonly CanonicalValue[] {
  return Array.isArray(value);
}
