import { sql, type Migration } from "kysely";

const ASKING = "current_setting('samnytta.organisation', true)";

const statements = [
  // The policy of a table cannot ask the table itself: the owner, who may read all, asks for it.
  `create function has_entered(of_kind text, thing text) returns boolean
   language sql stable security definer set search_path = public as $$
     select exists (select from record_version
       where kind = of_kind and object = thing and entered_by = ${ASKING})
   $$`,
  `create policy record_version_followed on record_version for select to samnytta_app
   using (state in ('unconfirmed', 'ended') and has_entered(kind, object))`,

  // A mandate is given by whoever is registered for, never taken by the host.
  "drop policy host_mandate_added on host_mandate",
  "drop policy host_mandate_changed on host_mandate",
  `create policy host_mandate_added on host_mandate for insert to samnytta_app
   with check (organisation = ${ASKING})`,
  `create policy host_mandate_changed on host_mandate for update to samnytta_app
   using (organisation = ${ASKING}) with check (organisation = ${ASKING})`,
  "grant update (source) on host_mandate to samnytta_app",
];

/**
 * Whoever has entered something for another sees that it says it is not right, or has ended it; and a mandate is given by the
 * organisation that it is for.
 */
export const organisationsMigration: Migration = {
  up: async (database) => {
    for (const statement of statements) await sql.raw(statement).execute(database);
  },
};
