import type { OrganisationRegister } from "#domain/organisation";
import type { NameOrganisation } from "../../../application/name-organisations.ts";
import type { OrganisationView, ShownMandate } from "../../../application/view-organisation.ts";
import { spanWords } from "../../../texts/county-bodies.ts";
import { joined } from "../../../texts/joined.ts";
import { MY_PAGE } from "../../../texts/my-page.ts";
import {
  IN_FORCE_WORDS,
  mandatesInCounty,
  ORGANISATION,
  organisationHeading,
} from "../../../texts/organisation-page.ts";
import { MY_PATH, recordFormHref, withQuery } from "../../addresses.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { LedgerTable } from "../../ui/ledger-table.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageLayout } from "../../ui/page-layout.tsx";
import { UnconfirmedMark } from "../bodies/record-words.tsx";
import { OrganisationFacts } from "./organisation-words.tsx";

/** What the page of one's own organisation is made of. */
export type OrganisationPageProps = {
  readonly view: OrganisationView;
  readonly nameOf: NameOrganisation;
  readonly register: OrganisationRegister;
  /** What the visitor may do. */
  readonly may: { readonly write: boolean; readonly give: boolean };
  readonly isSaved: boolean;
};

/** What one's own organisation is, what it is a member of, and who may register for whom. */
export function OrganisationPage(props: OrganisationPageProps) {
  const { view, nameOf, isSaved } = props;
  return (
    <PageLayout
      title={ORGANISATION.title}
      under="mine"
      crumbs={[{ label: MY_PAGE.title, href: MY_PATH }, { label: ORGANISATION.title }]}
    >
      <h1>{organisationHeading(nameOf(view.organisation).name)}</h1>
      {isSaved && <Notice tone="ok" lead={ORGANISATION.saved} />}
      <Itself {...props} />
      <Memberships {...props} />
      <Given {...props} />
      <Received {...props} />
    </PageLayout>
  );
}

function Itself({ view, register, may }: OrganisationPageProps) {
  const { registered, isInRegister } = view;
  if (isInRegister) return <p>{ORGANISATION.fromRegister}</p>;
  if (registered === undefined)
    return (
      <EmptyState next={may.write && <a href={recordFormHref("organisation")}>{ORGANISATION.register}</a>}>
        {ORGANISATION.notRegistered}
      </EmptyState>
    );
  const { entry, value } = registered;
  return (
    <>
      <OrganisationFacts organisation={value} county={register.counties.get(value.county ?? "")?.name} />
      <p>
        <UnconfirmedMark entry={entry} />{" "}
        {may.write && <a href={recordFormHref("organisation", entry.object)}>{ORGANISATION.edit}</a>}
      </p>
    </>
  );
}

function Memberships({ view, nameOf, may }: OrganisationPageProps) {
  return (
    <section aria-labelledby="medlemskap">
      <h2 id="medlemskap">{ORGANISATION.memberships}</h2>
      {view.memberships.length === 0 ? (
        <EmptyState>{ORGANISATION.noMemberships}</EmptyState>
      ) : (
        <LedgerTable
          caption={ORGANISATION.memberships}
          rowHeading={{ label: ORGANISATION.member }}
          columns={[
            { key: "in", label: ORGANISATION.in },
            { key: "days", label: ORGANISATION.days },
            { key: "state", label: ORGANISATION.state },
            { key: "change", label: ORGANISATION.change },
          ]}
          rows={view.memberships.map(({ entry, membership, standing }) => ({
            heading: nameOf(membership.member).name,
            cells: {
              in: nameOf(membership.in).name,
              days: spanWords(membership) || ORGANISATION.unknownDays,
              state: (
                <>
                  {IN_FORCE_WORDS[standing]} <UnconfirmedMark entry={entry} />
                </>
              ),
              change: may.write && entry.owner === view.organisation && (
                <a href={recordFormHref("membership", entry.object)}>{ORGANISATION.end}</a>
              ),
            },
          }))}
        />
      )}
      {may.write && (
        <p>
          <a href={recordFormHref("membership")}>{ORGANISATION.addMembership}</a>
        </p>
      )}
    </section>
  );
}

function Given({ view, nameOf, may }: OrganisationPageProps) {
  return (
    <section aria-labelledby="givna">
      <h2 id="givna">{ORGANISATION.given}</h2>
      <p>{ORGANISATION.whatItMeans}</p>
      {view.given.length === 0 ? (
        <EmptyState>{ORGANISATION.noGiven}</EmptyState>
      ) : (
        <LedgerTable
          caption={ORGANISATION.given}
          rowHeading={{ label: ORGANISATION.host }}
          columns={[
            { key: "ground", label: ORGANISATION.ground },
            { key: "days", label: ORGANISATION.days },
            { key: "state", label: ORGANISATION.state },
            { key: "change", label: ORGANISATION.change },
          ]}
          rows={view.given.map((each) => ({
            heading: nameOf(each.mandate.host).name,
            cells: {
              ground: each.mandate.source,
              days: spanWords(each.mandate),
              state: IN_FORCE_WORDS[each.standing],
              change: may.give && <a href={mandateHref(each)}>{ORGANISATION.end}</a>,
            },
          }))}
        />
      )}
      {may.give && (
        <p>
          <a href={recordFormHref("mandate")}>{ORGANISATION.give}</a>
        </p>
      )}
    </section>
  );
}

/** One that was there before it could be written down is written down when it is changed. */
function mandateHref({ entry, mandate: { host, from, source } }: ShownMandate): string {
  if (entry !== undefined) return recordFormHref("mandate", entry.object);
  return withQuery(recordFormHref("mandate"), { vard: host, fran: from.toString(), grund: source });
}

function Received({ view, nameOf, register }: OrganisationPageProps) {
  return (
    <section aria-labelledby="mottagna">
      <h2 id="mottagna">{ORGANISATION.received}</h2>
      {view.counties.map(({ county, given, without }) => (
        <p>
          {mandatesInCounty(
            given.length,
            given.length + without.length,
            register.counties.get(county)?.shortName ?? county,
            without.length === 0 ? "" : joined(without.map((id) => nameOf(id).name)),
          )}
        </p>
      ))}
      {view.received.length === 0 ? (
        <EmptyState>{ORGANISATION.noReceived}</EmptyState>
      ) : (
        <LedgerTable
          caption={ORGANISATION.received}
          rowHeading={{ label: ORGANISATION.givenBy }}
          columns={[
            { key: "ground", label: ORGANISATION.ground },
            { key: "days", label: ORGANISATION.days },
            { key: "state", label: ORGANISATION.state },
          ]}
          rows={view.received.map(({ mandate, standing }) => ({
            heading: nameOf(mandate.organisation).name,
            cells: { ground: mandate.source, days: spanWords(mandate), state: IN_FORCE_WORDS[standing] },
          }))}
        />
      )}
    </section>
  );
}
