import { KRONA } from "#domain/money";
import { valueOf } from "../../../application/amount-figure.ts";
import type { PreviewedPart } from "../../../application/preview-draft.ts";
import { certaintyWord } from "../../../texts/certainty.ts";
import { componentTitle } from "../../../texts/component-title.ts";
import { DRAFTS } from "../../../texts/drafts.ts";
import { formatOre } from "../../../texts/format.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { LedgerTable } from "../../ui/ledger-table.tsx";

/** What everybody would get of one part of a draft, folded under its sum. */
export function PartAmounts({ part }: { readonly part: PreviewedPart }) {
  const title = componentTitle(part.component.result.component);
  if (part.sum === undefined)
    return (
      <EmptyState>
        {title}: {DRAFTS.noAmounts}
      </EmptyState>
    );
  return (
    <details>
      <summary>
        {title}: {amountText(part.sum)}
      </summary>
      <LedgerTable
        caption={DRAFTS.amountsCaption}
        rowHeading={{ label: DRAFTS.recipient }}
        columns={[{ key: "amount", label: DRAFTS.amount, isNumber: true }]}
        rows={part.rows.map(({ name, sum }) => ({ heading: name, cells: { amount: amountText(sum) } }))}
        sum={{ heading: DRAFTS.sum, cells: { amount: amountText(part.sum) } }}
      />
    </details>
  );
}

/** An amount of a draft with how sure it is: "6 693 970 kr (preliminärt)". */
export function amountText(sum: NonNullable<PreviewedPart["sum"]>): string {
  return `${formatOre(valueOf(sum), KRONA)} (${certaintyWord(sum.figure.certainty).toLowerCase()})`;
}
