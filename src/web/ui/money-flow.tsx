import type { Ore } from "#domain/money";
import { formatMillions } from "../../texts/format.ts";
import { flowDescription, PARTS } from "../../texts/parts.ts";
import { Openable } from "./amount-link.tsx";
import { FlowBars } from "./flow-bars.tsx";
import type { FlowBand, FlowNode } from "./flow-columns.ts";
import { layOutFlow } from "./flow-layout.ts";
import { FlowPicture } from "./flow-picture.tsx";
import { LedgerTable } from "./ledger-table.tsx";

/** A band that can be opened from the table. */
export type OpenableBand = FlowBand & { readonly href?: string | undefined };

/** Where money comes from and where it goes. */
export type MoneyFlowProps = {
  /** Unique in the page. */
  readonly id: string;
  /** What the picture shows: "Penningflöde i överenskommelsen 2017". */
  readonly title: string;
  readonly nodes: readonly FlowNode[];
  readonly bands: readonly OpenableBand[];
  /** The whole of which everything is a part, in öre. */
  readonly total: Ore;
  /** Where the same figures are fetched as CSV. */
  readonly csvHref: string;
  /** How an amount is written; millions of kronor unless told otherwise. */
  readonly amountText?: ((amount: Ore) => string) | undefined;
};

/** The flow as a picture (bars on a small screen), always with the same numbers as a table and as a file. */
export function MoneyFlow(props: MoneyFlowProps) {
  const { id, title, nodes, bands, total, csvHref, amountText = formatMillions } = props;
  const nameOf = new Map(nodes.map((node) => [node.id, node.label]));
  const rows = bands.map(({ from, to, amount, href }) => ({
    from: nameOf.get(from) ?? from,
    to: nameOf.get(to) ?? to,
    amount: amountText(amount),
    href,
  }));
  return (
    <figure class="flow">
      <FlowPicture
        id={id}
        title={title}
        description={flowDescription(rows)}
        layout={layOutFlow(nodes, bands)}
        amountText={amountText}
      />
      <FlowBars nodes={nodes} bands={bands} total={total} amountText={amountText} />
      <figcaption>
        {PARTS.flowProportion} <a href={csvHref}>{PARTS.fetchCsv}</a>
      </figcaption>
      <details>
        <summary>{PARTS.showAsTable}</summary>
        <LedgerTable
          caption={title}
          rowHeading={{ label: PARTS.flowTo }}
          columns={[
            { key: "from", label: PARTS.flowFrom },
            { key: "amount", label: PARTS.flowAmount, isNumber: true },
          ]}
          rows={rows.map(({ from, to, amount, href }) => ({
            heading: to,
            cells: { from, amount: href === undefined ? amount : <Openable text={amount} href={href} /> },
          }))}
        />
      </details>
    </figure>
  );
}
