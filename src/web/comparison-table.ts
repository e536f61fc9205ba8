import type { TableRows } from "../application/export-files.ts";
import type { ShownSum } from "../application/amount-figure.ts";
import type { ComparisonView } from "../application/view-comparison.ts";
import type { Ore } from "#domain/money";
import { certaintyWord, UNKNOWN } from "../texts/certainty.ts";
import { COMPARISON } from "../texts/comparison.ts";
import { amountHref } from "./addresses.ts";

/**
 * The changes of a comparison for a file: the rows of the page, with how sure each side is and its address.
 * @param house the address of the house, before that of an amount; empty where nobody has said it
 */
export function comparisonTable({ rows }: Pick<ComparisonView, "rows">, house: string): TableRows {
  return [
    COMPARISON.csvHeadings,
    ...rows.map(({ recipient, name, change, before, after }) => {
      const { effects } = change;
      const causes =
        effects === "unknown"
          ? [UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN]
          : [effects.frame, effects.population, effects.rule, effects.published].map(cellOf);
      return [
        recipient,
        name,
        sideOf(change.before, before),
        certaintyOf(before),
        sideOf(change.after, after),
        certaintyOf(after),
        cellOf(change.difference),
        ...causes,
        before === undefined ? "" : house + amountHref(before.address),
        after === undefined ? "" : house + amountHref(after.address),
      ];
    }),
  ];
}

function cellOf(amount: Ore | "unknown") {
  return amount === "unknown" ? UNKNOWN : { ore: amount };
}

/** A side that is known to give a recipient nothing is left empty: no source says 0. */
function sideOf(amount: Ore | "unknown", sum: ShownSum | undefined) {
  return amount !== "unknown" && sum === undefined ? "" : cellOf(amount);
}

function certaintyOf(sum: ShownSum | undefined): string {
  return certaintyWord(sum === undefined ? "missing" : sum.figure.certainty);
}
