import {
  allocateComponent,
  readComponents,
  type Agreement,
  type AllocationBasis,
  type Interpretation,
} from "#domain/agreement";
import { amountsInText } from "#domain/money";
import { findAmountsAgainstClauses } from "./amounts-against-clauses.ts";
import { findKeyFaults } from "./amounts-against-keys.ts";
import { findIncomplete } from "./completeness.ts";
import { findDateFaults } from "./dates.ts";
import type { Finding, OpenFinding } from "./finding.ts";
import { findKeyDatesWithoutSeries, findKeysWithoutDate } from "./key-dates.ts";
import { findPercentageFaults } from "./percentages.ts";
import { findRecipientFaults } from "./recipients.ts";
import { findStatedAgainstComputed } from "./stated-against-computed.ts";
import { findSumFaults, sumsOf, type SumCheck } from "./sums.ts";

/** Every finding of an agreement, answered ones too, and the sums as it is read. */
export type AgreementCheck = {
  readonly findings: readonly Finding[];
  readonly sums: readonly SumCheck[];
  /** What does not add up or is missing and no interpretation has answered. What should only be known is not among them. */
  readonly open: readonly Finding[];
};

/**
 * Checks an agreement as it is written, and marks what its interpretations answer (Stämmer summorna?).
 *
 * A finding is answered when it is gone once the agreement is read with an interpretation, or when an
 * interpretation explains it by id. Nothing is refused: a contradictory agreement is shown with its contradictions.
 */
export function checkAgreement(agreement: Agreement, basis: AllocationBasis): AgreementCheck {
  const asWritten = findInReading(agreement, []);
  const asRead = findInReading(agreement, agreement.interpretations);
  const remaining = new Set(asRead.map(({ place }) => place));
  const written = new Set(asWritten.map(({ place }) => place));
  const findings: readonly Finding[] = [
    ...asWritten.map((finding) => ({
      ...finding,
      answeredBy: remaining.has(finding.place)
        ? explanations(finding, agreement)
        : answers(finding, agreement),
    })),
    // A finding that only a reading creates, and one that no reading of groups and amounts can make go.
    ...[...asRead.filter(({ place }) => !written.has(place)), ...findInAnyReading(agreement, basis)].map(
      (finding) => ({ ...finding, answeredBy: explanations(finding, agreement) }),
    ),
  ];
  return {
    findings,
    sums: sumsOf(agreement, readComponents(agreement)),
    open: findings.filter(({ answeredBy, severity }) => answeredBy.length === 0 && severity !== "note"),
  };
}

/** What depends on how groups and amounts are read: the sums of each level and the percentages. */
function findInReading(
  agreement: Agreement,
  interpretations: readonly Interpretation[],
): readonly OpenFinding[] {
  const components = readComponents(agreement, interpretations);
  return [...findSumFaults(agreement, components), ...findPercentageFaults(agreement, components)];
}

/** What is the same however sums are read; amounts are computed as the agreement is read. */
function findInAnyReading(agreement: Agreement, basis: AllocationBasis): readonly OpenFinding[] {
  const components = readComponents(agreement);
  const allocations = components.map((component) => allocateComponent(component, agreement, basis));
  return [
    ...findStatedAgainstComputed(agreement, allocations),
    ...findKeyFaults(allocations),
    ...findAmountsAgainstClauses(agreement),
    ...findDateFaults(agreement),
    ...findIncomplete(agreement, readComponents(agreement, [])),
    ...findRecipientFaults(agreement, components, basis),
    ...findKeyDatesWithoutSeries(agreement, basis),
    ...findKeysWithoutDate(components),
  ];
}

/** The interpretations that make the finding go: those without which it would come back. */
function answers(finding: OpenFinding, agreement: Agreement): readonly string[] {
  return agreement.interpretations
    .filter((interpretation) => {
      if (isOfOtherFigures(interpretation, agreement)) return false;
      const others = agreement.interpretations.filter((each) => each !== interpretation);
      return findInReading(agreement, others).some(({ place }) => place === finding.place);
    })
    .map(({ id }) => id);
}

/**
 * An interpretation that nobody has confirmed since it was made for another year, of amounts that are no longer the
 * component's: it says nothing of this year's figures.
 */
function isOfOtherFigures(
  { forYear, effect, reading }: Interpretation,
  { components, year }: Agreement,
): boolean {
  if (forYear === undefined || forYear === year || !("component" in effect)) return false;
  const stated = components.find(({ id }) => id === effect.component)?.stated ?? "unknown";
  const figures = amountsInText(reading).filter(({ hasUnit }) => hasUnit);
  if (stated === "unknown" || figures.length === 0) return false;
  return !figures.some(({ readings }) => readings.includes(stated.ore));
}

function explanations(finding: OpenFinding, { interpretations }: Agreement): readonly string[] {
  return interpretations
    .filter(({ effect }) => effect.kind === "explained" && effect.finding === finding.id)
    .map(({ id }) => id);
}
