import type { ComparisonView } from "../../../application/view-comparison.ts";
import { COMPARISON, factHeading, factText } from "../../../texts/comparison.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { LedgerTable } from "../../ui/ledger-table.tsx";

/** What two agreements say differently beside the amounts, fact by fact. */
export function FactsLedger({
  before,
  after,
  comparison,
}: Pick<ComparisonView, "before" | "after" | "comparison">) {
  if (comparison.facts.length === 0) return <EmptyState>{COMPARISON.noFacts}</EmptyState>;
  return (
    <LedgerTable
      caption={COMPARISON.factsHeading}
      rowHeading={{ label: COMPARISON.fact }}
      columns={[
        { key: "before", label: before.agreement.title },
        { key: "after", label: after.agreement.title },
      ]}
      rows={comparison.facts.map((fact) => ({
        heading: factHeading(fact),
        cells: { before: factText(fact.before), after: factText(fact.after) },
      }))}
    />
  );
}
