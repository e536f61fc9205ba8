import {
  clashesOf,
  differencesOf,
  draftFields,
  editsOf,
  othersChanges,
  type Clash,
  type DraftField,
  type GivenValues,
  type OthersChange,
  type TextDifference,
} from "#domain/draft";
import type { Acting } from "#domain/rights";
import { draftHistory, type Draft, type DraftReading } from "./draft-record.ts";
import { saveDraft, type DraftOutcome, type DraftParts } from "./write-draft.ts";

/** What a form says: whose draft, the version that was before the eyes, and the form's key. */
export type FormOf = { readonly object: string; readonly basedOn: number; readonly key: string };

/** What came of a form: as any draft, or beside what somebody else wrote meanwhile. */
export type EditOutcome =
  | Exclude<DraftOutcome, { readonly kind: "stale" }>
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
  return draftFields(files.values(text) ?? []);
}

/** Writes what a form changes, and nothing else. A form that changes nothing is no version. */
export async function editDraft(
  form: FormOf,
  given: GivenValues,
  acting: Acting | undefined,
  parts: DraftParts,
): Promise<EditOutcome> {
  const { current, base } = await versionsOf(form, acting, parts);
  if (current === undefined || base === undefined) return { kind: "not-here" };
  const fields = fieldsOf(base, parts);
  const clash = (now: Draft): EditOutcome => {
    const standing = fieldsOf(now, parts);
    const clashes = clashesOf(fields, standing, given);
    if (clashes.length === 0) return { kind: "written", draft: now };
    return { kind: "clash", current: now, clashes, others: othersChanges(fields, standing, given) };
  };
  if (base !== current) return clash(current);
  const edits = editsOf(fields, given);
  if (edits.size === 0) return { kind: "written", draft: current };
  const text = parts.files.replace(base.text, edits);
  const outcome = await saveDraft(
    { draft: current, text, basedOn: form.basedOn, key: form.key },
    acting,
    parts,
  );
  return outcome.kind === "stale" ? clash(outcome.current) : outcome;
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
