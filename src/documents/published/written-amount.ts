import { ore, type Ore } from "#domain/money";

/** What a comma or a point before three digits means in a table: that is seen in its other amounts. */
export type SignMeaning = "thousands" | "decimals" | "unknown";

/** What the signs mean in one table. */
export type Signs = { readonly comma: SignMeaning; readonly point: SignMeaning };

/** What an amount in a table turned out to be. `joined` is all its digits as one number. */
export type AmountReading =
  | { readonly kind: "amount"; readonly amount: Ore }
  | { readonly kind: "misprint"; readonly joined: Ore }
  | { readonly kind: "ambiguous"; readonly joined: Ore }
  | { readonly kind: "missing" | "negative" | "zero" | "finer-than-ore" | "unreadable" };

/** Longer texts hold something else than an amount. */
const LONGEST = 60;
const KRONOR = 100n;

const INVISIBLE = /[\u200b-\u200d\u2060\ufeff]/g;
const QUOTES = /^["'\u201c\u201d\u2019]+|["\u201c\u201d\u2019]+$/g;
/** A mark that leads to a note below the table: *, ¹, [1], (a), and 1) with a space before it. */
const NOTE_MARK =
  /(?:\s*(?:[*\u2020\u2021§]+|[¹²³\u2070\u2074-\u2079]+\)?|\[\w{1,2}\]|\([a-z\d]\))|\s\d{1,2}\))$/i;
const DASH_AFTER = /\s*[:,][-\u2013\u2212]$/;
const UNIT = /\s*(tusen kronor|tkr|ksek|miljoner kronor|miljoner|mnkr|mkr|msek|kronor|kr|sek)\.?$/i;
const CURRENCY_BEFORE = /^(?:kr|sek)\.?\s*(?=[\d-])/i;
const NEGATIVE = /^[-\u2212\u2013]\s*\d|^\d.*[-\u2212\u2013]$|^\(\s*\d.*\)$/;
const NOTHING = /^(?:[-\u2212\u2013\u2014.]+|saknas|okänt|n\/a)?$/i;

const ORE_PER: Readonly<Record<string, bigint>> = {
  kr: KRONOR,
  kronor: KRONOR,
  sek: KRONOR,
  tkr: 100_000n,
  ksek: 100_000n,
  "tusen kronor": 100_000n,
  mkr: 100_000_000n,
  mnkr: 100_000_000n,
  msek: 100_000_000n,
  miljoner: 100_000_000n,
  "miljoner kronor": 100_000_000n,
};

/** The öre of a unit as tables write it; undefined for a word that is none. @example orePer("tkr") // 100_000n */
export function orePer(unit: string): bigint | undefined {
  return ORE_PER[unit.toLowerCase()];
}

/**
 * Reads an amount of a table, in any of the ways that Swedish tables write it. Thousands may be divided by spaces,
 * apostrophes, points or commas, alike and in threes; anything else that has digits only is a misprint, never guessed.
 * A comma or point before exactly three digits means what it means in the rest of the table. Where that does not
 * show, it divides thousands in a table in kronor, since no krona has three decimals.
 * @param unit öre in the unit of the table; a unit beside the amount goes before it
 * @param isNumber whether it is a number of a workbook, where a point is always a decimal point
 */
export function readWrittenAmount(
  written: string,
  unit: Ore,
  signs: Signs,
  isNumber: boolean,
): AmountReading {
  const { body, orePerUnit } = bareAmount(written);
  const perUnit = orePerUnit ?? unit;
  if (written.length > LONGEST) return { kind: "unreadable" };
  if (NOTHING.test(body)) return { kind: "missing" };
  if (NEGATIVE.test(body)) return { kind: "negative" };
  if (!/^\d[\d ',.]*$/.test(body)) return { kind: "unreadable" };
  const parts = isNumber ? numberParts(body) : textParts(body, signs, perUnit);
  const amount = toOre(parts, perUnit);
  if (parts.kind === "misprint" || parts.kind === "ambiguous") {
    return amount === undefined ? { kind: "unreadable" } : { kind: parts.kind, joined: amount };
  }
  if (amount === undefined) return { kind: "finer-than-ore" };
  return amount === 0n ? { kind: "zero" } : { kind: "amount", amount };
}

/** Whether a text could be an amount at all: it begins with a digit and holds nothing but what amounts hold. */
export function looksLikeAmount(written: string): boolean {
  const { body } = bareAmount(written);
  return written.length <= LONGEST && (/^\d[\d ',.]*$/.test(body) || NEGATIVE.test(body));
}

/** What comma and point mean in a table, by those of its amounts that can be read in one way only. */
export function signsOf(amounts: readonly string[]): Signs {
  const bodies = amounts
    .filter((written) => written.length <= LONGEST)
    .map((written) => bareAmount(written).body);
  return { comma: meaningOf(",", "\\.", bodies), point: meaningOf("\\.", ",", bodies) };
}

function meaningOf(sign: string, other: string, bodies: readonly string[]): SignMeaning {
  const divides = new RegExp(`^\\d{1,3}(?:(?:${sign}\\d{3}){2,}|(?:${sign}\\d{3})+${other}\\d{1,2})$`);
  const decimal = new RegExp(
    `^(?:[\\d ']+${sign}(?:\\d{1,2}|\\d{4,})|(?:\\d{4,}|\\d{1,3}(?:[ '${other}]\\d{3})+)${sign}\\d+)$`,
  );
  const isDivider = bodies.some((body) => divides.test(body));
  const isDecimal = bodies.some((body) => decimal.test(body));
  if (isDivider === isDecimal) return "unknown";
  return isDivider ? "thousands" : "decimals";
}

type Bare = { readonly body: string; readonly orePerUnit: bigint | undefined };

/** The amount without quotes, note marks, currency and unit; every run of spaces as one. */
function bareAmount(written: string): Bare {
  let body = written
    .slice(0, LONGEST + 1)
    .replaceAll(INVISIBLE, "")
    .replaceAll(/\s+/g, " ")
    .trim();
  body = body.replaceAll(QUOTES, "").replaceAll("\u2019", "'").trim();
  let orePerUnit: bigint | undefined;
  for (const _ of ["a mark after the unit", "a mark before it"]) {
    body = body.replace(NOTE_MARK, "").replace(DASH_AFTER, "");
    const [whole, unit] = UNIT.exec(body) ?? [];
    if (whole === undefined || unit === undefined) continue;
    body = body.slice(0, -whole.length);
    orePerUnit = orePer(unit);
  }
  return { body: body.replace(CURRENCY_BEFORE, "").trim(), orePerUnit };
}

type Parts = {
  readonly kind: "amount" | "misprint" | "ambiguous";
  readonly digits: string;
  readonly decimals: string;
};

function numberParts(body: string): Parts {
  const [digits = "", decimals = ""] = body.split(".");
  return { kind: "amount", digits, decimals };
}

const EVENLY_DIVIDED = /^[1-9]\d{0,2}(?:(?: \d{3})*|(?:'\d{3})*)$/;

function textParts(body: string, signs: Signs, perUnit: bigint): Parts {
  const last = Math.max(body.lastIndexOf(","), body.lastIndexOf("."));
  const joined = (kind: Parts["kind"]): Parts => ({ kind, digits: onlyDigits(body), decimals: "" });
  if (last === -1) return joined(/^\d+$/.test(body) || EVENLY_DIVIDED.test(body) ? "amount" : "misprint");
  const sign = body.charAt(last);
  const before = body.slice(0, last);
  const after = body.slice(last + 1);
  if (!/^\d+$/.test(after)) return joined("misprint");
  const isDividedBySign = new RegExp(`^[1-9]\\d{0,2}(?:\\${sign}\\d{3})*$`).test(before);
  if (before.includes(sign)) return joined(isDividedBySign && after.length === 3 ? "amount" : "misprint");
  if (isDividedBySign && after.length === 3) {
    const meaning = sign === "," ? signs.comma : signs.point;
    if (meaning === "thousands" || (meaning === "unknown" && perUnit === KRONOR)) return joined("amount");
    if (meaning === "unknown") return joined("ambiguous");
  }
  const other = sign === "," ? "." : ",";
  const isWhole =
    /^\d+$/.test(before) ||
    EVENLY_DIVIDED.test(before) ||
    new RegExp(`^[1-9]\\d{0,2}(?:\\${other}\\d{3})+$`).test(before);
  return { kind: isWhole ? "amount" : "misprint", digits: onlyDigits(before), decimals: after };
}

function onlyDigits(text: string): string {
  return text.replaceAll(/\D/g, "");
}

/** Undefined when it is finer than öre. */
function toOre({ digits, decimals }: Parts, perUnit: bigint): Ore | undefined {
  const scale = 10n ** BigInt(decimals.length);
  const scaled = BigInt(digits + decimals) * perUnit;
  return scaled % scale === 0n ? ore(scaled / scale) : undefined;
}
