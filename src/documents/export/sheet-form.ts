import type { AllocationKey } from "#domain/allocation";
import type { ExportedAllocation } from "#domain/export";
import type { PlainReason } from "../../texts/workbook.ts";
import { countyOf } from "./live-parts.ts";

/** The largest product of an amount in grains and a weight that the format promises formulas for. */
const LARGEST_PRODUCT = 2n ** 53n;

/**
 * The largest number that the formulas may meet on the way. LibreOffice takes numbers that agree in their first 48
 * bits as equal when it subtracts, and rounds to 15 digits before INT; below 2^46 neither touches a whole number.
 */
const LARGEST_STEP = 2n ** 46n;

/** Whether a component's sheet computes itself, or why it carries finished amounts. */
export function sheetForm(component: ExportedAllocation): "live" | PlainReason {
  const { key, rows, total, rule } = component;
  if (key.kind === "table" || (key.kind === "fixed" && key.rest === undefined)) return "given";
  if (!isProportional(key)) return "composed";
  const weights = rows.map(({ weight }) => weight?.value ?? 0n);
  const largest = weights.reduce((most, weight) => (weight > most ? weight : most), 0n);
  const sum = weights.reduce((all, weight) => all + weight, 0n);
  const units = total / rule.grain;
  if (units * largest > LARGEST_PRODUCT || total > LARGEST_PRODUCT) return "too-large";
  // Formulas divide the amount by the weights first: what they multiply is at most the sum of the weights.
  if (sum * largest >= LARGEST_STEP || units >= LARGEST_STEP) return "too-large";
  return rule.stage === "county-first" && hasEmptyCounty(component) ? "empty-county" : "live";
}

function isProportional(key: AllocationKey): boolean {
  return key.kind === "proportional" || (key.kind === "participants" && isProportional(key.by));
}

function hasEmptyCounty({ rows }: ExportedAllocation): boolean {
  const withWeight = new Set(
    rows.filter(({ weight }) => weight?.value !== 0n).map(({ code }) => countyOf(code)),
  );
  return rows.some(({ code }) => !withWeight.has(countyOf(code)));
}
