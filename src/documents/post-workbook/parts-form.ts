import type { PostWorkbook, PostWorkbookParty } from "#domain/financing";
import type { PlainParts } from "../../texts/post-workbook.ts";

/** No number that the formulas meet may reach this, lest LibreOffice round it (ADR 0008). */
const LARGEST_STEP = 2n ** 46n;

/** Whether the parts compute themselves, or why they stand as finished amounts. */
export function partsForm(facts: PostWorkbook): "live" | PlainParts {
  const { form, parties, total, post } = facts;
  if (form.kind !== "population" && form.kind !== "equal") return "composed";
  const weights = parties.map((party) => weightOf(facts, party));
  const sum = weights.reduce((all, weight) => all + weight, 0n);
  const largest = weights.reduce((most, weight) => (weight > most ? weight : most), 0n);
  return sum * largest < LARGEST_STEP && total / post.sharing.grain < LARGEST_STEP ? "live" : "too-large";
}

/** What a party weighs in the key. */
export function weightOf({ form }: PostWorkbook, { persons }: PostWorkbookParty): bigint {
  return form.kind === "equal" ? 1n : persons;
}
