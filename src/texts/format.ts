import { roundHalfUp, type Fraction, type Ore, type Persons } from "#domain/money";
import { clockTimeOf, dayOf, MONTH_NAMES, parseDay, type Day } from "#domain/time";

/** The space that never breaks a line: between groups of three digits and before a unit. */
export const HARD_SPACE = "\u00a0";
/** The minus sign of Swedish typography; the hyphen is for words. */
export const MINUS = "\u2212";

/** 10 to the power of the number of decimals. */
const SCALES = [1n, 10n, 100n, 1_000n] as const;
const ORE_PER_KRONA = 100n;
const ORE_PER_THOUSAND = 100_000n;
const ORE_PER_MILLION = 100_000_000n;

/**
 * An amount in kronor (belopp). The grain decides whether öre are shown; an amount that is not whole kronor shows
 * its öre whatever the grain, so that nothing is rounded away unseen.
 * @param grain the smallest unit of the part, in öre
 * @example formatOre(ore(55_909_600n), KRONA) // "559 096 kr"
 * @example formatOre(ore(18_957_814n), ore(1n)) // "189 578,14 kr"
 */
export function formatOre(amount: Ore, grain: Ore): string {
  const isWhole = amount % ORE_PER_KRONA === 0n && grain % ORE_PER_KRONA === 0n;
  return `${decimalText(amount, ORE_PER_KRONA, isWhole ? 0 : 2)}${HARD_SPACE}kr`;
}

/**
 * An exact amount before rounding, in kronor with a fixed number of decimals (half up): a line of a calculation.
 * @param exact öre
 * @example formatExact(fraction(5_590_959_938n, 100n), 2) // "559 095,99 kr"
 */
export function formatExact(exact: Fraction, decimals = 2): string {
  return `${decimalText(exact.numerator, exact.denominator * ORE_PER_KRONA, decimals)}${HARD_SPACE}kr`;
}

/**
 * A change of an amount in kronor, always with its sign: "+0,01 kr", "−12 kr", "±0 kr".
 * @param change öre
 */
export function formatChange(change: Fraction, decimals = 2): string {
  const sign = change.numerator === 0n ? "±" : change.numerator > 0n ? "+" : "";
  return `${sign}${formatExact(change, decimals)}`;
}

/**
 * A difference in kronor, always with its sign. @param difference öre
 * @example formatDifference(ore(917_400n), KRONA) // "+9 174 kr"
 */
export function formatDifference(difference: Ore, grain: Ore): string {
  const sign = difference === 0n ? "±" : difference > 0n ? "+" : "";
  return `${sign}${formatOre(difference, grain)}`;
}

/** An amount in thousands of kronor with the decimals it needs. @example formatThousands(kronor(1_590_000n)) // "1 590 tkr" */
export function formatThousands(amount: Ore): string {
  return `${neededDecimals(amount, ORE_PER_THOUSAND, 5)}${HARD_SPACE}tkr`;
}

/**
 * An amount in millions of kronor for headings and charts: at most two decimals (half up), more only where the
 * amount would read as 0.
 * @example formatMillions(kronor(3_430_250_000n)) // "3 430,25 mnkr"
 */
export function formatMillions(amount: Ore): string {
  const decimals = amount === 0n ? 2 : firstThatShows(amount, ORE_PER_MILLION, 2);
  return `${neededDecimals(amount, ORE_PER_MILLION, decimals)}${HARD_SPACE}mnkr`;
}

/** A number of inhabitants. @example formatPersons(persons(22_353n)) // "22 353" */
export function formatPersons(count: Persons): string {
  return groupThousands(count);
}

/** A whole number without unit. @example formatCount(311n) // "311" */
export function formatCount(count: bigint): string {
  return groupThousands(count);
}

/** A share in percent with a fixed number of decimals (half up). @example formatPercent(fraction(51n, 1000n), 1) // "5,1 %" */
export function formatPercent(share: Fraction, decimals: number): string {
  return `${decimalText(share.numerator * 100n, share.denominator, decimals)}${HARD_SPACE}%`;
}

/** A share in percent, with two decimals only where it is not whole. @example formatStatedPercent(fraction(3n, 10n)) // "30 %" */
export function formatStatedPercent(share: Fraction): string {
  return formatPercent(share, (share.numerator * 100n) % share.denominator === 0n ? 0 : 2);
}

/** A day in running text. @example formatDay(day("2016-11-01")) // "1 november 2016" */
export function formatDay(day: Day): string {
  return `${day.day} ${MONTH_NAMES[day.month - 1]} ${day.year}`;
}

/** A day that a file has written; what is no day as it stands. @example formatWrittenDay("2016-11-01") // "1 november 2016" */
export function formatWrittenDay(text: string): string {
  const day = parseDay(text);
  return day.ok ? formatDay(day.value) : text;
}

/** The day of a moment in Sweden. @example formatDayOf("2016-11-01T23:05:00Z") // "2 november 2016" */
export function formatDayOf(moment: string): string {
  return formatDay(dayOf(moment));
}

/** A moment in Sweden in running text. @example formatMoment("2016-11-01T12:05:00Z") // "1 november 2016 kl. 13.05" */
export function formatMoment(moment: string): string {
  const { hour, minute } = clockTimeOf(moment);
  return `${formatDayOf(moment)} kl.${HARD_SPACE}${hour}.${String(minute).padStart(2, "0")}`;
}

/** The month that a day lies in. @example monthName(day("2016-11-01")) // "november" */
export function monthName(day: Day): string {
  return MONTH_NAMES[day.month - 1] ?? "";
}

/** A day in a table. Months of at most four letters stay whole. @example formatDayShort(day("2016-11-01")) // "1 nov 2016" */
export function formatDayShort(day: Day): string {
  const month = MONTH_NAMES[day.month - 1] ?? "";
  return `${day.day} ${month.length <= 4 ? month : month.slice(0, 3)} ${day.year}`;
}

/** A day for files, addresses and `<time datetime>`. @example formatDayNumeric(day("2016-11-01")) // "2016-11-01" */
export function formatDayNumeric(day: Day): string {
  return day.toString();
}

/**
 * A written sentence with the spaces inside its amounts made hard, so that no line breaks within "190 000 kr".
 * @example hardSpaced("30 % av 5,3 mnkr är 1 590 tkr") // "30 % av 5,3 mnkr är 1 590 tkr"
 */
export function hardSpaced(text: string): string {
  return text.replace(/(?<=\d) (?=\d{3}(?!\d)|(?:kr|tkr|mnkr|mdkr)\b|%)/g, HARD_SPACE);
}

/** Digits in groups of three with a hard space, and a true minus. @example groupThousands(-1590n) // "−1 590" */
export function groupThousands(value: bigint): string {
  return value < 0n ? MINUS + inThrees((-value).toString()) : inThrees(value.toString());
}

/** By hand because Intl.NumberFormat takes four times as long, and an explanation of all recipients is mostly numbers. */
function inThrees(digits: string): string {
  if (digits.length <= 3) return digits;
  const first = digits.length % 3 || 3;
  let grouped = digits.slice(0, first);
  for (let from = first; from < digits.length; from += 3)
    grouped += HARD_SPACE + digits.slice(from, from + 3);
  return grouped;
}

/** `numerator ÷ denominator` rounded half up to a fixed number of decimals, with decimal comma. */
function decimalText(numerator: bigint, denominator: bigint, decimals: number): string {
  const scaled = roundHalfUp({
    numerator: numerator * (SCALES[decimals] ?? 10n ** BigInt(decimals)),
    denominator,
  });
  if (decimals === 0) return groupThousands(scaled);
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(decimals + 1, "0");
  const text = `${inThrees(digits.slice(0, -decimals))},${digits.slice(-decimals)}`;
  return scaled < 0n ? MINUS + text : text;
}

function neededDecimals(amount: Ore, unit: bigint, atMost: number): string {
  const text = decimalText(amount, unit, atMost);
  return text.includes(",") ? text.replace(/,?0+$/, "") : text;
}

/** The fewest decimals, from `decimals` on, with which an amount that is not 0 does not round to 0. */
function firstThatShows(amount: Ore, unit: bigint, decimals: number): number {
  const isShown = roundHalfUp({ numerator: amount * 10n ** BigInt(decimals), denominator: unit }) !== 0n;
  return isShown ? decimals : firstThatShows(amount, unit, decimals + 1);
}

/**
 * An amount in kronor for files and terminals: digits, a point and two decimals only where öre are needed.
 * @example kronorText(ore(18_957_814n)) // "189578.14"
 * @example kronorText(kronor(559_096n)) // "559096"
 */
export function kronorText(amount: Ore): string {
  const sign = amount < 0n ? "-" : "";
  const absolute = amount < 0n ? -amount : amount;
  const rest = absolute % ORE_PER_KRONA;
  return `${sign}${absolute / ORE_PER_KRONA}${rest === 0n ? "" : `.${rest.toString().padStart(2, "0")}`}`;
}
