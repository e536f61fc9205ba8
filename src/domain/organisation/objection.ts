import { canonicalJson, type CanonicalValue } from "#domain/source";

/** The most that is said against an entry, in characters. */
export const LONGEST_OBJECTION = 1000;

const FIELD = "objection";

/**
 * What somebody in the organisation has said against an entry that its host has made (invändning): it stays unconfirmed, and
 * the words follow it until somebody writes or confirms the next version. Undefined where nobody has said anything.
 * @param json the body of the record
 */
export function objectionIn(json: string): string | undefined {
  const said = fieldsOf(json)[FIELD];
  return typeof said === "string" ? said : undefined;
}

/** The body of the same entry with what is said against it. */
export function withObjection(json: string, words: string): string {
  return canonicalJson({ ...fieldsOf(json), [FIELD]: words });
}

/** The body of the same entry without. */
export function withoutObjection(json: string): string {
  const { [FIELD]: _settled, ...rest } = fieldsOf(json);
  return canonicalJson(rest);
}

function fieldsOf(json: string): Readonly<Record<string, CanonicalValue>> {
  const read: Readonly<Record<string, CanonicalValue>> = JSON.parse(json);
  return read;
}
