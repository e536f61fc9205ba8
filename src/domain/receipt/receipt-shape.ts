import type { ReceiptContent } from "./receipt-content.ts";

/** Looks at a value. @returns the path of the first part that is not as it must be, or undefined */
type Shape = (value: unknown, path: string) => string | undefined;

/**
 * Whether a parsed value has the shape of a receipt's content; whether it holds is for the check to say.
 * @returns the path of the first part that is not as the format says, or undefined when all is
 */
export function shapeFault(value: unknown): string | undefined {
  return CONTENT(value, "");
}

/** The content in a value whose shape has been looked at. */
export function isReceiptContent(value: unknown): value is ReceiptContent {
  return shapeFault(value) === undefined;
}

const text: Shape = (value, path) => (typeof value === "string" ? undefined : path);
const flag: Shape = (value, path) => (typeof value === "boolean" ? undefined : path);
const count: Shape = (value, path) => (Number.isSafeInteger(value) ? undefined : path);
const anything: Shape = (value, path) => (value === undefined ? path : undefined);

function written(pattern: RegExp): Shape {
  return (value, path) => (typeof value === "string" && pattern.test(value) ? undefined : path);
}

function oneOf(...words: readonly string[]): Shape {
  return (value, path) => (typeof value === "string" && words.includes(value) ? undefined : path);
}

function listOf(each: Shape): Shape {
  return (value, path) =>
    Array.isArray(value) ? firstFault(value.map((part, index) => each(part, `${path}[${index}]`))) : path;
}

function rowOf(...cells: readonly Shape[]): Shape {
  return (value, path) =>
    Array.isArray(value) && value.length === cells.length
      ? firstFault(cells.map((cell, index) => cell(value[index], path)))
      : path;
}

/** An object with these fields and no others; those whose name ends in "?" may be absent. */
function fields(shapes: Readonly<Record<string, Shape>>): Shape {
  const known = Object.entries(shapes).map(([name, shape]) => ({
    name: name.replace("?", ""),
    mayLack: name.endsWith("?"),
    shape,
  }));
  return (value, path) => {
    if (!isObject(value)) return path;
    const foreign = Object.keys(value).find((name) => !known.some((each) => each.name === name));
    if (foreign !== undefined) return inside(path, foreign);
    return firstFault(
      known.map(({ name, mayLack, shape }) =>
        mayLack && value[name] === undefined ? undefined : shape(value[name], inside(path, name)),
      ),
    );
  };
}

function firstFault(faults: readonly (string | undefined)[]): string | undefined {
  return faults.find((fault) => fault !== undefined);
}

function inside(path: string, name: string): string {
  return path === "" ? name : `${path}.${name}`;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const amount = written(/^-?\d{1,30}$/);
const date = written(/^\d{4}-\d{2}-\d{2}$/);
const natural = written(/^\d{1,80}$/);
const positive = written(/^(?=.*[1-9])\d{1,80}$/);
const pairs = listOf(rowOf(text, text));
const amounts = listOf(rowOf(text, amount));

const KEYS: Readonly<Record<string, Shape>> = {
  proportional: fields({
    kind: text,
    weights: listOf(rowOf(text, natural, oneOf("persons", "parts"))),
  }),
  inhabitants: fields({
    kind: text,
    series: text,
    of: oneOf("municipalities", "regions", "counties-jointly"),
  }),
  table: fields({ kind: text, amounts }),
  fixed: fields({ kind: text, amounts, "rest?": key }),
  split: fields({
    kind: text,
    parts: listOf(fields({ fraction: rowOf(natural, positive), by: key })),
  }),
  bounded: fields({ kind: text, by: key, "floor?": amount, "ceiling?": amount }),
  participants: fields({ kind: text, only: listOf(text), by: key }),
};

function key(value: unknown, path: string): string | undefined {
  const kind = isObject(value) ? value["kind"] : undefined;
  const shape = typeof kind === "string" && Object.hasOwn(KEYS, kind) ? KEYS[kind] : undefined;
  return shape === undefined ? path : shape(value, path);
}

const AGREEMENT = fields({ id: text, title: text, version: text, content: anything });

const CONTENT = fields({
  format: text,
  kind: oneOf("amount", "table", "comparison", "changes"),
  agreement: AGREEMENT,
  "earlier?": AGREEMENT,
  ruleVersion: count,
  addressPath: text,
  names: pairs,
  series: listOf(
    fields({
      hash: text,
      date,
      certainty: text,
      source: fields({ document: text, "place?": text, "published?": text, "readOn?": text }),
      rows: listOf(rowOf(text, natural, count)),
    }),
  ),
  components: listOf(
    fields({
      id: text,
      title: text,
      isAlternative: flag,
      "side?": oneOf("before", "after"),
      total: natural,
      key,
      rule: fields({
        grain: positive,
        stage: oneOf("direct", "county-first"),
        rest: oneOf("largest-remainder", "each-rounded", "each-rounded-leftover-to-largest", "as-listed"),
      }),
      "basis?": fields({ series: text, keyDate: date, usedDate: date }),
      certainty: text,
      result: text,
    }),
  ),
  "annexes?": listOf(
    fields({
      hash: text,
      agreement: text,
      component: text,
      title: text,
      publisher: text,
      published: written(/^(?:\d{4}-\d{2}-\d{2}|unknown)$/),
      group: text,
      unit: positive,
      rows: listOf(rowOf(text, amount, text, count)),
    }),
  ),
  rows: listOf(rowOf(count, text)),
  "pairs?": listOf(
    fields({
      "before?": text,
      "after?": text,
      "start?": count,
      "withMoney?": count,
      "withPeople?": count,
      "end?": count,
    }),
  ),
  "unknown?": fields({ before: listOf(text), after: listOf(text) }),
  words: pairs,
  sentences: (value, path) => (isObject(value) ? listOf(text)(Object.values(value), path) : path),
});
