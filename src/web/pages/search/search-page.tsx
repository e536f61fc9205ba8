import type { Child } from "hono/jsx";
import { KRONA } from "#domain/money";
import type { CaseNumber, OrganisationRegister } from "#domain/organisation";
import type { SearchView } from "../../../application/search.ts";
import { nameInRegister } from "../../../application/open-catalogue.ts";
import { recipientName } from "../../../application/view-agreement.ts";
import { CASE_NUMBERS } from "../../../texts/case-numbers.ts";
import { componentTitle, lowerFirst } from "../../../texts/component-title.ts";
import { findingContext } from "../../../texts/finding-context.ts";
import { wordFinding } from "../../../texts/findings.ts";
import { formatOre } from "../../../texts/format.ts";
import {
  moreAmountsFound,
  nothingFor,
  readAsAmount,
  searchHeading,
  SEARCH_PAGE,
  searchTitle,
} from "../../../texts/search-page.ts";
import { titleOfSum } from "../../word-trace.ts";
import {
  agreementHref,
  amountHref,
  bodyHref,
  clauseHref,
  componentOf,
  supportingHref,
} from "../../addresses.ts";
import { DidYouMean } from "../../ui/did-you-mean.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { AmountLink } from "../../ui/amount-link.tsx";
import { PageLayout } from "../../ui/page-layout.tsx";
import { linksOfPages } from "./found-pages.tsx";
import { rowsOfPosts, rowsOfPostSums } from "./found-posts.tsx";

/** What was found, in groups; and what to try when nothing was. */
export function SearchPage({
  view,
  register,
  caseNumbers,
}: {
  readonly view: SearchView;
  readonly register: OrganisationRegister;
  /** Diary numbers that hold what was written, with the title of what they are of. */
  readonly caseNumbers: readonly { readonly number: CaseNumber; readonly title: string }[];
}) {
  const {
    query,
    amount,
    municipalities,
    regions,
    counties,
    agreements,
    clauses,
    amounts,
    sums,
    moreAmounts,
  } = view;
  const pages = linksOfPages(view.pages);
  const posts = rowsOfPosts(view.posts);
  const found = [
    caseNumbers,
    municipalities,
    regions,
    counties,
    agreements,
    posts,
    amounts,
    sums,
    view.postSums,
    view.findings,
    view.documents,
    clauses,
    pages,
  ].reduce((all, { length }) => all + length, 0);
  return (
    <PageLayout title={searchTitle(query)} query={query} crumbs={[{ label: SEARCH_PAGE.title }]}>
      <h1>{searchHeading(query, found + moreAmounts)}</h1>
      {amount !== undefined && <p class="small">{readAsAmount(formatOre(amount, KRONA))}</p>}
      {query.trim() === "" ? (
        <EmptyState>{SEARCH_PAGE.empty}</EmptyState>
      ) : (
        found === 0 && <Nothing view={view} />
      )}
      <Group
        heading={CASE_NUMBERS.found}
        rows={caseNumbers.map(({ number: { number, matterKind, matter }, title }) => (
          <>
            <a href={matterKind === "body" ? bodyHref(matter) : `${agreementHref(matter)}#diarienummer`}>
              {number}
            </a>{" "}
            {title}
          </>
        ))}
      />
      <Group
        heading={SEARCH_PAGE.municipalities}
        rows={municipalities.map(({ slug, officialName, code, county }) => (
          <>
            <a href={`/kommuner/${slug}`}>{officialName}</a> {code}, {register.counties.get(county)?.name}
          </>
        ))}
      />
      <Group
        heading={SEARCH_PAGE.regions}
        rows={regions.map(({ slug, name }) => (
          <a href={`/regioner/${slug}`}>{name}</a>
        ))}
      />
      <Group
        heading={SEARCH_PAGE.counties}
        rows={counties.map(({ slug, name }) => (
          <a href={`/lan/${slug}`}>{name}</a>
        ))}
      />
      <Group
        heading={SEARCH_PAGE.agreements}
        rows={agreements.map(({ agreement }) => (
          <a href={agreementHref(agreement.slug)}>{agreement.title}</a>
        ))}
      />
      <Group heading={SEARCH_PAGE.posts} rows={posts} />
      <Group
        heading={SEARCH_PAGE.amounts}
        rows={amounts.map(({ entry, amount: shown }) => {
          const component = componentOf(entry, shown.component);
          return (
            <>
              <AmountLink figure={shown.figure} grain={KRONA} href={amountHref(shown.address)} />{" "}
              {component === undefined
                ? shown.recipient
                : recipientName(shown.recipient, component, register)}
              , {component === undefined ? "" : lowerFirst(componentTitle(component))},{" "}
              {entry.agreement.title}
            </>
          );
        })}
      />
      <Group
        heading={SEARCH_PAGE.sums}
        rows={sums.map(({ entry, sum }) => (
          <>
            <AmountLink figure={sum.figure} grain={KRONA} href={amountHref(sum.address)} />{" "}
            {titleOfSum(sum, entry, register)}
          </>
        ))}
      />
      <Group
        heading={SEARCH_PAGE.postSums}
        rows={rowsOfPostSums(view.postSums, (code) => nameInRegister(code, register))}
      />
      {moreAmounts > 0 && <p>{moreAmountsFound(moreAmounts)}</p>}
      <Group
        heading={SEARCH_PAGE.findings}
        rows={view.findings.map(({ entry, finding }) => (
          <>
            <a href={`${agreementHref(entry.agreement.slug)}#kontroll`}>
              {
                wordFinding(
                  finding,
                  findingContext(
                    entry.agreement,
                    entry.components.map(({ result }) => result.component),
                    register,
                  ),
                ).headline
              }
            </a>{" "}
            {entry.agreement.title}
          </>
        ))}
      />
      <Group
        heading={SEARCH_PAGE.documents}
        rows={view.documents.map(({ slug, shortTitle, about }) => (
          <>
            <a href={supportingHref(slug)}>{shortTitle}</a> <span class="small">{about}</span>
          </>
        ))}
      />
      <Group
        heading={SEARCH_PAGE.clauses}
        rows={clauses.map(({ entry, clause }) => (
          <>
            <a href={clauseHref(entry.agreement.slug, clause.id)}>
              {entry.agreement.title}, {clause.number} {clause.heading}
            </a>
            {clause.reading !== "unread" && <span class="small"> {clause.text}</span>}
          </>
        ))}
      />
      <Group
        heading={SEARCH_PAGE.pages}
        rows={pages.map(({ href, label }) => (
          <a href={href}>{label}</a>
        ))}
      />
    </PageLayout>
  );
}

function Group({ heading, rows }: { readonly heading: string; readonly rows: readonly Child[] }) {
  if (rows.length === 0) return <></>;
  return (
    <section>
      <h2>{heading}</h2>
      <ul class="plain">
        {rows.map((row) => (
          <li>{row}</li>
        ))}
      </ul>
    </section>
  );
}

function Nothing({ view }: { readonly view: SearchView }) {
  return (
    <EmptyState>
      {nothingFor(view.query)}{" "}
      {view.nearly.length > 0 ? (
        <DidYouMean names={view.nearly.map(({ slug, name }) => ({ name, href: `/kommuner/${slug}` }))} />
      ) : (
        SEARCH_PAGE.tips
      )}
    </EmptyState>
  );
}
