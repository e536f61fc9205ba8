import type { Child } from "hono/jsx";
import { KRONA } from "#domain/money";
import type { PublishedDifference, PublishedTable } from "#domain/published";
import type { CatalogueComponent } from "../../../application/open-catalogue.ts";
import { ANNEX_PAGES } from "../../../texts/annex-pages.ts";
import { causeWords } from "../../../texts/explain-published.ts";
import { formatDifference, formatOre } from "../../../texts/format.ts";
import { amountHref } from "../../addresses.ts";
import { AmountLink, Openable } from "../../ui/amount-link.tsx";
import { LedgerTable } from "../../ui/ledger-table.tsx";

/** Rows of an annex beside what we compute, with the difference and its probable cause. */
export function DifferenceTable(props: {
  readonly caption: Child;
  readonly rows: readonly PublishedDifference[];
  readonly table: PublishedTable;
  readonly component: CatalogueComponent;
  readonly nameOf: (code: string) => string;
  /** Where a published amount is explained; absent while nobody has read the annex in. */
  readonly addressOf?: ((code: string) => string) | undefined;
}) {
  const { caption, rows, table, component, nameOf, addressOf } = props;
  const published = (text: string, code: string) =>
    addressOf === undefined ? (
      text
    ) : (
      <Openable text={text} href={amountHref(addressOf(code))} of={nameOf(code)} />
    );
  const computed = new Map(component.computedAmounts.map((amount) => [amount.recipient, amount]));
  const written = writtenOtherwise(rows, table);
  return (
    <LedgerTable
      isCompact
      caption={caption}
      rowHeading={{ label: ANNEX_PAGES.recipient }}
      columns={[
        { key: "row", label: ANNEX_PAGES.row, isNumber: true },
        ...(written.size > 0
          ? [{ key: "written" as const, label: ANNEX_PAGES.asWritten, isNumber: true }]
          : []),
        { key: "amount", label: ANNEX_PAGES.amount, isNumber: true },
        { key: "ours", label: ANNEX_PAGES.ours, isNumber: true },
        { key: "difference", label: ANNEX_PAGES.difference, isNumber: true },
        { key: "cause", label: ANNEX_PAGES.cause },
      ]}
      rows={rows.map(({ recipient, published: amount, difference, cause }) => {
        const own = computed.get(recipient);
        return {
          heading: nameOf(recipient),
          cells: {
            row: table.rows.get(recipient)?.row,
            written: written.get(recipient),
            amount: published(formatOre(amount, KRONA), recipient),
            ours: own && (
              <AmountLink
                figure={own.figure}
                grain={KRONA}
                href={amountHref(own.address)}
                of={nameOf(recipient)}
              />
            ),
            difference: difference !== undefined && published(formatDifference(difference, KRONA), recipient),
            cause: cause.kind === "none" ? undefined : causeWords(cause),
          },
          tone: cause.kind === "row" ? ("stop" as const) : undefined,
        };
      })}
    />
  );
}

/** What stands in the annex where it is not simply the amount: misprints that the sum proves, thousands. */
function writtenOtherwise(
  rows: readonly PublishedDifference[],
  table: PublishedTable,
): ReadonlyMap<string, string> {
  return new Map(
    rows.flatMap(({ recipient }) => {
      const given = table.rows.get(recipient);
      if (given === undefined) return [];
      const digits = given.asWritten.replace(/[.,]0+$/, "").replaceAll(/\D/g, "");
      const isPlain = digits === formatOre(given.amount, KRONA).replaceAll(/\D/g, "");
      return isPlain && given.isProvenBySum !== true ? [] : [[recipient, given.asWritten] as const];
    }),
  );
}
