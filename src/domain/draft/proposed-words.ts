import { amountsInText, type Ore } from "#domain/money";

/** An amount that has changed, from what the text gives to what it is now. */
export type ChangedAmount = { readonly from: Ore; readonly to: Ore };

/**
 * A text with changed amounts put in the place of the former ones, to be read against the paper (förslag till text). Only
 * where it is certain which figure each one is: it stands once in the text, and no other amount still rests on it.
 * @param kept amounts that rest on the text as it stands @param years the former year that it may name, and the new one
 * @returns undefined where some amount has no such place, or where nothing would change
 * @example proposedWords("60 Mkr", [{ from: ore(6_000_000_000n), to: ore(7_000_000_000n) }], []) // "70 Mkr"
 */
export function proposedWords(
  text: string,
  changed: readonly ChangedAmount[],
  kept: readonly Ore[],
  years?: { readonly from: number; readonly to: number },
): string | undefined {
  const figures = amountsInText(text);
  const placed = changed.map(({ from, to }) => {
    const own = figures.filter(({ perUnit, readings: [first] }) => perUnit !== undefined && first === from);
    const [figure] = own;
    const isCertain = own.length === 1 && from !== to && !kept.includes(from);
    return figure?.perUnit === undefined || !isCertain
      ? undefined
      : { start: figure.start, end: figure.end, digits: inUnit(to, figure.perUnit) };
  });
  const certain = placed.flatMap((each) => (each === undefined ? [] : [each]));
  if (certain.length === 0 || certain.length < placed.length) return undefined;
  // From the end: what is written does not move what is still to be written.
  const proposed = certain
    .toSorted((left, right) => right.start - left.start)
    .reduce((done, { start, end, digits }) => done.slice(0, start) + digits + done.slice(end), text);
  if (years === undefined) return proposed;
  return proposed.replaceAll(new RegExp(`(?<!\\d)${years.from}(?!\\d)`, "g"), String(years.to));
}

/** An amount in a unit, exactly, as digits with spaces between thousands and a decimal comma. */
function inUnit(amount: Ore, perUnit: bigint): string {
  const whole = String(amount / perUnit).replaceAll(/\B(?=(?:\d{3})+$)/g, " ");
  const rest = amount % perUnit;
  if (rest === 0n) return whole;
  const decimals = String(rest)
    .padStart(String(perUnit).length - 1, "0")
    .replace(/0+$/, "");
  return `${whole},${decimals}`;
}
