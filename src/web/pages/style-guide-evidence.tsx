import { formatPercent, formatThousands } from "../../texts/format.ts";
import {
  EXAMPLE_BANDS,
  EXAMPLE_GAP,
  EXAMPLE_GRAIN,
  EXAMPLE_NODES,
  EXAMPLE_ROWS,
  EXAMPLE_SUM,
  EXAMPLE_TOTAL,
  type ExampleRow,
} from "../../texts/style-guide-example.ts";
import { STYLE_GUIDE_SENTENCES } from "../../texts/style-guide-sentences.ts";
import { AmountLink, PersonsLink } from "../ui/amount-link.tsx";
import { ExampleMark } from "../ui/example-mark.tsx";
import { LedgerTable } from "../ui/ledger-table.tsx";
import { MoneyFlow } from "../ui/money-flow.tsx";
import { SumCheckBox } from "../ui/sum-check-box.tsx";

const { checks, flow, table } = STYLE_GUIDE_SENTENCES;
const OPEN_ROW = "Sala";

/** The table in the manner of a ledger. */
export function LedgerParts() {
  return (
    <LedgerTable
      caption={table.caption}
      certainty="example"
      rowHeading={{ label: table.municipality, sort: { href: "#tabell", direction: "ascending" } }}
      columns={[
        { key: "persons", label: table.persons, isNumber: true, sort: { href: "#tabell" } },
        { key: "share", label: table.share, isNumber: true },
        { key: "amount", label: table.amount, isNumber: true, sort: { href: "#tabell" } },
      ]}
      rows={EXAMPLE_ROWS.map((row) => ({
        ...ledgerRow(row),
        tone: row.name === OPEN_ROW ? "chosen" : undefined,
      }))}
      sum={ledgerRow(EXAMPLE_SUM)}
    />
  );
}

function ledgerRow({ name, persons, share, amount }: ExampleRow) {
  return {
    heading: name,
    cells: {
      persons: <PersonsLink figure={persons} href="#trace" />,
      share: formatPercent(share, 3),
      amount: <AmountLink figure={amount} grain={EXAMPLE_GRAIN} href="#trace" isOpen={name === OPEN_ROW} />,
    },
  };
}

/** The three outcomes of a check. */
export function SumCheckParts() {
  return (
    <>
      <SumCheckBox id="summor-stammer" verdict="agrees" lines={[{ state: "agrees", text: checks.agrees }]} />
      <SumCheckBox
        id="summor-tolkning"
        verdict="answered"
        lines={[
          { state: "answered", text: checks.answered, answer: checks.answer },
          { state: "agrees", text: checks.agrees },
          { state: "note", text: checks.note },
        ]}
      />
      <SumCheckBox
        id="summor-fel"
        verdict="open"
        headline={checks.openHeadline}
        lines={[{ state: "open", text: checks.open, answer: checks.openAnswer }]}
      />
    </>
  );
}

/** A flow whose parts make up the whole, and one where money has no recipient. */
export function FlowParts() {
  return (
    <>
      <p>
        {flow.title} <ExampleMark />
      </p>
      <MoneyFlow
        id="flode"
        title={flow.title}
        nodes={EXAMPLE_NODES}
        bands={EXAMPLE_BANDS}
        total={EXAMPLE_TOTAL}
        csvHref="/oppna-data"
      />
      <p>
        {flow.gapTitle} <ExampleMark />
      </p>
      <MoneyFlow
        id="lucka"
        title={flow.gapTitle}
        nodes={EXAMPLE_GAP.nodes}
        bands={EXAMPLE_GAP.bands}
        total={EXAMPLE_GAP.total}
        csvHref="/oppna-data"
        amountText={formatThousands}
      />
    </>
  );
}
