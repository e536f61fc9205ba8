/** The values of a form by the names of its fields; a field that is not there is empty. */
export type FieldValues = Readonly<Record<string, string>>;

/** A field that somebody has changed since it was shown: what it was, what stands now, what was written here, and by whom. */
export type MergedField = {
  readonly name: string;
  readonly before: string;
  readonly now: string;
  readonly mine: string;
  /** `both` when they disagree; what both wrote alike is only `other`. */
  readonly changedBy: "me" | "other" | "both";
};

/**
 * Two changes of the same form put together field by field (sammanför). A field that one has changed is taken as changed;
 * one that both have changed differently has to be chosen, and holds mine until then. Nothing is decided for anybody: two
 * changed amounts can each be right and their sum wrong, so the result is shown before it is saved.
 * @param before as it was when mine was begun
 * @returns every field that anybody has changed, in the order of the names
 * @example mergeFields({ a: "1", b: "1" }, { a: "2", b: "1" }, { a: "1", b: "3" }).map((each) => each.changedBy) // ["other", "me"]
 */
export function mergeFields(
  before: FieldValues,
  now: FieldValues,
  mine: FieldValues,
): readonly MergedField[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(now), ...Object.keys(mine)])];
  return names.flatMap((name): readonly MergedField[] => {
    const field = { name, before: before[name] ?? "", now: now[name] ?? "", mine: mine[name] ?? "" };
    const iChanged = !isSameText(field.mine, field.before);
    const otherChanged = !isSameText(field.now, field.before);
    if (!iChanged && !otherChanged) return [];
    if (!iChanged || isSameText(field.now, field.mine)) return [{ ...field, changedBy: "other" }];
    return [{ ...field, changedBy: otherChanged ? "both" : "me" }];
  });
}

/** What a form holds after that: the other's where only the other wrote, else mine. */
export function mergedValues(mine: FieldValues, merged: readonly MergedField[]): FieldValues {
  const others = merged.filter(({ changedBy }) => changedBy === "other");
  return { ...mine, ...Object.fromEntries(others.map(({ name, now }) => [name, now])) };
}

/** Browsers end lines in their own way, and spaces around say nothing. */
function isSameText(left: string, right: string): boolean {
  return left.replaceAll("\r\n", "\n").trim() === right.replaceAll("\r\n", "\n").trim();
}
