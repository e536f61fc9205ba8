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
  const problems: OrganisationProblem[] = [
    ...duplicates(lists.municipalities),
    ...duplicates(lists.counties),
    ...duplicates(lists.regions),
  ];
  for (const { code, county } of [...lists.municipalities, ...lists.regions]) {
    if (!counties.has(county)) problems.push({ kind: "unknown-county", code, county });
    if (!code.startsWith(county)) problems.push({ kind: "county-and-code-differ", code, county });
  }
  return okUnless(problems, () => ({
    municipalities: byCode(lists.municipalities),
    counties,
    regions: byCode(lists.regions),
    healthcareRegions: lists.healthcareRegions,
  }));
}

function byCode<T extends { readonly code: string }>(organisations: readonly T[]): ReadonlyMap<string, T> {
  return new Map(
    organisations
      .toSorted((a, b) => (a.code < b.code ? -1 : 1))
      .map((organisation) => [organisation.code, organisation]),
  );
}

function duplicates(organisations: readonly { readonly code: string }[]): OrganisationProblem[] {
  const seen = new Set<string>();
  return organisations.flatMap(({ code }) => {
    if (seen.has(code)) return [{ kind: "duplicate-code" as const, code }];
    seen.add(code);
    return [];
  });
}
