/** A value of a dimension of statistics: its code and the words for it; a table may have only one of them. */
export type DimensionValue = { readonly code: string; readonly label: string };

/** Codes and words for all ages, both sexes and every civil status together, as the agency writes them. */
const TOTAL_CODE = /^(?:tot|totsa|total|1\+2)$/i;
const TOTAL_LABEL = /^(?:total|samtliga|båda könen|män och kvinnor|alla\b|both sexes|all\b)/i;

const SEX = /^(?:kon|kön|sex)$/i;
const MEN = /^(?:1|män|men)$/i;
const WOMEN = /^(?:2|kvinnor|women)$/i;

/**
 * Which values of a dimension (age, sex, civil status) together are everybody: the total, or men and women.
 * @param dimension its code or heading, "Kon"
 * @returns places among the values to add up, or undefined when the values are not known to be everybody
 * @example wholePopulation("Alder", [{ code: "tot", label: "totalt ålder" }]) // [0]
 */
export function wholePopulation(
  dimension: string,
  values: readonly DimensionValue[],
): readonly number[] | undefined {
  const totals = values.flatMap((value, index) => (isTotal(value) ? [index] : []));
  if (totals.length === 1) return totals;
  const men = values.findIndex((value) => isCalled(MEN, value));
  const women = values.findIndex((value) => isCalled(WOMEN, value));
  const areBoth = SEX.test(dimension) && values.length === 2 && men >= 0 && women >= 0;
  return areBoth ? [men, women].toSorted((a, b) => a - b) : undefined;
}

function isTotal({ code, label }: DimensionValue): boolean {
  return TOTAL_CODE.test(code) || TOTAL_LABEL.test(label);
}

function isCalled(pattern: RegExp, { code, label }: DimensionValue): boolean {
  return pattern.test(code) || pattern.test(label);
}
