import { jsonChecker, type JsonChecker } from "../json/json-checker.ts";
import { FIVE_DOCUMENTS_SCHEMA, type FiveDocumentsFile } from "./five-documents-schema.ts";

/** The schema of the file of the five documents as a checker. */
export const fiveDocumentsChecker: () => JsonChecker<FiveDocumentsFile> = jsonChecker(FIVE_DOCUMENTS_SCHEMA);
