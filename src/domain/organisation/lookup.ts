import type { County, HealthcareRegion, Municipality, RecipientCode } from "./organisation.ts";
import { countyOf, groupOfCode } from "./recipient-code.ts";
import type { OrganisationRegister } from "./register.ts";

const municipalitiesByCounty = new WeakMap<
  OrganisationRegister,
  ReadonlyMap<string, readonly Municipality[]>
>();

/** The municipalities of one county, in code order: grouped once for each register, as every region's figures ask for them. */
export function municipalitiesOf(county: string, register: OrganisationRegister): readonly Municipality[] {
  const known = municipalitiesByCounty.get(register);
  if (known !== undefined) return known.get(county) ?? [];
  const grouped = new Map<string, Municipality[]>();
  for (const municipality of register.municipalities.values()) {
    const own = grouped.get(municipality.county);
    if (own === undefined) grouped.set(municipality.county, [municipality]);
    else own.push(municipality);
  }
  municipalitiesByCounty.set(register, grouped);
  return grouped.get(county) ?? [];
}

/**
 * The regions and municipalities of a healthcare region, county by county, each county's region after its municipalities. A
 * region whose county is split between two belongs to both.
 * @source Halland: Hylte, Halmstad and Laholm belong to the southern one, the others to the western
 */
export function organisationsOfHealthcareRegion(
  { parts }: HealthcareRegion,
  register: OrganisationRegister,
): readonly RecipientCode[] {
  return parts.flatMap(({ county, municipalities }) => {
    const region = register.regions.get(county);
    const codes =
      municipalities === "all" ? municipalitiesOf(county, register).map(({ code }) => code) : municipalities;
    return [...codes, ...(region === undefined ? [] : [region.code])];
  });
}

/** The name of a recipient, "Sala" for "1981"; the code itself when the register does not know it. */
export function nameOf(code: RecipientCode, register: OrganisationRegister): string {
  return (
    jointCounty(code, register)?.name ??
    register.municipalities.get(code)?.name ??
    register.regions.get(code)?.name ??
    code
  );
}

/** The county whose principals a code names jointly; undefined for every other code. */
export function jointCounty(code: RecipientCode, register: OrganisationRegister): County | undefined {
  return groupOfCode(code) === "counties-jointly" ? register.counties.get(countyOf(code) ?? "") : undefined;
}
