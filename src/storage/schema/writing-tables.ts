import type { ColumnType } from "kysely";

/** The tables of what is written and not sent (`0006-unsent.ts`) and of attached files (`0007-attachments.ts`). */
export type WritingTables = {
  readonly unsent_text: {
    readonly person: ColumnType<string, string, never>;
    readonly organisation: ColumnType<string, string, never>;
    readonly place: ColumnType<string, string, never>;
    readonly form_key: ColumnType<string, string, never>;
    readonly based_on: number;
    readonly page: string;
    readonly heading: string;
    /** Pairs of name and value, as JSON. */
    readonly fields: string;
    /** The form has been saved: the row holds nothing, and keeps what is still under way of it out. */
    readonly is_taken: boolean;
    readonly kept_at: ColumnType<Date, string, string>;
  };
  readonly attachment_content: {
    /** SHA-256 of the bytes. */
    readonly hash: ColumnType<string, string, never>;
    readonly bytes: ColumnType<Uint8Array, Uint8Array, never>;
    readonly kept_at: ColumnType<Date, string, never>;
  };
};
