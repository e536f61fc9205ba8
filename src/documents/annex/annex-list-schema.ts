import type { SchemaObject } from "ajv/dist/2020.js";
import type { PublishedGroup } from "#domain/published";

/** The published amounts of an agreement as `expected.json` holds them: one entry for each table that was read. */
export type AnnexListFile = readonly {
  readonly component: string;
  readonly group: PublishedGroup;
  readonly title: string;
  readonly publisher: string;
  readonly published: string;
  readonly rows: readonly {
    readonly recipient: string;
    readonly name: string;
    readonly asWritten: string;
    readonly ore: string;
  }[];
}[];

const text = { type: "string", minLength: 1, maxLength: 300 };

/** The JSON Schema of `expected.json`: what `AnnexListFile` says, checked at reading. */
export const ANNEX_LIST_SCHEMA: SchemaObject = {
  type: "array",
  maxItems: 100,
  items: {
    type: "object",
    additionalProperties: false,
    required: ["component", "group", "title", "publisher", "published", "rows"],
    properties: {
      component: text,
      group: { enum: ["municipalities", "regions", "counties-jointly"] },
      title: text,
      publisher: text,
      published: { anyOf: [{ const: "unknown" }, { type: "string", format: "date" }] },
      rows: {
        type: "array",
        minItems: 1,
        maxItems: 1000,
        items: {
          type: "object",
          additionalProperties: false,
          required: ["recipient", "name", "asWritten", "ore"],
          properties: {
            recipient: { type: "string", pattern: "^(\\d{4}|\\d{2}|lan-\\d{2})$" },
            name: text,
            asWritten: text,
            ore: { type: "string", pattern: "^(0|[1-9][0-9]{0,17})$" },
          },
        },
      },
    },
  },
};
