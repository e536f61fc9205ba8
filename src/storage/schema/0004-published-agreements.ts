import { sql, type Migration } from "kysely";

const statements = [
  "create index record_version_published on record_version (kind) where state = 'published'",
  `create function refuse_writing_in_published() returns trigger language plpgsql as $$
   declare
     former record_version%rowtype;
   begin
     select * into former from record_version
       where kind = new.kind and object = new.object order by version desc limit 1;
     if former.state = 'published' then
       raise exception 'a published agreement is not written in' using errcode = 'restrict_violation';
     end if;
     if new.state = 'published' and (new.person is null or former.person is null or new.person = former.person) then
       raise exception 'a second person publishes an agreement' using errcode = 'restrict_violation';
     end if;
     return new;
   end $$`,
  `create trigger published_is_the_last before insert on record_version
   for each row when (new.kind = 'agreement') execute function refuse_writing_in_published()`,
  "alter table record_version enable always trigger published_is_the_last",
];

/**
 * An agreement that is published has no later version, and whoever wrote last is not the one who publishes: the second
 * lock of what the table of rights says. Rows themselves are never changed (0003).
 */
export const publishedAgreementsMigration: Migration = {
  up: async (database) => {
    for (const statement of statements) await sql.raw(statement).execute(database);
  },
};
