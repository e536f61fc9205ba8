import type { OrganisationRegister } from "#domain/organisation";
import { ok, type FileProblem, type Result } from "#domain/result";
import type { Certainty, Source } from "#domain/source";
import { day, type Day } from "#domain/time";
import { readJson } from "../json/read-json.ts";
import { populationListChecker } from "./population-list-checker.ts";

/** One series of the list (serieförteckning): its file, its day, whom it covers, its sum as a control, its source. */
export type PopulationListEntry = {
  readonly date: Day;
  readonly file: string;
  readonly covers: "all" | readonly string[];
  readonly persons: bigint;
  readonly certainty: Certainty;
  readonly source: Source;
};

/**
 * Reads the list of population series: which files there are, and what each must sum to.
 * @returns the entries in the order of the list, or every field that breaks the format
 */
export function readPopulationList(
  bytes: Uint8Array,
  file = "series.json",
): Result<readonly PopulationListEntry[], FileProblem> {
  const read = readJson(bytes, file, populationListChecker());
  if (!read.ok) return read;
  return ok(
    read.value.series.map(({ date, persons, source, ...entry }) => ({
      ...entry,
      date: day(date),
      persons: BigInt(persons),
      source: { ...source, readOn: day(source.readOn) },
    })),
  );
}

/** The municipalities that a series must hold: all, or those of the counties it covers. */
export function expectedIn(
  { covers }: PopulationListEntry,
  register: OrganisationRegister,
): readonly string[] {
  const codes = [...register.municipalities.keys()];
  return covers === "all" ? codes : codes.filter((code) => covers.some((county) => code.startsWith(county)));
}
