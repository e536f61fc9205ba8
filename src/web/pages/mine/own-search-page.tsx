import type { Child } from "hono/jsx";
import type { NameOrganisation } from "../../../application/name-organisations.ts";
import type { OwnSearch } from "../../../application/search-own.ts";
import { SEAT_FUNCTION_WORDS } from "../../../texts/body-words.ts";
import { inBody } from "../../../texts/county-bodies.ts";
import { MY_PAGE } from "../../../texts/my-page.ts";
import { nothingOwn, OWN_SEARCH, ownSearchHeading } from "../../../texts/own-search.ts";
import { draftHref, MY_PATH, OWN_SEARCH_PATH, recordFormHref } from "../../addresses.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { PageLayout } from "../../ui/page-layout.tsx";
import { SubmitButton } from "../../ui/submit-button.tsx";
import { UnconfirmedMark } from "../bodies/record-words.tsx";

/** The search field of Min sida; the key of the search goes there on its pages. */
export function OwnSearchForm({ query }: { readonly query?: string | undefined }) {
  return (
    <form class="choice" role="search" aria-label={OWN_SEARCH.title} action={OWN_SEARCH_PATH} method="get">
      <div class="field">
        <label for="own-search">{OWN_SEARCH.label}</label>
        <input
          id="own-search"
          name="q"
          type="search"
          value={query}
          size={32}
          autocomplete="off"
          aria-keyshortcuts="/"
        />
      </div>
      <SubmitButton isSecondary>{OWN_SEARCH.button}</SubmitButton>
    </form>
  );
}

/** What was found of all that the visitor may see, in groups. */
export function OwnSearchPage(props: { readonly found: OwnSearch; readonly nameOf: NameOrganisation }) {
  const { found, nameOf } = props;
  const { query, bodies, seats, contacts, agreements } = found;
  const count = bodies.length + seats.length + contacts.length + agreements.length;
  return (
    <PageLayout
      title={OWN_SEARCH.title}
      under="mine"
      crumbs={[{ label: MY_PAGE.title, href: MY_PATH }, { label: OWN_SEARCH.title }]}
    >
      <h1>{ownSearchHeading(query, count)}</h1>
      <p>{OWN_SEARCH.lead}</p>
      <OwnSearchForm query={query} />
      {count === 0 && <EmptyState>{query === "" ? OWN_SEARCH.empty : nothingOwn(query)}</EmptyState>}
      <Group
        heading={OWN_SEARCH.bodies}
        rows={bodies.map(({ entry, body }) => (
          <>
            <a href={recordFormHref("body", entry.object)}>{body.name}</a>, {nameOf(entry.owner).name}{" "}
            <UnconfirmedMark entry={entry} />
          </>
        ))}
      />
      <Group
        heading={OWN_SEARCH.seats}
        rows={seats.map(({ entry, seat, body }) => (
          <>
            <a href={recordFormHref("seat", entry.object)}>
              {inBody(SEAT_FUNCTION_WORDS[seat.function], body)}
            </a>
            , {nameOf(seat.organisation).name} <UnconfirmedMark entry={entry} />
          </>
        ))}
      />
      <Group
        heading={OWN_SEARCH.contacts}
        rows={contacts.map(({ entry, contact }) => (
          <>
            <a href={recordFormHref("contact", entry.object)}>{contact.function}</a>,{" "}
            {nameOf(contact.organisation).name} <UnconfirmedMark entry={entry} />
          </>
        ))}
      />
      <Agreements heading={OWN_SEARCH.drafts} of={agreements.filter(({ isDraft }) => isDraft)} />
      <Agreements heading={OWN_SEARCH.agreements} of={agreements.filter(({ isDraft }) => !isDraft)} />
    </PageLayout>
  );
}

function Agreements({ heading, of }: { readonly heading: string; readonly of: OwnSearch["agreements"] }) {
  return (
    <Group
      heading={heading}
      rows={of.map(({ object, title }) => (
        <a href={draftHref(object)}>{title}</a>
      ))}
    />
  );
}

function Group({ heading, rows }: { readonly heading: string; readonly rows: readonly Child[] }) {
  if (rows.length === 0) return <></>;
  return (
    <section>
      <h2>{heading}</h2>
      <ul class="plain">
        {rows.map((row) => (
          <li data-row>{row}</li>
        ))}
      </ul>
    </section>
  );
}
