import { toDecimalText, type Ore } from "#domain/money";
import { swedishCsv } from "./swedish-csv.ts";

/** A page's table as a text table: the same rows, the headings first, amounts in kronor with two decimals. */
export function writeTableCsv(
  rows: readonly (readonly (string | number | { readonly ore: Ore })[])[],
): string {
  return swedishCsv(
    rows.map((row) =>
      row.map((value) => {
        if (typeof value === "string") return value;
        if (typeof value === "number") return BigInt(value);
        return { number: toDecimalText({ numerator: value.ore, denominator: 100n }, 2) };
      }),
    ),
  );
}
