import { KRONA } from "#domain/money";
import type { AnnexEffect } from "../../../application/preview-annex.ts";
import { valueOf, type ShownAmount } from "../../../application/amount-figure.ts";
import { ANNEX_PAGES } from "../../../texts/annex-pages.ts";
import { UNKNOWN } from "../../../texts/certainty.ts";
import { formatOre } from "../../../texts/format.ts";
import { amountHref } from "../../addresses.ts";
import { AmountLink } from "../../ui/amount-link.tsx";
import { CertaintyMark } from "../../ui/certainty-mark.tsx";
import { LedgerTable } from "../../ui/ledger-table.tsx";

/** The amounts that change in kronor, as they are and as they become. */
export function EffectTable({
  changes,
  isKept,
}: Pick<AnnexEffect, "changes"> & {
  /** Whether the amounts to come have addresses already: those of an annex that has been read in once. */
  readonly isKept: boolean;
}) {
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
        cells: {
          before: <Shown amount={before} of={name} isKept />,
          after: <Shown amount={after} of={name} isKept={isKept} />,
        },
      }))}
    />
  );
}

function Shown(props: {
  readonly amount: ShownAmount | undefined;
  readonly of: string;
  readonly isKept: boolean;
}) {
  const { amount, of, isKept } = props;
  if (amount === undefined) return <span class="unknown">{UNKNOWN}</span>;
  return (
    <>
      {isKept ? (
        <AmountLink figure={amount.figure} grain={KRONA} href={amountHref(amount.address)} of={of} />
      ) : (
        formatOre(valueOf(amount), KRONA)
      )}{" "}
      <CertaintyMark certainty={amount.figure.certainty} />
    </>
  );
}
