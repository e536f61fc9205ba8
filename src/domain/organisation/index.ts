/** The door of organisation: who exists, under which name when, and in which county. Matched by code, never by name. */
export { buildRegister, type OrganisationRegister } from "./register.ts";
export { countyOfMunicipality, municipalitiesOf, nameOf, regionsOf } from "./lookup.ts";
export { regionNameInSentence } from "./names.ts";
export type {
  County,
  HealthcareRegion,
  HealthcareRegionPart,
  Municipality,
  Name,
  OrganisationProblem,
  RecipientCode,
  Region,
} from "./organisation.ts";
