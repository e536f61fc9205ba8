import type { OrganisationRegister } from "#domain/organisation";
import type { PopulationProblem, PopulationSeries } from "#domain/population";
import { okUnless, type Result } from "#domain/result";
import { expectedIn, readPopulationList } from "./population-list.ts";
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
    const { file, date, source, certainty } = entry;
    const expected = expectedIn(entry, register);
    const bytes = files.get(file) ?? new Uint8Array();
    const reading = readPopulation(bytes, file, register, { date, source, certainty, expected });
    if (!reading.ok) {
      for (const problem of reading.problems) problems.push(problem);
      continue;
    }
    all.push(reading.value);
    const computed = [...reading.value.rows.values()].reduce((sum, { persons }) => sum + persons, 0n);
    if (computed !== entry.persons) {
      problems.push({ kind: "total-differs", at: { file }, of: "all", stated: entry.persons, computed });
    }
  }
  return okUnless(problems, () => all);
}
