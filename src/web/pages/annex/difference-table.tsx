import { KRONA } from "#domain/money";
import type { PublishedDifference, PublishedTable } from "#domain/published";
import type { CatalogueComponent } from "../../../application/open-catalogue.ts";
import { ANNEX_PAGES } from "../../../texts/annex-pages.ts";
import { causeSentences, causeWords } from "../../../texts/explain-published.ts";
import { formatDifference, formatOre } from "../../../texts/format.ts";
import { amountHref } from "../../addresses.ts";
import { AmountLink, Openable } from "../../ui/amount-link.tsx";
import { LedgerTable } from "../../ui/ledger-table.tsx";

/** An annex row by row beside what we compute, with the difference and its probable cause. */
export function DifferenceTable(props: {
  readonly rows: readonly PublishedDifference[];
  readonly table: PublishedTable;
  readonly component: CatalogueComponent;
  readonly nameOf: (code: string) => string;
  /** Where a published amount is explained; absent while nobody has read the annex in. */
  readonly addressOf?: (code: string) => string;
}) {
  const { rows, table, component, nameOf, addressOf } = props;
  const published = (text: string, code: string) =>
    addressOf === undefined ? (
      text
    ) : (
      <Openable text={text} href={amountHref(addressOf(code))} of={nameOf(code)} />
    );
  const computed = new Map(component.computedAmounts.map((amount) => [amount.recipient, amount]));
  return (
    <>
      <LedgerTable
        caption={ANNEX_PAGES.differences}
        rowHeading={{ label: ANNEX_PAGES.recipient }}
        columns={[
          { key: "row", label: ANNEX_PAGES.row, isNumber: true },
          { key: "written", label: ANNEX_PAGES.asWritten, isNumber: true },
          { key: "amount", label: ANNEX_PAGES.amount, isNumber: true },
          { key: "ours", label: ANNEX_PAGES.ours, isNumber: true },
          { key: "difference", label: ANNEX_PAGES.difference, isNumber: true },
          { key: "cause", label: ANNEX_PAGES.cause },
        ]}
        rows={rows.map(({ recipient, published: amount, difference, cause }) => {
          const given = table.rows.get(recipient);
          const own = computed.get(recipient);
          return {
            heading: nameOf(recipient),
            cells: {
              row: given?.row,
              written: given?.asWritten,
              amount: published(formatOre(amount, KRONA), recipient),
              ours: own && (
                <AmountLink
                  figure={own.figure}
                  grain={KRONA}
                  href={amountHref(own.address)}
                  of={nameOf(recipient)}
                />
              ),
              difference:
                difference !== undefined && published(formatDifference(difference, KRONA), recipient),
              cause: causeWords(cause),
            },
            tone: cause.kind === "row" ? ("stop" as const) : undefined,
          };
        })}
      />
      {causeSentences(rows.map(({ cause }) => cause)).map((sentence) => (
        <p class="small">{sentence}</p>
      ))}
    </>
  );
}
