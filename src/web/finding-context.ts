import type { OrganisationRegister } from "#domain/organisation";
import { nameInRegister } from "../application/open-catalogue.ts";
import type { CatalogueEntry } from "../application/open-catalogue.ts";
import { componentTitle } from "../texts/component-title.ts";
import type { FindingContext } from "../texts/findings.ts";
import { componentOf } from "./addresses.ts";

/** The names that the sentences about an agreement's findings need. */
export function findingContext(entry: CatalogueEntry, register: OrganisationRegister): FindingContext {
  return {
    componentTitle: (id) => {
      const component = componentOf(entry, id);
      const written = entry.agreement.components.find((each) => each.id === id);
      return component === undefined ? (written?.title ?? id) : componentTitle(component);
    },
    nameOf: (code) => register.counties.get(code)?.shortName ?? nameInRegister(code, register),
  };
}
