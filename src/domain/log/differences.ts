import { assert } from "#domain/result";

/** One place where two writings of a thing differ. A side that has nothing there is absent. */
export type Difference = {
  /** The names and places on the way there: ["covers", "0", "organisation"]. */
  readonly path: readonly string[];
  readonly before?: string;
  readonly after?: string;
};

/**
 * Where two bodies differ, in the order of the later one. A list is compared place by place.
 * @param before canonical JSON; undefined where there was nothing before
 * @example differencesOf('{"name":"A"}', '{"name":"B"}')[0]?.after // "B"
 */
export function differencesOf(before: string | undefined, after: string): readonly Difference[] {
  const left = before === undefined ? new Map<string, Leaf>() : leavesOf(before);
  const right = leavesOf(after);
  const places = [...right.keys(), ...[...left.keys()].filter((place) => !right.has(place))];
  return places.flatMap((place) => {
    const [was, is] = [left.get(place), right.get(place)];
    if (was?.text === is?.text) return [];
    const path = (is ?? was)?.path ?? [];
    return [{ path, ...(was && { before: was.text }), ...(is && { after: is.text }) }];
  });
}

type Leaf = { readonly path: readonly string[]; readonly text: string };

function leavesOf(json: string): Map<string, Leaf> {
  const found = new Map<string, Leaf>();
  const walk = (value: unknown, path: readonly string[]) => {
    if (typeof value === "object" && value !== null)
      for (const [name, inner] of Object.entries(value)) walk(inner, [...path, name]);
    else found.set(JSON.stringify(path), { path, text: value === null ? "" : String(value) });
  };
  const read: unknown = JSON.parse(json);
  assert(typeof read === "object" && read !== null, "a body is an object or a list");
  walk(read, []);
  return found;
}
