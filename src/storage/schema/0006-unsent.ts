import { sql, type Migration } from "kysely";

const OWN = `person::text = current_setting('samnytta.person', true)
  and organisation = current_setting('samnytta.organisation', true)`;

const statements = [
  // A NUL cannot stand in a text of PostgreSQL, and can in a form: fields are JSON as text, where it is written \u0000.
  `create table unsent_text (
    person uuid not null references person,
    organisation text not null check (organisation <> ''),
    place text not null check (place <> ''),
    form_key text not null check (form_key <> ''),
    based_on integer not null check (based_on >= 0),
    page text not null,
    heading text not null,
    fields text not null,
    is_taken boolean not null,
    kept_at timestamptz not null,
    primary key (person, organisation, place, form_key),
    constraint what_is_taken_holds_nothing check (not is_taken or fields = '[]')
  )`,
  "alter table unsent_text enable row level security",
  "alter table unsent_text force row level security",
  "create policy unsent_text_read_by_owner on unsent_text for select to current_user using (true)",
  `create policy unsent_text_removed_by_owner on unsent_text for delete to current_user
   using (kept_at < now() - interval '30 days')`,
  "grant select, insert, delete on unsent_text to samnytta_app",
  "grant update (based_on, page, heading, fields, is_taken, kept_at) on unsent_text to samnytta_app",
  `create policy unsent_text_seen on unsent_text for select to samnytta_app using (${OWN})`,
  `create policy unsent_text_added on unsent_text for insert to samnytta_app with check (${OWN})`,
  `create policy unsent_text_changed on unsent_text for update to samnytta_app using (${OWN}) with check (${OWN})`,
  `create policy unsent_text_discarded on unsent_text for delete to samnytta_app using (${OWN})`,
];

/**
 * What somebody has written and not sent. It is the person's own in one organisation, no version of anything, and may be
 * changed and removed; what is older than thirty days the owner of the tables removes, and nothing else.
 */
export const unsentMigration: Migration = {
  up: async (database) => {
    for (const statement of statements) await sql.raw(statement).execute(database);
  },
};
