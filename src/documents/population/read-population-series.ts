import type { OrganisationRegister } from "#domain/organisation";
import type { PopulationProblem, PopulationSeries } from "#domain/population";
import { fail, ok, okUnless, type Result } from "#domain/result";
import { expectedIn, readPopulationList, type PopulationListEntry } from "./population-list.ts";
import { readPopulation } from "./read-population.ts";

/** The list of population series stands in this file, beside the series. */
export const POPULATION_LIST = "series.json";

/**
 * Reads all population series of a folder: the list, and each file it names, checked against the sum in the list.
 * @param files the folder's content by file name
 * @returns the series in the order of the list, or every problem in every file
 */
export function readPopulationSeries(
  files: ReadonlyMap<string, Uint8Array>,
  register: OrganisationRegister,
): Result<readonly PopulationSeries[], PopulationProblem> {
  const list = readPopulationList(files.get(POPULATION_LIST) ?? new Uint8Array(), POPULATION_LIST);
  if (!list.ok) return list;
  const all: PopulationSeries[] = [];
  const problems: PopulationProblem[] = [];
  for (const entry of list.value) {
    const reading = readListedSeries(entry, files.get(entry.file) ?? new Uint8Array(), register);
    if (reading.ok) all.push(reading.value);
    else for (const problem of reading.problems) problems.push(problem);
  }
  return okUnless(problems, () => all);
}

/** Reads the file of one series in the list, and checks it against what the list says of it. */
export function readListedSeries(
  entry: PopulationListEntry,
  bytes: Uint8Array,
  register: OrganisationRegister,
): Result<PopulationSeries, PopulationProblem> {
  const { file, date, source, certainty } = entry;
  const expected = expectedIn(entry, register);
  const reading = readPopulation(bytes, file, register, { date, source, certainty, expected });
  if (!reading.ok) return reading;
  const computed = [...reading.value.rows.values()].reduce((sum, { persons }) => sum + persons, 0n);
  return computed === entry.persons
    ? ok(reading.value)
    : fail({ kind: "total-differs", at: { file }, of: "all", stated: entry.persons, computed });
}
