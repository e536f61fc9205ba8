import { parseDay } from "#domain/time";

/** Where a text holds a personal identity number (personnummer or samordningsnummer), counted in characters. */
export type PersonalNumber = { readonly text: string; readonly from: number };

/** Ten or twelve digits, with or without the sign before the last four, not inside a longer number. */
const LIKELY = /(?<![\d.,:/-])(?:(?<century>1[89]|20))?(?<date>\d{6})[-+ ]?(?<last>\d{4})(?![\d/-]|[.,:]\d)/g;

/**
 * The personal identity numbers in a text: a day of birth (a coordination number has 60 added to the day) and a control
 * digit that is right. An organisation number is none: its third digit is at least 2, which no month begins with.
 * @source folkbokföringslagen (1991:481) 18 §; lag (2022:1697) om samordningsnummer
 * @example personalNumbers("Ring 640823-3234").length // 1
 */
export function personalNumbers(text: string): readonly PersonalNumber[] {
  return [...text.matchAll(LIKELY)].flatMap(({ 0: found, index, groups }) => {
    const { century, date = "", last = "" } = groups ?? {};
    return isDayOfBirth(date, century) && hasControlDigit(date + last) ? [{ text: found, from: index }] : [];
  });
}

function isDayOfBirth(date: string, century: string | undefined): boolean {
  const ordinal = Number.parseInt(date.slice(4), 10);
  const dayOfMonth = String(ordinal > 60 ? ordinal - 60 : ordinal).padStart(2, "0");
  const years = century === undefined ? ["19", "20"] : [century];
  return years.some((each) => parseDay(`${each}${date.slice(0, 2)}-${date.slice(2, 4)}-${dayOfMonth}`).ok);
}

/** Luhn's rule: every other digit doubled from the first, the digits of it all summed to whole tens. */
function hasControlDigit(digits: string): boolean {
  const sum = [...digits].reduce((total, digit, place) => {
    const doubled = Number.parseInt(digit, 10) * (place % 2 === 0 ? 2 : 1);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}

/**
 * The first number for which a text that somebody sends is stopped; undefined where it may be sent. In a file of an
 * agreement, where figures stand in rows, only a number with its sign counts.
 */
export function stoppedNumber(text: string): string | undefined {
  const isFile = text.trimStart().startsWith("{");
  return personalNumbers(text).find((each) => !isFile || /[-+]/.test(each.text))?.text;
}
