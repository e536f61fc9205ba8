import { readdirSync, readFileSync } from "node:fs";
import type { OrganisationRegister } from "#domain/organisation";
import type { PopulationSeries } from "#domain/population";
import { assert } from "#domain/result";
import { readOrganisations } from "../../src/documents/organisation/read-organisations.ts";
import { readPopulationSeries } from "../../src/documents/population/read-population-series.ts";

/** The folder of what the house ships. */
export const REFERENCE = new URL("../../reference/", import.meta.url);

/** The organisations that the house ships. */
export function shippedRegister(): OrganisationRegister {
  const read = readOrganisations(readFileSync(new URL("organisations.json", REFERENCE)));
  assert(read.ok, "the shipped organisations can be read");
  return read.value;
}

/** The population series that the house ships, by day. */
export function shippedSeries(register: OrganisationRegister): ReadonlyMap<string, PopulationSeries> {
  const folder = new URL("population/", REFERENCE);
  const files = new Map(readdirSync(folder).map((name) => [name, readFileSync(new URL(name, folder))]));
  const read = readPopulationSeries(files, register);
  assert(read.ok, `the shipped series can be read: ${JSON.stringify(read.ok || read.problems[0].kind)}`);
  return new Map(read.value.map((series) => [series.date.toString(), series]));
}
