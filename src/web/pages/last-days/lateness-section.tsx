import type { DecisionTime, Lateness } from "#domain/deadline";
import { groupThousands, formatDayShort } from "../../../texts/format.ts";
import { LATENESS, latenessSentence, latenessUnknown } from "../../../texts/lateness.ts";
import { agreementHref, clauseHref } from "../../addresses.ts";
import { LedgerTable } from "../../ui/ledger-table.tsx";

/** How late the agreements were decided: the sentence, each agreement with its source, and those that nobody dates. */
export function LatenessSection({ lateness }: { readonly lateness: Lateness }) {
  const unknown = latenessUnknown(lateness);
  return (
    <section aria-labelledby="beskedet">
      <h2 id="beskedet">{LATENESS.heading}</h2>
      <p>{latenessSentence(lateness)}</p>
      <p>{LATENESS.notTheNotice}</p>
      <p>{LATENESS.scope}</p>
      {lateness.observations.length > 0 && (
        <LedgerTable
          caption={LATENESS.caption}
          rowHeading={{ label: LATENESS.agreement }}
          columns={[
            { key: "decided", label: LATENESS.decided },
            { key: "days", label: LATENESS.days, isNumber: true },
            { key: "source", label: LATENESS.source },
          ]}
          rows={lateness.observations.map((each) => ({
            heading: <a href={agreementHref(each.agreement.slug)}>{each.agreement.title}</a>,
            cells: {
              decided: formatDayShort(each.decided),
              days: groupThousands(BigInt(each.daysIntoYear)),
              source: <DecisionSource time={each} />,
            },
          }))}
        />
      )}
      {unknown !== "" && <p>{unknown}</p>}
      <p class="tiny">{LATENESS.method}</p>
    </section>
  );
}

function DecisionSource({ time: { agreement, clauses, documents } }: { readonly time: DecisionTime }) {
  const [clause] = clauses;
  const [document] = documents;
  if (clause !== undefined) return <a href={clauseHref(agreement.slug, clause.id)}>{clause.heading}</a>;
  if (document !== undefined) return <>{`${document.title} (${document.publisher})`}</>;
  return <a href={`${agreementHref(agreement.slug)}#villkor`}>{LATENESS.noSource}</a>;
}
