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

/** The moment and the day that a removal by rule looks back to; null where nothing was said. */
const ENDED_BEFORE = "nullif(current_setting('samnytta.ended_before', true), '')::timestamptz";
const LAST_DAY = "nullif(current_setting('samnytta.last_day', true), '')::date";

/** That somebody has had a role, and has had none since the day that was said. */
function isRoleless(person: string): string {
  return `exists (select from assignment where assignment.person = ${person} and last_day <= ${LAST_DAY})
    and not exists (
      select from assignment where assignment.person = ${person} and (last_day is null or last_day > ${LAST_DAY})
    )`;
}

/** That the organisation which is asked for owns a row, or may register for its owner at a moment. */
function mayRegister(moment: string): string {
  const host = "current_setting('samnytta.organisation', true)";
  return `organisation = ${host} or exists (
    select from host_mandate where host = ${host} and host_mandate.organisation = shown_name.organisation
      and from_day <= (${moment} at time zone 'Europe/Stockholm')::date
      and (last_day is null or last_day >= (${moment} at time zone 'Europe/Stockholm')::date)
  )`;
}

const statements = [
  `create policy session_about on session for select to samnytta_app using (person::text = ${ABOUT})`,
  `create policy session_erased on session for delete to samnytta_app
   using (person::text = ${ABOUT} and ${HAS_PERSON})`,
  "grant delete on session to samnytta_app",
  `create policy one_time_link_about on one_time_link for select to samnytta_app using (${ADDRESSED})`,
  `create policy one_time_link_erased on one_time_link for delete to samnytta_app
   using ((secret_hash = ${LINK} or ${ADDRESSED}) and ${HAS_PERSON})`,
  "grant delete on one_time_link to samnytta_app",
  `create policy unsent_text_about on unsent_text for select to samnytta_app using (person::text = ${ABOUT})`,
  `create policy unsent_text_erased on unsent_text for delete to samnytta_app
   using (person::text = ${ABOUT} and ${HAS_PERSON})`,
  `create policy log_event_about on log_event for select to samnytta_app using (person::text = ${ABOUT})`,

  `create table shown_name (
    consent uuid primary key,
    seat text not null check (seat <> ''),
    organisation text not null check (organisation <> ''),
    holder text not null check (holder in ('holder', 'deputy')),
    name text check (name <> ''),
    shown_at timestamptz not null,
    withdrawn_at timestamptz,
    constraint a_name_is_gone_when_it_is_withdrawn check ((withdrawn_at is null) = (name is not null))
  )`,
  "alter table shown_name enable row level security",
  "alter table shown_name force row level security",
  "create policy shown_name_read_by_owner on shown_name for select to current_user using (true)",
  "grant select, insert on shown_name to samnytta_app",
  "grant update (name, withdrawn_at) on shown_name to samnytta_app",
  `create policy shown_name_seen on shown_name for select to samnytta_app using (true)`,
  `create policy shown_name_added on shown_name for insert to samnytta_app with check (${mayRegister("shown_at")})`,
  `create policy shown_name_withdrawn on shown_name for update to samnytta_app
   using (withdrawn_at is null and (${mayRegister("shown_at")} or exists (
     select from one_time_link where secret_hash = ${LINK} and body::jsonb ->> 'consent' = consent::text
   )))
   with check (name is null and withdrawn_at is not null)`,

  // Removal by rule: by the owner alone, and only of what ended before what the transaction has said.
  `create policy session_retained on session for delete to current_user
   using (coalesce(closed_at, expires_at) <= ${ENDED_BEFORE})`,
  `create policy one_time_link_retained on one_time_link for delete to current_user
   using (coalesce(used_at, revoked_at, expires_at) <= ${ENDED_BEFORE})`,
  `create policy unsent_text_retained on unsent_text for delete to current_user
   using (kept_at <= ${ENDED_BEFORE})`,
  `create policy identity_retained on identity for delete to current_user using (${isRoleless("identity.person")})`,
  `create policy person_retained on person for update to current_user
   using (${isRoleless("person.id")}) with check (email is null)`,
  `create table retention_run (
    kind text not null check (kind <> ''),
    moment timestamptz not null,
    day date not null,
    removed integer not null check (removed >= 0),
    primary key (kind, moment)
  )`,
  "alter table retention_run enable row level security",
  "alter table retention_run force row level security",
  "create policy retention_run_read_by_owner on retention_run for select to current_user using (true)",
  "create policy retention_run_added_by_owner on retention_run for insert to current_user with check (true)",
  "create policy retention_run_seen on retention_run for select to samnytta_app using (true)",
  "grant select on retention_run to samnytta_app",
  `create trigger kept_for_ever before update or delete or truncate on retention_run
   for each statement execute function refuse_change()`,
  "alter table retention_run enable always trigger kept_for_ever",
];

/**
 * Somebody may see everything that is kept about them, and be erased with all of it. What a transaction asks about, and by
 * which address, is said apart from whom it acts as: a deed for an organisation sees no more than before. What has ended
 * is removed by rule, by the owner of the tables, and how much is written down for ever.
 */
export const personalDataMigration: Migration = {
  up: async (database) => {
    for (const statement of statements) await sql.raw(statement).execute(database);
  },
};
