import { toDecimalText, type Ore } from "#domain/money";
import { CSV_HEADINGS } from "../../texts/exports.ts";
import { swedishCsv } from "./swedish-csv.ts";

/** The picture of the flow of money as a table: the same rows, the same names, exact amounts in kronor. */
export function writeFlowCsv(
  rows: readonly { readonly from: string; readonly to: string; readonly amount: Ore }[],
): string {
  return swedishCsv([
    CSV_HEADINGS.flow,
    ...rows.map(({ from, to, amount }) => [
      from,
      to,
      { number: toDecimalText({ numerator: amount, denominator: 100n }, 2) },
    ]),
  ]);
}
