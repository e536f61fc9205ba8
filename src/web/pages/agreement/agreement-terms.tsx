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
import { UNKNOWN } from "../../../texts/certainty.ts";
import { formatDay, hardSpaced } from "../../../texts/format.ts";
import { joined } from "../../../texts/joined.ts";
import { clauseHref } from "../../addresses.ts";
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
            detail: paid === undefined ? UNKNOWN : paymentSentence(paid.claim, paid.payment?.window),
          },
          {
            term: AGREEMENT_PAGE.report,
            detail: report === undefined ? UNKNOWN : reportSentence(report.by, report.to),
          },
          { term: AGREEMENT_PAGE.unusedMoney, detail: carryOverSentence(carryOver) },
        ]}
      />
      {conditions.length > 0 && (
        <ul>
          {conditions.map((condition) => (
            <li>
              {conditionSentence(condition, readingDay)}{" "}
              {condition.clause !== undefined && (
                <a href={clauseHref(slug, condition.clause)}>{AGREEMENT_PAGE.agreementText}</a>
              )}
            </li>
          ))}
        </ul>
      )}
      {agreement.focusAreas.length > 0 && (
        <>
          <h3>{AGREEMENT_PAGE.focusAreas}</h3>
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
      {agreement.interpretations.map(({ id, reading, by, on, why, evidence }) => (
        <section class="reading" id={`tolkning-${id}`}>
          <h3>{hardSpaced(reading)}</h3>
          <Facts
            hasSentences
            facts={[
              { term: AGREEMENT_PAGE.readBy, detail: `${by}, ${formatDay(on)}` },
              { term: AGREEMENT_PAGE.because, detail: hardSpaced(why) },
              {
                term: AGREEMENT_PAGE.evidence,
                detail: hardSpaced(evidence.map(({ text }) => text).join(" ")),
              },
            ]}
          />
        </section>
      ))}
    </section>
  );
}

/** What we have not found out, in plain words. */
export function AgreementUnknowns({ agreement }: { readonly agreement: Agreement }) {
  if (agreement.notKnown.length === 0) return <></>;
  return (
    <section aria-labelledby="okant">
      <h2 id="okant">{AGREEMENT_PAGE.notKnown}</h2>
      <ul>
        {agreement.notKnown.map((text) => (
          <li>{hardSpaced(text)}</li>
        ))}
      </ul>
    </section>
  );
}
