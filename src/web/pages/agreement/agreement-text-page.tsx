import type { Agreement, AgreementDocument, Clause } from "#domain/agreement";
import { formatDay } from "../../../texts/format.ts";
import { knownDay } from "../../../texts/agreement-page.ts";
import { lowerFirst } from "../../../texts/component-title.ts";
import { agreementHref } from "../../addresses.ts";
import { Answer } from "../../ui/answer.tsx";
import { Facts } from "../../ui/facts.tsx";
import { PageLayout } from "../../ui/page-layout.tsx";
import { Passage } from "../../ui/passage.tsx";

/** What we have read of an agreement, clause by clause, each with document and place; what we have not stands "inte läst". */
export function AgreementTextPage({ agreement }: { readonly agreement: Agreement }) {
  const { clauses, documents, slug, title } = agreement;
  const read = clauses.filter(({ reading }) => reading !== "unread").length;
  return (
    <PageLayout
      title={`${title}, texten`}
      under="agreements"
      crumbs={[
        { label: "Överenskommelser", href: "/overenskommelser" },
        { label: title, href: agreementHref(slug) },
        { label: "Texten" },
      ]}
      address={`${agreementHref(slug)}/text`}
    >
      <h1>Vad står det i {title}?</h1>
      <Answer explanation="Citat är ordagranna och högst 25 ord. Annat är vår sammanfattning. Rubriker som vi känner till men inte har läst står som ”inte läst”.">
        Vi har läst {read} av {clauses.length} avsnitt, ur {documents.length} {"dokument"}.
      </Answer>
      <h2>Avsnitten</h2>
      {clauses.map((clause) => (
        <ClauseSection clause={clause} agreement={agreement} />
      ))}
      <h2>Dokumenten</h2>
      {documents.map((document) => (
        <DocumentFacts document={document} />
      ))}
    </PageLayout>
  );
}

function ClauseSection({ clause, agreement }: { readonly clause: Clause; readonly agreement: Agreement }) {
  const document = agreement.documents.find(({ id }) => id === clause.document);
  const used = agreement.components.filter(
    ({ clauses, keyClauses }) => clauses.includes(clause.id) || keyClauses.includes(clause.id),
  );
  return (
    <section class="clause" id={clause.id} aria-labelledby={`${clause.id}-rubrik`}>
      <h3 id={`${clause.id}-rubrik`}>
        {clause.number} {clause.heading}
      </h3>
      {clause.reading === "unread" ? (
        <p class="unknown">inte läst</p>
      ) : (
        <Passage
          isQuote={clause.reading === "quote"}
          text={[{ text: clause.text, isMarked: false }]}
          source={{
            label: `${document?.title ?? clause.document}, ${lowerFirst(clause.place)}`,
            href: `#dokument-${clause.document}`,
          }}
        />
      )}
      {used.length > 0 && (
        <p class="small">
          Används av{" "}
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

const EXTENTS = { whole: "hela dokumentet", extract: "utdrag", summary: "en sammanfattning" } as const;

function DocumentFacts({ document }: { readonly document: AgreementDocument }) {
  return (
    <section id={`dokument-${document.id}`} aria-labelledby={`dokument-${document.id}-rubrik`}>
      <h3 id={`dokument-${document.id}-rubrik`}>{document.title}</h3>
      <Facts
        facts={[
          { term: "Utgivare", detail: document.publisher },
          { term: "Beteckning", detail: document.reference === "unknown" ? "okänt" : document.reference },
          { term: "Publicerat", detail: knownDay(document.published) },
          { term: "Läst", detail: `${formatDay(document.readOn)}, ${EXTENTS[document.extent]}` },
        ]}
      />
    </section>
  );
}
