import type { HealthcareRegion, Municipality, RecipientCode } from "./organisation.ts";
import type { OrganisationRegister } from "./register.ts";

/** A municipality's county: the first two digits of its code (SCB:s kommunkod). @example countyOfMunicipality("1981") // "19" */
export function countyOfMunicipality(code: string): string {
  return code.slice(0, 2);
}

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
  const county = code.startsWith("lan-") ? register.counties.get(code.slice(4)) : undefined;
  return county?.name ?? register.municipalities.get(code)?.name ?? register.regions.get(code)?.name ?? code;
}
