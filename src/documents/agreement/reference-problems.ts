import type { AgreementReference } from "#domain/agreement";
import { nodesOf, objectsOf, textOf, type Json, type JsonNode } from "./json-tree.ts";
import type { FieldFault } from "./schema-problems.ts";

/** Ids that stand twice, and ids that name nothing in the file. Works on any JSON, so that it can run beside the schema. */
export function referenceProblems(file: Json): readonly FieldFault[] {
  const ids: Readonly<Record<AgreementReference, ReadonlySet<string>>> = {
    document: idsOf(file, "documents"),
    clause: idsOf(file, "clauses"),
    component: idsOf(file, "components"),
  };
  return [...duplicateIds(file), ...reservedIds(file), ...missing(file, ids)];
}

function idsOf(file: Json, list: string): ReadonlySet<string> {
  return new Set(objectsOf(file, list).flatMap(({ value }) => textOf(value, "id") ?? []));
}

function duplicateIds(file: Json): readonly FieldFault[] {
  const conditions = objectsOf(file, "components").flatMap(({ path, value }) =>
    objectsOf(value, "conditions", path),
  );
  return [
    ...["documents", "clauses", "components", "statements", "interpretations"].flatMap((list) =>
      repeated(objectsOf(file, list), "id"),
    ),
    ...repeated(objectsOf(file, "focusAreas"), "code"),
    ...repeated(conditions, "id"),
  ];
}

function repeated(objects: readonly { readonly path: string; readonly value: Json }[], name: string) {
  const firstFields = new Map<string, string>();
  return objects.flatMap(({ path, value }): readonly FieldFault[] => {
    const id = textOf(value, name);
    if (id === undefined) return [];
    const field = `${path}.${name}`;
    const firstField = firstFields.get(id);
    if (firstField !== undefined) return [{ field, value: id, fault: { kind: "duplicate-id", firstField } }];
    firstFields.set(id, field);
    return [];
  });
}

/** "frame" means the whole agreement where a component could stand. */
function reservedIds(file: Json): readonly FieldFault[] {
  return objectsOf(file, "components").flatMap(({ path, value }): readonly FieldFault[] =>
    textOf(value, "id") === "frame"
      ? [{ field: `${path}.id`, value: "frame", fault: { kind: "reserved-id" } }]
      : [],
  );
}

function missing(
  file: Json,
  ids: Readonly<Record<AgreementReference, ReadonlySet<string>>>,
): readonly FieldFault[] {
  return [...nodesOf(file)].flatMap((node): readonly FieldFault[] => {
    const reference = referenceOf(node);
    return reference === undefined || typeof node.value !== "string" || ids[reference].has(node.value)
      ? []
      : [{ field: node.path, value: node.value, fault: { kind: "nothing-by-that-id", reference } }];
  });
}

/** What a text names, by the field it stands in. */
function referenceOf({ path, name, value }: JsonNode): AgreementReference | undefined {
  switch (name) {
    case "clause":
    case "clauses":
    case "keyClauses":
      return "clause";
    case "document":
      return "document";
    case "component":
    case "components":
      return "component";
    case "of":
      return value === "frame" ? undefined : "component";
    case "parent":
      return path.startsWith("clauses[") ? "clause" : "component";
    default:
      return undefined;
  }
}
