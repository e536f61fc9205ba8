import { toDecimalText, type Fraction, type Ore } from "#domain/money";
import type { ExcelCell, ExcelLook } from "../excel.ts";

/** How whole numbers are shown: with the thousands of the reader's own settings. */
export const WHOLE_FORMAT = "#,##0";
/** How amounts with öre are shown. */
export const ORE_FORMAT = "#,##0.00";
/** An empty cell. */
export const EMPTY: ExcelCell = { kind: "empty" };

/** The largest whole number that a spreadsheet holds exactly. */
const SAFE = BigInt(Number.MAX_SAFE_INTEGER);

/** A text; never a formula, whatever it begins with. */
export function textCell(text: string, look: ExcelLook = "plain"): ExcelCell {
  return text === "" ? EMPTY : { kind: "text", text, look };
}

/** A whole number: as a number where a spreadsheet holds it exactly, else as text. */
export function wholeCell(value: bigint, look: ExcelLook = "plain"): ExcelCell {
  const magnitude = value < 0n ? -value : value;
  return magnitude <= SAFE
    ? { kind: "number", number: Number(value), format: WHOLE_FORMAT, look }
    : { kind: "text", text: String(value), look };
}

/** An amount in kronor: as a number where its öre are held exactly, else as text with a decimal comma. */
export function amountCell(amount: Ore, look: ExcelLook = "plain"): ExcelCell {
  const magnitude = amount < 0n ? -amount : amount;
  return magnitude <= SAFE
    ? { kind: "number", number: kronorOf(amount), format: amountFormat(amount), look }
    : {
        kind: "text",
        text: toDecimalText({ numerator: amount, denominator: 100n }, 2).replace(".", ","),
        look,
      };
}

/** A formula with the value it gives. */
export function formulaCell(
  formula: string,
  value: string | number,
  { format, look = "plain" }: { readonly format?: string; readonly look?: ExcelLook } = {},
): ExcelCell {
  return { kind: "formula", formula, value, look, ...(format === undefined ? {} : { format }) };
}

/** Öre as a number of kronor: the number nearest to it, and so the same that a spreadsheet makes of it. */
export function kronorOf(amount: bigint): number {
  return Number(amount) / 100;
}

/** An exact share as a number of kronor with six decimals, to look at. */
export function exactKronor({ numerator, denominator }: Fraction): number {
  return Number(toDecimalText({ numerator, denominator: denominator * 100n }, 6));
}

/** Whole kronor are shown without öre. */
export function amountFormat(amount: bigint): string {
  return amount % 100n === 0n ? WHOLE_FORMAT : ORE_FORMAT;
}
