import type { IssuedLinks } from "../../../application/issue-confirmation-links.ts";
import type { NamedOrganisation } from "../../../application/name-organisations.ts";
import { COUNTY_BODIES } from "../../../texts/county-bodies.ts";
import { formatDay } from "../../../texts/format.ts";
import { confirmationGoesTo } from "../../../texts/outbox.ts";
import { MY_PAGE } from "../../../texts/my-page.ts";
import { COUNTY_PATH, MY_PATH } from "../../addresses.ts";
import { LedgerTable } from "../../ui/ledger-table.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageLayout } from "../../ui/page-layout.tsx";

/** The links for confirming, shown once, to be sent by hand. */
export function LinksPage(props: {
  readonly outcome: IssuedLinks;
  readonly hrefOf: (secret: string) => string;
  readonly nameOf: (id: string) => NamedOrganisation;
}) {
  const { outcome, hrefOf, nameOf } = props;
  const links = outcome.kind === "issued" ? outcome.links : [];
  return (
    <PageLayout
      title={COUNTY_BODIES.linksButton}
      under="mine"
      crumbs={[
        { label: MY_PAGE.title, href: MY_PATH },
        { label: COUNTY_BODIES.title, href: COUNTY_PATH },
        { label: COUNTY_BODIES.linksButton },
      ]}
    >
      <h1>{COUNTY_BODIES.linksHeading}</h1>
      {links.length === 0 ? (
        <p>{outcome.kind === "issued" ? COUNTY_BODIES.noLinks : COUNTY_BODIES.linksAlready}</p>
      ) : (
        <>
          <Notice tone="wait" lead={COUNTY_BODIES.linksWarning}>
            {COUNTY_BODIES.linksReplace}
          </Notice>
          <LedgerTable
            caption={COUNTY_BODIES.linksButton}
            rowHeading={{ label: COUNTY_BODIES.organisation }}
            columns={[
              { key: "entries", label: COUNTY_BODIES.entries, isNumber: true },
              { key: "until", label: COUNTY_BODIES.worksUntil },
              { key: "letter", label: COUNTY_BODIES.letter },
              { key: "link", label: COUNTY_BODIES.link },
            ]}
            rows={links.map(({ organisation, secret, entries, lastDay, letter }) => ({
              heading: nameOf(organisation).name,
              cells: {
                entries: String(entries),
                until: formatDay(lastDay),
                letter: confirmationGoesTo(letter),
                link: <code class="long">{hrefOf(secret)}</code>,
              },
            }))}
          />
        </>
      )}
      <p>
        <a href={COUNTY_PATH}>{COUNTY_BODIES.back}</a>
      </p>
    </PageLayout>
  );
}
