import type { SharedMoney } from "../../../application/supporting-documents.ts";
import type { RegionView } from "../../../application/view-recipient.ts";
import { MENU } from "../../../texts/page-frame.ts";
import {
  MUNICIPALITY_AND_REGION,
  RECIPIENT_PAGE,
  recipientQuestion,
  wholeCounty,
} from "../../../texts/recipient-page.ts";
import { Columns, SideColumn } from "../../ui/columns.tsx";
import { Notice } from "../../ui/notice.tsx";
import type { EnteredBy } from "../../publication.ts";
import { PageLayout } from "../../ui/page-layout.tsx";
import { DocumentLinks } from "./document-links.tsx";
import { DutyLinks } from "./duty-links.tsx";
import { RecipientAgreements } from "./recipient-agreements.tsx";
import { RecipientAnswer } from "./recipient-answer.tsx";

/** What a region gets by every agreement, and the municipalities of its county. */
export function RegionPage(props: {
  readonly view: RegionView;
  /** Documents that concern the county and are no agreements. */
  readonly documents: readonly SharedMoney[];
  readonly enteredBy: EnteredBy;
}) {
  const { view, documents } = props;
  const { region, county, agreements, municipalities } = view;
  const path = `/regioner/${region.slug}`;
  const own = municipalities.find(({ code }) => code === region.alsoMunicipality);
  return (
    <PageLayout
      title={region.name}
      under="municipalities"
      crumbs={[
        { label: MENU.municipalities, href: "/kommuner" },
        { label: county.shortName, href: `/lan/${county.slug}` },
        { label: region.name },
      ]}
      address={path}
    >
      <h1>{recipientQuestion(region.name)}</h1>
      <RecipientAnswer name={region.name} county={county.slug} agreements={agreements} />
      <Columns
        side={
          <SideColumn label={RECIPIENT_PAGE.moreOnRegion}>
            <DutyLinks path={path} slug={region.slug} />
            <section>
              <h2>{RECIPIENT_PAGE.municipalities}</h2>
              <ul class="plain">
                {municipalities.map(({ slug, name }) => (
                  <li>
                    <a href={`/kommuner/${slug}`}>{name}</a>
                  </li>
                ))}
              </ul>
              <p>
                <a href={`/lan/${county.slug}`}>{wholeCounty(county.name)}</a>
              </p>
            </section>
          </SideColumn>
        }
      >
        {own !== undefined && (
          <Notice tone="fact" lead={MUNICIPALITY_AND_REGION.lead}>
            {MUNICIPALITY_AND_REGION.onRegion}{" "}
            <a href={`/kommuner/${own.slug}`}>{MUNICIPALITY_AND_REGION.toMunicipality}</a>
          </Notice>
        )}
        <RecipientAgreements agreements={agreements} county={county.slug} enteredBy={props.enteredBy} />
        <DocumentLinks name={region.name} documents={documents} />
      </Columns>
    </PageLayout>
  );
}
