import { formatDay, formatPersons } from "../../../texts/format.ts";
import { OPEN_DATA, seriesCertainty } from "../../../texts/about-open-data.ts";
import { sourceWords } from "../../../texts/exports.ts";
import {
  POPULATION_PAGE,
  populationAnswer,
  populationQuestion,
  populationSource,
  populationTitle,
} from "../../../texts/population-page.ts";
import type { PopulationView } from "../../../application/view-population.ts";
import { SERIES_PAGE } from "../../../texts/series-page.ts";
import { LOADED_SERIES_PATH, SERIES_FORM_PATH } from "../../addresses.ts";
import { Answer } from "../../ui/answer.tsx";
import { LedgerTable } from "../../ui/ledger-table.tsx";
import { PageLayout } from "../../ui/page-layout.tsx";

/** One population series, row by row with the line of the file it was read from. */
export function PopulationPage(props: {
  readonly view: PopulationView;
  /** Somebody has read it in here; it does not lie in the repository as a file. */
  readonly isLoaded: boolean;
}) {
  const { view, isLoaded } = props;
  const { series, rows, sum, others } = view;
  const day = series.date.toString();
  const title = populationTitle(formatDay(series.date));
  const source = sourceWords(series.source);
  return (
    <PageLayout
      title={title}
      crumbs={[{ label: OPEN_DATA.title, href: "/oppna-data" }, { label: title }]}
      sources={source}
      address={`/folkmangd/${day}`}
    >
      <h1>{populationQuestion(formatDay(series.date))}</h1>
      <Answer explanation={populationSource(source, seriesCertainty(series.certainty))}>
        {populationAnswer(formatPersons(sum), rows.length)}
      </Answer>
      <p>
        {POPULATION_PAGE.otherDays}{" "}
        {others.map((date, index) => (
          <>
            {index === 0 ? "" : ", "}
            <a href={`/folkmangd/${date.toString()}`}>{formatDay(date)}</a>
          </>
        ))}
      </p>
      <p>
        {isLoaded ? (
          <a href={LOADED_SERIES_PATH}>{SERIES_PAGE.toList}</a>
        ) : (
          <a href={`/folkmangd/${day}.csv`}>{POPULATION_PAGE.csv}</a>
        )}
      </p>
      <p>
        <a href={SERIES_FORM_PATH}>{SERIES_PAGE.heading}</a>
      </p>
      <LedgerTable
        caption={title}
        rowHeading={{ label: POPULATION_PAGE.municipality }}
        columns={[
          { key: "code", label: POPULATION_PAGE.code },
          { key: "persons", label: POPULATION_PAGE.persons, isNumber: true },
          { key: "row", label: POPULATION_PAGE.row, isNumber: true },
        ]}
        rows={rows.map((row) => ({
          id: `k-${row.code}`,
          heading: <a href={`/kommuner/${row.slug}`}>{row.name}</a>,
          cells: { code: row.code, persons: formatPersons(row.persons), row: String(row.row) },
        }))}
        sum={{ heading: POPULATION_PAGE.all, cells: { code: "", persons: formatPersons(sum), row: "" } }}
      />
    </PageLayout>
  );
}
