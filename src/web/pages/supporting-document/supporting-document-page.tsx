import type { DocumentPassage } from "#domain/supporting-document";
import type { SupportingDocumentView } from "../../../application/supporting-documents.ts";
import { knownDay } from "../../../texts/agreement-page.ts";
import {
  DOCUMENT_CHECK,
  documentCheckHeading,
  wordDocumentFinding,
} from "../../../texts/document-findings.ts";
import { formatDay } from "../../../texts/format.ts";
import { joined } from "../../../texts/joined.ts";
import {
  documentQuestion,
  knownText,
  lengthSentence,
  notAnAgreement,
  premiseWord,
  SUPPORTING,
} from "../../../texts/supporting-documents.ts";
import { agreementHref, SUPPORTING_PATH, supportingHref } from "../../addresses.ts";
import { Answer } from "../../ui/answer.tsx";
import { ButtonLink, ButtonRow } from "../../ui/button-link.tsx";
import { Facts } from "../../ui/facts.tsx";
import { PageLayout } from "../../ui/page-layout.tsx";
import { Passage } from "../../ui/passage.tsx";
import { SumCheckBox, type CheckLine } from "../../ui/sum-check-box.tsx";
import { DatesTable } from "./dates-table.tsx";
import { DocumentMoney } from "./document-money.tsx";
import { PassageLink } from "./passage-link.tsx";

/** One document: its money, its dates in order, what they rest on, what does not go together, what nobody has said. */
export function SupportingDocumentPage({ view }: { readonly view: SupportingDocumentView }) {
  const { document, dates } = view;
  const path = supportingHref(document.slug);
  return (
    <PageLayout
      title={document.shortTitle}
      crumbs={[{ label: SUPPORTING.title, href: SUPPORTING_PATH }, { label: document.shortTitle }]}
      sources={`${document.title} (${knownText(document.publisher)})`}
      address={path}
    >
      <h1>{documentQuestion(document)}</h1>
      <Answer explanation={notAnAgreement(document)}>{document.about}</Answer>
      <DocumentCheck view={view} />
      <DocumentMoney document={document} />
      <section aria-labelledby="dagar">
        <h2 id="dagar">{SUPPORTING.dates}</h2>
        <ButtonRow>
          <ButtonLink href={`${path}/kalender.ics`} isSecondary>
            {SUPPORTING.calendar}
          </ButtonLink>
        </ButtonRow>
        <p class="small screen-only">{SUPPORTING.calendarHelp}</p>
        <DatesTable document={document} dates={dates} caption={SUPPORTING.datesCaption} />
      </section>
      <Lengths view={view} />
      <Premises view={view} />
      <section aria-labelledby="okant">
        <h2 id="okant">{SUPPORTING.notKnown}</h2>
        <ul>
          {document.notKnown.map((text) => (
            <li>{text}</li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="text">
        <h2 id="text">{SUPPORTING.text}</h2>
        {document.passages.map((passage) => (
          <PassageSection passage={passage} />
        ))}
      </section>
      <AboutDocument view={view} />
    </PageLayout>
  );
}

function DocumentCheck({ view: { findings } }: { readonly view: SupportingDocumentView }) {
  const lines = findings.map((finding): CheckLine => {
    const { headline, figures, meaning } = wordDocumentFinding(finding);
    return {
      state: "note",
      text: (
        <>
          <b>{headline}</b> {figures}
        </>
      ),
      ...(meaning === "" ? {} : { answer: meaning }),
    };
  });
  return (
    <SumCheckBox
      id="kontroll"
      verdict="nothing"
      headline={documentCheckHeading(findings.length)}
      lines={findings.length === 0 ? [{ state: "agrees", text: DOCUMENT_CHECK.nothingMore }] : lines}
    />
  );
}

function Lengths({ view: { document } }: { readonly view: SupportingDocumentView }) {
  if (document.lengths.length === 0) return <></>;
  return (
    <section aria-labelledby="langd">
      <h2 id="langd">{SUPPORTING.lengths}</h2>
      {document.lengths.map(({ what, asWritten, months, passage }) => (
        <p>
          {lengthSentence(what, asWritten, months)} <PassageLink document={document} id={passage} />
        </p>
      ))}
    </section>
  );
}

function Premises({ view: { document } }: { readonly view: SupportingDocumentView }) {
  if (document.premises.length === 0) return <></>;
  return (
    <section aria-labelledby="forutsattningar">
      <h2 id="forutsattningar">{SUPPORTING.premises}</h2>
      <ul>
        {document.premises.map(({ id, kind, text, passage }) => (
          <li id={id}>
            <b>{premiseWord(kind)}.</b> {text} <PassageLink document={document} id={passage} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function PassageSection({ passage: { id, text, reading, place } }: { readonly passage: DocumentPassage }) {
  return (
    <div class="clause" id={id}>
      <Passage isQuote={reading === "quote"} text={[{ text, isMarked: false }]} source={{ label: place }} />
    </div>
  );
}

function AboutDocument({
  view: { document, counties, agreements },
}: {
  readonly view: SupportingDocumentView;
}) {
  return (
    <section aria-labelledby="kalla">
      <h2 id="kalla">{SUPPORTING.source}</h2>
      <Facts
        hasSentences
        facts={[
          { term: SUPPORTING.inTitle, detail: document.title },
          { term: SUPPORTING.publisher, detail: knownText(document.publisher) },
          { term: SUPPORTING.dated, detail: knownDay(document.dated) },
          { term: SUPPORTING.reference, detail: knownText(document.reference) },
          { term: SUPPORTING.readOn, detail: formatDay(document.readOn) },
          {
            term: SUPPORTING.counties,
            detail: counties.length === 0 ? knownText("unknown") : joined(counties.map(({ name }) => name)),
          },
        ]}
      />
      {agreements.length > 0 && (
        <p>
          {SUPPORTING.agreements}:{" "}
          {agreements.map(({ slug, title }, index) => (
            <>
              {index > 0 && ", "}
              <a href={agreementHref(slug)}>{title}</a>
            </>
          ))}
        </p>
      )}
      <p>
        <a href={`${SUPPORTING_PATH}/filer/${document.id}.json`}>{SUPPORTING.asData}</a>
      </p>
    </section>
  );
}
