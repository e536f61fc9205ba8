import { KRONA } from "#domain/money";
import type { AnnexEffect } from "../../../application/preview-annex.ts";
import { valueOf, type ShownAmount } from "../../../application/amount-figure.ts";
import { ANNEX_PAGES } from "../../../texts/annex-pages.ts";
import { UNKNOWN } from "../../../texts/certainty.ts";
import { formatOre } from "../../../texts/format.ts";
import { CertaintyMark } from "../../ui/certainty-mark.tsx";
import { LedgerTable } from "../../ui/ledger-table.tsx";

/** The amounts that change in kronor, as they are and as they become. */
export function EffectTable({ changes }: Pick<AnnexEffect, "changes">) {
  if (changes.length === 0) return <p>{ANNEX_PAGES.noChanges}</p>;
  return (
    <LedgerTable
      caption={ANNEX_PAGES.changes}
      rowHeading={{ label: ANNEX_PAGES.recipient }}
      columns={[
        { key: "before", label: ANNEX_PAGES.before, isNumber: true },
        { key: "after", label: ANNEX_PAGES.after, isNumber: true },
      ]}
      rows={changes.map(({ name, before, after }) => ({
        heading: name,
        cells: { before: <Shown amount={before} />, after: <Shown amount={after} /> },
      }))}
    />
  );
}

function Shown({ amount }: { readonly amount: ShownAmount | undefined }) {
  if (amount === undefined) return <span class="unknown">{UNKNOWN}</span>;
  return (
    <>
      {formatOre(valueOf(amount), KRONA)} <CertaintyMark certainty={amount.figure.certainty} />
    </>
  );
}
