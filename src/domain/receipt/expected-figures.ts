import { wholeFraction } from "#domain/money";
import { countFigure, exactFigure } from "./figures.ts";
import type { ExpectedText } from "./finding.ts";

/** An amount as a place should show it, in kronor. @param amount öre */
export function amountText(amount: bigint): ExpectedText {
  return { figures: [exactFigure(wholeFraction(amount))], unit: "kr" };
}

/** A number of persons or parts as a place should show it. */
export function countText(value: bigint): ExpectedText {
  return { figures: [countFigure(value)], unit: "" };
}
