const LONGEST = 31;

/**
 * A name that a sheet may have: at most 31 characters, none that formulas give a meaning, and not one of those taken.
 * The number first makes it unique and keeps the order of the agreement.
 * @example sheetName(2, "Kommunerna: analys och handlingsplan") // "2 Kommunerna analys och handlin"
 */
export function sheetName(number: number, title: string): string {
  const plain = title.replaceAll(/[[\]/\\:*?'\p{Cc}]/gu, "").replaceAll(/\s+/g, " ");
  return `${number} ${plain}`.slice(0, LONGEST).trim();
}
