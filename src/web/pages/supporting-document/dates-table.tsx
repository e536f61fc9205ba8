import type { DatedFact, SupportingDocument } from "#domain/supporting-document";
import type { ShownDate } from "../../../application/supporting-documents.ts";
import { statedTime } from "../../../texts/stated-time.ts";
import { PARTS } from "../../../texts/parts.ts";
import { dateKindWord, knownText, recursSentence, SUPPORTING } from "../../../texts/supporting-documents.ts";
import { documentDateAnchor } from "../../addresses.ts";
import { CertaintyMark } from "../../ui/certainty-mark.tsx";
import { LedgerTable } from "../../ui/ledger-table.tsx";
import { PassageLink } from "./passage-link.tsx";

/** A document's dates under each other: what, when, as written, who, and the passage that says it. */
export function DatesTable(props: {
  readonly document: SupportingDocument;
  readonly dates: readonly ShownDate[];
  readonly caption: string;
}) {
  const { document, dates, caption } = props;
  return (
    <>
      <LedgerTable
        caption={caption}
        rowHeading={{ label: SUPPORTING.what }}
        columns={[
          { key: "when", label: SUPPORTING.when },
          { key: "kind", label: SUPPORTING.kind },
          { key: "who", label: SUPPORTING.who },
          { key: "where", label: SUPPORTING.where },
        ]}
        rows={dates.map(({ fact, name }) => ({
          id: documentDateAnchor(name),
          heading: <What fact={fact} />,
          cells: {
            when: <When fact={fact} />,
            kind: dateKindWord(fact.kind),
            who: knownText(fact.who),
            where: <PassageLink document={document} id={fact.passage} />,
          },
        }))}
      />
      <Readings {...props} />
    </>
  );
}

/** How unclear words are read, each reading once, with the passage it reads. */
function Readings({ document, dates }: Pick<Parameters<typeof DatesTable>[0], "document" | "dates">) {
  const readings = new Map(
    dates.flatMap(({ fact }) => (fact.reading === undefined ? [] : [[fact.reading, fact.passage] as const])),
  );
  return (
    <>
      {[...readings].map(([reading, passage]) => (
        <p class="small">
          {SUPPORTING.readSo}, <PassageLink document={document} id={passage} />: {reading}
        </p>
      ))}
    </>
  );
}

function What({ fact: { what, subjects, reading } }: { readonly fact: DatedFact }) {
  return (
    <>
      {what}{" "}
      {subjects !== undefined && (
        <span class="place">
          {SUPPORTING.subjects}: {subjects.join("; ")}
        </span>
      )}
      {reading !== undefined && <CertaintyMark certainty="interpreted" />}
    </>
  );
}

function When({ fact }: { readonly fact: DatedFact }) {
  const { when } = fact;
  const again = recursSentence(fact);
  if (when === "unknown")
    return again === "" ? <span class="unknown">{statedTime(when)}</span> : <>{again}</>;
  return (
    <>
      {statedTime(when)}
      <span class="place">
        {PARTS.quoteOpen}
        {when.asWritten}
        {PARTS.quoteClose}
      </span>
    </>
  );
}
