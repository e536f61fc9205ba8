import type { Agreement } from "#domain/agreement";
import { AGREEMENT_FORMAT } from "./agreement-file.ts";

/**
 * Writes an agreement back to the format it was read from, indented, ending in a line break. The version is left out,
 * since it is computed from the content: what is read back has the same one.
 * @example writeAgreement(agreement).startsWith('{\n  "format": "samnytta-agreement/1"') // true
 */
export function writeAgreement(agreement: Agreement): string {
  const content = { format: AGREEMENT_FORMAT, ...agreement, version: undefined };
  return `${JSON.stringify(content, writtenValue, 2)}\n`;
}

/** Days write themselves as ISO; öre become digits and fractions "3/10". */
function writtenValue(_name: string, value: unknown): unknown {
  if (typeof value === "bigint") return String(value);
  return isFraction(value) ? `${value.numerator}/${value.denominator}` : value;
}

function isFraction(value: unknown): value is { readonly numerator: bigint; readonly denominator: bigint } {
  return typeof value === "object" && value !== null && "numerator" in value && "denominator" in value;
}
