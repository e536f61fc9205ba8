import { differencesOf, type TextDifference } from "./clashes.ts";
import type { WrittenValue } from "./written-value.ts";

/**
 * Where two texts of a draft differ, with one line for each part, clause, document or interpretation that is new or gone,
 * by what it is called, and not one for each of its values.
 */
export function wholeThings(
  was: readonly WrittenValue[],
  is: readonly WrittenValue[],
): readonly TextDifference[] {
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
    ...gone.map(({ path, name }) => ({ path, now: name })),
    ...added.map(({ path, name }) => ({ path, mine: name })),
  ];
}

/** Something of a list that has an id: where it stands and what it is called. */
type Thing = { readonly path: string; readonly name: string };

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
      return [key, { path, name: said.join(" ") }];
    }),
  );
}

/** How a clause is read is no name of it. */
function isReadingOfClause(name: string, path: string): boolean {
  return name === "reading" && path.startsWith("clauses");
}
