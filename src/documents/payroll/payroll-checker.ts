import { jsonChecker, type JsonChecker } from "../json/json-checker.ts";
import { PAYROLL_SCHEMA, type PayrollFile } from "./payroll-schema.ts";

/** The schema of the series of payroll overhead as a checker. */
export const payrollChecker: () => JsonChecker<PayrollFile> = jsonChecker(PAYROLL_SCHEMA);
