import type { County } from "#domain/organisation";
import type { NamedOrganisation } from "../../../application/name-organisations.ts";
import type {
  AnsweredRequirement,
  CountyBodiesView,
  OrganisationRow,
} from "../../../application/view-county-bodies.ts";
import type { WrittenBody } from "../../../application/written-down.ts";
import {
  COUNTY_BODIES,
  countyBodiesAnswer,
  countyBodiesHeading,
  lackingWords,
  requirementHeading,
  withoutContactSentences,
} from "../../../texts/county-bodies.ts";
import { SEAT_DUTY_WORDS, SEAT_FUNCTION_WORDS } from "../../../texts/body-words.ts";
import { CONFIRM_PAGE, objectionOf } from "../../../texts/confirm-page.ts";
import { CONSENT } from "../../../texts/name-consent.ts";
import { MY_PAGE } from "../../../texts/my-page.ts";
import { consentHref, COUNTY_PATH, MY_PATH, recordFormHref, withQuery } from "../../addresses.ts";
import { Answer } from "../../ui/answer.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Field } from "../../ui/field.tsx";
import { LedgerTable } from "../../ui/ledger-table.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageLayout } from "../../ui/page-layout.tsx";
import { StatusMark } from "../../ui/status-mark.tsx";
import { SubmitButton } from "../../ui/submit-button.tsx";
import type { WaitingEntry } from "./waiting-groups.tsx";
import { OriginMark, UnconfirmedMark } from "./record-words.tsx";

/** What the county's page is made of. */
export type CountyBodiesPageProps = {
  readonly view: CountyBodiesView;
  readonly counties: readonly County[];
  readonly agreements: readonly { readonly slug: string; readonly title: string }[];
  readonly agreement: { readonly slug: string; readonly title: string };
  readonly requirements: readonly AnsweredRequirement[];
  readonly nameOf: (id: string) => NamedOrganisation;
  /** What the visitor may do here. */
  readonly may: { readonly write: boolean; readonly setUp: boolean };
  readonly linksKey: string;
  /** What the visitor has entered that those it is about say is not right. */
  readonly objections: readonly WaitingEntry[];
  readonly told?: "saved" | "set-up" | undefined;
};

/** A county at a glance: every municipality's bodies and contacts, what is unconfirmed, what is missing. */
export function CountyBodiesPage(props: CountyBodiesPageProps) {
  const { view, agreement, nameOf, may, told } = props;
  return (
    <PageLayout
      title={COUNTY_BODIES.title}
      under="mine"
      crumbs={[{ label: MY_PAGE.title, href: MY_PATH }, { label: COUNTY_BODIES.title }]}
    >
      <h1>{countyBodiesHeading(view.county.shortName)}</h1>
      {told !== undefined && (
        <Notice tone="ok" lead={told === "saved" ? COUNTY_BODIES.saved : COUNTY_BODIES.setUpDone} />
      )}
      <Answer
        explanation={withoutContactSentences(
          {
            known: view.withoutContact.known.map((id) => nameOf(id).name),
            unseen: view.withoutContact.unseen.map((id) => nameOf(id).name),
          },
          agreement.title,
        )}
      >
        {countyBodiesAnswer(view.counts, view.county.shortName)}
      </Answer>
      <Choice {...props} />
      <Objections {...props} />
      {may.setUp && <HostDeeds {...props} />}
      {may.write && (
        <p>
          <a href={recordFormHref("body")}>{COUNTY_BODIES.newBody}</a>
          {" · "}
          <a href={withQuery(recordFormHref("contact"), { overenskommelse: agreement.slug })}>
            {COUNTY_BODIES.newContact}
          </a>
        </p>
      )}
      <LedgerTable
        caption={COUNTY_BODIES.tableCaption}
        rowHeading={{ label: COUNTY_BODIES.organisation }}
        columns={[
          { key: "bodies", label: COUNTY_BODIES.bodies },
          { key: "contact", label: COUNTY_BODIES.contact },
          { key: "unconfirmed", label: COUNTY_BODIES.unconfirmed, isNumber: true },
          { key: "missing", label: COUNTY_BODIES.missing },
        ]}
        rows={view.rows.map((row) => ({
          heading: nameOf(row.organisation).name,
          id: `o-${row.organisation}`,
          cells: cellsOf(row),
        }))}
      />
      <h2>{COUNTY_BODIES.jointHeading}</h2>
      {view.joint.length === 0 ? (
        <EmptyState>{COUNTY_BODIES.noJoint}</EmptyState>
      ) : (
        <BodyLinks bodies={view.joint} />
      )}
      <Seats {...props} />
      <Requirements {...props} />
    </PageLayout>
  );
}

function Objections({ objections, nameOf }: CountyBodiesPageProps) {
  if (objections.length === 0) return <></>;
  return (
    <section aria-labelledby="invandningar">
      <h2 id="invandningar">{CONFIRM_PAGE.objectionsHeading}</h2>
      <p>{CONFIRM_PAGE.objectionsLead}</p>
      <ul>
        {objections.map(({ kind, entry, heading, objection = "" }) => (
          <li>
            <a href={recordFormHref(kind, entry.object)}>{heading}</a>,{" "}
            {objectionOf(nameOf(entry.owner).name, objection)}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Choice({ counties, view, agreements, agreement }: CountyBodiesPageProps) {
  return (
    <form class="choice" method="get" action={COUNTY_PATH}>
      {counties.length > 1 && (
        <Field
          name="lan"
          label={COUNTY_BODIES.county}
          control={{
            kind: "choice",
            chosen: view.county.code,
            options: counties.map(({ code, name }) => ({ value: code, label: name })),
          }}
        />
      )}
      <Field
        name="overenskommelse"
        label={COUNTY_BODIES.contactsFor}
        control={{
          kind: "choice",
          chosen: agreement.slug,
          options: agreements.map(({ slug, title }) => ({ value: slug, label: title })),
        }}
      />
      <SubmitButton isSecondary>{COUNTY_BODIES.show}</SubmitButton>
    </form>
  );
}

function HostDeeds({ view, linksKey }: CountyBodiesPageProps) {
  return (
    <>
      <p>
        <a class="button" href={withQuery(`${COUNTY_PATH}/nytt`, { lan: view.county.code })}>
          {COUNTY_BODIES.setUp}
        </a>
      </p>
      {view.counts.unconfirmed > 0 && (
        <form method="post" action={`${COUNTY_PATH}/lankar`}>
          <input type="hidden" name="nyckel" value={linksKey} />
          <p>{COUNTY_BODIES.linksLead}</p>
          <SubmitButton isSecondary>{COUNTY_BODIES.linksButton}</SubmitButton>
        </form>
      )}
    </>
  );
}

function cellsOf({ bodies, contacts, unconfirmed, lacking, isKnown }: OrganisationRow) {
  return {
    bodies: bodies.length === 0 ? "–" : <BodyLinks bodies={bodies} />,
    contact:
      contacts.length === 0
        ? "–"
        : contacts.map(({ entry, contact }) => (
            <div>
              <a href={recordFormHref("contact", entry.object)}>{contact.function}</a>{" "}
              <OriginMark origin={contact.origin} />
            </div>
          )),
    unconfirmed: isKnown ? (
      unconfirmed === 0 ? (
        "–"
      ) : (
        <StatusMark tone="wait">{String(unconfirmed)}</StatusMark>
      )
    ) : (
      COUNTY_BODIES.unknown
    ),
    missing: lackingWords(lacking, isKnown),
  };
}

function BodyLinks({ bodies }: { readonly bodies: readonly WrittenBody[] }) {
  return (
    <ul class="plain">
      {bodies.map(({ entry, body }) => (
        <li>
          <a href={recordFormHref("body", entry.object)}>{body.name}</a> <OriginMark origin={body.origin} />
        </li>
      ))}
    </ul>
  );
}

function Seats({ view, nameOf, may }: CountyBodiesPageProps) {
  return (
    <section aria-labelledby="platser">
      <h2 id="platser">{COUNTY_BODIES.seatsHeading}</h2>
      {view.seated.length === 0 && <EmptyState>{COUNTY_BODIES.noSeats}</EmptyState>}
      {view.seated.map(({ entry, body, seats }) => (
        <details>
          <summary>{body.name}</summary>
          <ul>
            {seats.map(({ entry: version, seat, isVacant }) => (
              <li>
                <a href={recordFormHref("seat", version.object)}>{SEAT_FUNCTION_WORDS[seat.function]}</a>,{" "}
                {SEAT_DUTY_WORDS[seat.duty]}, {nameOf(seat.organisation).name}:{" "}
                {isVacant ? COUNTY_BODIES.vacant : COUNTY_BODIES.filled} <UnconfirmedMark entry={version} />{" "}
                {may.write && seat.function === "user-organisation" && (
                  <a href={consentHref(version.object)}>{CONSENT.link}</a>
                )}
              </li>
            ))}
          </ul>
          {may.write && (
            <p>
              <a href={withQuery(recordFormHref("seat"), { organ: entry.object })}>{COUNTY_BODIES.newSeat}</a>
            </p>
          )}
        </details>
      ))}
    </section>
  );
}

function Requirements({ requirements, nameOf }: CountyBodiesPageProps) {
  return (
    <section aria-labelledby="krav">
      <h2 id="krav">{COUNTY_BODIES.requirementsHeading}</h2>
      {requirements.length === 0 && <p>{COUNTY_BODIES.noRequirements}</p>}
      {requirements.map(({ number, text, contacts }) => (
        <section>
          <h3>{requirementHeading(number, text)}</h3>
          {contacts.length === 0 ? (
            <p>{COUNTY_BODIES.nobody}</p>
          ) : (
            <ul>
              {contacts.map(({ contact }) => (
                <li>
                  {nameOf(contact.organisation).name}: {contact.function}
                </li>
              ))}
            </ul>
          )}
        </section>
      ))}
    </section>
  );
}
