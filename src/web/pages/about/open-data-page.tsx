import type { OpenDataView } from "../../../application/view-open-data.ts";
import { OPEN_DATA, openDataAnswer, schemaName } from "../../../texts/about-open-data.ts";
import { MENU } from "../../../texts/page-frame.ts";
import { SERIES_PAGE } from "../../../texts/series-page.ts";
import { SERIES_FORM_PATH } from "../../addresses.ts";
import { Answer } from "../../ui/answer.tsx";
import { PageLayout } from "../../ui/page-layout.tsx";
import { AgreementFiles, PopulationFiles } from "./data-tables.tsx";

const { agreements, organisations, schemas, series, statements } = OPEN_DATA;

/** Every dataset with its file, its licence and its source. */
export function OpenDataPage({ view }: { readonly view: OpenDataView }) {
  return (
    <PageLayout
      title={OPEN_DATA.title}
      crumbs={[{ label: MENU.start, href: "/" }, { label: OPEN_DATA.title }]}
      address="/oppna-data"
    >
      <h1>{OPEN_DATA.heading}</h1>
      <Answer explanation={OPEN_DATA.explanation}>
        {openDataAnswer({
          agreements: view.agreements.length,
          series: view.series.length,
          municipalities: view.municipalities,
          regions: view.regions,
        })}
      </Answer>
      <h2 id={agreements.id}>{agreements.heading}</h2>
      <p>{agreements.licence}</p>
      <AgreementFiles agreements={view.agreements} />
      <h2 id={series.id}>{series.heading}</h2>
      <p>{series.licence}</p>
      <p>{series.format}</p>
      <PopulationFiles series={view.series} />
      <p>
        <a href={SERIES_FORM_PATH}>{SERIES_PAGE.heading}</a>
      </p>
      <h2 id={organisations.id}>{organisations.heading}</h2>
      <p>{organisations.licence}</p>
      <p>
        <a href="/oppna-data/organisationer.json">{organisations.link}</a>
      </p>
      <h2 id={statements.id}>{statements.heading}</h2>
      <p>{statements.licence}</p>
      <p>
        <a href="/underlag/fem-dokument.json">{statements.link}</a>
      </p>
      <h2 id={schemas.id}>{schemas.heading}</h2>
      <p>{schemas.body}</p>
      <ul>
        {view.schemas.map(({ href }) => (
          <li>
            <a href={href}>{schemaName(href.slice("/schema/".length))}</a>
          </li>
        ))}
      </ul>
    </PageLayout>
  );
}
