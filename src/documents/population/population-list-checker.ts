import { jsonChecker, type JsonChecker } from "../json/json-checker.ts";
import { POPULATION_LIST_SCHEMA, type PopulationListFile } from "./population-list-schema.ts";

/** The schema of the list of population series as a checker. */
export const populationListChecker: () => JsonChecker<PopulationListFile> =
  jsonChecker(POPULATION_LIST_SCHEMA);
