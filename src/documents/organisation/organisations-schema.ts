import type { SchemaObject } from "ajv/dist/2020.js";
import { listOf, record } from "../json/schema-words.ts";

/** A name as the file of organisations holds it; `source` is the id of one of its sources. */
export type NameRecord = {
  readonly text: string;
  readonly from: string;
  readonly to: string;
  readonly source: string;
};

/** The file of organisations (organisationsfil), version 1: codes are strings, days 2017-02-24 or "unknown". */
export type OrganisationsFile = {
  readonly sources: readonly {
    readonly id: string;
    readonly document: string;
    readonly place?: string;
    readonly published?: string;
    readonly readOn: string;
  }[];
  readonly counties: readonly {
    readonly code: string;
    readonly letter: string;
    readonly name: string;
    readonly shortName: string;
    readonly slug: string;
  }[];
  readonly municipalities: readonly {
    readonly code: string;
    readonly name: string;
    readonly officialName: string;
    readonly county: string;
    readonly slug: string;
    readonly since?: string;
    readonly formerCode?: string;
    readonly note?: string;
  }[];
  readonly regions: readonly {
    readonly code: string;
    readonly name: string;
    readonly county: string;
    readonly slug: string;
    readonly alsoMunicipality?: string;
    readonly names: readonly NameRecord[];
  }[];
  readonly healthcareRegions: readonly {
    readonly id: string;
    readonly name: string;
    readonly parts: readonly {
      readonly county: string;
      readonly municipalities: "all" | readonly string[];
    }[];
  }[];
};

const text = { type: "string", minLength: 1 };
const day = { type: "string", format: "date" };
const slug = { type: "string", pattern: "^[a-z]+(-[a-z]+)*$" };
const countyCode = { type: "string", pattern: "^[0-9]{2}$" };
const municipalityCode = { type: "string", pattern: "^[0-9]{4}$" };

/** The JSON Schema of the file of organisations: what `OrganisationsFile` says, checked at reading. */
export const ORGANISATIONS_SCHEMA: SchemaObject = record(
  {
    format: { const: "samnytta-organisations" },
    version: { const: 1 },
    sources: listOf(record({ id: text, document: text, readOn: day }, { place: text, published: day })),
    counties: listOf(record({ code: countyCode, letter: text, name: text, shortName: text, slug })),
    municipalities: listOf(
      record(
        { code: municipalityCode, name: text, officialName: text, county: countyCode, slug },
        { since: day, formerCode: municipalityCode, note: text },
      ),
    ),
    regions: listOf(
      record(
        {
          code: countyCode,
          name: text,
          county: countyCode,
          slug,
          names: listOf(
            record({
              text,
              from: { anyOf: [day, { const: "unknown" }] },
              to: { anyOf: [day, { enum: ["unknown", "in-use"] }] },
              source: text,
            }),
          ),
        },
        { alsoMunicipality: municipalityCode },
      ),
    ),
    healthcareRegions: listOf(
      record({
        id: slug,
        name: text,
        parts: listOf(
          record({
            county: countyCode,
            municipalities: { anyOf: [{ const: "all" }, listOf(municipalityCode)] },
          }),
        ),
      }),
    ),
  },
  { $schema: text },
);
