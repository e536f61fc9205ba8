import type { Json } from "./json-tree.ts";
import { jsonTokens } from "./json-tokens.ts";
import { fieldPath } from "./scan-json.ts";

/** From which character to which a value stands. */
type Span = { readonly from: number; readonly to: number };
type Open = { readonly path: string; readonly from: number; readonly isList: boolean; next: number };

/**
 * Writes other values in a JSON text, and leaves every other character as it stands.
 * @param text JSON
 * @param changes new values by the path of the old: `components[2].stated.ore`; paths that are not there are left out
 * @example replaceValues('{"a":  1}', new Map([["a", "2"]])) // '{"a":  "2"}'
 */
export function replaceValues(text: string, changes: ReadonlyMap<string, Json>): string {
  const spans = spansIn(text);
  const placed = [...changes].flatMap(([path, value]) => {
    const span = spans.get(path);
    return span === undefined ? [] : [{ ...span, written: JSON.stringify(value) }];
  });
  // From the end: what is written does not move what is still to be written.
  return placed
    .toSorted((left, right) => right.from - left.from)
    .reduce((done, { from, to, written }) => done.slice(0, from) + written + done.slice(to), text);
}

/**
 * Writes one value more in a list of a JSON text, last, on lines of its own.
 * @param list the path of the list; where there is none the text stays as it is
 * @example appendValue('{"a":[1]}', "a", 2) // '{"a":[1,\n    2\n  ]}'
 */
export function appendValue(text: string, list: string, value: Json): string {
  const span = spansIn(text).get(list);
  if (span === undefined || text[span.from] !== "[") return text;
  const before = text.slice(0, span.to - 1).trimEnd();
  const written = JSON.stringify(value, undefined, 2).replaceAll("\n", "\n    ");
  return `${before}${before.endsWith("[") ? "" : ","}\n    ${written}\n  ${text.slice(span.to - 1)}`;
}

/**
 * Writes one value of a list of a JSON text once more, right after itself and with its indentation.
 * @param path of the value: `components[2]`; where there is none the text stays as it is
 * @example repeatValue('{"a":[1, 2]}', "a[0]") // '{"a":[1,1, 2]}'
 */
export function repeatValue(text: string, path: string): string {
  const span = path.endsWith("]") ? spansIn(text).get(path) : undefined;
  if (span === undefined) return text;
  const before = /\s*$/.exec(text.slice(0, span.from))?.[0] ?? "";
  return `${text.slice(0, span.to)},${before}${text.slice(span.from, span.to)}${text.slice(span.to)}`;
}

/**
 * Writes one field more in an object of a JSON text, on a line of its own right after another field, with its indentation.
 * @param after the path of the field before: `documents[0].readOn`; where there is none the text stays as it is
 * @example insertValue('{"a": 1}', "a", "b", 2) // '{"a": 1,"b": 2}'
 */
export function insertValue(text: string, after: string, name: string, value: Json): string {
  const span = spansIn(text).get(after);
  if (span === undefined || after.endsWith("]")) return text;
  const indent =
    /\n[ \t]*$/.exec(text.slice(0, text.lastIndexOf('"', keyEnd(text, span.from) - 1)))?.[0] ?? "";
  return `${text.slice(0, span.to)},${indent}${JSON.stringify(name)}: ${JSON.stringify(value)}${text.slice(span.to)}`;
}

/** Where the closing quotation mark of the field's name stands, before its value. */
function keyEnd(text: string, valueAt: number): number {
  return text.lastIndexOf('"', valueAt - 1);
}

/**
 * Takes one value out of a list of a JSON text with its comma, and leaves every other character as it stands.
 * @param path of the value: `components[2]`; where there is none the text stays as it is
 * @example removeValue('{"a":[1, 2]}', "a[0]") // '{"a":[2]}'
 */
export function removeValue(text: string, path: string): string {
  const span = path.endsWith("]") ? spansIn(text).get(path) : undefined;
  if (span === undefined) return text;
  const comma = /^\s*,\s*/.exec(text.slice(span.to))?.[0];
  if (comma !== undefined) return text.slice(0, span.from) + text.slice(span.to + comma.length);
  const before = text.slice(0, span.from).trimEnd();
  // The last of a list takes the comma before it along.
  return before.endsWith(",")
    ? before.slice(0, -1) + text.slice(span.to)
    : before + text.slice(span.to).trimStart();
}

function spansIn(text: string): ReadonlyMap<string, Span> {
  const spans = new Map<string, Span>();
  const open: Open[] = [];
  let name = "";
  const pathHere = () => {
    const inside = open.at(-1);
    if (inside === undefined) return "";
    return inside.isList ? `${inside.path}[${inside.next}]` : fieldPath(inside.path, name);
  };
  let isName = false;
  for (const token of jsonTokens(text)) {
    const end = token.at + token.text.length;
    if (token.text === "{" || token.text === "[") {
      open.push({ path: pathHere(), from: token.at, isList: token.text === "[", next: 0 });
      isName = token.text === "{";
    } else if (token.text === "}" || token.text === "]") {
      const closed = open.pop();
      if (closed !== undefined) spans.set(closed.path, { from: closed.from, to: end });
      isName = false;
    } else if (token.text === ",") {
      const inside = open.at(-1);
      if (inside !== undefined) inside.next += 1;
      isName = inside?.isList === false;
    } else if (token.text === ":") isName = false;
    else if (isName) name = nameIn(token.text);
    else if (token.kind === "string" || token.kind === "plain")
      spans.set(pathHere(), { from: token.at, to: end });
  }
  return spans;
}

function nameIn(written: string): string {
  const name: unknown = JSON.parse(written);
  return String(name);
}
