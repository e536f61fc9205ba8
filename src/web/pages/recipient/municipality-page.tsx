import type { MunicipalityView } from "../../../application/view-recipient.ts";
import { RECIPIENT_PAGE, recipientQuestion } from "../../../texts/recipient-page.ts";
import { PageLayout } from "../../ui/page-layout.tsx";
import { Columns, SideColumn } from "../../ui/columns.tsx";
import { Notice } from "../../ui/notice.tsx";
import { RecipientAgreements } from "./recipient-agreements.tsx";
import { RecipientAnswer } from "./recipient-answer.tsx";

/** "Vad innebär detta för vår kommun?": what it gets, shares, must do, and what nobody has said. */
export function MunicipalityPage({ view }: { readonly view: MunicipalityView }) {
  const { municipality, county, region, agreements, neighbours } = view;
  const path = `/kommuner/${municipality.slug}`;
  return (
    <PageLayout
      title={municipality.name}
      under="municipalities"
      crumbs={[
        { label: "Kommuner", href: "/kommuner" },
        { label: county.shortName, href: `/lan/${county.slug}` },
        { label: municipality.name },
      ]}
      address={path}
    >
      <h1>{recipientQuestion(municipality.officialName)}</h1>
      <RecipientAnswer name={municipality.name} agreements={agreements} />
      <Columns
        side={
          <SideColumn label="Mer om länet">
            {neighbours.length > 1 && (
              <section>
                <h2>{RECIPIENT_PAGE.neighbours}</h2>
                <ul class="plain">
                  {neighbours.map(({ slug, name, code }) => (
                    <li>
                      {code === municipality.code ? <b>{name}</b> : <a href={`/kommuner/${slug}`}>{name}</a>}
                    </li>
                  ))}
                </ul>
              </section>
            )}
            <section>
              <h2>{county.name}</h2>
              <p>
                <a href={`/lan/${county.slug}`}>Alla kommuner bredvid varandra</a>
              </p>
              {region !== undefined && (
                <p>
                  <a href={`/regioner/${region.slug}`}>{region.name}</a>
                </p>
              )}
            </section>
          </SideColumn>
        }
      >
        {municipality.note !== undefined && <Notice tone="fact">{municipality.note}</Notice>}
        {region?.alsoMunicipality === municipality.code && (
          <Notice tone="fact" lead="Kommun och region i ett.">
            Gotland får både kommunernas och regionernas delar. Här står det kommunen får.{" "}
            <a href={`/regioner/${region.slug}`}>Det regionen får</a>
          </Notice>
        )}
        <RecipientAgreements agreements={agreements} />
      </Columns>
    </PageLayout>
  );
}
