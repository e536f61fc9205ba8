import type { RegionView } from "../../../application/view-recipient.ts";
import { RECIPIENT_PAGE, recipientQuestion } from "../../../texts/recipient-page.ts";
import { Columns, SideColumn } from "../../ui/columns.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageLayout } from "../../ui/page-layout.tsx";
import { RecipientAgreements } from "./recipient-agreements.tsx";
import { RecipientAnswer } from "./recipient-answer.tsx";

/** What a region gets by every agreement, and the municipalities of its county. */
export function RegionPage({ view }: { readonly view: RegionView }) {
  const { region, county, agreements, municipalities } = view;
  const path = `/regioner/${region.slug}`;
  const own = municipalities.find(({ code }) => code === region.alsoMunicipality);
  return (
    <PageLayout
      title={region.name}
      under="municipalities"
      crumbs={[
        { label: "Kommuner", href: "/kommuner" },
        { label: county.shortName, href: `/lan/${county.slug}` },
        { label: region.name },
      ]}
      address={path}
    >
      <h1>{recipientQuestion(region.name)}</h1>
      <RecipientAnswer name={region.name} agreements={agreements} />
      <Columns
        side={
          <SideColumn label="Kommunerna i länet">
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
                <a href={`/lan/${county.slug}`}>Hela {county.name}</a>
              </p>
            </section>
          </SideColumn>
        }
      >
        {own !== undefined && (
          <Notice tone="fact" lead="Kommun och region i ett.">
            Här står det regionen får. <a href={`/kommuner/${own.slug}`}>Det kommunen får</a>
          </Notice>
        )}
        <RecipientAgreements agreements={agreements} />
      </Columns>
    </PageLayout>
  );
}
