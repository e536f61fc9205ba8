import type { AgreementComparison } from "#domain/comparison";
import type { Agreement } from "#domain/agreement";
import { KRONA, type Ore } from "#domain/money";
import { UNKNOWN } from "./certainty.ts";
import { paragraph } from "./cli-lines.ts";
import { COMPARISON, comparisonQuestion, frameSentence } from "./comparison.ts";
import { formatOre } from "./format.ts";

const FLUSH = { first: "", rest: "" };
const UNDER = { first: "  ", rest: "    " };

type Side = Pick<Agreement, "title" | "frame">;

/** The question and its answer: how the frames differ. */
export function diffHeading(comparison: AgreementComparison, before: Side, after: Side): string {
  return [comparisonQuestion(before.title, after.title), frameSentence(comparison, before, after)]
    .flatMap((text) => paragraph(text, FLUSH))
    .join("\n");
}

/** The facts that changed, each with what it was and what it is. */
export function diffFacts(
  facts: readonly { readonly heading: string; readonly before: string; readonly after: string }[],
): string {
  if (facts.length === 0) return COMPARISON.noFacts;
  return facts
    .flatMap(({ heading, before, after }) => [
      ...paragraph(heading, FLUSH),
      ...paragraph(`före: ${before}`, UNDER),
      ...paragraph(`efter: ${after}`, UNDER),
    ])
    .join("\n");
}

/** The headings of the table in a terminal. @param hasPublished whether what a payer has published is a cause of its own */
export function diffColumns(hasPublished: boolean): readonly string[] {
  const names = ["Kod", "Mottagare", "Före", "Efter", "Skillnad", "Pengarna", "Folkmängden", "Regler"];
  return hasPublished ? [...names, "Fastställt"] : names;
}

/** An amount in a column of kronor, or that it is unknown. */
export function diffAmount(amount: Ore | "unknown"): string {
  return amount === "unknown" ? UNKNOWN : formatOre(amount, KRONA).replace(/\u00a0kr$/, "");
}
