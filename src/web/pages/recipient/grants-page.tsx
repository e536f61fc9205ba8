import { KRONA } from "#domain/money";
import type { Grant, GrantsView } from "../../../application/view-grants.ts";
import type { ShownSum } from "../../../application/amount-figure.ts";
import { ANSWERS } from "../../../texts/answers.ts";
import { certaintyWordInSentence } from "../../../texts/certainty.ts";
import {
  dutyCount,
  grantDays,
  GRANTS,
  grantsCaption,
  grantsQuestion,
  grantsTitle,
  grantUnknown,
  usesText,
} from "../../../texts/grants.ts";
import { MENU } from "../../../texts/page-frame.ts";
import { howMuchIsUnknown, whatChangedSince } from "../../../texts/recipient-page.ts";
import { agreementHref, amountHref, comparisonHref, LAST_DAYS_PATH, withQuery } from "../../addresses.ts";
import { AmountLink } from "../../ui/amount-link.tsx";
import { Answer } from "../../ui/answer.tsx";
import { ButtonLink, ButtonRow } from "../../ui/button-link.tsx";
import { CertaintyMark } from "../../ui/certainty-mark.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Examples } from "../../ui/examples.tsx";
import { LedgerTable } from "../../ui/ledger-table.tsx";
import { TextOfYearLine } from "../../ui/text-of-year-notice.tsx";
import type { EnteredBy } from "../../publication.ts";
import { PageLayout } from "../../ui/page-layout.tsx";
import { ExamplesToo } from "./examples-too.tsx";

/** What every agreement brings to an organisation, year by year, with duties and last days beside the sum. */
export function GrantsPage({
  view: { organisation, county, grants, examples },
  enteredBy,
}: {
  readonly view: GrantsView;
  readonly enteredBy: EnteredBy;
}) {
  const { name, officialName, path, slug } = organisation;
  const newest = grants.find(({ own }) => own !== undefined);
  return (
    <PageLayout
      title={grantsTitle(name)}
      under="municipalities"
      crumbs={[
        { label: MENU.municipalities, href: "/kommuner" },
        { label: name, href: path },
        { label: GRANTS.heading },
      ]}
      address={`${path}/bidrag`}
    >
      <h1>{grantsQuestion(officialName)}</h1>
      <Answer explanation={GRANTS.oneYear}>
        {newest?.own === undefined ? (
          <>{howMuchIsUnknown(name)}</>
        ) : (
          <>
            {name} {ANSWERS.isToGet} <Amount sum={newest.own} /> {ANSWERS.by} {newest.entry.agreement.title} (
            {certaintyWordInSentence(newest.own.figure.certainty)}).
          </>
        )}
      </Answer>
      <ExamplesToo examples={examples.map(({ entry, own }) => ({ entry, sum: own }))} />
      {grants.length === 0 ? (
        <EmptyState>{GRANTS.none}</EmptyState>
      ) : (
        <>
          <h2 id="racker">{GRANTS.enough}</h2>
          <p>{GRANTS.enoughAnswer}</p>
          <GrantsLedger grants={grants} name={name} county={county} enteredBy={enteredBy} />
          <ButtonRow>
            <ButtonLink href={withQuery(LAST_DAYS_PATH, { organisation: slug })} isSecondary>
              {GRANTS.lastDays}
            </ButtonLink>
            <ButtonLink href={`${path}/bidrag.csv`} isSecondary>
              {GRANTS.csv}
            </ButtonLink>
          </ButtonRow>
        </>
      )}
      {examples.length > 0 && (
        <Examples>
          <GrantsLedger grants={examples} name={name} county={county} enteredBy={enteredBy} />
        </Examples>
      )}
    </PageLayout>
  );
}

type GrantsLedgerProps = {
  readonly grants: readonly Grant[];
  readonly name: string;
  readonly county: string | undefined;
  readonly enteredBy: EnteredBy;
};

function GrantsLedger({ grants, name, county, enteredBy }: GrantsLedgerProps) {
  return (
    <LedgerTable
      caption={grantsCaption(name)}
      rowHeading={{ label: GRANTS.agreement }}
      columns={[
        { key: "amount", label: GRANTS.amount, isNumber: true },
        { key: "certainty", label: GRANTS.certainty },
        { key: "jointly", label: GRANTS.jointly, isNumber: true },
        { key: "use", label: GRANTS.use },
        { key: "claims", label: GRANTS.claims },
        { key: "reports", label: GRANTS.reports },
        { key: "conditions", label: GRANTS.conditions },
        { key: "days", label: GRANTS.days },
      ]}
      rows={grants.map((grant) => ({
        id: grant.entry.agreement.slug,
        heading: <Heading grant={grant} county={county} enteredBy={enteredBy} />,
        cells: {
          amount: grant.own === undefined ? <Unknown /> : <Amount sum={grant.own} />,
          certainty: <Certainty grant={grant} />,
          jointly: grant.jointly === undefined ? "–" : <Amount sum={grant.jointly} />,
          use: usesText(grant.use),
          claims: dutyCount(grant.claims),
          reports: dutyCount(grant.reports),
          conditions: dutyCount(grant.conditions),
          days: grantDays(grant.days, grant.undated),
        },
      }))}
    />
  );
}

/** The agreement, and what changed since the one before. */
function Heading({
  grant: { entry, before },
  county,
  enteredBy,
}: {
  readonly grant: Grant;
  readonly county: string | undefined;
  readonly enteredBy: EnteredBy;
}) {
  const { slug, title } = entry.agreement;
  return (
    <>
      <a href={agreementHref(slug, county)}>{title}</a>
      <TextOfYearLine agreement={entry.agreement} enteredBy={enteredBy(entry.agreement)} />
      {before !== undefined && (
        <div class="small after">
          <a href={comparisonHref(slug, before.agreement.slug, county)}>
            {whatChangedSince(before.agreement.title)}
          </a>
        </div>
      )}
    </>
  );
}

function Certainty({ grant: { own, unknown } }: { readonly grant: Grant }) {
  return (
    <>
      {own !== undefined && <CertaintyMark certainty={own.figure.certainty} />} {grantUnknown(unknown)}
    </>
  );
}

function Unknown() {
  return <span class="unknown">{GRANTS.unknown}</span>;
}

function Amount({ sum }: { readonly sum: ShownSum }) {
  return <AmountLink figure={sum.figure} grain={KRONA} href={amountHref(sum.address)} />;
}
