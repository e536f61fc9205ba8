/** Excel computes with 15 digits; those that a file holds beyond them are how a binary number ends. */
const DIGITS = 15;
/** Longer numbers are no amounts, and stay as they are written. */
const LARGEST_EXPONENT = 30;

const NUMBER = /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/**
 * A number of a workbook as a reader sees it in the cell: plain digits with a decimal point, without exponent. Up to
 * 15 digits it is what the file says; a longer one is rounded to the 15 that Excel keeps.
 * @example exactNumber("559095.98999999999") // "559095.99"
 */
export function exactNumber(written: string): string {
  if (!NUMBER.test(written)) return written;
  const rounded = Number(written).toExponential(DIGITS - 1);
  const [, sign = "", first = "", decimals = "", power = ""] =
    /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(rounded) ?? [];
  const exponent = Number(power);
  if (first === "" || Math.abs(exponent) > LARGEST_EXPONENT) return written;
  const digits = `${"0".repeat(Math.max(0, -exponent))}${first}${decimals}`;
  const wholeDigits = Math.max(1, exponent + 1);
  const whole = digits.slice(0, wholeDigits).padEnd(wholeDigits, "0");
  const rest = digits.slice(wholeDigits).replace(/0+$/, "");
  const text = rest === "" ? whole : `${whole}.${rest}`;
  return /[1-9]/.test(text) ? sign + text : "0";
}
