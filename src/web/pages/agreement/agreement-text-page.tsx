import type { Agreement, AgreementDocument, Clause } from "#domain/agreement";
import { formatDay } from "../../../texts/format.ts";
import { knownDay } from "../../../texts/agreement-page.ts";
import {
  AGREEMENT_TEXT_PAGE,
  agreementTextQuestion,
  agreementTextTitle,
  clausesRead,
} from "../../../texts/agreement-text-page.ts";
import { UNKNOWN } from "../../../texts/certainty.ts";
import { ofYearWords } from "../../../texts/other-year.ts";
import { textOfYear } from "../../../texts/text-of-year.ts";
import { MENU } from "../../../texts/page-frame.ts";
import { agreementHref } from "../../addresses.ts";
import { Answer } from "../../ui/answer.tsx";
import { Facts } from "../../ui/facts.tsx";
import { PageLayout } from "../../ui/page-layout.tsx";
import { ClausePassage } from "./clause-passage.tsx";

/** What we have read of an agreement, clause by clause, each with document and place; what we have not stands "inte läst". */
export function AgreementTextPage({ agreement }: { readonly agreement: Agreement }) {
  const { clauses, documents, slug, title } = agreement;
  const read = clauses.filter(({ reading }) => reading !== "unread").length;
  return (
    <PageLayout
      title={agreementTextTitle(title)}
      under="agreements"
      crumbs={[
        { label: MENU.agreements, href: "/overenskommelser" },
        { label: title, href: agreementHref(slug) },
        { label: AGREEMENT_TEXT_PAGE.crumb },
      ]}
      address={`${agreementHref(slug)}/text`}
    >
      <h1>{agreementTextQuestion(title)}</h1>
      <Answer explanation={AGREEMENT_TEXT_PAGE.explanation}>
        {clausesRead(read, clauses.length, documents.length, textOfYear(agreement))}
      </Answer>
      <h2>{AGREEMENT_TEXT_PAGE.clauses}</h2>
      {clauses.map((clause) => (
        <ClauseSection clause={clause} agreement={agreement} />
      ))}
      <h2>{AGREEMENT_TEXT_PAGE.documents}</h2>
      {documents.map((document) => (
        <DocumentFacts document={document} />
      ))}
    </PageLayout>
  );
}

function ClauseSection({ clause, agreement }: { readonly clause: Clause; readonly agreement: Agreement }) {
  const used = agreement.components.filter(
    ({ clauses, keyClauses }) => clauses.includes(clause.id) || keyClauses.includes(clause.id),
  );
  return (
    <section class="clause" id={clause.id} aria-labelledby={`${clause.id}-rubrik`}>
      <h3 id={`${clause.id}-rubrik`}>
        {clause.number} {clause.heading}
      </h3>
      <ClausePassage clause={clause} agreement={agreement} documentHref={(id) => `#dokument-${id}`} />
      {used.length > 0 && (
        <p class="small">
          {AGREEMENT_TEXT_PAGE.usedBy}{" "}
          {used.map(({ id, title }, index) => (
            <>
              {index === 0 ? "" : ", "}
              <a href={`${agreementHref(agreement.slug)}#delar`} data-part={id}>
                {title}
              </a>
            </>
          ))}
          .
        </p>
      )}
    </section>
  );
}

function DocumentFacts({ document }: { readonly document: AgreementDocument }) {
  return (
    <section id={`dokument-${document.id}`} aria-labelledby={`dokument-${document.id}-rubrik`}>
      <h3 id={`dokument-${document.id}-rubrik`}>{document.title}</h3>
      <Facts
        facts={[
          { term: AGREEMENT_TEXT_PAGE.publisher, detail: document.publisher },
          {
            term: AGREEMENT_TEXT_PAGE.reference,
            detail: document.reference === "unknown" ? UNKNOWN : document.reference,
          },
          ...(document.ofYear === undefined
            ? []
            : [{ term: AGREEMENT_TEXT_PAGE.ofYear, detail: ofYearWords(document.ofYear) }]),
          { term: AGREEMENT_TEXT_PAGE.published, detail: knownDay(document.published) },
          {
            term: AGREEMENT_TEXT_PAGE.read,
            detail: `${formatDay(document.readOn)}, ${AGREEMENT_TEXT_PAGE.extents[document.extent]}`,
          },
        ]}
      />
    </section>
  );
}
