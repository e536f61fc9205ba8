import { fraction, parseFraction, parseStatedAmount } from "#domain/money";
import type { NewValue, WrittenValue } from "./written-value.ts";

/** How a field of a draft is filled in. `words` is an amount or share as the document writes it, `kronor` what it is. */
export type DraftFieldKind =
  | "text"
  | "long-text"
  | "day"
  | "number"
  | "words"
  | "kronor"
  | "fraction"
  /** A box to tick. */
  | "tick";

/** What changes from one year to the next (årets uppgifter), in the words of the format. The rest is changed as JSON. */
const FORMS = {
  title: [/^title$/, "text"],
  year: [/^year$/, "number"],
  id: [/^id$/, "text"],
  slug: [/^slug$/, "text"],
  decided: [/^decided$/, "day"],
  readingDay: [/^readingDay$/, "day"],
  purpose: [/^purpose\.text$/, "long-text"],
  aim: [/^aim\.text$/, "long-text"],
  documentTitle: [/^documents\[\d+\]\.title$/, "text"],
  documentPublisher: [/^documents\[\d+\]\.publisher$/, "text"],
  documentReference: [/^documents\[\d+\]\.reference$/, "text"],
  documentPublished: [/^documents\[\d+\]\.published$/, "day"],
  documentRead: [/^documents\[\d+\]\.readOn$/, "day"],
  clauseNumber: [/^clauses\[\d+\]\.number$/, "text"],
  clauseHeading: [/^clauses\[\d+\]\.heading$/, "text"],
  clauseText: [/^clauses\[\d+\]\.text$/, "long-text"],
  amountWords: [/^(frame|components\[\d+\]\.stated)(\.asWritten)?$/, "words"],
  amount: [/^(frame|components\[\d+\]\.stated)\.ore$/, "kronor"],
  componentTitle: [/^components\[\d+\]\.title$/, "text"],
  percentageWords: [/^components\[\d+\]\.percentage\.asWritten$/, "words"],
  percentage: [/^components\[\d+\]\.percentage\.fraction$/, "fraction"],
  keyDay: [/^(components\[\d+\]|interpretations\[\d+\]\.effect)\.key\.(.+\.)?on$/, "day"],
  conditionText: [/^components\[\d+\]\.conditions\[\d+\]\.text$/, "long-text"],
  timeWords: [
    /^components\[\d+\]\.((claim|payment)\.window|report\.by|conditions\[\d+\]\.by)\.asWritten$/,
    "text",
  ],
  firstDay: [/^components\[\d+\]\.((claim|payment)\.window|report\.by|conditions\[\d+\]\.by)\.first$/, "day"],
  lastDay: [/^components\[\d+\]\.((claim|payment)\.window|report\.by|conditions\[\d+\]\.by)\.last$/, "day"],
  keptUntil: [/^components\[\d+\]\.carryOver\.until$/, "day"],
  readingText: [/^interpretations\[\d+\]\.reading$/, "long-text"],
  readingBy: [/^interpretations\[\d+\]\.by$/, "text"],
  readingOn: [/^interpretations\[\d+\]\.on$/, "day"],
  readingWhy: [/^interpretations\[\d+\]\.why$/, "long-text"],
  readingEvidence: [/^interpretations\[\d+\]\.evidence\[\d+\]\.text$/, "long-text"],
  notKnown: [/^notKnown\[\d+\]$/, "long-text"],
} as const satisfies Readonly<Record<string, readonly [RegExp, DraftFieldKind]>>;

/** What a field is about: a value of the file, or what the form alone has. */
export type DraftFieldName = WrittenFieldName | "groupAmount" | "removal";
type WrittenFieldName = keyof typeof FORMS;

/** One field of the form of a draft. */
export type DraftField = {
  readonly name: DraftFieldName;
  readonly kind: DraftFieldKind;
  /** Its name in the form: the same however lists are reordered. */
  readonly key: string;
  readonly path: string;
  /** As it stands in the file: öre, ISO days, "unknown". */
  readonly value: string;
};

/** What was written in the fields of a form, by their keys. A word for what nobody knows has become "unknown". */
export type GivenValues = ReadonlyMap<string, string>;

/** The fields of a draft in the order of its text. */
export function draftFields(values: readonly WrittenValue[]): readonly DraftField[] {
  return values.flatMap(({ path, key, value }) => {
    const name = fieldNames().find((each) => FORMS[each][0].test(path));
    return name === undefined || value === null
      ? []
      : [{ name, kind: FORMS[name][1], key, path, value: String(value) }];
  });
}

function fieldNames(): readonly WrittenFieldName[] {
  return Object.keys(FORMS).filter((name): name is WrittenFieldName => Object.hasOwn(FORMS, name));
}

/**
 * What a form changes: new values by path. An amount that is written in other words becomes what the words say, unless
 * its kronor were written too; words that our reader of amounts does not understand change no kronor.
 * @param fields as they stood when the form was shown; those that are no value of the file change none
 */
export function editsOf(fields: readonly DraftField[], given: GivenValues): ReadonlyMap<string, NewValue> {
  const edits = new Map<string, NewValue>();
  for (const field of fields) {
    const wanted = given.get(field.key);
    if (wanted === undefined || isSame(field, wanted)) continue;
    if (field.path.includes("#")) continue;
    if (field.kind !== "words") edits.set(field.path, writtenAs(field, wanted));
    else for (const [path, value] of wordsEdits(field, wanted, fields, given)) edits.set(path, value);
  }
  return edits;
}

/** Whether what was written says the same as the file: spaces around it, and how an amount is written, do not matter. */
export function isSame(field: DraftField, wanted: string): boolean {
  return wanted.trim() === field.value.trim() || writtenAs(field, wanted) === valueInFile(field);
}

/** The value of a field, once what was written is put as the file writes it. */
function writtenAs({ kind }: Pick<DraftField, "kind">, wanted: string): string | number {
  if (kind === "number") return /^\d{1,9}$/.test(wanted) ? Number.parseInt(wanted, 10) : wanted;
  if (kind === "day") return wanted === "" ? "unknown" : wanted;
  if (kind !== "kronor") return wanted.replaceAll("\r\n", "\n");
  const read = parseStatedAmount(wanted);
  return read.ok ? String(read.value) : wanted;
}

function valueInFile({ kind, value }: DraftField): string | number {
  return kind === "number" && /^\d{1,9}$/.test(value) ? Number.parseInt(value, 10) : value;
}

function wordsEdits(
  { path, value }: DraftField,
  wanted: string,
  fields: readonly DraftField[],
  given: GivenValues,
): ReadonlyMap<string, NewValue> {
  const isAmount = !path.includes(".percentage.");
  const figure = figureOf(wanted, isAmount);
  // Nobody had said the amount: the whole of it is written.
  if (!path.endsWith(".asWritten"))
    return new Map([
      [path, value === wanted ? value : { asWritten: wanted, ore: figure ?? wanted, precision: "exact" }],
    ]);
  const parent = path.slice(0, path.lastIndexOf("."));
  if (isAmount && (wanted === "" || wanted === "unknown")) return new Map([[parent, "unknown"]]);
  const sibling = fields.find((each) => each.path === `${parent}.${isAmount ? "ore" : "fraction"}`);
  const own = sibling && given.get(sibling.key);
  const isLeft = sibling !== undefined && (own === undefined || isSame(sibling, own));
  return new Map([
    [path, wanted],
    ...(isLeft && figure !== undefined ? [[sibling.path, figure] as const] : []),
  ]);
}

/** Words that say that an amount is not exact. */
const ABOUT = /^(?:cirka|ca|c:a|omkring|ungefär|runt|knappt|drygt|nästan)\b/iu;

/**
 * An amount as the file writes it, from its words; undefined where our reader of amounts does not understand them.
 * @example statedIn("cirka 16 miljoner") // { asWritten: "cirka 16 miljoner", ore: "1600000000", precision: "approximate" }
 */
export function statedIn(
  words: string,
):
  | { readonly asWritten: string; readonly ore: string; readonly precision: "exact" | "approximate" }
  | undefined {
  const asWritten = words.trim();
  const figure = figureOf(asWritten, true);
  if (figure === undefined || figure.startsWith("-")) return undefined;
  return { asWritten, ore: figure, precision: ABOUT.test(asWritten) ? "approximate" : "exact" };
}

/** What words say, as the file writes it: öre, or "3/10"; undefined where they are not understood. */
function figureOf(words: string, isAmount: boolean): string | undefined {
  const bare = words.replace(
    /^(?:(?:cirka|ca|c:a|omkring|ungefär|högst|totalt|sammanlagt|upp till)\.?\s+)+/iu,
    "",
  );
  if (isAmount) {
    const read = parseStatedAmount(bare);
    return read.ok ? String(read.value) : undefined;
  }
  const digits = /^([\d.,]+)\s*(?:%|procent)$/u.exec(bare)?.[1];
  const share = digits === undefined ? undefined : parseFraction(digits);
  if (share?.ok !== true) return undefined;
  const { numerator, denominator } = fraction(share.value.numerator, share.value.denominator * 100n);
  return `${numerator}/${denominator}`;
}
