import type { OrganisationRegister } from "#domain/organisation";
import { looksLikeExcel } from "../workbook/read-excel-sheets.ts";
import { readJsonStat } from "./read-json-stat.ts";
import { readPopulation, type PopulationOrigin, type PopulationReading } from "./read-population.ts";
import { readPopulationWorkbook } from "./read-population-workbook.ts";

/** The form of a file of inhabitants, told by its content and never by its name. */
export type PopulationFileForm = "json" | "workbook" | "text";

/**
 * Reads a file of inhabitants in any form that is known: a table in JSON-stat 2.0, an export of the statistics agency
 * as CSV or as a workbook, or a table with code and persons.
 *
 * One series is read. A file of several days needs `origin.date`, which says which of them; without it every day that
 * the file has is named and none is read.
 * @returns the series, or every problem found with its place
 */
export function readPopulationFile(
  bytes: Uint8Array,
  file: string,
  register: OrganisationRegister,
  origin: PopulationOrigin,
): PopulationReading {
  switch (formOf(bytes)) {
    case "json":
      return readJsonStat(bytes, file, register, origin);
    case "workbook":
      return readPopulationWorkbook(bytes, file, register, origin);
    case "text":
      return readPopulation(bytes, file, register, origin);
  }
}

/** A file is JSON when its first character that is no space is a bracket, and a workbook when its first bytes say so. */
export function formOf(bytes: Uint8Array): PopulationFileForm {
  if (looksLikeExcel(bytes)) return "workbook";
  const start = new TextDecoder().decode(bytes.subarray(0, 200)).trimStart();
  return start.startsWith("{") || start.startsWith("[") ? "json" : "text";
}
