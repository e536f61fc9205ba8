import type { SchemaObject } from "ajv/dist/2020.js";
import { listOf, record } from "../json/schema-words.ts";

/** The agency's sums for the whole country as their file holds them, version 1. */
export type NationalTotalsFile = {
  readonly source: { readonly document: string; readonly place: string; readonly readOn: string };
  readonly totals: readonly { readonly date: string; readonly persons: number }[];
};

const text = { type: "string", minLength: 1 };
const dayText = { type: "string", format: "date" };

/** The JSON Schema of the national sums. */
export const NATIONAL_TOTALS_SCHEMA: SchemaObject = record({
  format: { const: "samnytta-national-population" },
  version: { const: 1 },
  source: record({ document: text, place: text, readOn: dayText }),
  totals: listOf(record({ date: dayText, persons: { type: "integer", minimum: 1 } })),
});
