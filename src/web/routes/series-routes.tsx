import type { Context, Hono } from "hono";
import { seriesHash, type PopulationProblem, type PopulationSeries } from "#domain/population";
import { viewNewSeries } from "../../application/preview-series.ts";
import type { Done } from "../../application/record-deed.ts";
import { viewLoadedSeries, viewSeriesHistory } from "../../application/view-loaded-series.ts";
import { viewPopulation } from "../../application/view-population.ts";
import { sourceWords } from "../../texts/exports.ts";
import { populationProblemSentence } from "../../texts/population-problems.ts";
import { SERIES_PAGE } from "../../texts/series-page.ts";
import { LOADED_SERIES_PATH, SERIES_FORM_PATH } from "../addresses.ts";
import { standingOf, type House, type HouseDeeds } from "../house.ts";
import { KeyTakenPage } from "../pages/error-pages.tsx";
import { PopulationPage } from "../pages/population/population-page.tsx";
import { LoadedSeriesPage } from "../pages/series/loaded-series-page.tsx";
import { SeriesFormPage, type SeriesFormPageProps } from "../pages/series/series-form-page.tsx";
import type { SeriesFormValues } from "../pages/series/series-form.tsx";
import { SeriesPreviewPage } from "../pages/series/series-preview-page.tsx";
import { formLimit, keyIn, NOT_KEPT, onlyLocalForms } from "./deed-forms.tsx";
import { fileText, givenTable } from "./given-file.ts";
import { certaintyOf, checkSeriesFields, EMPTY_VALUES, seriesFormValues } from "./series-form-fields.ts";

/** Population series: rows, reading a new one in, and those read in with how they are taken back. */
export function addSeriesRoutes(app: Hono, house: House): void {
  const { deeds } = house;
  const isLocal = deeds?.isLocal === true;

  app.get(SERIES_FORM_PATH, (context) =>
    context.html(<SeriesFormPage values={EMPTY_VALUES} problems={{}} tableProblems={[]} isLocal={isLocal} />),
  );

  app.get(LOADED_SERIES_PATH, async (context) => {
    const standing = await standingOf(house);
    const word = context.req.query("nyss");
    const page = (
      <LoadedSeriesPage
        loaded={viewLoadedSeries(standing).map((each) => ({ ...each, deedKey: deeds?.newKey() ?? "" }))}
        history={await viewSeriesHistory(standing, house.archive)}
        register={standing.catalogue.register}
        isLocal={isLocal}
        done={word === LOADED ? "loaded" : word === WITHDRAWN ? "withdrawn" : undefined}
      />
    );
    return context.html(page, 200, NOT_KEPT);
  });

  if (deeds !== undefined) addSeriesDeeds(app, house, deeds);

  app.get("/folkmangd/:day", async (context) => {
    const { catalogue, loadedSeries } = await standingOf(house);
    const view = viewPopulation(catalogue, context.req.param("day"));
    if (view === undefined) return context.notFound();
    const isLoaded = [...loadedSeries.values()].some(({ series }) => series === view.series);
    return context.html(<PopulationPage view={view} isLoaded={isLoaded} />);
  });
}

/** What a redirect says was done a moment ago. */
const LOADED = "inlast";
const WITHDRAWN = "tillbakatagen";

function addSeriesDeeds(app: Hono, { archive }: House, deeds: HouseDeeds): void {
  const { isLocal } = deeds;
  app.use(`${SERIES_FORM_PATH}/*`, onlyLocalForms(isLocal));
  app.use(`${LOADED_SERIES_PATH}/*`, onlyLocalForms(isLocal));

  app.post(SERIES_FORM_PATH, formLimit, async (context) => {
    const given = await readForm(context, deeds);
    if (!given.ok) return context.html(<SeriesFormPage {...given.page} isLocal={isLocal} />, 422, NOT_KEPT);
    const { catalogue, loadedSeries } = await deeds.standing();
    const hash = seriesHash(given.series);
    // The same figures are kept once: they are shown with the source that they were first kept with.
    const series = (await archive.findSeries(hash)) ?? given.series;
    const isShipped = catalogue.basis.series.some((each) => seriesHash(each) === hash);
    const page = (
      <SeriesPreviewPage
        view={viewNewSeries(catalogue, deeds.nationalTotals, series)}
        register={catalogue.register}
        values={given.values}
        isAtHand={loadedSeries.has(hash) ? "loaded" : isShipped ? "shipped" : undefined}
        hasOtherSource={
          sourceWords(series.source) !== sourceWords(given.series.source) ||
          series.certainty !== given.series.certainty
        }
        deedKey={deeds.newKey()}
      />
    );
    return context.html(page, 200, NOT_KEPT);
  });

  app.post(`${SERIES_FORM_PATH}/anvand`, formLimit, async (context) => {
    const given = await readForm(context, deeds);
    if (!given.ok) return context.html(<SeriesFormPage {...given.page} isLocal={isLocal} />, 422, NOT_KEPT);
    if (given.key === "") return context.html(<KeyTakenPage />, 422, NOT_KEPT);
    return answer(context, await deeds.loadSeries(given.series, given.key, given.file), LOADED);
  });

  app.post(`${LOADED_SERIES_PATH}/:hash/ta-tillbaka`, formLimit, async (context) => {
    const hash = context.req.param("hash");
    const { entries } = await deeds.standing();
    if (!entries.some(({ deed, object }) => deed === "series-loaded" && object === hash))
      return context.notFound();
    const key = keyIn(await context.req.parseBody());
    if (key === "") return context.html(<KeyTakenPage />, 422, NOT_KEPT);
    return answer(context, await deeds.withdrawSeries(hash, key), WITHDRAWN);
  });
}

/** Where the deed can be seen; a form that is sent again leads there too. */
function answer(context: Context, { recorded }: Done, word: string) {
  if (recorded.kind === "key-taken") return context.html(<KeyTakenPage />, 422, NOT_KEPT);
  return context.redirect(`${LOADED_SERIES_PATH}?nyss=${word}`, 303);
}

type ReadForm =
  | {
      readonly ok: true;
      readonly series: PopulationSeries;
      readonly values: SeriesFormValues;
      readonly key: string;
      readonly file: { readonly name: string; readonly bytes: Uint8Array };
    }
  | { readonly ok: false; readonly page: Omit<SeriesFormPageProps, "isLocal"> };

/** Reads the form and the table in it; whatever is wrong is told at once, and everything written stays. */
async function readForm(context: Context, deeds: HouseDeeds): Promise<ReadForm> {
  const body = await context.req.parseBody();
  const values = await withSourceInFile(await seriesFormValues(body), deeds);
  const fields = checkSeriesFields(values, SERIES_PAGE.pastedName);
  const { table, day } = fields;
  if (table === undefined)
    return { ok: false, page: { values, problems: fields.problems, tableProblems: [] } };
  const read = await deeds.readPopulation(table.bytes, table.name, {
    source: { document: values.source },
    certainty: certaintyOf(values),
    ...(day === undefined ? {} : { date: day }),
  });
  if (read.ok && Object.keys(fields.problems).length > 0)
    return { ok: false, page: { values, problems: fields.problems, tableProblems: [] } };
  if (read.ok) {
    const { name, bytes } = table;
    return { ok: true, series: read.value, values, key: keyIn(body), file: { name, bytes } };
  }
  const told = problemsOf(read.problems);
  const opened = table.isFile && told.tableProblems.length > 0 ? fileText(values) : undefined;
  return {
    ok: false,
    page: {
      values: opened === undefined ? values : { ...values, text: opened },
      problems: { ...told.problems, ...fields.problems },
      tableProblems: told.tableProblems,
    },
  };
}

/** Where nobody has written a source, the one that the file itself states. */
async function withSourceInFile(values: SeriesFormValues, deeds: HouseDeeds): Promise<SeriesFormValues> {
  const table = values.source === "" ? givenTable(values, SERIES_PAGE.pastedName) : undefined;
  const source = table && (await deeds.sourceInFile(table.bytes, table.name));
  return source === undefined ? values : { ...values, source: sourceWords(source) };
}

/** A day that is lacking is put right in its own field, everything else in the table. */
function problemsOf(problems: readonly PopulationProblem[]) {
  const ofDay = problems.find(({ kind }) => kind === "date-missing" || kind === "periods-several");
  return {
    problems: ofDay === undefined ? {} : { dag: populationProblemSentence(ofDay) },
    tableProblems: problems.filter((problem) => problem !== ofDay).map(populationProblemSentence),
  };
}
