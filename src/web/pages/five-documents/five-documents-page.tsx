import type { FiveDocumentsView, StatementsQuestion } from "../../../application/five-documents.ts";
import { documentHeading, FIVE_DOCUMENTS, statementsCounted } from "../../../texts/about-five-documents.ts";
import { MENU } from "../../../texts/page-frame.ts";
import { SUPPORTING_PATH } from "../../addresses.ts";
import { Answer } from "../../ui/answer.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { PageLayout } from "../../ui/page-layout.tsx";
import { StatementsChoice } from "./statements-choice.tsx";
import { StatementsTable } from "./statements-table.tsx";

/** What the five source documents ask for, statement by statement, and where it is done here; or that it is not built. */
export function FiveDocumentsPage({
  view,
  question,
}: {
  readonly view: FiveDocumentsView;
  readonly question: StatementsQuestion;
}) {
  const { count, documents, shown } = view;
  return (
    <PageLayout
      title={FIVE_DOCUMENTS.title}
      crumbs={[{ label: MENU.start, href: "/" }, { label: FIVE_DOCUMENTS.title }]}
      sources={documents.map(({ title, publisher }) => `${title} (${publisher})`).join("; ")}
      address="/underlag/fem-dokument"
    >
      <h1>{FIVE_DOCUMENTS.heading}</h1>
      <Answer explanation={FIVE_DOCUMENTS.explanation}>{statementsCounted(count.works, count.all)}</Answer>
      <StatementsChoice documents={documents} question={question} />
      {shown.map(({ document, count: own, statements }) => (
        <section aria-labelledby={document.id}>
          <h2 id={document.id}>
            {documentHeading(documents.indexOf(document) + 1, documents.length, document.title)}
          </h2>
          <p>
            {document.about} <b>{statementsCounted(own.works, own.all)}</b>
          </p>
          {statements.length === 0 ? (
            <EmptyState>{FIVE_DOCUMENTS.none}</EmptyState>
          ) : (
            <StatementsTable publisher={document.publisher} statements={statements} />
          )}
        </section>
      ))}
      <p>
        <a href="/underlag/fem-dokument.json">{FIVE_DOCUMENTS.asData}</a>
      </p>
      <p>
        <a href={SUPPORTING_PATH}>{FIVE_DOCUMENTS.supporting}</a>
      </p>
    </PageLayout>
  );
}
