import { sql, type Migration } from "kysely";

/** The moment that a removal by rule looks back to; null where nothing was said. */
const ENDED_BEFORE = "nullif(current_setting('samnytta.ended_before', true), '')::timestamptz";
/** That a letter is not waiting to be sent, and was sent, given up or kept before then. */
const IS_OVER = `state <> 'waiting' and coalesce(settled_at, written_at) <= ${ENDED_BEFORE}`;

const statements = [
  "alter table letter add column told fingerprint",
  "alter table letter_choice add column reminders boolean not null default true",
  "grant update (reminders) on letter_choice to samnytta_app",
  `create policy letter_retained on letter for update to current_user using (${IS_OVER})
   with check (letter_text = '' and address is null and answer is null)`,
  `create policy letter_link_retained on letter_link for delete to current_user
   using (exists (select from letter where id = letter and ${IS_OVER}))`,
];

/**
 * A letter of what waits remembers what waited, so that the same is not told each day; somebody says whether they want
 * reminders; and what an old letter says is removed by rule, by the owner of the tables. That it was written stays.
 */
export const digestsMigration: Migration = {
  up: async (database) => {
    for (const statement of statements) await sql.raw(statement).execute(database);
  },
};
