import type { SchemaObject } from "ajv";
import type { SourceDocument } from "../../application/ports.ts";
import { listOf, record } from "../json/schema-words.ts";

/** The file of the five documents, format samnytta-five-documents, version 1. */
export type FiveDocumentsFile = { readonly documents: readonly SourceDocument[] };

const text = { type: "string", minLength: 1 };
const id = { type: "string", pattern: "^[a-z]+(-[0-9]+)?$" };
/** At most 25 words: a quote is short enough to show, and long enough to be found in its document. */
const shortText = { type: "string", pattern: "^\\S+(?: \\S+){0,24}$" };
const href = { type: "string", pattern: "^/(?!/)\\S*$" };

/** The JSON Schema of the file: what can be done here has both something that does it and a test that walks it. */
export const FIVE_DOCUMENTS_SCHEMA: SchemaObject = record({
  format: { const: "samnytta-five-documents" },
  version: { const: 1 },
  documents: listOf(
    record({
      id,
      title: text,
      publisher: text,
      about: text,
      statements: listOf(
        record(
          { id, place: text, form: { enum: ["quote", "paraphrase"] }, text: shortText },
          {
            fulfilment: record({
              by: listOf({
                oneOf: [
                  record({ kind: { const: "page" }, label: text, href, shows: text }),
                  record({ kind: { const: "command" }, line: text }),
                ],
              }),
              tests: listOf(record({ file: text, name: text })),
            }),
            remark: text,
          },
        ),
      ),
    }),
  ),
});
