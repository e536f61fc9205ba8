import { differencesOf, type TextDifference } from "./clashes.ts";
import type { WrittenValue } from "./written-value.ts";

/**
 * Where two texts of a draft differ, with one line for each part, clause, document or interpretation that is new or gone,
 * by what it is called, and not one for each of its values.
 */
export function wholeThings(
  was: readonly WrittenValue[],
  is: readonly WrittenValue[],
): readonly WholeDifference[] {
  const [before, after] = [thingsIn(was), thingsIn(is)];
  const gone = [...before].filter(([key]) => !after.has(key)).map(([, thing]) => thing);
  const added = [...after].filter(([key]) => !before.has(key)).map(([, thing]) => thing);
  const isInside = (path: string, things: readonly Thing[]) =>
    things.some((thing) => path.startsWith(`${thing.path}.`));
  const within = differencesOf(was, is).filter(
    ({ path, now, mine }) =>
      !(mine === undefined && isInside(path, gone)) && !(now === undefined && isInside(path, added)),
  );
  return [
    ...within,
    ...gone.map(({ path, name, groups }) => ({ path, now: name, groups })),
    ...added.map(({ path, name, groups }) => ({ path, mine: name, groups })),
  ];
}

/** A difference; of something whole with the groups that get it, which tell parts of one name apart. */
export type WholeDifference = TextDifference & { readonly groups?: readonly string[] };

/** Something of a list that has an id: where it stands, what it is called, and the groups that get it. */
type Thing = { readonly path: string; readonly name: string; readonly groups: readonly string[] };

const IN_LIST = /^((?:components|clauses|documents|interpretations)\[\d+\])\.(.+)$/;

/** What the things of each list are called by, in this order. */
const NAMES = ["number", "heading", "title", "stated.asWritten", "reading"] as const;

function thingsIn(values: readonly WrittenValue[]): ReadonlyMap<string, Thing> {
  const things = new Map<string, { readonly path: string; readonly names: Map<string, string> }>();
  for (const { path, key, value } of values) {
    const [, place, field = ""] = IN_LIST.exec(path) ?? [];
    if (place === undefined) continue;
    const own = key.split(".").slice(0, 2).join(".");
    const thing = things.get(own) ?? { path: place, names: new Map<string, string>() };
    things.set(own, thing);
    thing.names.set(field, String(value));
  }
  return new Map(
    [...things].map(([key, { path, names }]) => {
      const said = NAMES.flatMap((name) => (isReadingOfClause(name, path) ? [] : (names.get(name) ?? [])));
      const groups = [...names].flatMap(([name, value]) => (IS_GROUP.test(name) ? [value] : []));
      return [key, { path, name: said.join(" "), groups }];
    }),
  );
}

const IS_GROUP = /^recipients\[\d+\]\.kind$/;

/** How a clause is read is no name of it. */
function isReadingOfClause(name: string, path: string): boolean {
  return name === "reading" && path.startsWith("clauses");
}
