import { canonicalJson, type CanonicalValue } from "#domain/source";

/** The largest prime below 2^16: a single changed sign always gives another mark. */
const MODULUS = 65_521;
const FACTOR = 257;
/** Hexadecimal digits of one mark. */
const LENGTH = 4;

/**
 * A mark (kontrolltal) of four hexadecimal digits for every row and single value, one after another. They only say
 * where something was changed; that nothing was is proved by the hash of the whole.
 */
export function marksOf(content: CanonicalValue): string {
  return leavesOf(content)
    .map(([, value]) => markOf(value))
    .join("");
}

/** The paths whose value does not give its mark, in order. An empty path stands for the list of marks itself. */
export function changedPaths(content: CanonicalValue, marks: string): readonly string[] {
  const leaves = leavesOf(content);
  if (marks.length !== leaves.length * LENGTH) return [""];
  return leaves.flatMap(([path, value], index) =>
    markOf(value) === marks.slice(index * LENGTH, (index + 1) * LENGTH) ? [] : [path],
  );
}

type Leaf = readonly [path: string, value: CanonicalValue];

/** Single values and lists of single values, each with its path; fields in code-unit order. */
function leavesOf(content: CanonicalValue): readonly Leaf[] {
  const leaves: Leaf[] = [];
  collect(content, "", leaves);
  return leaves;
}

function collect(value: CanonicalValue, path: string, leaves: Leaf[]): void {
  if (isSingle(value) || (isList(value) && value.every(isSingle))) {
    leaves.push([path, value]);
  } else if (isList(value)) {
    value.forEach((each, index) => collect(each, `${path}[${index}]`, leaves));
  } else {
    for (const name of Object.keys(value).toSorted()) {
      const field = value[name];
      if (field !== undefined) collect(field, path === "" ? name : `${path}.${name}`, leaves);
    }
  }
}

function markOf(value: CanonicalValue): string {
  const text = canonicalJson(value);
  let mark = 0;
  for (let index = 0; index < text.length; index += 1) {
    mark = (mark * FACTOR + text.charCodeAt(index)) % MODULUS;
  }
  return mark.toString(16).padStart(LENGTH, "0");
}

function isSingle(value: CanonicalValue): value is string | number | boolean | null | bigint {
  return typeof value !== "object" || value === null;
}

function isList(value: object): value is readonly CanonicalValue[] {
  return Array.isArray(value);
}
