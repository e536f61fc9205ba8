import { ownDocument, placesResting, yearsOfDocuments } from "./cited-clauses.ts";
import type { GivenValues } from "./draft-fields.ts";
import { LEFT_ANSWERS, leftBox } from "./left-over.ts";
import type { NewValue, WrittenValue } from "./written-value.ts";

/** A clause of a copy whose words are of another year's document (förra årets ord). */
export type OldWords = {
  /** The same as long as the copy lives: "clauses.p-5". */
  readonly id: string;
  /** Where it stands now: "clauses[4]". */
  readonly path: string;
  /** The key of its text in the form. */
  readonly field: string;
  readonly number: string;
  readonly heading: string;
  readonly text: string;
  readonly year: number;
  /** Where the amounts stand that rest on it: "frame", "components[2]". */
  readonly amounts: readonly string[];
  /** Whether nothing rests on it at all, so that its words can be taken away. */
  readonly canBeCleared: boolean;
};

/** Every clause of a draft that has words of another year's document, in reading order. */
export function oldWords(values: readonly WrittenValue[]): readonly OldWords[] {
  const at = valuesAt(values);
  const years = yearsOfDocuments(values);
  return values.flatMap(({ path, key, value }): readonly OldWords[] => {
    const clause = /^(clauses\[\d+\])\.text$/.exec(path)?.[1];
    if (clause === undefined || value === "") return [];
    const year = years.get(at(`${clause}.document`));
    if (year === undefined) return [];
    const own = at(`${clause}.id`);
    const citing = placesResting(own, values);
    return [
      {
        id: key.slice(0, key.lastIndexOf(".")),
        path: clause,
        field: key,
        number: at(`${clause}.number`),
        heading: at(`${clause}.heading`),
        text: String(value),
        year,
        amounts: citing.flatMap((each) => AMOUNT.exec(each)?.[1] ?? []),
        canBeCleared: citing.length === 0,
      },
    ];
  });
}

const AMOUNT = /^(frame|components\[\d+\])(?:\.stated|\.percentage)?\.clause$/;

/** What a form does to words of another year: they become this year's, or go. */
export type RenewedWords = {
  /** New values by path, but for the document. */
  readonly edits: ReadonlyMap<string, NewValue>;
  /** Paths of the clauses that are to point at this year's document. */
  readonly renewed: readonly string[];
  /** The id of the document of this year that is there already; absent where none is. */
  readonly document?: string;
};

/**
 * Clauses whose words somebody has written anew, or whose box says that this year's document has the same: they are no
 * longer last year's, and stand under their own heading. A clause that nothing rests on can lose its words.
 * @param before values as they stood before the form @param values as the form's fields have changed them
 */
export function renewedWords(
  before: readonly WrittenValue[],
  values: readonly WrittenValue[],
  given: GivenValues,
): RenewedWords {
  const was = new Map(before.map(({ key, value }) => [key, value]));
  const document = ownDocument(values);
  const edits = new Map<string, NewValue>();
  const renewed: string[] = [];
  for (const { id, path, field, text, number, heading, canBeCleared } of oldWords(values)) {
    const answer = given.get(leftBox(id)) ?? "";
    if (was.get(field) !== text || answer === LEFT_ANSWERS.holds) {
      renewed.push(path);
      edits.set(`${path}.place`, `${number} ${heading}`.trim());
    } else if (answer === LEFT_ANSWERS.unknown && canBeCleared) {
      edits.set(`${path}.text`, "");
      edits.set(`${path}.reading`, "unread");
    }
  }
  return { edits, renewed, ...(document === undefined ? {} : { document }) };
}

function valuesAt(values: readonly WrittenValue[]): (path: string) => string {
  const byPath = new Map(values.map(({ path, value }) => [path, value]));
  return (path) => String(byPath.get(path) ?? "");
}
