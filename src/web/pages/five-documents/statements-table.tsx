import type { Fulfilment, SourceStatement } from "../../../application/ports.ts";
import { FIVE_DOCUMENTS, statementsCaption, testsCounted } from "../../../texts/about-five-documents.ts";
import { PARTS } from "../../../texts/parts.ts";
import { LedgerTable } from "../../ui/ledger-table.tsx";
import { StatusMark } from "../../ui/status-mark.tsx";

/** A document's statements, each with where it is done here and the test that walks it. */
export function StatementsTable({
  publisher,
  statements,
}: {
  readonly publisher: string;
  readonly statements: readonly SourceStatement[];
}) {
  return (
    <div class="statements">
      <LedgerTable
        caption={statementsCaption(publisher)}
        rowHeading={{ label: FIVE_DOCUMENTS.statement }}
        columns={[
          { key: "where", label: FIVE_DOCUMENTS.where },
          { key: "test", label: FIVE_DOCUMENTS.test },
        ]}
        rows={statements.map((statement) => ({
          id: statement.id,
          heading: <Statement statement={statement} />,
          cells: {
            where: <Where statement={statement} />,
            test: statement.fulfilment && <Tests tests={statement.fulfilment.tests} />,
          },
        }))}
      />
    </div>
  );
}

function Statement({ statement: { form, text, place } }: { readonly statement: SourceStatement }) {
  const isQuote = form === "quote";
  return (
    <>
      <span class={isQuote ? "quoted" : undefined}>
        {isQuote ? `${PARTS.quoteOpen}${text}${PARTS.quoteClose}` : text}
      </span>
      <span class="place">{isQuote ? place : `${FIVE_DOCUMENTS.paraphrase}. ${place}`}</span>
    </>
  );
}

function Where({ statement: { fulfilment, remark } }: { readonly statement: SourceStatement }) {
  return (
    <div>
      {fulfilment === undefined ? (
        <StatusMark tone="none">{FIVE_DOCUMENTS.notBuiltMark}</StatusMark>
      ) : (
        <ul class="plain">
          {fulfilment.by.map((each) => (
            <li>
              <Fulfilled by={each} />
            </li>
          ))}
        </ul>
      )}
      {remark !== undefined && <span class="place">{remark}</span>}
    </div>
  );
}

function Fulfilled({ by }: { readonly by: Fulfilment }) {
  return by.kind === "page" ? <a href={by.href}>{by.label}</a> : <code>{by.line}</code>;
}

type Tests = NonNullable<SourceStatement["fulfilment"]>["tests"];

function Tests({ tests }: { readonly tests: Tests }) {
  return (
    <details>
      <summary>{testsCounted(tests.length)}</summary>
      {tests.map(({ file, name }) => (
        <span class="place" lang="en">
          {name} <code>{file}</code>
        </span>
      ))}
    </details>
  );
}
