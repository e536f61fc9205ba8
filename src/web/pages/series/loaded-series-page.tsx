import type { OrganisationRegister } from "#domain/organisation";
import type { LoadedSeriesView, SeriesDeedView } from "../../../application/view-loaded-series.ts";
import { OPEN_DATA, seriesCertainty } from "../../../texts/about-open-data.ts";
import { sourceWords } from "../../../texts/exports.ts";
import { formatDay, formatPersons } from "../../../texts/format.ts";
import { populationAnswer } from "../../../texts/population-page.ts";
import {
  loadedCount,
  SERIES_PAGE,
  seriesLoadedSentence,
  sourceAndCertainty,
  withdrawLabel,
} from "../../../texts/series-page.ts";
import { SERIES_PREVIEW } from "../../../texts/series-preview.ts";
import { LOADED_SERIES_PATH, populationHref, SERIES_FORM_PATH } from "../../addresses.ts";
import { Answer } from "../../ui/answer.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Facts } from "../../ui/facts.tsx";
import { LedgerTable } from "../../ui/ledger-table.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageLayout } from "../../ui/page-layout.tsx";
import { SubmitButton } from "../../ui/submit-button.tsx";
import { EffectByAgreement, effectLead, SeriesEffectList } from "./series-effect.tsx";

/** A series with the key of the form that takes it back. */
export type ListedSeries = LoadedSeriesView & { readonly deedKey: string };

/** Every population that somebody has read in: who, when, what it changed, and how it is taken back. */
export function LoadedSeriesPage(props: {
  readonly loaded: readonly ListedSeries[];
  readonly history: readonly SeriesDeedView[];
  readonly register: OrganisationRegister;
  readonly isLocal: boolean;
  /** What was done a moment ago. */
  readonly done: "loaded" | "withdrawn" | undefined;
}) {
  const { loaded, history, register, isLocal, done } = props;
  return (
    <PageLayout
      title={SERIES_PAGE.listTitle}
      crumbs={[
        { label: OPEN_DATA.title, href: "/oppna-data" },
        { label: SERIES_PAGE.crumb, href: SERIES_FORM_PATH },
        { label: SERIES_PAGE.listTitle },
      ]}
      address={LOADED_SERIES_PATH}
    >
      <h1>{SERIES_PAGE.listHeading}</h1>
      {done !== undefined && (
        <Notice tone="ok" lead={done === "loaded" ? SERIES_PAGE.loadedNow : SERIES_PAGE.withdrawnNow} />
      )}
      {loaded.length === 0 ? (
        <EmptyState>{SERIES_PAGE.none}</EmptyState>
      ) : (
        <Answer>{loadedCount(loaded.length)}</Answer>
      )}
      <p>
        <a href={SERIES_FORM_PATH}>{SERIES_PAGE.heading}</a>
      </p>
      {loaded.map((each) => (
        <LoadedSeries loaded={each} register={register} isLocal={isLocal} />
      ))}
      {history.length > 0 && <History history={history} />}
    </PageLayout>
  );
}

function LoadedSeries(props: {
  readonly loaded: ListedSeries;
  readonly register: OrganisationRegister;
  readonly isLocal: boolean;
}) {
  const { loaded, register, isLocal } = props;
  const { hash, series, total, actor, day, file, made, undone, deedKey } = loaded;
  return (
    <section aria-labelledby={`f-${hash}`}>
      <h2 id={`f-${hash}`}>{SERIES_PREVIEW.title(series.date)}</h2>
      <Facts
        hasSentences
        facts={[
          { term: SERIES_PAGE.wasLoaded, detail: seriesLoadedSentence(actor, day, file) },
          {
            term: SERIES_PAGE.content,
            detail: (
              <>
                {populationAnswer(formatPersons(total), series.rows.size)}{" "}
                <a href={populationHref(series.date.toString(), "")}>{SERIES_PAGE.rows}</a>
              </>
            ),
          },
          {
            term: SERIES_PAGE.source,
            detail: sourceAndCertainty(sourceWords(series.source), seriesCertainty(series.certainty)),
          },
        ]}
      />
      <section aria-labelledby={`a-${hash}`}>
        <h3 id={`a-${hash}`}>{SERIES_PAGE.made}</h3>
        <SeriesEffectList effect={made} register={register} tense="done" />
      </section>
      {isLocal && (
        <section class="screen-only" aria-labelledby={`t-${hash}`}>
          <h3 id={`t-${hash}`}>{SERIES_PAGE.undone}</h3>
          <p>
            {effectLead(undone, register)}. {SERIES_PAGE.withdrawHelp}
          </p>
          {undone.components.length > 0 && (
            <details>
              <summary>{SERIES_PAGE.undoneDetails}</summary>
              <EffectByAgreement effect={undone} register={register} tense="foretold" />
            </details>
          )}
          <form method="post" action={`${LOADED_SERIES_PATH}/${hash}/ta-tillbaka`}>
            <input type="hidden" name="nyckel" value={deedKey} />
            <p>
              <SubmitButton isSecondary>{withdrawLabel(series.date)}</SubmitButton>
            </p>
          </form>
        </section>
      )}
    </section>
  );
}

function History({ history }: { readonly history: readonly SeriesDeedView[] }) {
  return (
    <LedgerTable
      caption={SERIES_PAGE.history}
      rowHeading={{ label: SERIES_PAGE.moment }}
      columns={[
        { key: "deed", label: SERIES_PAGE.deed },
        { key: "population", label: SERIES_PAGE.population },
        { key: "actor", label: SERIES_PAGE.actor },
        { key: "file", label: SERIES_PAGE.fromFile },
      ]}
      rows={history.map(({ deed, actor, day, file, date }) => ({
        heading: formatDay(day),
        cells: {
          deed: deed === "series-loaded" ? SERIES_PAGE.wasLoaded : SERIES_PAGE.wasWithdrawn,
          population: formatDay(date),
          actor,
          file,
        },
      }))}
    />
  );
}
