import schema from "../../../agreements/schema/alternatives-1.schema.json" with { type: "json" };
import { jsonChecker, type JsonChecker } from "../json/json-checker.ts";
import type { AlternativesFile } from "./alternatives-file.ts";

/** The published schema of alternatives as a checker. */
export const alternativesChecker: () => JsonChecker<AlternativesFile> = jsonChecker(schema);
