import { stoppedNumber } from "#domain/personal-data";

/** What somebody sends: the fields of a form, a text or the name of a file each. */
export type SentFields = Readonly<Record<string, string>>;

/** The fields that hold a personal identity number. */
export function fieldsWithPersonalNumbers(
  fields: SentFields,
): readonly { readonly field: string; readonly number: string }[] {
  return Object.entries(fields).flatMap(([field, text]) => {
    const number = stoppedNumber(text);
    return number === undefined ? [] : [{ field, number }];
  });
}
