import { persons, type Persons } from "#domain/money";
import type { PersonsProblem } from "#domain/population";
import { fail, ok, type FilePlace, type Result } from "#domain/result";

/** More digits than any population has; longer ones are not read as numbers. */
const LONGEST = 12;

const DIGITS = /^\d+$/;
/** Groups of three that can be nothing but thousands: spaces, apostrophes, or at least two commas or points. */
const GROUPED =
  /^\d{1,3}(?:(?:[ \u00a0\u2009\u202f]\d{3})+|(?:['\u2019]\d{3})+|(?:,\d{3}){2,}|(?:\.\d{3}){2,})$/;
/** One comma or point before three digits: thousands to some, decimals to others. */
const AMBIGUOUS = /^\d{1,3}[.,]\d{3}$/;
const WITH_DECIMALS = /^[\d \u00a0\u2009\u202f'\u2019]+[.,]\d+$/;
const UNEVENLY_GROUPED = /^\d[\d \u00a0\u2009\u202f'\u2019.,]*\d$/;
/** How the agency writes a figure that it does not give. */
const NOT_PUBLISHED = /^(?:\.{1,3}|-|\u2013|x)$/i;
const NEGATIVE = /^[-\u2212\u2013]\s*\d/;

/**
 * Reads a number of inhabitants: digits, with a thousands separator where it cannot mean anything else.
 * @returns persons, at least 1, or the one problem that stands in the way
 * @example readPersons("22 353", { file: "a.csv" }) // 22_353n persons
 */
export function readPersons(written: string, at: FilePlace): Result<Persons, PersonsProblem> {
  const text = written.trim();
  if (text === "") return fail({ kind: "persons-missing", at });
  if (NOT_PUBLISHED.test(text)) return fail({ kind: "persons-not-published", at, written: text });
  if (NEGATIVE.test(text)) return fail({ kind: "persons-negative", at, written: text });
  const joined = text.replaceAll(/[^\d]/g, "");
  if (joined.length <= LONGEST && (DIGITS.test(text) || GROUPED.test(text))) {
    return BigInt(joined) === 0n ? fail({ kind: "persons-zero", at }) : ok(persons(BigInt(joined)));
  }
  if (joined.length <= LONGEST && AMBIGUOUS.test(text)) {
    return fail({ kind: "persons-ambiguous", at, written: text, joined: BigInt(joined) });
  }
  if (WITH_DECIMALS.test(text)) return fail({ kind: "persons-with-decimals", at, written: text });
  if (joined.length <= LONGEST && UNEVENLY_GROUPED.test(text)) {
    return fail({ kind: "persons-unevenly-grouped", at, written: text, joined: BigInt(joined) });
  }
  const meant = meantNumber(text);
  return fail({ kind: "persons-not-whole", at, written: text, ...(meant !== undefined && { meant }) });
}

/** The number where letters stand for the digits they look like: "12 3O4" is most likely 12304. */
function meantNumber(text: string): bigint | undefined {
  const corrected = text.replaceAll(/[Oo]/g, "0").replaceAll(/[lI|]/g, "1");
  const digits = corrected.replaceAll(/[^\d]/g, "");
  const isNumber = DIGITS.test(corrected) || GROUPED.test(corrected);
  return isNumber && digits.length <= LONGEST && /\d/.test(text) ? BigInt(digits) : undefined;
}
