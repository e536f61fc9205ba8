import type { OwnSeat } from "../../../application/view-own-seats.ts";
import { SEAT_FUNCTION_WORDS } from "../../../texts/body-words.ts";
import { inBody } from "../../../texts/county-bodies.ts";
import { MY_PAGE } from "../../../texts/my-page.ts";
import { OWN_SEATS } from "../../../texts/own-seats.ts";
import { consentHref, MY_PATH } from "../../addresses.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { PageLayout } from "../../ui/page-layout.tsx";
import { ConsentTable } from "../bodies/consent-page.tsx";

/** What the page of an organisation's own consents is made of. */
export type OwnConsentsPageProps = {
  readonly seats: readonly OwnSeat[];
  readonly newKey: () => string;
  /** Whether the visitor may take them back. */
  readonly may: boolean;
};

/** Every consent to show a name beside a seat of one's own, seat by seat, each with a button that takes it back. */
export function OwnConsentsPage({ seats, newKey, may }: OwnConsentsPageProps) {
  const asked = seats.filter(({ consents = [] }) => consents.length > 0);
  return (
    <PageLayout
      title={OWN_SEATS.consents}
      under="mine"
      crumbs={[{ label: MY_PAGE.title, href: MY_PATH }, { label: OWN_SEATS.consents }]}
    >
      <h1>{OWN_SEATS.consents}</h1>
      <p>{OWN_SEATS.consentsLead}</p>
      {asked.length === 0 && <EmptyState>{OWN_SEATS.noConsents}</EmptyState>}
      {asked.map(({ entry, seat, body, consents = [] }) => (
        <section>
          <h2>
            <a href={consentHref(entry.object)}>{inBody(SEAT_FUNCTION_WORDS[seat.function], body)}</a>
          </h2>
          <ConsentTable consents={consents} newKey={newKey} may={may} />
        </section>
      ))}
    </PageLayout>
  );
}
