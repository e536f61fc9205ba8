import {
  clashesOf,
  confirmedReadings,
  differencesOf,
  editsOf,
  formFields,
  freeId,
  groupChanges,
  leftOver,
  othersChanges,
  renewedWords,
  settleLeft,
  takenOut,
  type Clash,
  type DraftField,
  type GivenValues,
  type OthersChange,
  type TextDifference,
  type WrittenValue,
} from "#domain/draft";
import type { Ore } from "#domain/money";
import type { Acting } from "#domain/rights";
import { draftHistory, type Draft, type DraftReading } from "./draft-record.ts";
import type { FormerYear } from "./left-in-draft.ts";
import { splitByGroup } from "./split-groups.ts";
import { saveDraft, type DraftOutcome, type DraftParts } from "./write-draft.ts";
import { givenInPlaces, withFollowingSums } from "./year-of-draft.ts";

/** What a form says: whose draft, the version that was before the eyes, and the form's key. */
export type FormOf = {
  readonly object: string;
  readonly basedOn: number;
  readonly key: string;
  /** What the writer's organisation is called: interpretations of last year that it confirms become its own. */
  readonly organisation?: string;
  /** How an amount is worded, where wholes are to follow their parts; absent where they stay. */
  readonly sumsFollow?: ((amount: Ore) => string) | undefined;
};

/** What came of a form: as any draft, or beside what somebody else wrote meanwhile. */
export type EditOutcome =
  | {
      readonly kind: "written";
      readonly draft: Draft;
      /** The parts that became one for each group, by the ids that they had. */
      readonly splits?: readonly string[];
    }
  | Exclude<DraftOutcome, { readonly kind: "stale" | "written" }>
  | {
      readonly kind: "clash";
      readonly current: Draft;
      readonly clashes: readonly Clash[];
      /** What only the other changed: it is kept. */
      readonly others: readonly OthersChange[];
    };

/** What came of a text: as any draft, or beside what somebody else wrote meanwhile. */
export type TextOutcome =
  | Exclude<DraftOutcome, { readonly kind: "stale" }>
  | { readonly kind: "clash"; readonly current: Draft; readonly differences: readonly TextDifference[] };

/** The fields of a draft's form; none where its text is no JSON, and must be put right as a text first. */
export function fieldsOf({ text }: Draft, { files }: Pick<DraftReading, "files">): readonly DraftField[] {
  return formFields(files.values(text) ?? []);
}

/**
 * Writes what a form changes, and nothing else. A form that changes nothing is no version.
 * @param former what the draft is a copy of, where its boxes say what of it still holds
 */
export async function editDraft(
  form: FormOf,
  written: GivenValues,
  acting: Acting | undefined,
  parts: DraftParts,
  former?: FormerYear,
): Promise<EditOutcome> {
  const { current, base } = await versionsOf(form, acting, parts);
  if (current === undefined || base === undefined) return { kind: "not-here" };
  const fields = fieldsOf(base, parts);
  const given = givenInPlaces(written, fields);
  const clash = (now: Draft): EditOutcome => {
    const standing = fieldsOf(now, parts);
    const clashes = clashesOf(fields, standing, given);
    if (clashes.length === 0) return { kind: "written", draft: now };
    return { kind: "clash", current: now, clashes, others: othersChanges(fields, standing, given) };
  };
  if (base !== current) return clash(current);
  const changed = writtenBy(given, fields, base, parts, form.sumsFollow);
  const renewed = former === undefined ? changed.text : withRenewedWords(changed.text, base, given, parts);
  const { text: answered, kept } = settled({ ...base, text: renewed }, given, former, parts);
  const text = withConfirmedReadings(answered, base, new Set(kept), form, acting, parts);
  if (text === base.text && kept.length === base.kept.length) return { kind: "written", draft: current };
  const outcome = await saveDraft(
    { draft: current, text, kept, basedOn: form.basedOn, key: form.key },
    acting,
    parts,
  );
  if (outcome.kind === "written") return { ...outcome, splits: changed.splits };
  return outcome.kind === "stale" ? clash(outcome.current) : outcome;
}

/**
 * Words of a copy that somebody has written anew, or found in this year's document, stand in that document and no longer in
 * last year's: it is written among the documents where there is none. What it is called and who is party to it is known.
 */
function withRenewedWords(text: string, base: Draft, given: GivenValues, parts: DraftParts): string {
  const { files, clock } = parts;
  const values = files.values(text) ?? [];
  const { edits, renewed, document } = renewedWords(files.values(base.text) ?? [], values, given);
  const said = (path: string) => String(values.find((each) => each.path === path)?.value ?? "");
  const ids = values.flatMap(({ path, value }) =>
    /^documents\[\d+\]\.id$/.test(path) ? [String(value)] : [],
  );
  const own = document ?? freeId(said("title"), ids);
  const pointing = renewed.map((path) => [`${path}.document`, own] as const);
  const changed = files.replace(text, new Map([...edits, ...pointing]));
  if (renewed.length === 0 || document !== undefined) return changed;
  const parties = values.flatMap(({ path, value }) => (/^parties\[\d+\]$/.test(path) ? [String(value)] : []));
  return files.append(changed, "documents", {
    id: own,
    title: said("title"),
    publisher: parties.join(", ") || said("title"),
    reference: "unknown",
    published: "unknown",
    readOn: clock.today().toString(),
    extent: "extract",
  });
}

/** Interpretations of last year that somebody now confirms or edits are theirs, from today. */
function withConfirmedReadings(
  text: string,
  base: Draft,
  kept: ReadonlySet<string>,
  { organisation }: FormOf,
  acting: Acting | undefined,
  { files, clock }: DraftParts,
): string {
  const by = organisation ?? acting?.organisation ?? "";
  const [before, values] = [files.values(base.text) ?? [], files.values(text) ?? []];
  return files.replace(text, confirmedReadings(before, values, kept, { by, on: clock.today().toString() }));
}

/** What the boxes of what is left say, once everything else is written: what was changed is not left. */
function settled(
  { text, kept }: Pick<Draft, "text" | "kept">,
  given: GivenValues,
  former: FormerYear | undefined,
  { files }: Pick<DraftReading, "files">,
): Pick<Draft, "text" | "kept"> {
  if (former === undefined) return { text, kept };
  const left = leftOver(former.values, files.values(text) ?? [], new Set(kept));
  const { kept: more, edits, removed } = settleLeft(left, given);
  const cleared = files.replace(text, edits);
  return {
    text: removed.reduce((done, path) => files.remove(done, path), cleared),
    kept: [...kept, ...more],
  };
}

/** The text as a form changes it: values first, then what is taken out, then the parts that are split. */
function writtenBy(
  given: GivenValues,
  fields: readonly DraftField[],
  base: Draft,
  { files }: Pick<DraftReading, "files">,
  sumsFollow: FormOf["sumsFollow"],
): { readonly text: string; readonly splits: readonly string[] } {
  const values: readonly WrittenValue[] = files.values(base.text) ?? [];
  const groups = groupChanges(values, given);
  const edited = files.replace(base.text, new Map([...editsOf(fields, given), ...groups.edits]));
  // A split takes its own interpretation away: what else goes has moved by then.
  const split = groups.splits.toReversed().reduce((text, each) => splitByGroup(text, each, files), edited);
  const gone = takenOut(values, given);
  const splitAway = groups.splits.flatMap(({ part }) => part.toEach?.path ?? []);
  const left = gone.filter((path) => !splitAway.includes(path));
  const taken = left.reduce((text, path) => files.remove(text, moved(path, splitAway)), split);
  return {
    text: sumsFollow === undefined ? taken : withFollowingSums(taken, values, given, sumsFollow, { files }),
    splits: groups.splits.map(({ part }) => part.id),
  };
}

/** Where something of a list stands once others of the list, by their former paths, are gone. */
function moved(path: string, gone: readonly string[]): string {
  const [, list = "", index = ""] = /^(\w+)\[(\d+)\]$/.exec(path) ?? [];
  const before = gone.filter((each) => {
    const [, other, place = ""] = /^(\w+)\[(\d+)\]$/.exec(each) ?? [];
    return other === list && Number(place) < Number(index);
  });
  return `${list}[${Number(index) - before.length}]`;
}

/** Writes a whole text. Only its layout of lines is the browser's own: it is put as it was. */
export async function rewriteDraft(
  form: FormOf,
  given: string,
  acting: Acting | undefined,
  parts: DraftParts,
): Promise<TextOutcome> {
  const { current, base } = await versionsOf(form, acting, parts);
  if (current === undefined || base === undefined) return { kind: "not-here" };
  const text = given.replaceAll("\r\n", "\n");
  const isAsIt = (draft: Draft) => draft.text.replaceAll("\r\n", "\n") === text;
  const clash = (now: Draft): TextOutcome =>
    isAsIt(now)
      ? { kind: "written", draft: now }
      : {
          kind: "clash",
          current: now,
          differences: differencesOf(parts.files.values(now.text) ?? [], parts.files.values(text) ?? []),
        };
  if (base !== current) return clash(current);
  if (isAsIt(current)) return { kind: "written", draft: current };
  const outcome = await saveDraft(
    { draft: current, text, basedOn: form.basedOn, key: form.key },
    acting,
    parts,
  );
  return outcome.kind === "stale" ? clash(outcome.current) : outcome;
}

async function versionsOf({ object, basedOn }: FormOf, acting: Acting | undefined, parts: DraftParts) {
  const history = await draftHistory(object, acting, parts);
  return {
    current: history.at(-1),
    base: history.find(({ version }) => version.version === basedOn),
  };
}
