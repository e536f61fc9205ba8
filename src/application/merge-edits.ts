import { mergedValues, mergeFields, type FieldValues, type MergedField } from "#domain/editing";

/** A form whose thing somebody else has saved meanwhile: what each has changed, and the form with both put together. */
export type MergedForm = { readonly merged: readonly MergedField[]; readonly values: FieldValues };

/** Puts two changes of one form together, to be looked through and saved (sammanför). Nothing is written. */
export function mergeEdits(before: FieldValues, now: FieldValues, mine: FieldValues): MergedForm {
  const merged = mergeFields(before, now, mine);
  return { merged, values: mergedValues(mine, merged) };
}
