import { sql, type Migration } from "kysely";

const statements = [
  // The policy of a table cannot ask the table itself: the owner, who may read all, asks for it.
  `create function is_standing_forecast(thing text, of_version integer) returns boolean
   language sql stable security definer set search_path = public as $$
     select not exists (select from record_version
       where kind = 'commitment' and object = thing
         and (version > of_version or (version = of_version and body::jsonb ? 'objection')))
   $$`,
  "drop policy record_version_forecast on record_version",
  `create policy record_version_forecast on record_version for select to samnytta_app
   using (kind = 'commitment' and state = 'unconfirmed' and is_standing_forecast(object, version))`,
];

/**
 * Of what a host has written down of an answer everybody sees the last version alone, and nothing once the party has said
 * that it is not right: those words are between the two, and what they were said against is a forecast no longer.
 */
export const forecastsMigration: Migration = {
  up: async (database) => {
    for (const statement of statements) await sql.raw(statement).execute(database);
  },
};
