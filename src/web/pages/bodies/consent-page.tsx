import { CONSENT_WAYS, NAMED_HOLDERS } from "#domain/organisation";
import { dayOf } from "#domain/time";
import type { ConsentView, SeatConsent } from "../../../application/name-consent.ts";
import { SEAT_DUTY_WORDS, SEAT_FUNCTION_WORDS } from "../../../texts/body-words.ts";
import { COUNTY_BODIES } from "../../../texts/county-bodies.ts";
import { formatDay } from "../../../texts/format.ts";
import { MY_PAGE } from "../../../texts/my-page.ts";
import {
  CONSENT,
  consentHeading,
  consentState,
  consentWayWord,
  namedHolderWord,
} from "../../../texts/name-consent.ts";
import { personName } from "../../../texts/people.ts";
import { consentHref, COUNTY_PATH, MY_PATH, recordFormHref, withdrawConsentHref } from "../../addresses.ts";
import { Answer } from "../../ui/answer.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { Field, type FieldControl } from "../../ui/field.tsx";
import { HiddenFields } from "../../ui/given-table-fields.tsx";
import { LedgerTable } from "../../ui/ledger-table.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageLayout } from "../../ui/page-layout.tsx";
import { SubmitButton } from "../../ui/submit-button.tsx";

/** The name of a field of the form, which is also its id. */
export type ConsentField = "namn" | "vem" | "satt" | "dag" | "ordalydelse";

/** What the page of a seat's consents is made of. */
export type ConsentPageProps = {
  readonly view: ConsentView;
  /** The body that the seat is in, by name. */
  readonly body: string;
  readonly values: Partial<Readonly<Record<ConsentField, string>>>;
  readonly problems: Partial<Readonly<Record<ConsentField, string>>>;
  readonly newKey: () => string;
  /** The seat changed while the form was open. */
  readonly isStale?: boolean | undefined;
  /** Why nothing can be recorded; then there is no form. */
  readonly refusal?: string | undefined;
};

/** Which consents a seat has had, with a button that takes one back, and the form that records one. */
export function ConsentPage(props: ConsentPageProps) {
  const { view, body, problems, newKey, refusal, isStale = false } = props;
  const { seat, entry } = view.seat;
  const words = `${SEAT_FUNCTION_WORDS[seat.function]}, ${SEAT_DUTY_WORDS[seat.duty]}`;
  const summary = Object.entries(problems).map(([fieldId, text]) => ({ text, fieldId }));
  return (
    <PageLayout
      title={CONSENT.title}
      under="mine"
      hasErrors={summary.length > 0}
      crumbs={[
        { label: MY_PAGE.title, href: MY_PATH },
        { label: COUNTY_BODIES.title, href: COUNTY_PATH },
        { label: COUNTY_BODIES.seat, href: recordFormHref("seat", entry.object) },
        { label: CONSENT.title },
      ]}
    >
      {summary.length > 0 && <ErrorSummary problems={summary} />}
      <h1>{consentHeading(words, body)}</h1>
      {isStale && (
        <Notice tone="stop" lead={CONSENT.staleLead}>
          {CONSENT.stale}
        </Notice>
      )}
      <Answer>{CONSENT.lead}</Answer>
      {view.consents.length === 0 ? (
        <p>{CONSENT.none}</p>
      ) : (
        <ConsentTable consents={view.consents} newKey={newKey} may={refusal === undefined} />
      )}
      {refusal === undefined ? <ConsentForm {...props} /> : <Notice tone="fact">{refusal}</Notice>}
    </PageLayout>
  );
}

/** Consents, each with how it was given, how it stands, and a button that takes it back. */
export function ConsentTable(props: {
  readonly consents: readonly SeatConsent[];
  readonly newKey: () => string;
  readonly may: boolean;
}) {
  const { consents, newKey, may } = props;
  return (
    <LedgerTable
      caption={CONSENT.caption}
      rowHeading={{ label: CONSENT.given }}
      columns={[
        { key: "whose", label: CONSENT.whose },
        { key: "way", label: CONSENT.way },
        { key: "wording", label: CONSENT.wording },
        { key: "by", label: CONSENT.recordedBy },
        { key: "state", label: CONSENT.state },
        { key: "change", label: CONSENT.change },
      ]}
      rows={consents.map(({ entry, consent, name, recordedBy, withdrawnAt }) => ({
        heading: consent.from === undefined ? CONSENT.unknown : formatDay(consent.from),
        cells: {
          whose: namedHolderWord(consent.holder),
          way: consentWayWord(consent.way),
          wording: consent.wording,
          by: recordedBy === undefined ? CONSENT.unknown : personName(recordedBy),
          state: consentState(withdrawnAt === undefined ? undefined : dayOf(withdrawnAt), name),
          change: may && name !== undefined && (
            <form method="post" action={withdrawConsentHref(entry.object)}>
              <HiddenFields fields={{ nyckel: newKey(), plats: consent.seat }} />
              <SubmitButton isSecondary>{CONSENT.withdraw}</SubmitButton>
            </form>
          ),
        },
      }))}
    />
  );
}

function ConsentForm({ view, values, problems, newKey }: ConsentPageProps) {
  const field = (name: ConsentField, label: string, control: FieldControl, help?: string) => (
    <Field name={name} label={label} help={help} problem={problems[name]} control={control} />
  );
  return (
    <form method="post" action={consentHref(view.seat.entry.object)} class="stacked">
      <h2>{CONSENT.newHeading}</h2>
      <HiddenFields fields={{ version: String(view.seat.entry.version), nyckel: newKey() }} />
      {field("namn", CONSENT.name, { kind: "text", value: values.namn, size: 40 }, CONSENT.nameHelp)}
      {field("vem", CONSENT.whose, {
        kind: "choice",
        chosen: values.vem,
        options: NAMED_HOLDERS.map((value) => ({ value, label: namedHolderWord(value) })),
      })}
      {field("satt", CONSENT.way, {
        kind: "choice",
        chosen: values.satt,
        options: CONSENT_WAYS.map((value) => ({ value, label: consentWayWord(value) })),
      })}
      {field("dag", CONSENT.givenDay, { kind: "text", value: values.dag, size: 20 }, CONSENT.givenHelp)}
      {field(
        "ordalydelse",
        CONSENT.wording,
        { kind: "long-text", value: values.ordalydelse, rows: 4 },
        CONSENT.wordingHelp,
      )}
      <SubmitButton>{CONSENT.record}</SubmitButton>
    </form>
  );
}
