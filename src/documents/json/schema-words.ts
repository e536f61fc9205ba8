import type { SchemaObject } from "ajv";

/** Fields of a record by name, each with its schema. */
export type SchemaFields = Readonly<Record<string, object>>;

/** An object that has every required field, may have the optional ones, and has no other. */
export function record(required: SchemaFields, optional: SchemaFields = {}): SchemaObject {
  return {
    type: "object",
    properties: { ...required, ...optional },
    required: Object.keys(required),
    additionalProperties: false,
  };
}

/** A list that is not empty. */
export function listOf(element: object): SchemaObject {
  return { type: "array", items: element, minItems: 1 };
}
