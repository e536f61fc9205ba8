import type { OpenDataView } from "../../../application/view-open-data.ts";
import { OPEN_DATA, seriesCertainty } from "../../../texts/about-open-data.ts";
import { formatDay, formatPersons } from "../../../texts/format.ts";
import { SERIES_PAGE } from "../../../texts/series-page.ts";
import { agreementHref, LOADED_SERIES_PATH, populationHref } from "../../addresses.ts";
import { LedgerTable } from "../../ui/ledger-table.tsx";

/** The agreements as files, with who published what they were read in. */
export function AgreementFiles({ agreements }: Pick<OpenDataView, "agreements">) {
  const { agreements: words } = OPEN_DATA;
  return (
    <LedgerTable
      caption={words.caption}
      rowHeading={{ label: words.agreement }}
      columns={[
        { key: "publishers", label: words.publishers },
        { key: "file", label: words.file },
      ]}
      rows={agreements.map(({ slug, title, publishers }) => ({
        heading: <a href={agreementHref(slug)}>{title}</a>,
        cells: {
          publishers: publishers.join("; "),
          file: (
            <ul class="plain">
              {words.files.map(({ name, label }) => (
                <li>
                  <a href={`${agreementHref(slug)}/${name}`} aria-label={`${label}: ${title}`}>
                    {label}
                  </a>
                </li>
              ))}
            </ul>
          ),
        },
      }))}
    />
  );
}

/** The population series as files, with source and certainty. */
export function PopulationFiles({ series }: Pick<OpenDataView, "series">) {
  const { series: words } = OPEN_DATA;
  return (
    <LedgerTable
      caption={words.caption}
      rowHeading={{ label: words.day }}
      columns={[
        { key: "municipalities", label: words.municipalities, isNumber: true },
        { key: "sum", label: words.sum, isNumber: true },
        { key: "certainty", label: words.certainty },
        { key: "file", label: words.file },
      ]}
      rows={series.map(({ date, municipalities, sum, certainty, isLoaded }) => {
        const day = date.toString();
        return {
          heading: <a href={populationHref(day, "")}>{formatDay(date)}</a>,
          cells: {
            municipalities: String(municipalities),
            sum: formatPersons(sum),
            certainty: seriesCertainty(certainty),
            file: isLoaded ? (
              <a href={LOADED_SERIES_PATH} aria-label={`${SERIES_PAGE.loadedHere}: ${formatDay(date)}`}>
                {SERIES_PAGE.loadedHere}
              </a>
            ) : (
              <a href={`/folkmangd/${day}.csv`} aria-label={`${OPEN_DATA.csv}: ${formatDay(date)}`}>
                {OPEN_DATA.csv}
              </a>
            ),
          },
        };
      })}
    />
  );
}
