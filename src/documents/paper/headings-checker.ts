import type { SchemaObject } from "ajv/dist/2020.js";
import { jsonChecker, type JsonChecker } from "../json/json-checker.ts";
import { listOf, record } from "../json/schema-words.ts";

/** How municipalities want their papers, as a file holds it, version 1. */
export type HeadingsFile = {
  readonly municipalities: readonly {
    readonly code: string;
    readonly board?: string;
    readonly sections: readonly { readonly section: string; readonly title?: string }[];
  }[];
};

const text = { type: "string", minLength: 1 };

const HEADINGS_SCHEMA: SchemaObject = record({
  format: { const: "samnytta-paper-headings/1" },
  municipalities: listOf(
    record(
      {
        code: { type: "string", pattern: "^[0-9]{2}([0-9]{2})?$" },
        sections: listOf(record({ section: text }, { title: text })),
      },
      { board: text },
    ),
  ),
});

/** The schema of the headings as a checker. */
export const headingsChecker: () => JsonChecker<HeadingsFile> = jsonChecker(HEADINGS_SCHEMA);
