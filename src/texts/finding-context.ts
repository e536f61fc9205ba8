import type { Agreement, ReadComponent } from "#domain/agreement";
import type { OrganisationRegister } from "#domain/organisation";
import { componentTitle } from "./component-title.ts";
import type { FindingContext } from "./findings.ts";
import { recipientName } from "./recipient-name.ts";

/** The names that sentences about an agreement need: of its components, read or as written, and of recipients. */
export function findingContext(
  agreement: Agreement,
  components: readonly ReadComponent[],
  register: OrganisationRegister,
): FindingContext {
  return {
    componentTitle: (id) => {
      const component = components.find((each) => each.id === id);
      if (component !== undefined) return componentTitle(component);
      return agreement.components.find((written) => written.id === id)?.title ?? id;
    },
    nameOf: (code) => register.counties.get(code)?.shortName ?? recipientName(code, components, register),
  };
}
