import { readFileSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { AgreementFileProblem, AllocationBasis } from "#domain/agreement";
import type { OrganisationProblem, OrganisationRegister } from "#domain/organisation";
import type { NationalTotal, PopulationProblem, PopulationSeries } from "#domain/population";
import type { Annex } from "#domain/published";
import { assert, fail, ok, type FileProblem, type Result } from "#domain/result";
import type { AgreementText, Library } from "../application/ports.ts";
import { readAgreement } from "./agreement/index.ts";
import { readAnnexList } from "./annex/read-annex-list.ts";
import { readOrganisations } from "./organisation/read-organisations.ts";
import { readPopulationList, type PopulationListEntry } from "./population/population-list.ts";
import { NATIONAL_TOTALS, readNationalTotals } from "./population/read-national-totals.ts";
import {
  POPULATION_LIST,
  readListedSeries,
  readPopulationSeries,
} from "./population/read-population-series.ts";

/** What was wrong in a file of the library; an agreement that cannot be read is left out, the others stand. */
export type LibraryProblem =
  | { readonly in: "organisations"; readonly problem: FileProblem | OrganisationProblem }
  | { readonly in: "population"; readonly problem: PopulationProblem };

/** Where the population series lie. */
const POPULATION = "reference/population";

/** The library, and the agreements that could not be read, each with every problem. */
export type LoadedLibrary = {
  readonly library: Library;
  readonly unreadable: readonly {
    readonly file: string;
    readonly problems: readonly (AgreementFileProblem | FileProblem)[];
  }[];
};

/**
 * Reads organisations, population series and the catalogue of agreements from the folders of a checkout.
 * @param root the folder that holds `reference/` and `agreements/`
 */
export async function loadLibrary(root: string): Promise<Result<LoadedLibrary, LibraryProblem>> {
  const reference = await loadReference(root);
  if (!reference.ok) return reference;
  const { agreements, annexes, unreadable } = await loadAgreements(join(root, "agreements"));
  return ok({ library: { ...reference.value, agreements, annexes }, unreadable });
}

/** Reads organisations and population series: what any agreement is computed on. */
async function loadReference(root: string): Promise<Result<AllocationBasis, LibraryProblem>> {
  const organisations = await loadOrganisations(root);
  if (!organisations.ok) return organisations;
  const register = organisations.value;
  const series = readPopulationSeries(await filesIn(join(root, POPULATION)), register);
  return series.ok ? ok({ register, series: series.value }) : ofPopulation(series.problems);
}

/**
 * The same, but the rows of a series are read when somebody asks for them: one agreement needs one series of a dozen.
 * @throws when rows are asked for in a file that is not as the list says; the files are shipped and tested
 */
export async function openReference(root: string): Promise<Result<AllocationBasis, LibraryProblem>> {
  const organisations = await loadOrganisations(root);
  if (!organisations.ok) return organisations;
  const register = organisations.value;
  const list = readPopulationList(await readFile(join(root, POPULATION, POPULATION_LIST)));
  if (!list.ok) return ofPopulation(list.problems);
  return ok({ register, series: list.value.map((entry) => unreadSeries(entry, root, register)) });
}

function unreadSeries(
  entry: PopulationListEntry,
  root: string,
  register: OrganisationRegister,
): PopulationSeries {
  let rows: PopulationSeries["rows"] | undefined;
  return {
    date: entry.date,
    source: entry.source,
    certainty: entry.certainty,
    get rows() {
      if (rows === undefined) {
        const read = readListedSeries(entry, readFileSync(join(root, POPULATION, entry.file)), register);
        assert(read.ok, `${entry.file} is as the list of series says`);
        rows = read.value.rows;
      }
      return rows;
    },
  };
}

/**
 * Reads the agency's sums for the whole country.
 * @throws when the file is not as its schema says; it is shipped and tested
 */
export async function loadNationalTotals(root: string): Promise<readonly NationalTotal[]> {
  const read = readNationalTotals(await readFile(join(root, POPULATION, NATIONAL_TOTALS)));
  assert(read.ok, "the national sums can be read");
  return read.value;
}

async function loadOrganisations(root: string): Promise<Result<OrganisationRegister, LibraryProblem>> {
  const read = readOrganisations(await readFile(join(root, "reference", "organisations.json")));
  if (read.ok) return read;
  const [first, ...others] = read.problems;
  const placed = (problem: typeof first): LibraryProblem => ({ in: "organisations", problem });
  return fail(placed(first), ...others.map(placed));
}

function ofPopulation([first, ...others]: readonly [PopulationProblem, ...PopulationProblem[]]) {
  const placed = (problem: PopulationProblem): LibraryProblem => ({ in: "population", problem });
  return fail(placed(first), ...others.map(placed));
}

async function loadAgreements(folder: string) {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isDirectory() && entry.name !== "schema")
    .map(({ name }) => name);
  const agreements: AgreementText[] = [];
  const annexes: Annex[] = [];
  const unreadable: LoadedLibrary["unreadable"][number][] = [];
  for (const name of names.toSorted()) {
    const file = `agreements/${name}/agreement.json`;
    const bytes = await readFile(join(folder, name, "agreement.json"));
    const read = readAgreement(bytes, file);
    if (!read.ok) {
      unreadable.push({ file, problems: read.problems });
      continue;
    }
    agreements.push({ agreement: read.value, text: new TextDecoder().decode(bytes) });
    const published = await loadPublished(join(folder, name), `agreements/${name}`, read.value.id);
    if (published.ok) annexes.push(...published.value);
    else unreadable.push({ file: `agreements/${name}/expected.json`, problems: published.problems });
  }
  return { agreements, annexes, unreadable };
}

/** The published amounts beside an agreement; a folder without them has none. */
async function loadPublished(
  folder: string,
  shown: string,
  agreement: string,
): Promise<Result<readonly Annex[], FileProblem>> {
  const bytes = await readFile(join(folder, "expected.json")).catch(() => undefined);
  return bytes === undefined ? ok([]) : readAnnexList(bytes, `${shown}/expected.json`, agreement);
}

async function filesIn(folder: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const names = await readdir(folder);
  return new Map(
    await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name))] as const)),
  );
}
