import { sql, type Migration } from "kysely";

const statements = [
  "alter table letter drop constraint letter_kind_check",
  `alter table letter add constraint letter_kind_check
   check (kind in ('invitation', 'confirmation', 'digest', 'reminder', 'published'))`,
];

/** Whoever sent a draft is written to when it is published. */
export const publishedLettersMigration: Migration = {
  up: async (database) => {
    for (const statement of statements) await sql.raw(statement).execute(database);
  },
};
