import { sql, type Migration } from "kysely";

const OF_ORGANISATION = "organisation = current_setting('samnytta.organisation', true)";
const OF_PERSON = "person::text = current_setting('samnytta.person', true)";
const BY_ADDRESS = "lower(address) = lower(current_setting('samnytta.address', true))";
const BY_LINK = "stop_hash = current_setting('samnytta.link', true)";
/** Whoever sends what waits, whosever it is. */
const BY_POST = "current_setting('samnytta.post', true) = 'yes'";

const statements = [
  `create table letter (
    id uuid primary key,
    key text not null,
    organisation text not null check (organisation <> ''),
    kind text not null check (kind in ('invitation', 'confirmation', 'digest', 'reminder')),
    to_organisation text not null check (to_organisation <> ''),
    to_role text not null,
    person uuid references person,
    address text,
    heading text not null check (heading !~ '[[:cntrl:]]'),
    letter_text text not null,
    stop_hash fingerprint unique,
    is_example boolean not null,
    written_at timestamptz not null,
    state text not null check (state in ('waiting', 'sent', 'failed', 'kept')),
    tried integer not null,
    next_at timestamptz,
    settled_at timestamptz,
    answer text,
    unique (organisation, key),
    constraint only_what_waits_is_tried check ((state = 'waiting') = (next_at is not null)),
    constraint an_example_is_never_sent check (not is_example or state = 'kept')
  )`,
  "create index letter_due on letter (next_at) where state = 'waiting'",
  "create index letter_of_person on letter (person)",
  `create table letter_link (
    letter uuid primary key references letter,
    link text not null,
    works_until timestamptz
  )`,
  `create table letter_choice (
    person uuid not null references person,
    organisation text not null check (organisation <> ''),
    rhythm text not null check (rhythm in ('daily', 'weekly', 'none')),
    chosen_at timestamptz not null,
    primary key (person, organisation)
  )`,
  ...["letter", "letter_link", "letter_choice"].flatMap((table) => [
    `alter table ${table} enable row level security`,
    `alter table ${table} force row level security`,
    `create policy ${table}_read_by_owner on ${table} for select to current_user using (true)`,
    `grant select, insert on ${table} to samnytta_app`,
  ]),
  `create policy letter_seen on letter for select to samnytta_app
   using (${OF_ORGANISATION} or ${OF_PERSON} or ${BY_ADDRESS} or ${BY_LINK} or ${BY_POST})`,
  `create policy letter_added on letter for insert to samnytta_app with check (${OF_ORGANISATION})`,
  "grant update (address, letter_text, state, tried, next_at, settled_at, answer) on letter to samnytta_app",
  `create policy letter_changed on letter for update to samnytta_app
   using (${OF_ORGANISATION} or ${OF_PERSON} or ${BY_ADDRESS} or ${BY_POST}) with check (true)`,
  // Only an example's link is shown to its organisation; others are for whoever sends.
  `create policy letter_link_seen on letter_link for select to samnytta_app
   using (${BY_POST} or exists (select from letter where id = letter and is_example and ${OF_ORGANISATION}))`,
  `create policy letter_link_added on letter_link for insert to samnytta_app
   with check (exists (select from letter where id = letter and ${OF_ORGANISATION}))`,
  "grant delete on letter_link to samnytta_app",
  `create policy letter_link_taken_away on letter_link for delete to samnytta_app using (${BY_POST})`,
  `create policy letter_choice_seen on letter_choice for select to samnytta_app using (${OF_PERSON})`,
  `create policy letter_choice_added on letter_choice for insert to samnytta_app with check (${OF_PERSON})`,
  "grant update (rhythm, chosen_at) on letter_choice to samnytta_app",
  `create policy letter_choice_changed on letter_choice for update to samnytta_app
   using (${OF_PERSON}) with check (true)`,
  "grant delete on letter_choice to samnytta_app",
  `create policy letter_choice_erased on letter_choice for delete to samnytta_app using (${OF_PERSON})`,
  `alter policy assignment_seen on assignment using (${OF_ORGANISATION} or ${OF_PERSON} or ${BY_POST})`,
];

/**
 * Letters that deeds write, the secret links in them until they are sent, and how often somebody wants to be written to.
 * Whoever sends says so, and then sees what waits in every organisation, and which organisations have people.
 */
export const lettersMigration: Migration = {
  up: async (database) => {
    for (const statement of statements) await sql.raw(statement).execute(database);
  },
};
