import schema from "../../../agreements/schema/document-1.schema.json" with { type: "json" };
import { jsonChecker, type JsonChecker } from "../json/json-checker.ts";
import type { SupportingDocumentFile } from "./supporting-document-file.ts";

/** The published schema of supporting documents as a checker. */
export const supportingDocumentChecker: () => JsonChecker<SupportingDocumentFile> = jsonChecker(schema);
