import { isSame, type DraftField, type GivenValues } from "./draft-fields.ts";
import type { WrittenValue } from "./written-value.ts";

/** A field that somebody changed while another did: what it was, what stands now, what was written here. */
export type Clash = {
  readonly field: DraftField;
  readonly before: string;
  readonly now: string | "gone";
  readonly mine: string;
};

/**
 * What somebody wrote on an older version, beside what stands now, field by field; what both have written alike is left
 * out.
 */
export function clashesOf(
  before: readonly DraftField[],
  now: readonly DraftField[],
  given: GivenValues,
): readonly Clash[] {
  return before.flatMap((field) => {
    const mine = given.get(field.key);
    const current = now.find(({ key }) => key === field.key);
    if (mine === undefined || isSame(field, mine)) return [];
    if (current !== undefined && isSame(current, mine)) return [];
    return [{ field: current ?? field, before: field.value, now: current?.value ?? "gone", mine }];
  });
}

/** A field that only somebody else changed: what it was, and what stands now. */
export type OthersChange = {
  readonly field: DraftField;
  readonly before: string;
  readonly now: string | "gone";
};

/** What somebody else changed meanwhile and one has not written in: it stands as they wrote it. */
export function othersChanges(
  before: readonly DraftField[],
  now: readonly DraftField[],
  given: GivenValues,
): readonly OthersChange[] {
  return before.flatMap((field) => {
    const mine = given.get(field.key);
    const current = now.find(({ key }) => key === field.key);
    if (mine !== undefined && !isSame(field, mine)) return [];
    if (current !== undefined && isSame(field, current.value)) return [];
    return [{ field: current ?? field, before: field.value, now: current?.value ?? "gone" }];
  });
}

/** A value that differs between two texts; absent where one of them has no such place. */
export type TextDifference = { readonly path: string; readonly now?: string; readonly mine?: string };

/** Where two texts of a draft say different things, value by value, in the order of the first. */
export function differencesOf(
  now: readonly WrittenValue[],
  mine: readonly WrittenValue[],
): readonly TextDifference[] {
  const written = new Map(mine.map(({ key, value }) => [key, String(value)]));
  const standing = new Set(now.map(({ key }) => key));
  return [
    ...now.flatMap(({ key, path, value }) => {
      const other = written.get(key);
      if (other === String(value)) return [];
      return [{ path, now: String(value), ...(other === undefined ? {} : { mine: other }) }];
    }),
    ...mine.flatMap(({ key, path, value }) => (standing.has(key) ? [] : [{ path, mine: String(value) }])),
  ];
}
