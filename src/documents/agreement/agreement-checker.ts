import schema from "../../../agreements/schema/agreement-1.schema.json" with { type: "json" };
import { jsonChecker, type JsonChecker } from "../json/json-checker.ts";
import type { AgreementFile } from "./agreement-file.ts";

/** Tells whether parsed JSON has the form of an agreement file; `errors` says where it last had not. */
export type AgreementChecker = JsonChecker<AgreementFile>;

/** The published schema of agreement files as a checker. */
export const agreementChecker: () => AgreementChecker = jsonChecker(schema);
