import type { ReadComponent } from "#domain/agreement";
import { nameOf, type OrganisationRegister } from "#domain/organisation";

/**
 * A recipient's name: as the agreement names it, else from the register, else its code.
 * @param components those whose named recipients may hold it
 */
export function recipientName(
  code: string,
  components: readonly ReadComponent[],
  register: OrganisationRegister,
): string {
  return recipientNames(components, register)(code);
}

/** The names of recipients by code. @param components those whose named recipients may hold them, the first one first */
export function recipientNames(
  components: readonly ReadComponent[],
  register: OrganisationRegister,
): (code: string) => string {
  const named = new Map<string, string>();
  for (const { groups } of components)
    for (const group of groups)
      for (const { code, name } of group.kind === "named" ? group.recipients : [])
        if (!named.has(code)) named.set(code, name);
  return (code) => named.get(code) ?? nameOf(code, register);
}
