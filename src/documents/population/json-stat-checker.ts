import { jsonChecker, type JsonChecker } from "../json/json-checker.ts";
import { JSON_STAT_SCHEMA, type JsonStatFile } from "./json-stat-schema.ts";

/** The schema of a table in JSON-stat 2.0 as a checker. */
export const jsonStatChecker: () => JsonChecker<JsonStatFile> = jsonChecker(JSON_STAT_SCHEMA);
