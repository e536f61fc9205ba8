import { jsonChecker, type JsonChecker } from "../json/json-checker.ts";
import { ANNEX_LIST_SCHEMA, type AnnexListFile } from "./annex-list-schema.ts";

/** The schema of published amounts as a checker. */
export const annexListChecker: () => JsonChecker<AnnexListFile> = jsonChecker(ANNEX_LIST_SCHEMA);
