import {
  buildRegister,
  type Name,
  type OrganisationProblem,
  type OrganisationRegister,
} from "#domain/organisation";
import { fail, type FileProblem, type Result } from "#domain/result";
import type { Source } from "#domain/source";
import { day } from "#domain/time";
import { readJson } from "../json/read-json.ts";
import { organisationsChecker } from "./organisations-checker.ts";
import type { NameRecord, OrganisationsFile } from "./organisations-schema.ts";

/**
 * Reads the file of organisations: counties, municipalities, regions with their names over time, healthcare regions.
 * @returns the register, or every field that breaks the format, or every contradiction between the rows
 */
export function readOrganisations(
  bytes: Uint8Array,
  file = "organisations.json",
): Result<OrganisationRegister, FileProblem | OrganisationProblem> {
  const read = readJson(bytes, file, organisationsChecker());
  if (!read.ok) return read;
  const { sources, counties, municipalities, regions, healthcareRegions } = read.value;
  const known = new Map(sources.map((source) => [source.id, sourceOf(source)]));
  const unknown = regions.flatMap(({ code, names }) =>
    names
      .filter(({ source }) => !known.has(source))
      .map(({ source }) => ({
        kind: "field-out-of-format" as const,
        at: { file },
        field: `regions/${code}/names/${source}`,
        rule: "source",
      })),
  );
  const [first, ...others] = unknown;
  if (first !== undefined) return fail(first, ...others);
  return buildRegister({
    counties,
    municipalities: municipalities.map(({ since, ...municipality }) => ({
      ...municipality,
      ...(since !== undefined && { since: day(since) }),
    })),
    regions: regions.map((region) => ({ ...region, names: region.names.map((name) => nameOf(name, known)) })),
    healthcareRegions,
  });
}

function sourceOf({ document, place, published, readOn }: OrganisationsFile["sources"][number]): Source {
  return {
    document,
    ...(place !== undefined && { place }),
    ...(published !== undefined && { published: day(published) }),
    readOn: day(readOn),
  };
}

function nameOf({ text, from, to, source: id }: NameRecord, known: ReadonlyMap<string, Source>): Name {
  const source = known.get(id);
  return {
    text,
    from: from === "unknown" ? from : day(from),
    to: to === "unknown" || to === "in-use" ? to : day(to),
    ...(source && { source }),
  };
}
