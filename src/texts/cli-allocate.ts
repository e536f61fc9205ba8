import type { Agreement, ComponentAllocation } from "#domain/agreement";
import type { Ore } from "#domain/money";
import { allocationProblemSentences } from "./allocation-problems.ts";
import { certaintyWordInSentence } from "./certainty.ts";
import { paragraph } from "./cli-lines.ts";
import { componentTitle } from "./component-title.ts";
import { basisDeviation } from "./explain.ts";
import { otherYearsWords } from "./moved-key-day.ts";
import { formatOre } from "./format.ts";
import { unknownSentence } from "./missing.ts";
import { keyName, stageName } from "./rules.ts";

const FLUSH = { first: "", rest: "" };

/** The words of a table of amounts in a terminal. */
export const ALLOCATE_WORDS = {
  code: "Kod",
  recipient: "Mottagare",
  persons: "Folkmängd",
  parts: "Vikt",
  amount: "Belopp",
  sum: "Summa",
} as const;

/** Above a component's table: its name, what is shared how, and on which population when it is another than it should be. */
export function allocatedHeading(
  { component, allocation, basis, certainty }: ComponentAllocation & { readonly status: "computed" },
  agreement: Pick<Agreement, "clauses" | "documents">,
): string {
  const { total, rule, shares } = allocation;
  const { key } = component;
  const isGiven = key !== "unknown" && (key.kind === "table" || key.kind === "whole");
  const isStated = !component.interpretations.some(({ effect }) => effect.kind === "key");
  const isOtherDay = basis !== undefined && !basis.series.date.equals(basis.keyDate);
  return [
    componentTitle(component),
    `${formatOre(total, total)}, ${isGiven ? keyName(key.kind) : stageName(rule.stage, shares.length)}, ${certaintyWordInSentence(certainty)}.`,
    ...(isOtherDay
      ? [
          basisDeviation(
            basis.keyDate,
            basis.series.date,
            isStated,
            otherYearsWords(component.written.keyClauses, agreement),
          ),
        ]
      : []),
  ]
    .flatMap((text) => paragraph(text, FLUSH))
    .join("\n");
}

/** What the amounts leave of the component, or take too much. @param difference öre, the component minus its amounts */
export function leftOverLabel(difference: Ore): string {
  return difference > 0n ? "Utan mottagare" : "Mer än delen";
}

/** Why a component has no amounts of its own; undefined for one that is divided into others, which then have them. */
export function withoutAmounts(result: ComponentAllocation): string | undefined {
  switch (result.status) {
    case "computed":
    case "divided":
      return undefined;
    case "awaiting-basis":
      return `${componentTitle(result.component)}. ${unknownSentence(result.missing)}`;
    case "impossible":
      return `${componentTitle(result.component)}. ${allocationProblemSentences(result.problems)}`;
  }
}
