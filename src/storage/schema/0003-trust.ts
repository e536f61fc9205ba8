import { sql, type Migration } from "kysely";

/** Which organisation, person, sign-in or link a transaction asks for; "" and null where nothing was said. */
const ASKING = {
  organisation: "current_setting('samnytta.organisation', true)",
  person: "current_setting('samnytta.person', true)",
  identity: "current_setting('samnytta.identity', true)",
  session: "current_setting('samnytta.session', true)",
  link: "current_setting('samnytta.link', true)",
} as const;

const tables = [
  `create table person (
    id uuid primary key,
    name text check (name <> ''),
    email text,
    is_example boolean not null,
    created_at timestamptz not null,
    erased_at timestamptz,
    constraint an_erased_person_has_no_name check ((erased_at is null) = (name is not null)),
    constraint an_erased_person_has_no_address check (erased_at is null or email is null)
  )`,
  `create table identity (
    issuer text not null,
    subject text not null,
    person uuid not null references person,
    linked_at timestamptz not null,
    primary key (issuer, subject)
  )`,
  `create table assignment (
    id uuid primary key,
    person uuid not null references person,
    organisation text not null check (organisation <> ''),
    role text not null check (role in (
      'reader', 'editor', 'economist', 'registrar', 'approver', 'publisher', 'auditor', 'administrator', 'payer',
      'county-host'
    )),
    from_day date not null,
    last_day date,
    deputy_for uuid references assignment,
    given_at timestamptz not null,
    constraint an_assignment_ends_after_it_begins check (last_day is null or last_day >= from_day - 1)
  )`,
  "create index assignment_of_person on assignment (person)",
  `create table host_mandate (
    host text not null check (host <> ''),
    organisation text not null check (organisation <> ''),
    from_day date not null,
    last_day date,
    source text not null,
    recorded_at timestamptz not null,
    primary key (host, organisation, from_day)
  )`,
  `create table session (
    token_hash fingerprint primary key,
    person uuid not null references person,
    organisation text,
    opened_at timestamptz not null,
    seen_at timestamptz not null,
    expires_at timestamptz not null,
    closed_at timestamptz
  )`,
  `create table one_time_link (
    secret_hash fingerprint primary key,
    purpose text not null check (purpose in ('first-administrator', 'invitation', 'confirmation', 'guest')),
    organisation text not null check (organisation <> ''),
    body text not null,
    issued_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz,
    revoked_at timestamptz
  )`,
  `create table log_event (
    organisation text not null check (organisation <> ''),
    sequence integer not null check (sequence >= 1),
    moment timestamptz not null,
    person uuid,
    role text,
    on_behalf_of text,
    deed text not null,
    kind text not null,
    object text not null,
    before_hash fingerprint,
    after_hash fingerprint not null,
    previous_hash fingerprint not null,
    hash fingerprint not null unique,
    key text not null,
    primary key (organisation, sequence),
    unique (organisation, key)
  )`,
  `create table record_version (
    kind text not null,
    object text not null,
    version integer not null check (version >= 1),
    owner text not null check (owner <> ''),
    entered_by text not null,
    event_sequence integer not null,
    state text not null check (state in ('draft', 'unconfirmed', 'confirmed', 'published', 'ended')),
    body text not null,
    hash fingerprint not null,
    moment timestamptz not null,
    person uuid,
    primary key (kind, object, version),
    foreign key (entered_by, event_sequence) references log_event
  )`,
];

/** Who may see and add rows of each table (row level security): the second lock, behind the table of rights. */
const policies: readonly {
  readonly table: string;
  readonly see: string;
  readonly add?: string;
  readonly change?: { readonly columns: string; readonly rows: string };
}[] = [
  {
    table: "person",
    see: `id::text = ${ASKING.person} or exists (
      select from assignment where assignment.person = person.id and assignment.organisation = ${ASKING.organisation}
    ) or exists (
      select from identity where identity.person = person.id
        and identity.issuer || ' ' || identity.subject = ${ASKING.identity}
    )`,
    add: `id::text = ${ASKING.person}`,
    change: {
      columns: "name, email, erased_at",
      rows: `exists (
        select from assignment where assignment.person = person.id and assignment.organisation = ${ASKING.organisation}
      )`,
    },
  },
  {
    table: "identity",
    see: `issuer || ' ' || subject = ${ASKING.identity} or person::text = ${ASKING.person}`,
    add: `person::text = ${ASKING.person}`,
  },
  {
    table: "assignment",
    see: `organisation = ${ASKING.organisation} or person::text = ${ASKING.person}`,
    add: `organisation = ${ASKING.organisation}`,
    change: { columns: "last_day", rows: `organisation = ${ASKING.organisation}` },
  },
  {
    table: "host_mandate",
    see: "true",
    add: `host = ${ASKING.organisation}`,
    change: { columns: "last_day", rows: `host = ${ASKING.organisation}` },
  },
  {
    table: "session",
    see: `token_hash = ${ASKING.session}`,
    add: `token_hash = ${ASKING.session}`,
    change: { columns: "organisation, seen_at, closed_at", rows: `token_hash = ${ASKING.session}` },
  },
  {
    table: "one_time_link",
    see: `secret_hash = ${ASKING.link} or organisation = ${ASKING.organisation}`,
    add: `organisation = ${ASKING.organisation}`,
    change: {
      columns: "used_at, revoked_at",
      rows: `secret_hash = ${ASKING.link} or organisation = ${ASKING.organisation}`,
    },
  },
  {
    table: "log_event",
    see: `organisation = ${ASKING.organisation} or on_behalf_of = ${ASKING.organisation}`,
    add: `organisation = ${ASKING.organisation}`,
  },
  {
    table: "record_version",
    see: `state = 'published' or owner = ${ASKING.organisation} or entered_by = ${ASKING.organisation}`,
    add: `entered_by = ${ASKING.organisation} and (owner = entered_by or exists (
      select from host_mandate where host = entered_by and organisation = owner
        and from_day <= (moment at time zone 'Europe/Stockholm')::date
        and (last_day is null or last_day >= (moment at time zone 'Europe/Stockholm')::date)
    ))`,
  },
];

/** Kept for ever, as the rows of the archive: the log, and every version of what was written. */
const KEPT = ["log_event", "record_version"];

/**
 * People, roles, sign-in, links, the log and what is written in versions.
 *
 * Every table has row level security that also binds its owner. The plain role that the program works as sees only
 * what the transaction has said that it asks for; without a word of that it sees what is published. The owner may read
 * all, for backup and for looking the log through, and add nothing.
 */
export const trustMigration: Migration = {
  up: async (database) => {
    const statements = [
      ...tables,
      ...policies.flatMap(({ table, see, add, change }) => [
        `alter table ${table} enable row level security`,
        `alter table ${table} force row level security`,
        `create policy ${table}_read_by_owner on ${table} for select to current_user using (true)`,
        `grant select on ${table} to samnytta_app`,
        `create policy ${table}_seen on ${table} for select to samnytta_app using (${see})`,
        ...(add === undefined
          ? []
          : [
              `grant insert on ${table} to samnytta_app`,
              `create policy ${table}_added on ${table} for insert to samnytta_app with check (${add})`,
            ]),
        ...(change === undefined
          ? []
          : [
              `grant update (${change.columns}) on ${table} to samnytta_app`,
              `create policy ${table}_changed on ${table} for update to samnytta_app
               using (${change.rows}) with check (true)`,
            ]),
      ]),
      `create policy identity_erased on identity for delete to samnytta_app using (exists (
         select from assignment where assignment.person = identity.person
           and assignment.organisation = ${ASKING.organisation}
       ))`,
      "grant delete on identity to samnytta_app",
      ...KEPT.flatMap((table) => [
        `create trigger kept_for_ever before update or delete or truncate on ${table}
         for each statement execute function refuse_change()`,
        `alter table ${table} enable always trigger kept_for_ever`,
      ]),
    ];
    for (const statement of statements) await sql.raw(statement).execute(database);
  },
};
