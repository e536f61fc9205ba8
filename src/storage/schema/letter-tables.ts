import type { ColumnType } from "kysely";
import type { Letter, Rhythm } from "../../application/ports.ts";

/** A column that is read and added; updating it does not compile. */
type Kept<Read, Added = Read> = ColumnType<Read, Added, never>;

type LaterMoment = ColumnType<Date | null, string | null, string | null>;

/** The tables of letters (`0005-letters.ts`). */
export type LetterTables = {
  readonly letter: {
    readonly id: Kept<string>;
    readonly key: Kept<string>;
    readonly organisation: Kept<string>;
    readonly kind: Kept<Letter["kind"]>;
    readonly to_organisation: Kept<string>;
    readonly to_role: Kept<Letter["to"]["role"]>;
    readonly person: Kept<string | null>;
    /** Taken away when the person is erased. */
    readonly address: ColumnType<string | null, string, null>;
    readonly heading: Kept<string>;
    readonly letter_text: ColumnType<string, string, string>;
    readonly stop_hash: Kept<string | null>;
    /** Since `0009-digests.ts`. */
    readonly told: Kept<string | null>;
    readonly is_example: Kept<boolean>;
    readonly written_at: Kept<Date, string>;
    readonly state: ColumnType<Letter["state"], Letter["state"], Letter["state"]>;
    readonly tried: ColumnType<number, number, number>;
    readonly next_at: LaterMoment;
    readonly settled_at: LaterMoment;
    readonly answer: ColumnType<string | null, string | null, string>;
  };
  /** The secret link of a letter that has not been sent. Never in a backup. */
  readonly letter_link: {
    readonly letter: Kept<string>;
    readonly link: Kept<string>;
    readonly works_until: Kept<Date | null, string | null>;
  };
  readonly letter_choice: {
    readonly person: Kept<string>;
    readonly organisation: Kept<string>;
    readonly rhythm: ColumnType<Rhythm, Rhythm, Rhythm>;
    /** Since `0009-digests.ts`. */
    readonly reminders: ColumnType<boolean, boolean, boolean>;
    readonly chosen_at: ColumnType<Date, string, string>;
  };
};
