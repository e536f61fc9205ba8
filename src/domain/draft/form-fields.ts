import { draftFields, isSame, statedIn, type DraftField, type GivenValues } from "./draft-fields.ts";
import { partsOf, type WrittenPart } from "./written-parts.ts";
import type { NewValue, WrittenValue } from "./written-value.ts";

/**
 * The fields of a draft's form. An amount that is read as one to each group is a field for each of them, and an
 * interpretation has a box that takes it away: neither is a value of the file by itself.
 */
export function formFields(values: readonly WrittenValue[]): readonly DraftField[] {
  const each = partsToEach(values);
  const fields = draftFields(values).flatMap((field): readonly DraftField[] => {
    const part = each.find(({ path }) => field.path.startsWith(`${path}.stated.`));
    if (part === undefined) return [field];
    return field.name === "amountWords" ? groupFields(part, field) : [];
  });
  return fields.flatMap((field, index) => {
    const interpretation = interpretationOf(field.path);
    const isLast = interpretation !== interpretationOf(fields[index + 1]?.path ?? "");
    return interpretation === "" || !isLast ? [field] : [field, removalOf(interpretation, values)];
  });
}

/** The parts whose amount is read as one to each of their groups, where nothing else in the text builds on the part. */
export function partsToEach(values: readonly WrittenValue[]): readonly WrittenPart[] {
  const parts = partsOf(values);
  const builtOn = new Set(
    values.flatMap(({ path, value }) => (BUILDS_ON.test(path) || isReadAlone(path, values) ? [value] : [])),
  );
  return parts.filter(
    ({ id, toEach, groups, amountWords }) =>
      toEach !== undefined && groups.length > 1 && amountWords !== undefined && !builtOn.has(id),
  );
}

/** Where the text names a part that would no longer be there under its id. */
const BUILDS_ON = /^components\[\d+\]\.(?:parent|percentage\.of|key\.(?:.+\.)?component)$/;

function isReadAlone(path: string, values: readonly WrittenValue[]): boolean {
  const owner = /^(interpretations\[\d+\])\.effect\.component$/.exec(path)?.[1];
  if (owner === undefined) return false;
  return values.some((each) => each.path === `${owner}.effect.kind` && each.value === "figures-as-read");
}

function groupFields(part: WrittenPart, amount: DraftField): readonly DraftField[] {
  return part.groups.map((group) => ({
    name: "groupAmount",
    kind: "words",
    key: `${amount.key}.${group}`,
    path: `${part.path}.stated#${group}`,
    value: amount.value,
  }));
}

function interpretationOf(path: string): string {
  return /^interpretations\[\d+\]/.exec(path)?.[0] ?? "";
}

function removalOf(path: string, values: readonly WrittenValue[]): DraftField {
  const key = values.find((each) => each.path.startsWith(`${path}.`))?.key ?? "";
  const own = key.split(".").slice(0, 2).join(".");
  return { name: "removal", kind: "tick", key: `${own}.bort`, path: `${path}#bort`, value: "" };
}

/** A part that becomes one for each group, with its own amount (delas upp per grupp). */
export type GroupSplit = {
  readonly part: WrittenPart;
  /** What each group gets in the words of the document; "unknown" where nobody has said it. */
  readonly amounts: readonly { readonly group: string; readonly words: string }[];
};

/** What the fields of groups come to: new values by path where all get the same, and splits where they do not. */
export function groupChanges(
  values: readonly WrittenValue[],
  given: GivenValues,
): { readonly edits: ReadonlyMap<string, NewValue>; readonly splits: readonly GroupSplit[] } {
  const edits = new Map<string, NewValue>();
  const splits: GroupSplit[] = [];
  const fields = formFields(values);
  for (const part of partsToEach(values)) {
    const own = fields.filter(({ path }) => path.startsWith(`${part.path}.stated#`));
    const amounts = own.map((field) => ({
      group: field.path.slice(field.path.indexOf("#") + 1),
      words: wordsIn(given.get(field.key) ?? field.value),
      isLeft: isSame(field, given.get(field.key) ?? field.value),
    }));
    const changed = amounts.find(({ isLeft }) => !isLeft);
    if (changed === undefined) continue;
    const figures = new Set(amounts.map(({ words }) => statedIn(words)?.ore ?? words));
    if (figures.size > 1) splits.push({ part, amounts });
    else if (changed.words === "unknown") edits.set(`${part.path}.stated`, "unknown");
    else {
      edits.set(`${part.path}.stated.asWritten`, changed.words);
      const figure = statedIn(changed.words)?.ore;
      if (figure !== undefined) edits.set(`${part.path}.stated.ore`, figure);
    }
  }
  return { edits, splits };
}

function wordsIn(written: string): string {
  const words = written.trim();
  return words === "" ? "unknown" : words;
}

/**
 * What a form takes out of the text: interpretations whose box is ticked, and lines of what is not known that were emptied.
 * @returns their paths, the last first: what is taken out does not move what is still to be
 */
export function takenOut(values: readonly WrittenValue[], given: GivenValues): readonly string[] {
  return formFields(values)
    .filter(({ name, key }) => {
      const written = given.get(key);
      return name === "removal" ? (written ?? "") !== "" : name === "notKnown" && written?.trim() === "";
    })
    .map(({ path }) => path.replace("#bort", ""))
    .toReversed();
}
