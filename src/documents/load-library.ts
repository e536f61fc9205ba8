import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { AgreementFileProblem, AllocationBasis } from "#domain/agreement";
import type { OrganisationProblem } from "#domain/organisation";
import type { PopulationProblem } from "#domain/population";
import { fail, ok, type FileProblem, type Result } from "#domain/result";
import type { AgreementText, Library } from "../application/ports.ts";
import { readAgreement } from "./agreement/index.ts";
import { readOrganisations } from "./organisation/read-organisations.ts";
import { readPopulationSeries } from "./population/read-population-series.ts";

/** What was wrong in a file of the library; an agreement that cannot be read is left out, the others stand. */
export type LibraryProblem =
  | { readonly in: "organisations"; readonly problem: FileProblem | OrganisationProblem }
  | { readonly in: "population"; readonly problem: PopulationProblem };

/** The library, and the agreements that could not be read, each with every problem. */
export type LoadedLibrary = {
  readonly library: Library;
  readonly unreadable: readonly {
    readonly file: string;
    readonly problems: readonly AgreementFileProblem[];
  }[];
};

/**
 * Reads organisations, population series and the catalogue of agreements from the folders of a checkout.
 * @param root the folder that holds `reference/` and `agreements/`
 */
export async function loadLibrary(root: string): Promise<Result<LoadedLibrary, LibraryProblem>> {
  const reference = await loadReference(root);
  if (!reference.ok) return reference;
  const { agreements, unreadable } = await loadAgreements(join(root, "agreements"));
  return ok({ library: { ...reference.value, agreements }, unreadable });
}

/** Reads organisations and population series: what any agreement is computed on. */
export async function loadReference(root: string): Promise<Result<AllocationBasis, LibraryProblem>> {
  const organisations = readOrganisations(await readFile(join(root, "reference", "organisations.json")));
  if (!organisations.ok) {
    const [first, ...others] = organisations.problems;
    const placed = (problem: typeof first): LibraryProblem => ({ in: "organisations", problem });
    return fail(placed(first), ...others.map(placed));
  }
  const register = organisations.value;
  const series = readPopulationSeries(await filesIn(join(root, "reference", "population")), register);
  if (!series.ok) {
    const [first, ...others] = series.problems;
    const placed = (problem: typeof first): LibraryProblem => ({ in: "population", problem });
    return fail(placed(first), ...others.map(placed));
  }
  return ok({ register, series: series.value });
}

async function loadAgreements(folder: string) {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isDirectory() && entry.name !== "schema")
    .map(({ name }) => name);
  const agreements: AgreementText[] = [];
  const unreadable: LoadedLibrary["unreadable"][number][] = [];
  for (const name of names.toSorted()) {
    const file = `agreements/${name}/agreement.json`;
    const bytes = await readFile(join(folder, name, "agreement.json"));
    const read = readAgreement(bytes, file);
    if (read.ok) agreements.push({ agreement: read.value, text: new TextDecoder().decode(bytes) });
    else unreadable.push({ file, problems: read.problems });
  }
  return { agreements, unreadable };
}

async function filesIn(folder: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const names = await readdir(folder);
  return new Map(
    await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name))] as const)),
  );
}
