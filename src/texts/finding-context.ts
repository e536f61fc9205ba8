import type { Agreement, ReadComponent } from "#domain/agreement";
import type { OrganisationRegister } from "#domain/organisation";
import { componentTitle } from "./component-title.ts";
import type { FindingContext } from "./findings.ts";
import { otherYearsWords } from "./moved-key-day.ts";
import { recipientName } from "./recipient-name.ts";

/** Whether the amount of the frame, or of a component as it is read or written, stands by another year's clause. */
function isEnteredIn(id: string, agreement: Agreement, components: readonly ReadComponent[]): boolean {
  const read = components.find((each) => each.id === id)?.written;
  const component = read ?? agreement.components.find((written) => written.id === id);
  const stated = id === "frame" ? agreement.frame : (component?.stated ?? "unknown");
  if (stated === "unknown") return false;
  const clauses = stated.clause === undefined ? (component?.clauses ?? []) : [stated.clause];
  return otherYearsWords(clauses, agreement).length > 0;
}

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
    isEntered: (id) => isEnteredIn(id, agreement, components),
    nameOf: (code) => register.counties.get(code)?.shortName ?? recipientName(code, components, register),
  };
}
