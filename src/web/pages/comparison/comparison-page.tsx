import type { Catalogue, CatalogueEntry } from "../../../application/open-catalogue.ts";
import { EVERY_COUNTY, type ComparisonView } from "../../../application/view-comparison.ts";
import {
  COMPARISON,
  comparisonOf,
  comparisonQuestion,
  frameSentence,
  sumSentence,
} from "../../../texts/comparison.ts";
import { RECEIPT_PAGE } from "../../../texts/receipt-titles.ts";
import { MENU } from "../../../texts/page-frame.ts";
import { agreementHref, comparisonHref, comparisonReceiptHref, withQuery } from "../../addresses.ts";
import { Answer } from "../../ui/answer.tsx";
import { ButtonLink, ButtonRow } from "../../ui/button-link.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Field } from "../../ui/field.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageLayout } from "../../ui/page-layout.tsx";
import { ChangesLedger } from "./changes-ledger.tsx";
import { FactsLedger } from "./facts-ledger.tsx";

/** What the page of a comparison is made of. */
export type ComparisonPageProps = {
  readonly entry: CatalogueEntry;
  /** The address of the other agreement: asked for, else the nearest of the same field. */
  readonly other: string | undefined;
  /** Absent where the other agreement is not here. */
  readonly view: ComparisonView | undefined;
  readonly catalogue: Catalogue;
  readonly isAsked: boolean;
};

/** What changed between two agreements, for whom and why: the answer, the facts, and every recipient. */
export function ComparisonPage(props: ComparisonPageProps) {
  const { entry, other, view, isAsked } = props;
  const { title, slug } = entry.agreement;
  const heading =
    view === undefined
      ? comparisonOf(title)
      : comparisonQuestion(view.before.agreement.title, view.after.agreement.title);
  return (
    <PageLayout
      title={heading}
      under="agreements"
      crumbs={[
        { label: MENU.agreements, href: "/overenskommelser" },
        { label: title, href: agreementHref(slug) },
        { label: COMPARISON.show },
      ]}
      address={comparisonHref(slug, isAsked ? other : undefined)}
    >
      <h1>{heading}</h1>
      {view === undefined ? (
        <Notice tone="wait">{isAsked ? COMPARISON.notHere : COMPARISON.nothingToCompare}</Notice>
      ) : (
        <Answer explanation={sumSentence(view.sum, view.county?.shortName)}>
          {frameSentence(view.comparison, view.before.agreement, view.after.agreement)}
        </Answer>
      )}
      <ComparisonChoice {...props} />
      {view !== undefined && <Compared view={view} path={agreementHref(slug)} other={other} />}
    </PageLayout>
  );
}

function Compared({
  view,
  path,
  other,
}: {
  readonly view: ComparisonView;
  readonly path: string;
  readonly other: string | undefined;
}) {
  const { before, after, comparison, county, rows } = view;
  return (
    <>
      <h2 id="uppgifter">{COMPARISON.factsHeading}</h2>
      <FactsLedger before={before} after={after} comparison={comparison} />
      <h2 id="skillnader">{COMPARISON.changesHeading}</h2>
      {rows.length === 0 ? <EmptyState>{COMPARISON.noChanges}</EmptyState> : <ChangesLedger view={view} />}
      <h2 id="orsaker">{COMPARISON.howHeading}</h2>
      <p class="small">{COMPARISON.how}</p>
      <p class="small">{COMPARISON.howParts}</p>
      {rows.length > 0 && (
        <ButtonRow>
          <ButtonLink
            href={withQuery(`${path}/jamfor.csv`, { med: other, lan: county?.slug ?? EVERY_COUNTY })}
            isSecondary
          >
            {COMPARISON.csv}
          </ButtonLink>
          <ButtonLink
            href={comparisonReceiptHref(
              after.agreement.slug,
              before.agreement.slug,
              county?.slug ?? EVERY_COUNTY,
            )}
            isSecondary
          >
            {RECEIPT_PAGE.save}
          </ButtonLink>
        </ButtonRow>
      )}
    </>
  );
}

/** Which agreement to compare with and which county to show; a plain form whose answer is an address. */
function ComparisonChoice({ entry, other, view, catalogue }: ComparisonPageProps) {
  const { slug } = entry.agreement;
  const collator = new Intl.Collator("sv");
  const counties = [...catalogue.register.counties.values()].toSorted((a, b) =>
    collator.compare(a.name, b.name),
  );
  const others = catalogue.entries.filter(({ agreement }) => agreement.slug !== slug);
  return (
    <form class="choice" method="get" action={`${agreementHref(slug)}/jamfor`}>
      <Field
        name="med"
        label={COMPARISON.choose}
        control={{
          kind: "choice",
          chosen: other,
          options: others.map(({ agreement }) => ({ value: agreement.slug, label: agreement.title })),
        }}
      />
      <Field
        name="lan"
        label={COMPARISON.county}
        control={{
          kind: "choice",
          chosen: view?.county?.slug ?? EVERY_COUNTY,
          options: [
            { value: EVERY_COUNTY, label: COMPARISON.everyone },
            ...counties.map((county) => ({ value: county.slug, label: county.name })),
          ],
        }}
      />
      <button class="button secondary" type="submit">
        {COMPARISON.show}
      </button>
    </form>
  );
}
