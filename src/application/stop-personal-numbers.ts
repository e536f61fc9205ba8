import { personalNumbers } from "#domain/personal-data";

/** What somebody sends: the fields of a form, a text or the name of a file each. */
export type SentFields = Readonly<Record<string, string>>;

/**
 * The fields that hold a personal identity number. In a file of an agreement, where figures stand in rows, only a number
 * with its sign counts.
 */
export function fieldsWithPersonalNumbers(
  fields: SentFields,
): readonly { readonly field: string; readonly number: string }[] {
  return Object.entries(fields).flatMap(([field, text]) => {
    const isFile = text.trimStart().startsWith("{");
    const first = personalNumbers(text).find((each) => !isFile || /[-+]/.test(each.text));
    return first === undefined ? [] : [{ field, number: first.text }];
  });
}
