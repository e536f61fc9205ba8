import type { SchemaObject } from "ajv/dist/2020.js";

/** One dimension of a table in JSON-stat 2.0. `index` gives the order of its values, as a list or by number. */
export type JsonStatDimension = {
  readonly label?: string;
  readonly category: {
    readonly index?: readonly string[] | Readonly<Record<string, number>>;
    readonly label?: Readonly<Record<string, string>>;
  };
  readonly extension?: {
    readonly refperiod?: Readonly<Record<string, string>>;
    readonly elimination?: boolean;
    readonly eliminationValueCode?: string;
  };
};

/** The parts of a table in JSON-stat 2.0 (https://json-stat.org/full/) that are read; `value` is checked by itself. */
export type JsonStatFile = {
  readonly version?: unknown;
  readonly class?: unknown;
  readonly label?: string;
  readonly source?: string;
  readonly updated?: string;
  readonly id: readonly string[];
  readonly size: readonly number[];
  readonly role?: {
    readonly time?: readonly string[];
    readonly geo?: readonly string[];
    readonly metric?: readonly string[];
  };
  readonly dimension: Readonly<Record<string, JsonStatDimension>>;
  readonly value?: readonly unknown[] | Readonly<Record<string, unknown>> | null;
  readonly status?: readonly unknown[] | Readonly<Record<string, unknown>> | string | null;
  readonly extension?: { readonly px?: { readonly tableid?: string } };
};

/** More values than any dimension of a table by municipality has; SCB's smallest areas are some 6 000. */
const MOST_VALUES = 10_000;

const text = { type: "string" };
const texts = { type: "array", items: text };
const counts = { type: "array", items: { type: "integer", minimum: 0 } };
const byText = (schema: object) => ({ type: "object", additionalProperties: schema });

const dimension = {
  type: "object",
  required: ["category"],
  properties: {
    label: text,
    category: {
      type: "object",
      properties: {
        index: {
          anyOf: [
            { ...texts, maxItems: MOST_VALUES },
            { ...byText({ type: "integer", minimum: 0 }), maxProperties: MOST_VALUES },
          ],
        },
        label: { ...byText(text), maxProperties: MOST_VALUES },
      },
    },
    extension: {
      type: "object",
      properties: {
        refperiod: byText(text),
        elimination: { type: "boolean" },
        eliminationValueCode: text,
      },
    },
  },
};

/** The JSON Schema of `JsonStatFile`: what is read must have its form; whatever else an agency writes is let be. */
export const JSON_STAT_SCHEMA: SchemaObject = {
  type: "object",
  required: ["id", "size", "dimension"],
  properties: {
    label: text,
    source: text,
    updated: text,
    id: { ...texts, maxItems: 12, uniqueItems: true },
    size: counts,
    role: { type: "object", properties: { time: texts, geo: texts, metric: texts } },
    dimension: byText(dimension),
    value: { type: ["array", "object", "null"] },
    status: { type: ["array", "object", "string", "null"] },
    extension: {
      type: "object",
      properties: { px: { type: "object", properties: { tableid: text } } },
    },
  },
};
