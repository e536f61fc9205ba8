import type { Agreement } from "#domain/agreement";
import type { Day } from "#domain/time";
import {
  AGREEMENT_PAGE,
  carryOverSentence,
  conditionSentence,
  knownDay,
  paymentSentence,
  reportSentence,
} from "../../../texts/agreement-page.ts";
import {
  clauseIds,
  focusAreasHeading,
  notKnownThen,
  paymentClauses,
  textOfYear,
  unconfirmed,
  withUnconfirmed,
} from "../../../texts/text-of-year.ts";
import { takenOverWords, withYearOf } from "../../../texts/other-year.ts";
import type { ReadAnnex } from "../../../application/view-published-state.ts";
import { annexHeading, readAnnexSentence } from "../../../texts/annex-pages.ts";
import { UNKNOWN } from "../../../texts/certainty.ts";
import { componentTitle } from "../../../texts/component-title.ts";
import { formatDay, hardSpaced } from "../../../texts/format.ts";
import { joined } from "../../../texts/joined.ts";
import { annexHref, clauseHref } from "../../addresses.ts";
import { Facts } from "../../ui/facts.tsx";

/** What the agreement demands and when: decision, payment, claim, report, conditions, unused money. */
export function AgreementTerms({
  agreement,
  readingDay,
}: {
  readonly agreement: Agreement;
  readonly readingDay: Day;
}) {
  const { components, slug } = agreement;
  const paid = components.find(({ payment, claim }) => payment !== undefined || claim !== undefined);
  const report = components.find((component) => component.report !== undefined)?.report;
  const carryOver = components.find((component) => component.carryOver !== "unknown")?.carryOver ?? "unknown";
  const conditions = [
    ...new Map(
      components.flatMap((component) => component.conditions).map((each) => [each.text, each]),
    ).values(),
  ];
  return (
    <section aria-labelledby="villkor">
      <h2 id="villkor">{AGREEMENT_PAGE.terms}</h2>
      <Facts
        hasSentences
        facts={[
          { term: AGREEMENT_PAGE.parties, detail: joined(agreement.parties) },
          { term: AGREEMENT_PAGE.decided, detail: knownDay(agreement.decided) },
          {
            term: AGREEMENT_PAGE.payment,
            detail:
              paid === undefined
                ? UNKNOWN
                : `${paymentSentence(paid.claim, paid.payment?.window)}${unconfirmed(paymentClauses(paid), agreement)}`,
          },
          {
            term: AGREEMENT_PAGE.report,
            detail:
              report === undefined
                ? UNKNOWN
                : withUnconfirmed(reportSentence(report.by, report.to), clauseIds(report.clause), agreement),
          },
          {
            term: AGREEMENT_PAGE.unusedMoney,
            detail:
              carryOver === "unknown"
                ? carryOverSentence(carryOver)
                : `${carryOverSentence(carryOver)}${unconfirmed(clauseIds(carryOver.clause), agreement)}`,
          },
        ]}
      />
      {conditions.length > 0 && (
        <ul>
          {conditions.map((condition) => (
            <li>
              {conditionSentence(condition, readingDay)}
              {unconfirmed(clauseIds(condition.clause), agreement)}{" "}
              {condition.clause !== undefined && (
                <a href={clauseHref(slug, condition.clause)}>{AGREEMENT_PAGE.agreementText}</a>
              )}
            </li>
          ))}
        </ul>
      )}
      {agreement.focusAreas.length > 0 && (
        <>
          <h3>{focusAreasHeading(agreement)}</h3>
          <ol>
            {agreement.focusAreas
              .toSorted((a, b) => a.order - b.order)
              .map(({ title }) => (
                <li>{title}</li>
              ))}
          </ol>
        </>
      )}
    </section>
  );
}

/** Every interpretation: what was read how, by whom, when, why and on what evidence. */
export function AgreementReadings({ agreement }: { readonly agreement: Agreement }) {
  if (agreement.interpretations.length === 0) return <></>;
  return (
    <section aria-labelledby="tolkningar">
      <h2 id="tolkningar">{AGREEMENT_PAGE.readings}</h2>
      {agreement.interpretations.map(({ id, reading, by, on, forYear, why, evidence }) => (
        <section class="reading" id={`tolkning-${id}`}>
          <h3>{hardSpaced(reading)}</h3>
          <Facts
            hasSentences
            facts={[
              {
                term: forYear === undefined ? AGREEMENT_PAGE.readBy : takenOverWords(forYear),
                detail: `${by}, ${formatDay(on)}`,
              },
              { term: AGREEMENT_PAGE.because, detail: hardSpaced(why) },
              {
                term: withYearOf(AGREEMENT_PAGE.evidence, forYear ?? yearOfEvidence(evidence, agreement)),
                detail: hardSpaced(evidence.map(({ text }) => text).join(" ")),
              },
            ]}
          />
        </section>
      ))}
    </section>
  );
}

/** The other year that a document of the evidence was a source of. */
function yearOfEvidence(
  evidence: Agreement["interpretations"][number]["evidence"],
  { documents }: Agreement,
): number | undefined {
  const cited = new Set(evidence.map(({ document }) => document));
  return documents.find(({ id, ofYear }) => ofYear !== undefined && cited.has(id))?.ofYear;
}

/** What we have not found out, in plain words. */
export function AgreementUnknowns({
  agreement,
  readIn,
}: {
  readonly agreement: Agreement;
  /** The payer's tables that were read in after the agreement's file was written: they may say it. */
  readonly readIn: readonly ReadAnnex[];
}) {
  if (agreement.notKnown.length === 0) return <></>;
  const other = textOfYear(agreement);
  return (
    <section aria-labelledby="okant">
      <h2 id="okant">{AGREEMENT_PAGE.notKnown}</h2>
      {other !== undefined && <p>{notKnownThen(other)}</p>}
      {readIn.length > 0 && (
        <>
          <p>{AGREEMENT_PAGE.readSince}</p>
          <ul>
            {readIn.map(({ annex, hash, component, readOn, ofAll, way }) => (
              <li>
                <a href={annexHref(hash)}>{annexHeading(annex.title, annex.publisher)}</a>
                {readAnnexSentence({
                  component: componentTitle(component),
                  readOn,
                  rows: annex.table.rows.size,
                  ofAll,
                  way,
                })}
              </li>
            ))}
          </ul>
          <p>{AGREEMENT_PAGE.wroteBefore}</p>
        </>
      )}
      <ul>
        {agreement.notKnown.map((text) => (
          <li>{hardSpaced(text)}</li>
        ))}
      </ul>
    </section>
  );
}
