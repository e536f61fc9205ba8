import type { SupportingDocument } from "#domain/supporting-document";
import { knownDay } from "../../../texts/agreement-page.ts";
import { MENU } from "../../../texts/page-frame.ts";
import { documentKindWord, documentsCounted, SUPPORTING } from "../../../texts/supporting-documents.ts";
import { SUPPORTING_PATH, supportingHref } from "../../addresses.ts";
import { Answer } from "../../ui/answer.tsx";
import { LedgerTable } from "../../ui/ledger-table.tsx";
import { PageLayout } from "../../ui/page-layout.tsx";

/** Every document with dates and money that is no agreement with the state. */
export function SupportingDocumentsPage({
  documents,
}: {
  readonly documents: readonly SupportingDocument[];
}) {
  return (
    <PageLayout
      title={SUPPORTING.title}
      crumbs={[{ label: MENU.start, href: "/" }, { label: SUPPORTING.title }]}
      address={SUPPORTING_PATH}
    >
      <h1>{SUPPORTING.heading}</h1>
      <Answer explanation={SUPPORTING.explanation}>{documentsCounted(documents.length)}</Answer>
      <LedgerTable
        caption={SUPPORTING.caption}
        rowHeading={{ label: SUPPORTING.document }}
        columns={[
          { key: "kind", label: SUPPORTING.kind },
          { key: "dated", label: SUPPORTING.dated },
        ]}
        rows={documents.map(({ slug, shortTitle, about, kind, dated }) => ({
          heading: (
            <>
              <a href={supportingHref(slug)}>{shortTitle}</a>
              <span class="place">{about}</span>
            </>
          ),
          cells: { kind: documentKindWord(kind), dated: knownDay(dated) },
        }))}
      />
      <p>
        <a href={`${SUPPORTING_PATH}/fem-dokument`}>{SUPPORTING.fiveDocuments}</a>
      </p>
    </PageLayout>
  );
}
