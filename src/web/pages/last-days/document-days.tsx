import type { DocumentDates } from "../../../application/supporting-documents.ts";
import { documentKindWord, SUPPORTING } from "../../../texts/supporting-documents.ts";
import { SUPPORTING_PATH, supportingHref } from "../../addresses.ts";
import { DatesTable } from "../supporting-document/dates-table.tsx";

/** Dates in documents that are no agreements with the state, document by document; nothing where there are none. */
export function DocumentDays({ documents }: { readonly documents: readonly DocumentDates[] }) {
  if (documents.length === 0) return <></>;
  return (
    <section aria-labelledby="underlag">
      <h2 id="underlag">{SUPPORTING.onLastDays}</h2>
      <p>
        {SUPPORTING.onLastDaysIntro} <a href={SUPPORTING_PATH}>{SUPPORTING.all}</a>
      </p>
      {documents.map(({ document, dates }) => (
        <section aria-labelledby={`underlag-${document.id}`}>
          <h3 id={`underlag-${document.id}`}>
            <a href={supportingHref(document.slug)}>{document.shortTitle}</a>
          </h3>
          <DatesTable document={document} dates={dates} caption={documentKindWord(document.kind)} />
          <p>
            <a href={`${supportingHref(document.slug)}/kalender.ics`}>{SUPPORTING.calendar}</a>
          </p>
        </section>
      ))}
    </section>
  );
}
