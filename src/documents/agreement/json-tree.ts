import { fieldPath } from "./scan-json.ts";

/** A JSON value that nothing has been promised about. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;
/** A JSON object that nothing has been promised about. */
export type JsonObject = { readonly [name: string]: Json };

/** One value of a JSON tree: its path as shown, the name of the nearest field, and the value. */
export type JsonNode = { readonly path: string; readonly name: string; readonly value: Json };

/** Whether a JSON value is an object. */
export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !isList(value);
}

/** Whether a JSON value is a list. */
export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

/** The value of a field when it is a text, else undefined. */
export function textOf(node: Json | undefined, name: string): string | undefined {
  const value = isObject(node) ? ownField(node, name) : undefined;
  return typeof value === "string" ? value : undefined;
}

/** The objects of a list in a field, with their paths; nothing where the field is something else. */
export function objectsOf(
  parent: Json,
  name: string,
  parentPath = "",
): readonly { readonly path: string; readonly value: JsonObject }[] {
  const list = isObject(parent) ? ownField(parent, name) : undefined;
  if (!isList(list)) return [];
  return list.flatMap((value, index) =>
    isObject(value) ? [{ path: `${fieldPath(parentPath, name)}[${index}]`, value }] : [],
  );
}

/** Every value of a tree, parents before children. A list's values carry the name of the list. */
export function* nodesOf(value: Json, path = "", name = ""): Generator<JsonNode, void> {
  yield { path, name, value };
  if (isList(value)) {
    for (const [index, element] of value.entries()) yield* nodesOf(element, `${path}[${index}]`, name);
  } else if (isObject(value)) {
    for (const [field, child] of Object.entries(value)) yield* nodesOf(child, fieldPath(path, field), field);
  }
}

/** A field of its own: `__proto__` and the like are never found by accident. */
export function ownField(node: JsonObject, name: string): Json | undefined {
  return Object.hasOwn(node, name) ? node[name] : undefined;
}
