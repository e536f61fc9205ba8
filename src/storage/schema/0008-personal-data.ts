import { sql, type Migration } from "kysely";

/** Whom a transaction asks about, and by which address; "" and null where nothing was said. See 0003 for the others. */
const ABOUT = "current_setting('samnytta.about', true)";
const ADDRESS = "lower(current_setting('samnytta.address', true))";
const LINK = "current_setting('samnytta.link', true)";

/** That the organisation which is asked for has, or has had, the person who is asked about. */
const HAS_PERSON = `exists (
  select from assignment where assignment.person::text = ${ABOUT}
    and assignment.organisation = current_setting('samnytta.organisation', true)
)`;

const ADDRESSED = `lower(body::jsonb ->> 'email') = ${ADDRESS} or body::jsonb ->> 'person' = ${ABOUT}`;

const statements = [
  `create policy session_about on session for select to samnytta_app using (person::text = ${ABOUT})`,
  `create policy session_erased on session for delete to samnytta_app
   using (person::text = ${ABOUT} and ${HAS_PERSON})`,
  "grant delete on session to samnytta_app",
  `create policy one_time_link_about on one_time_link for select to samnytta_app using (${ADDRESSED})`,
  `create policy one_time_link_erased on one_time_link for delete to samnytta_app
   using ((secret_hash = ${LINK} or ${ADDRESSED}) and ${HAS_PERSON})`,
  "grant delete on one_time_link to samnytta_app",
  `create policy log_event_about on log_event for select to samnytta_app using (person::text = ${ABOUT})`,
];

/**
 * Somebody may see everything that is kept about them, and be erased with all of it. What a transaction asks about, and by
 * which address, is said apart from whom it acts as: a deed for an organisation sees no more than before.
 */
export const personalDataMigration: Migration = {
  up: async (database) => {
    for (const statement of statements) await sql.raw(statement).execute(database);
  },
};
