import { sql, type Migration } from "kysely";

/** What a host has written down of a municipality's answer to a joint post is a public forecast, marked as one. */
export const answersMigration: Migration = {
  up: async (database) => {
    await sql
      .raw(
        `create policy record_version_forecast on record_version for select to samnytta_app
         using (kind = 'commitment' and state = 'unconfirmed')`,
      )
      .execute(database);
  },
};
