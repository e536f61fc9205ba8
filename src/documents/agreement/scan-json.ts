import { jsonTokens, type JsonToken } from "./json-tokens.ts";

/** A place in a JSON text, line and column counted from 1. */
export type JsonPlace = { readonly line: number; readonly column: number };

/** A name that stands twice in one object, and its path. */
export type RepeatedField = { readonly field: string; readonly name: string };

/**
 * What a JSON text is before it is parsed: not JSON and where, too deep, too much, or sound, with the line of every
 * field and the names that stand twice in one object (which a parser would silently drop).
 */
export type JsonScan =
  | { readonly kind: "not-json"; readonly place: JsonPlace; readonly isAtEnd: boolean }
  | { readonly kind: "too-deep"; readonly place: JsonPlace }
  | { readonly kind: "too-many-values"; readonly place: JsonPlace }
  | { readonly kind: "list-too-long"; readonly place: JsonPlace; readonly field: string }
  | {
      readonly kind: "sound";
      readonly lines: ReadonlyMap<string, number>;
      readonly twice: readonly RepeatedField[];
    };

type Container = { readonly path: string; readonly names: Set<string> | undefined; length: number };
type Expected = "value" | "value-or-end" | "name" | "name-or-end" | "colon" | "comma-or-end" | "end";

/** Lines are kept for paths up to this length, so that a file of very long names cannot fill the memory. */
export const LONGEST_PATH = 300;

/**
 * Walks a JSON text without parsing it and without recursion.
 * @param limits how many objects and lists may lie inside each other, how many values there may be in all and in one list
 * @example scanJson('{"a": 1, "a": 2}', { depth: 24, values: 100, list: 10 }) // sound, with "a" twice on line 1
 */
export function scanJson(
  text: string,
  limits: { readonly depth: number; readonly values: number; readonly list: number },
): JsonScan {
  const lines = new Map<string, number>();
  const twice: RepeatedField[] = [];
  const open: Container[] = [];
  let expected: Expected = "value";
  let path = "";
  let values = 0;

  for (const token of jsonTokens(text)) {
    const place = { line: token.line, column: token.column };
    const inside = open.at(-1);
    const step = stepOf(token, expected);
    if (step === "open" || step === "value") values += 1;
    if (values > limits.values) return { kind: "too-many-values", place };
    if (inside !== undefined && inside.names === undefined && inside.length > limits.list) {
      return { kind: "list-too-long", place, field: inside.path };
    }
    switch (step) {
      case "open": {
        if (open.length === limits.depth) return { kind: "too-deep", place };
        path = enter(inside, path, token, lines);
        const isObject = token.text === "{";
        open.push({ path, names: isObject ? new Set() : undefined, length: 0 });
        expected = isObject ? "name-or-end" : "value-or-end";
        break;
      }
      case "value":
        path = enter(inside, path, token, lines);
        expected = inside === undefined ? "end" : "comma-or-end";
        break;
      case "close":
        if ((token.text === "}") !== (inside?.names !== undefined))
          return { kind: "not-json", place, isAtEnd: token.kind === "end" };
        open.pop();
        expected = open.length === 0 ? "end" : "comma-or-end";
        break;
      case "name": {
        const name: unknown = JSON.parse(token.text);
        if (inside?.names === undefined || typeof name !== "string")
          return { kind: "not-json", place, isAtEnd: token.kind === "end" };
        path = fieldPath(inside.path, name);
        if (inside.names.has(name)) twice.push({ field: path, name });
        inside.names.add(name);
        expected = "colon";
        break;
      }
      case "colon":
        expected = "value";
        break;
      case "comma":
        expected = inside?.names === undefined ? "value" : "name";
        break;
      case "end":
        return { kind: "sound", lines, twice };
      case "fault":
        return { kind: "not-json", place, isAtEnd: token.kind === "end" };
    }
  }
  return { kind: "not-json", place: { line: 1, column: 1 }, isAtEnd: true };
}

type Step = "open" | "value" | "close" | "name" | "colon" | "comma" | "end" | "fault";

function stepOf({ kind, text }: JsonToken, expected: Expected): Step {
  const mayEnd = expected === "name-or-end" || expected === "value-or-end" || expected === "comma-or-end";
  const isClose = text === "}" || text === "]";
  if (kind === "mark" && isClose) return mayEnd ? "close" : "fault";
  switch (expected) {
    case "value":
    case "value-or-end":
      if (kind === "mark" && (text === "{" || text === "[")) return "open";
      return kind === "string" || kind === "plain" ? "value" : "fault";
    case "name":
    case "name-or-end":
      return kind === "string" ? "name" : "fault";
    case "colon":
      return kind === "mark" && text === ":" ? "colon" : "fault";
    case "comma-or-end":
      return kind === "mark" && text === "," ? "comma" : "fault";
    case "end":
      return kind === "end" ? "end" : "fault";
  }
}

/** The path of a value that begins here: the name just read, or the next place in a list. */
function enter(inside: Container | undefined, path: string, { line }: JsonToken, lines: Map<string, number>) {
  const own = inside !== undefined && inside.names === undefined ? `${inside.path}[${inside.length}]` : path;
  if (inside !== undefined) inside.length += 1;
  if (own.length <= LONGEST_PATH) lines.set(own, line);
  return own;
}

/** A field's path as it is shown. @example fieldPath("components[2]", "stated") // "components[2].stated" */
export function fieldPath(parent: string, name: string): string {
  return parent === "" ? name : `${parent}.${name}`;
}
