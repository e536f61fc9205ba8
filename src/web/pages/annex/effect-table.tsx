import { KRONA } from "#domain/money";
import type { AmountChange, AnnexEffect } from "../../../application/preview-annex.ts";
import { valueOf, type ShownAmount } from "../../../application/amount-figure.ts";
import { ANNEX_PAGES, changesCaption, showOtherChanges } from "../../../texts/annex-pages.ts";
import { UNKNOWN } from "../../../texts/certainty.ts";
import { causeWords } from "../../../texts/explain-published.ts";
import { formatOre } from "../../../texts/format.ts";
import { amountHref } from "../../addresses.ts";
import { AmountLink } from "../../ui/amount-link.tsx";
import { CertaintyMark } from "../../ui/certainty-mark.tsx";
import { LedgerTable } from "../../ui/ledger-table.tsx";

/** So many changes are seen at once, so that the button under them is on the same screen. */
const SHOWN_AT_ONCE = 5;

type EffectProps = Pick<AnnexEffect, "changes"> & {
  /** Whether the amounts to come have addresses already: those of an annex that has been read in once. */
  readonly isKept: boolean;
};

/** The amounts that change in kronor, as they are and as they become, and why; the largest first, the rest folded. */
export function EffectTable({ changes, isKept }: EffectProps) {
  if (changes.length === 0) return <p>{ANNEX_PAGES.noChanges}</p>;
  const [first, others] = [changes.slice(0, SHOWN_AT_ONCE), changes.slice(SHOWN_AT_ONCE)];
  return (
    <>
      <ChangesLedger caption={changesCaption(first.length, changes.length)} changes={first} isKept={isKept} />
      {others.length > 0 && (
        <details>
          <summary>{showOtherChanges(others.length)}</summary>
          <ChangesLedger caption={ANNEX_PAGES.otherChanges} changes={others} isKept={isKept} />
        </details>
      )}
    </>
  );
}

function ChangesLedger({ caption, changes, isKept }: EffectProps & { readonly caption: string }) {
  return (
    <LedgerTable
      isCompact
      caption={caption}
      rowHeading={{ label: ANNEX_PAGES.recipient }}
      columns={[
        { key: "before", label: ANNEX_PAGES.before, isNumber: true },
        { key: "after", label: ANNEX_PAGES.after, isNumber: true },
        { key: "cause", label: ANNEX_PAGES.cause },
      ]}
      rows={changes.map((change) => ({
        heading: change.name,
        cells: {
          before: <Shown amount={change.before} of={change.name} isKept />,
          after: <Shown amount={change.after} of={change.name} isKept={isKept} />,
          cause: causeOf(change),
        },
      }))}
    />
  );
}

function causeOf({ cause }: AmountChange): string {
  return cause === undefined ? UNKNOWN : causeWords(cause);
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
