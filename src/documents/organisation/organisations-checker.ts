import { jsonChecker, type JsonChecker } from "../json/json-checker.ts";
import { ORGANISATIONS_SCHEMA, type OrganisationsFile } from "./organisations-schema.ts";

/** The schema of the file of organisations as a checker. */
export const organisationsChecker: () => JsonChecker<OrganisationsFile> = jsonChecker(ORGANISATIONS_SCHEMA);
