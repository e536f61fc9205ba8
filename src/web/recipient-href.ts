import type { OrganisationRegister } from "#domain/organisation";

/**
 * The page of a recipient, where it has one: municipality, region or county.
 * @param agreement the slug of the one whose place in a municipality's or region's page is meant
 */
export function recipientHref(
  code: string,
  register: OrganisationRegister,
  agreement?: string,
): string | undefined {
  const place = agreement === undefined ? "" : `#${agreement}`;
  const municipality = register.municipalities.get(code);
  if (municipality !== undefined) return `/kommuner/${municipality.slug}${place}`;
  const region = register.regions.get(code);
  if (region !== undefined) return `/regioner/${region.slug}${place}`;
  const county = code.startsWith("lan-") ? register.counties.get(code.slice(4)) : undefined;
  return county && `/lan/${county.slug}`;
}
