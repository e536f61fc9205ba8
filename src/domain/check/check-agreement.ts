import { readComponents, type Agreement, type AllocationBasis, type Interpretation } from "#domain/agreement";
import { findIncomplete } from "./completeness.ts";
import { findDateFaults } from "./dates.ts";
import type { Finding, OpenFinding } from "./finding.ts";
import { findPercentageFaults } from "./percentages.ts";
import { findStatedAgainstComputed } from "./stated-against-computed.ts";
import { findSumFaults, sumsOf, type SumCheck } from "./sums.ts";

/** Every finding of an agreement, answered ones too, and the sums as it is read. */
export type AgreementCheck = {
  readonly findings: readonly Finding[];
  readonly sums: readonly SumCheck[];
  /** Whether anything is left that no interpretation has answered. */
  readonly isOpen: boolean;
};

/**
 * Checks an agreement as it is written, and marks what its interpretations answer (Stämmer summorna?).
 *
 * A finding is answered when it is gone once the agreement is read with an interpretation, or when an
 * interpretation explains it by id. Nothing is refused: a contradictory agreement is shown with its contradictions.
 */
export function checkAgreement(agreement: Agreement, basis: AllocationBasis): AgreementCheck {
  const asWritten = findAll(agreement, [], basis);
  const asRead = findAll(agreement, agreement.interpretations, basis);
  const remaining = new Set(asRead.map(({ id }) => id));
  const written = new Set(asWritten.map(({ id }) => id));
  const findings = [
    ...asWritten.map((finding) => ({
      ...finding,
      answeredBy: answers(finding, agreement, remaining, basis),
    })),
    // A finding that only a reading creates: nobody has answered it.
    ...asRead
      .filter(({ id }) => !written.has(id))
      .map((finding) => ({ ...finding, answeredBy: explanations(finding, agreement) })),
  ];
  return {
    findings,
    sums: sumsOf(agreement, readComponents(agreement)),
    isOpen: findings.some(({ answeredBy }) => answeredBy.length === 0),
  };
}

function findAll(
  agreement: Agreement,
  interpretations: readonly Interpretation[],
  basis: AllocationBasis,
): readonly OpenFinding[] {
  const components = readComponents(agreement, interpretations);
  return [
    ...findSumFaults(agreement, components),
    ...findPercentageFaults(agreement),
    ...findStatedAgainstComputed(agreement, basis),
    ...findDateFaults(agreement),
    ...findIncomplete(agreement, basis),
  ];
}

/** The interpretations that make the finding go: those without which it would come back. */
function answers(
  finding: OpenFinding,
  agreement: Agreement,
  remaining: ReadonlySet<string>,
  basis: AllocationBasis,
): readonly string[] {
  if (remaining.has(finding.id)) return explanations(finding, agreement);
  return agreement.interpretations
    .filter((interpretation) => {
      const others = agreement.interpretations.filter((each) => each !== interpretation);
      return findAll(agreement, others, basis).some(({ id }) => id === finding.id);
    })
    .map(({ id }) => id);
}

function explanations(finding: OpenFinding, { interpretations }: Agreement): readonly string[] {
  return interpretations
    .filter(({ effect }) => effect.kind === "explained" && effect.finding === finding.id)
    .map(({ id }) => id);
}
