import type { ReadComponent } from "#domain/agreement";
import type { OrganisationRegister } from "#domain/organisation";

/**
 * A recipient's name: as the agreement names it, else from the register, else its code.
 * @param components those whose named recipients may hold it
 */
export function recipientName(
  code: string,
  components: readonly ReadComponent[],
  register: OrganisationRegister,
): string {
  const named = components.flatMap(({ groups }) =>
    groups.flatMap((group) => (group.kind === "named" ? group.recipients : [])),
  );
  const county = code.startsWith("lan-") ? register.counties.get(code.slice(4)) : undefined;
  return (
    named.find((recipient) => recipient.code === code)?.name ??
    county?.name ??
    register.municipalities.get(code)?.name ??
    register.regions.get(code)?.name ??
    code
  );
}
