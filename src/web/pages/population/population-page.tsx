import { formatDay, formatPersons } from "../../../texts/format.ts";
import { seriesCertainty } from "../../../texts/about-open-data.ts";
import type { PopulationView } from "../../../application/view-population.ts";
import { Answer } from "../../ui/answer.tsx";
import { LedgerTable } from "../../ui/ledger-table.tsx";
import { PageLayout } from "../../ui/page-layout.tsx";

/** One population series, row by row with the line of the file it was read from. */
export function PopulationPage({ view }: { readonly view: PopulationView }) {
  const { series, rows, sum, others } = view;
  const day = series.date.toString();
  return (
    <PageLayout
      title={`Folkmängd ${formatDay(series.date)}`}
      crumbs={[
        { label: "Öppna data", href: "/oppna-data" },
        { label: `Folkmängd ${formatDay(series.date)}` },
      ]}
      sources={`${series.source.document}${series.source.place === undefined ? "" : `, ${series.source.place}`}`}
      address={`/folkmangd/${day}`}
    >
      <h1>Hur många bodde i varje kommun {formatDay(series.date)}?</h1>
      <Answer
        explanation={`Källa: ${series.source.document}${series.source.place === undefined ? "" : `, ${series.source.place}`}. Uppgiften är ${seriesCertainty(series.certainty)}.`}
      >
        {formatPersons(sum)} personer i {rows.length} kommuner.
      </Answer>
      <p>
        Andra dagar:{" "}
        {others.map((date, index) => (
          <>
            {index === 0 ? "" : ", "}
            <a href={`/folkmangd/${date.toString()}`}>{formatDay(date)}</a>
          </>
        ))}
      </p>
      <p>
        <a href={`/folkmangd/${day}.csv`}>Hämta som csv</a>
      </p>
      <LedgerTable
        caption={`Folkmängd ${formatDay(series.date)}`}
        rowHeading={{ label: "Kommun" }}
        columns={[
          { key: "code", label: "Kod" },
          { key: "persons", label: "Folkmängd", isNumber: true },
          { key: "row", label: "Rad i filen", isNumber: true },
        ]}
        rows={rows.map((row) => ({
          id: `k-${row.code}`,
          heading: <a href={`/kommuner/${row.slug}`}>{row.name}</a>,
          cells: { code: row.code, persons: formatPersons(row.persons), row: String(row.row) },
        }))}
        sum={{ heading: "Alla", cells: { code: "", persons: formatPersons(sum), row: "" } }}
      />
    </PageLayout>
  );
}
