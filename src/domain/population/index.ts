/** The door of population: series of inhabitants with date, source and certainty, and which one a key uses. */
export { chooseSeries, withSeries, type ChosenSeries } from "./choose-series.ts";
export type { FetchProblem } from "./fetch-problem.ts";
export type { SwappedPair } from "./find-swapped-pairs.ts";
export {
  previewSeries,
  type NationalTotal,
  type PopulationChange,
  type PreviewBasis,
  type SeriesComparison,
  type SeriesPreview,
} from "./preview-series.ts";
export { protectionOf } from "./protected-figures.ts";
export { hashOfRows, populationOf, seriesHash, type PopulationRow, type PopulationSeries } from "./series.ts";
export type {
  NamedMunicipality,
  PersonsProblem,
  PopulationCodeProblem,
  PopulationDateProblem,
  PopulationProblem,
  PopulationTableProblem,
  StatisticsFileProblem,
} from "./population-problem.ts";
