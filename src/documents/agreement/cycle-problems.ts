import { isList, isObject, nodesOf, objectsOf, ownField, textOf, type Json } from "./json-tree.ts";
import type { FieldFault } from "./schema-problems.ts";

/** That one thing rests on another, and the field that says so. */
type Edge = { readonly from: string; readonly to: string; readonly field: string };

/**
 * Clauses and components that lie under themselves, and components whose amount rests on itself. Works on any
 * JSON whose lists are within the schema's limits, so that it can run beside the schema.
 */
export function cycleProblems(file: Json): readonly FieldFault[] {
  return [
    ...cyclesIn(parentEdges(file, "clauses")),
    ...cyclesIn(parentEdges(file, "components")),
    ...cyclesIn([...percentageEdges(file), ...keyEdges(file), ...readKeyEdges(file)]),
  ];
}

function parentEdges(file: Json, list: string): readonly Edge[] {
  return objectsOf(file, list).flatMap(({ path, value }) =>
    edge(textOf(value, "id"), textOf(value, "parent"), `${path}.parent`),
  );
}

/** A component's amount rests on the one it is a percentage of. */
function percentageEdges(file: Json): readonly Edge[] {
  return objectsOf(file, "components").flatMap(({ path, value }) =>
    edge(textOf(value, "id"), textOf(ownField(value, "percentage"), "of"), `${path}.percentage.of`),
  );
}

/** A key may, however deep, take a part of what each recipient gets of another component. */
function keyEdges(file: Json): readonly Edge[] {
  return objectsOf(file, "components").flatMap(({ path, value }) =>
    edgesOfKey(textOf(value, "id"), ownField(value, "key"), `${path}.key`),
  );
}

/** So may a key that an interpretation gives to components. */
function readKeyEdges(file: Json): readonly Edge[] {
  return objectsOf(file, "interpretations").flatMap(({ path, value }) => {
    const effect = ownField(value, "effect");
    const components = isObject(effect) ? ownField(effect, "components") : undefined;
    if (!isObject(effect) || !isList(components)) return [];
    return components.flatMap((component) =>
      typeof component === "string"
        ? edgesOfKey(component, ownField(effect, "key"), `${path}.effect.key`)
        : [],
    );
  });
}

function edgesOfKey(from: string | undefined, key: Json | undefined, path: string): readonly Edge[] {
  if (key === undefined) return [];
  return [...nodesOf(key, path)].flatMap(({ name, value, path: field }) =>
    name === "component" && typeof value === "string" ? edge(from, value, field) : [],
  );
}

function edge(from: string | undefined, to: string | undefined, field: string): readonly Edge[] {
  return from === undefined || to === undefined ? [] : [{ from, to, field }];
}

/** Each cycle once, at the edge that closes it. */
function cyclesIn(edges: readonly Edge[]): readonly FieldFault[] {
  const from = new Map<string, Edge[]>();
  for (const each of edges) from.set(each.from, [...(from.get(each.from) ?? []), each]);
  const done = new Set<string>();
  const found: FieldFault[] = [];
  const walk = (id: string, trail: readonly string[]): void => {
    for (const { to, field } of from.get(id) ?? []) {
      const start = trail.indexOf(to);
      if (start !== -1) {
        const path = [...trail.slice(start), to];
        found.push({ field, value: to, fault: { kind: "cycle", path } });
      } else if (!done.has(to)) walk(to, [...trail, to]);
    }
    done.add(id);
  };
  for (const id of from.keys()) if (!done.has(id)) walk(id, [id]);
  return found;
}
