import type { NewValue, WrittenValue } from "./written-value.ts";

/** Who confirms an interpretation, and when. */
export type Confirming = {
  /** The organisation, as it is called. */
  readonly by: string;
  /** Written 2018-02-24. */
  readonly on: string;
};

/**
 * What changes of interpretations that are taken over from another year's agreement, once somebody of this year's has
 * confirmed or edited them (övertagen tolkning): they are this year's, and that organisation's from that day. Who and when
 * that somebody wrote themselves stand.
 * @param before values as they stood before the form @param values as the form has changed them
 * @param kept ids of places that were confirmed now or before: "interpretations.t-1"
 * @returns new values by path
 */
export function confirmedReadings(
  before: readonly WrittenValue[],
  values: readonly WrittenValue[],
  kept: ReadonlySet<string>,
  { by, on }: Confirming,
): ReadonlyMap<string, NewValue> {
  const was = new Map(before.map(({ key, value }) => [key, value]));
  const year = values.find(({ path }) => path === "year")?.value;
  const edits = new Map<string, NewValue>();
  if (typeof year !== "number") return edits;
  for (const { path, key, value } of values) {
    const at = /^(interpretations\[\d+\])\.forYear$/.exec(path)?.[1];
    if (at === undefined || value === year) continue;
    const id = key.slice(0, key.lastIndexOf("."));
    const changed = values.flatMap((each) =>
      WRITTEN.test(each.path) && each.path.startsWith(`${at}.`) && was.get(each.key) !== each.value
        ? [each.path]
        : [],
    );
    if (changed.length === 0 && !kept.has(id)) continue;
    edits.set(path, year);
    if (!changed.includes(`${at}.by`)) edits.set(`${at}.by`, by);
    if (!changed.includes(`${at}.on`)) edits.set(`${at}.on`, on);
  }
  return edits;
}

const WRITTEN = /^interpretations\[\d+\]\.(?:reading|why|by|on|evidence\[\d+\]\.text)$/;
