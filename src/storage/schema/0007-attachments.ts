import { sql, type Migration } from "kysely";

/** The attachments of a content that the asker sees: row level security of the versions decides which. */
const OF_THIS = `exists (select from record_version
  where kind = 'attachment' and split_part(object, ' ', 1) = attachment_content.hash`;
const OWN = "entered_by = current_setting('samnytta.organisation', true)";

const statements = [
  `create table attachment_content (
    hash fingerprint primary key,
    bytes bytea not null check (octet_length(bytes) between 1 and 10000000),
    kept_at timestamptz not null
  )`,
  "create index record_version_attachment on record_version (split_part(object, ' ', 1)) where kind = 'attachment'",
  // As the owner, who sees every organisation's: a content that anybody has left is not removed.
  `create function attachment_is_used(wanted text) returns boolean
   language sql stable security definer set search_path = public, pg_temp as $$
     select exists (
       select from record_version as last
       where kind = 'attachment' and split_part(object, ' ', 1) = wanted and state <> 'ended' and not exists (
         select from record_version as later
         where later.kind = last.kind and later.object = last.object and later.version > last.version
       )
     )
   $$`,
  "revoke execute on function attachment_is_used(text) from public",
  "grant execute on function attachment_is_used(text) to samnytta_app",
  "alter table attachment_content enable row level security",
  "alter table attachment_content force row level security",
  "create policy attachment_content_read_by_owner on attachment_content for select to current_user using (true)",
  "grant select, insert, delete on attachment_content to samnytta_app",
  `create policy attachment_content_seen on attachment_content for select to samnytta_app using (${OF_THIS}))`,
  `create policy attachment_content_added on attachment_content for insert to samnytta_app
   with check (${OF_THIS} and ${OWN}))`,
  `create policy attachment_content_removed on attachment_content for delete to samnytta_app
   using (${OF_THIS} and ${OWN}) and not attachment_is_used(hash))`,
];

/** The content of attachments, each once under the hash of its bytes. It is never changed, and removed when none has it left. */
export const attachmentsMigration: Migration = {
  up: async (database) => {
    for (const statement of statements) await sql.raw(statement).execute(database);
  },
};
