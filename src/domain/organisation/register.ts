import { okUnless, type Result } from "#domain/result";
import type { County, HealthcareRegion, Municipality, OrganisationProblem, Region } from "./organisation.ts";

/** Every organisation the house knows, by code; iteration order is code order. */
export type OrganisationRegister = {
  readonly municipalities: ReadonlyMap<string, Municipality>;
  readonly counties: ReadonlyMap<string, County>;
  readonly regions: ReadonlyMap<string, Region>;
  readonly healthcareRegions: readonly HealthcareRegion[];
};

/** The lists a register is built from, in any order. */
export type OrganisationLists = {
  readonly municipalities: readonly Municipality[];
  readonly counties: readonly County[];
  readonly regions: readonly Region[];
  readonly healthcareRegions: readonly HealthcareRegion[];
};

/**
 * Builds the register and finds every contradiction in it.
 * A municipality's county is the first two digits of its code (SCB:s kommunkod).
 */
export function buildRegister(lists: OrganisationLists): Result<OrganisationRegister, OrganisationProblem> {
  const counties = byCode(lists.counties);
  const municipalities = byCode(lists.municipalities);
  const problems: readonly OrganisationProblem[] = [
    ...duplicates(lists.municipalities),
    ...duplicates(lists.counties),
    ...duplicates(lists.regions),
    ...[...lists.municipalities, ...lists.regions].flatMap((organisation) =>
      findCountyProblems(organisation, counties),
    ),
    ...lists.regions.flatMap(({ code, alsoMunicipality }) =>
      findUnknown(code, alsoMunicipality === undefined ? [] : [alsoMunicipality], municipalities),
    ),
    ...lists.healthcareRegions.flatMap(({ id, parts }) =>
      parts.flatMap((part) => [
        ...(counties.has(part.county)
          ? []
          : [{ kind: "unknown-county" as const, code: id, county: part.county }]),
        ...findUnknown(id, part.municipalities === "all" ? [] : part.municipalities, municipalities),
      ]),
    ),
  ];
  return okUnless(problems, () => ({
    municipalities,
    counties,
    regions: byCode(lists.regions),
    healthcareRegions: lists.healthcareRegions,
  }));
}

function findCountyProblems(
  { code, county }: { readonly code: string; readonly county: string },
  counties: ReadonlyMap<string, County>,
): readonly OrganisationProblem[] {
  if (!counties.has(county)) return [{ kind: "unknown-county", code, county }];
  return code.startsWith(county) ? [] : [{ kind: "county-and-code-differ", code, county }];
}

function findUnknown(
  code: string,
  named: readonly string[],
  municipalities: ReadonlyMap<string, Municipality>,
): readonly OrganisationProblem[] {
  return named
    .filter((municipality) => !municipalities.has(municipality))
    .map((municipality) => ({ kind: "unknown-municipality", code, municipality }));
}

function byCode<T extends { readonly code: string }>(organisations: readonly T[]): ReadonlyMap<string, T> {
  return new Map(
    organisations
      .toSorted((a, b) => (a.code < b.code ? -1 : 1))
      .map((organisation) => [organisation.code, organisation]),
  );
}

function duplicates(
  organisations: readonly { readonly code: string; readonly slug: string }[],
): readonly OrganisationProblem[] {
  const codes = new Set<string>();
  const slugs = new Set<string>();
  const problems: OrganisationProblem[] = [];
  for (const { code, slug } of organisations) {
    if (codes.has(code)) problems.push({ kind: "duplicate-code", code });
    else if (slugs.has(slug)) problems.push({ kind: "duplicate-slug", code, slug });
    codes.add(code);
    slugs.add(slug);
  }
  return problems;
}
