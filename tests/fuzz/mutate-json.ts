import type { Random } from "../mutations/random.ts";

type Json = null | boolean | number | string | readonly Json[] | { readonly [field: string]: Json };

/** A JSON text with one to four of its values, or the names of its fields, changed at random. */
export function mutateJson(text: string, random: Random): string {
  // oxlint-disable-next-line no-unsafe-type-assertion
  let value = JSON.parse(text) as Json;
  for (let left = random.whole(1, 4); left > 0; left -= 1) value = changed(value, random, 0);
  return JSON.stringify(value, undefined, random.pick([0, 2]));
}

/** Goes down at random and changes what it ends at. */
function changed(value: Json, random: Random, depth: number): Json {
  const isLeaf = value === null || typeof value !== "object";
  if (isLeaf || (depth > 0 && random.whole(0, 6) === 0)) return replaced(value, random);
  if (isList(value)) return changedList(value, random, depth);
  const fields = Object.entries(value);
  if (fields.length === 0) return replaced(value, random);
  const at = random.whole(0, fields.length - 1);
  const [name, inner] = fields[at] ?? ["", null];
  switch (random.whole(0, 8)) {
    case 0:
      return Object.fromEntries(fields.toSpliced(at, 1));
    case 1:
      return Object.fromEntries(
        fields.toSpliced(at, 1, [random.pick([`${name}s`, "__proto__", "", "kind"]), inner]),
      );
    default:
      return Object.fromEntries(fields.toSpliced(at, 1, [name, changed(inner, random, depth + 1)]));
  }
}

function changedList(list: readonly Json[], random: Random, depth: number): Json {
  if (list.length === 0) return replaced(list, random);
  const at = random.whole(0, list.length - 1);
  const inner = list[at] ?? null;
  switch (random.whole(0, 8)) {
    case 0:
      return list.toSpliced(at, 1);
    case 1:
      return [...list, ...Array.from({ length: random.whole(1, 20) }, () => inner)];
    case 2:
      return random.reorder(list);
    default:
      return list.toSpliced(at, 1, changed(inner, random, depth + 1));
  }
}

function replaced(value: Json, random: Random): Json {
  if (typeof value === "string" && random.whole(0, 1) === 0) {
    return random.pick([
      value.slice(1),
      `${value}0`,
      value.replaceAll(/\d/g, "9"),
      value.toUpperCase(),
      `-${value}`,
      `${value} `,
    ]);
  }
  return random.pick<Json>([
    null,
    true,
    0,
    -1,
    1.5,
    1e300,
    Number.MAX_SAFE_INTEGER + 1,
    "",
    "unknown",
    "0",
    "-5",
    "1".repeat(500),
    "2016-02-30",
    "9999-99-99",
    "1981",
    "å".repeat(300),
    [],
    {},
    [[[[[[[[]]]]]]]],
    { kind: "unknown" },
    [value, value],
    { value },
  ]);
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
