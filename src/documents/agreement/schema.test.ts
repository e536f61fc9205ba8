import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import schema from "../../../agreements/schema/agreement-1.schema.json" with { type: "json" };
import { AGREEMENT_FORMAT } from "./agreement-file.ts";
import { isList, isObject, nodesOf, ownField, type Json, type JsonObject } from "./json-tree.ts";

const published: Json = schema;
const definitions: Readonly<Record<string, JsonObject>> = schema.$defs;
const objects = [...nodesOf(published)].flatMap(({ path, value }) =>
  isObject(value) ? [{ path, value }] : [],
);

describe("the published schema of agreement files", () => {
  test("is valid JSON Schema, draft 2020-12", () => {
    expect(new Ajv2020({ strict: true, strictTypes: false }).validateSchema(schema)).toBe(true);
  });

  test("is of the format that the reader reads", () => {
    expect(schema.properties.format.const).toBe(AGREEMENT_FORMAT);
  });

  test("describes every field in words", () => {
    const fields = objects
      .filter(({ path }) => /(?:^|\.)properties$/.test(path) && !/\.(?:if|then|else)\.properties$/.test(path))
      .filter(({ path }) => !path.startsWith("$defs.is"))
      .flatMap(({ path, value }) =>
        Object.entries(value).map(([name, field]) => ({ path: `${path}.${name}`, field })),
      );
    const silent = fields.filter(({ field }) => isObject(field) && !/\p{L}/u.test(descriptionOf(field)));
    expect(fields.length).toBeGreaterThan(100);
    expect(silent.map(({ path }) => path)).toEqual([]);
  });

  test("bounds every list and every text", () => {
    const unbounded = objects.filter(
      ({ path, value }) =>
        (value["type"] === "array" && !("maxItems" in value)) ||
        (value["type"] === "string" &&
          !path.endsWith(".if") &&
          !("maxLength" in value) &&
          !isOfFixedLength(value)),
    );
    expect(unbounded.map(({ path }) => path)).toEqual([]);
  });

  test("closes every object: its fields are all that it may have", () => {
    const open = objects.filter(
      ({ value }) =>
        value["type"] === "object" && value["additionalProperties"] !== false && !isClosedByBranches(value),
    );
    expect(open.map(({ path }) => path)).toEqual([]);
  });
});

function descriptionOf(field: JsonObject): string {
  const own = ownField(field, "description");
  const [, name = ""] = /^#\/\$defs\/(\w+)$/.exec(String(ownField(field, "$ref"))) ?? [];
  const words = typeof own === "string" ? own : definitions[name]?.["description"];
  return typeof words === "string" ? words : "";
}

/** A pattern without repetition bounds the length by itself. */
function isOfFixedLength(value: JsonObject): boolean {
  return typeof value["pattern"] === "string" && !/[*+]/.test(value["pattern"]);
}

/** A union is closed in each of its branches, by a kind. */
function isClosedByBranches(value: JsonObject): boolean {
  const branches = isList(value["allOf"]) ? value["allOf"] : [value];
  return branches.every((branch) => {
    if (!isObject(branch)) return false;
    return [branch["then"], branch["else"]].every((arm) => arm === undefined || isClosed(arm));
  });
}

function isClosed(arm: Json): boolean {
  if (!isObject(arm)) return false;
  const [, name = ""] = /^#\/\$defs\/(\w+)$/.exec(String(arm["$ref"])) ?? [];
  return (definitions[name] ?? arm)["additionalProperties"] === false;
}
