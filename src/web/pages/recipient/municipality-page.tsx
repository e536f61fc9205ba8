import type { Child } from "hono/jsx";
import type { SharedMoney } from "../../../application/supporting-documents.ts";
import type { PartysPost } from "../../../application/view-joint-post.ts";
import type { MunicipalityView } from "../../../application/view-recipient.ts";
import { JOINT_POST } from "../../../texts/joint-post-page.ts";
import { MENU } from "../../../texts/page-frame.ts";
import { MUNICIPALITY_AND_REGION, RECIPIENT_PAGE, recipientQuestion } from "../../../texts/recipient-page.ts";
import { SUPPORTING } from "../../../texts/supporting-documents.ts";
import type { EnteredBy } from "../../publication.ts";
import { PageContents } from "../../ui/page-contents.tsx";
import { PageLayout } from "../../ui/page-layout.tsx";
import { Columns, SideColumn } from "../../ui/columns.tsx";
import { Notice } from "../../ui/notice.tsx";
import { toldAsUnknown, UNKNOWN_ID } from "./agreements-in-short.tsx";
import { DocumentLinks } from "./document-links.tsx";
import { AskedToPay, JointPostLinks } from "./joint-post-links.tsx";
import { DutyLinks } from "./duty-links.tsx";
import { RecipientAgreements } from "./recipient-agreements.tsx";
import { RecipientAnswer } from "./recipient-answer.tsx";

/** "Vad innebär detta för vår kommun?": what it gets, is asked to pay and decide, must do, and what nobody has said. */
export function MunicipalityPage(props: {
  readonly view: MunicipalityView;
  /** What it is asked to pay together with others. */
  readonly posts: readonly PartysPost[];
  /** Whether somebody can sign in here and answer. */
  readonly canAnswer: boolean;
  /** Documents that concern the county and are no agreements. */
  readonly documents: readonly SharedMoney[];
  /** Its published bodies and contacts. */
  readonly bodies?: Child;
  readonly enteredBy: EnteredBy;
}) {
  const { view, posts, documents, bodies } = props;
  const { municipality, county, region, agreements, neighbours } = view;
  const path = `/kommuner/${municipality.slug}`;
  return (
    <PageLayout
      title={municipality.name}
      under="municipalities"
      crumbs={[
        { label: MENU.municipalities, href: "/kommuner" },
        { label: county.shortName, href: `/lan/${county.slug}` },
        { label: municipality.name },
      ]}
      address={path}
    >
      <h1>{recipientQuestion(municipality.officialName)}</h1>
      <RecipientAnswer
        name={municipality.name}
        agreements={agreements}
        county={county.slug}
        asked={posts.length === 0 ? undefined : <AskedToPay municipality={municipality} posts={posts} />}
      />
      <Contents {...props} />
      <Columns
        side={
          <SideColumn label={RECIPIENT_PAGE.moreOnCounty}>
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
            <DutyLinks path={path} slug={municipality.slug} />
            <section>
              <h2>{county.name}</h2>
              <p>
                <a href={`/lan/${county.slug}`}>{RECIPIENT_PAGE.allBesideEachOther}</a>
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
          <Notice tone="fact" lead={MUNICIPALITY_AND_REGION.lead}>
            {MUNICIPALITY_AND_REGION.onMunicipality}{" "}
            <a href={`/regioner/${region.slug}`}>{MUNICIPALITY_AND_REGION.toRegion}</a>
          </Notice>
        )}
        <JointPostLinks municipality={municipality} posts={posts} canAnswer={props.canAnswer} />
        <RecipientAgreements agreements={agreements} county={county.slug} enteredBy={props.enteredBy} />
        <DocumentLinks name={municipality.name} documents={documents} />
        {bodies}
      </Columns>
    </PageLayout>
  );
}

/** Where the page's parts begin; absent where they are too few to look for. */
function Contents({ view: { agreements }, posts, documents }: Parameters<typeof MunicipalityPage>[0]) {
  const sections = [
    ...(posts.length === 0 ? [] : [{ id: "gemensamt", label: JOINT_POST.sharedOn }]),
    { id: "overenskommelser", label: RECIPIENT_PAGE.allAgreements },
    ...(toldAsUnknown(agreements).length > 0 ? [{ id: UNKNOWN_ID, label: RECIPIENT_PAGE.whereUnknown }] : []),
    ...(documents.length === 0 ? [] : [{ id: "underlag", label: SUPPORTING.title }]),
  ];
  return sections.length > 2 && <PageContents sections={sections} />;
}
