import type { CanonicalValue } from "#domain/source";

/**
 * JSON that a person can read and a program can compare line by line: what holds no lists or objects stands on one
 * line. Fields keep their order, so that the same value gives the same bytes on any machine.
 * @example writeLines({ rows: [{ code: "1981", ore: 55_909_600n }] }) // '{\n  "rows": [\n    {"code": "1981", "ore": "55909600"}\n  ]\n}\n'
 */
export function writeLines(value: CanonicalValue): string {
  return `${written(value, "")}\n`;
}

function written(value: CanonicalValue, indent: string): string {
  if (typeof value === "bigint") return `"${value}"`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const inner = `${indent}  `;
  const [open, close, parts] = isList(value)
    ? (["[", "]", value.map((element) => written(element, inner))] as const)
    : (["{", "}", fieldsOf(value, inner)] as const);
  const isLeaf = Object.values(value).every((part) => typeof part !== "object" || part === null);
  return isLeaf
    ? `${open}${parts.join(", ")}${close}`
    : `${open}\n${inner}${parts.join(`,\n${inner}`)}\n${indent}${close}`;
}

function fieldsOf(value: { readonly [name: string]: CanonicalValue | undefined }, indent: string) {
  return Object.entries(value).flatMap(([name, field]) =>
    field === undefined ? [] : [`${JSON.stringify(name)}: ${written(field, indent)}`],
  );
}

function isList(value: object): value is readonly CanonicalValue[] {
  return Array.isArray(value);
}
