import {
  addFractions,
  compareFractions,
  fraction,
  ore,
  parseFraction,
  parseStatedAmount,
  saysHowMuch,
  wholeFraction,
  type Fraction,
  type Ore,
} from "#domain/money";
import { parseDay } from "#domain/time";
import { isObject, nodesOf, objectsOf, ownField, textOf, type Json, type JsonNode } from "./json-tree.ts";
import type { FieldFault } from "./schema-problems.ts";
import { fractionOfText } from "./written-values.ts";

/** The longest passage that is quoted from a document; longer ones are paraphrased. */
const LONGEST_QUOTE_WORDS = 25;
const WHOLE = wholeFraction(1n);
const DAY_FIELDS: ReadonlySet<string> = new Set([
  "published",
  "readOn",
  "decided",
  "readingDay",
  "first",
  "last",
  "on",
  "until",
]);
const FRACTION_FIELDS: ReadonlySet<string> = new Set(["fraction", "municipalities", "rebate"]);
/** Words before an amount that say how sure it is, or that it is a total. */
const WORDS_BEFORE_AMOUNT =
  /^(?:(?:cirka|ca|c:a|omkring|ungefär|runt|knappt|drygt|nästan|totalt|sammanlagt|högst|minst|uppskattningsvis|upp till)\.?\s+)+/iu;

/**
 * Figures that cannot be right by themselves: days that do not exist, fractions above the whole, bounds that exclude
 * each other, amounts that differ from their own words, quotes that are too long. Works on any JSON.
 */
export function figureProblems(file: Json): readonly FieldFault[] {
  return [
    ...[...nodesOf(file)].flatMap((node) => [...valueProblems(node), ...objectProblems(node)]),
    ...quoteProblems(file),
  ];
}

function valueProblems({ path, name, value }: JsonNode): readonly FieldFault[] {
  if (typeof value !== "string") return [];
  if (DAY_FIELDS.has(name) && /^\d{4}-\d{2}-\d{2}$/.test(value) && !parseDay(value).ok) {
    return [{ field: path, value, fault: { kind: "not-a-day" } }];
  }
  const share = FRACTION_FIELDS.has(name) ? fractionOfText(value) : undefined;
  return share !== undefined && compareFractions(share, WHOLE) > 0
    ? [{ field: path, value, fault: { kind: "above-whole" } }]
    : [];
}

function objectProblems({ path, value }: JsonNode): readonly FieldFault[] {
  if (!isObject(value)) return [];
  const amount = oreOf(value, "ore");
  const share = fractionOf(value, "fraction");
  const asWritten = textOf(value, "asWritten");
  const [floor, ceiling] = [oreOf(value, "floor"), oreOf(value, "ceiling")];
  const parts = textOf(value, "kind") === "split" ? objectsOf(value, "parts", path) : [];
  return [
    ...(asWritten !== undefined && isObject(value) && ownField(value, "ore") !== undefined
      ? wordsWithoutFigure(path, asWritten)
      : []),
    ...(asWritten !== undefined && amount !== undefined ? amountInWords(path, asWritten, amount) : []),
    ...(asWritten !== undefined && share !== undefined ? percentageInWords(path, asWritten, share) : []),
    ...(floor !== undefined && ceiling !== undefined && floor > ceiling
      ? [{ field: `${path}.floor`, value: String(floor), fault: { kind: "floor-above-ceiling" } as const }]
      : []),
    ...splitProblems(
      path,
      parts.map((part) => fractionOf(part.value, "fraction")),
    ),
  ];
}

/** Empty words are told of by the schema. */
function wordsWithoutFigure(path: string, asWritten: string): readonly FieldFault[] {
  if (asWritten.trim() === "" || saysHowMuch(asWritten)) return [];
  return [{ field: `${path}.asWritten`, value: asWritten, fault: { kind: "words-without-figure" } }];
}

/** Reads the words with our own reader of amounts. Words that it cannot read are no fault. */
function amountInWords(path: string, asWritten: string, amount: Ore): readonly FieldFault[] {
  const read = parseStatedAmount(asWritten.trim().replace(WORDS_BEFORE_AMOUNT, ""));
  if (!read.ok || read.value === amount) return [];
  const fault = { kind: "amount-differs-from-words", asWritten, read: read.value, ore: amount } as const;
  return [{ field: `${path}.ore`, value: String(amount), fault }];
}

function percentageInWords(path: string, asWritten: string, share: Fraction): readonly FieldFault[] {
  const digits = /^([\d.,]+)\s*(?:%|procent)$/u.exec(asWritten.trim().replace(WORDS_BEFORE_AMOUNT, ""))?.[1];
  const percent = digits === undefined ? undefined : parseFraction(digits);
  if (percent === undefined || !percent.ok) return [];
  const read = fraction(percent.value.numerator, percent.value.denominator * 100n);
  if (compareFractions(read, share) === 0) return [];
  const value = `${share.numerator}/${share.denominator}`;
  const fault = { kind: "percentage-differs-from-words", asWritten, fraction: share } as const;
  return [{ field: `${path}.fraction`, value, fault }];
}

function splitProblems(path: string, parts: readonly (Fraction | undefined)[]): readonly FieldFault[] {
  const known = parts.filter((part) => part !== undefined);
  if (known.length === 0 || known.length < parts.length) return [];
  const sum = known.reduce(addFractions);
  return compareFractions(sum, WHOLE) === 0
    ? []
    : [{ field: `${path}.parts`, fault: { kind: "parts-are-not-the-whole", sum } }];
}

function quoteProblems(file: Json): readonly FieldFault[] {
  return objectsOf(file, "clauses").flatMap(({ path, value }): readonly FieldFault[] => {
    const text = textOf(value, "reading") === "quote" ? (textOf(value, "text") ?? "") : "";
    const words = text.split(/\s+/u).filter((word) => word !== "").length;
    if (words <= LONGEST_QUOTE_WORDS) return [];
    const fault = { kind: "quote-too-long", words, limit: LONGEST_QUOTE_WORDS } as const;
    return [{ field: `${path}.text`, value: text, fault }];
  });
}

function oreOf(value: Json, name: string): Ore | undefined {
  const text = textOf(value, name);
  return text !== undefined && /^\d{1,18}$/.test(text) ? ore(BigInt(text)) : undefined;
}

function fractionOf(value: Json, name: string): Fraction | undefined {
  const text = isObject(value) ? ownField(value, name) : undefined;
  return typeof text === "string" ? fractionOfText(text) : undefined;
}
