import type { SchemaObject } from "ajv/dist/2020.js";
import type { Certainty } from "#domain/source";

/** The list of population series as its file holds it, version 1. */
export type PopulationListFile = {
  readonly series: readonly {
    readonly date: string;
    readonly file: string;
    readonly covers: "all" | readonly string[];
    readonly persons: number;
    readonly certainty: Certainty;
    readonly source: { readonly document: string; readonly place: string; readonly readOn: string };
  }[];
};

const text = { type: "string", minLength: 1 };
const dayText = { type: "string", format: "date" };

/** The JSON Schema of the list: what `PopulationListFile` says, checked at reading. */
export const POPULATION_LIST_SCHEMA: SchemaObject = {
  type: "object",
  additionalProperties: false,
  required: ["format", "version", "series"],
  properties: {
    format: { const: "samnytta-population-series" },
    version: { const: 1 },
    series: {
      type: "array",
      minItems: 1,
      items: {
        type: "object",
        additionalProperties: false,
        required: ["date", "file", "covers", "persons", "certainty", "source"],
        properties: {
          date: dayText,
          file: { type: "string", pattern: "^[a-z0-9-]+\\.csv$" },
          covers: {
            anyOf: [
              { const: "all" },
              { type: "array", minItems: 1, items: { type: "string", pattern: "^[0-9]{2}$" } },
            ],
          },
          persons: { type: "integer", minimum: 1 },
          certainty: { enum: ["published", "derived", "example"] },
          source: {
            type: "object",
            additionalProperties: false,
            required: ["document", "place", "readOn"],
            properties: { document: text, place: text, readOn: dayText },
          },
        },
      },
    },
  },
};
