import schema from "../../../agreements/schema/export-1.schema.json" with { type: "json" };
import { jsonChecker, type JsonChecker } from "../json/json-checker.ts";
import type { ExportFile } from "./export-file.ts";

/** The published schema of exports as a checker. */
export const exportChecker: () => JsonChecker<ExportFile> = jsonChecker(schema);
