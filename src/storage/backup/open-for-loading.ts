import { sql, type Kysely } from "kysely";
import type { ArchiveTables } from "../schema/tables.ts";

/**
 * Lets the owner of the tables add rows to all of them, in any order, until the same transaction closes them again:
 * nobody else ever sees them open. The lock of rows binds the owner too, and rows refer to rows that come later.
 * @returns how they are closed: every reference is checked, and the locks are as they were
 */
export async function openForLoading(connection: Kysely<ArchiveTables>): Promise<() => Promise<void>> {
  const { rows: references } = await sql<{ readonly table: string; readonly name: string }>`
    select relname as table, conname as name from pg_constraint join pg_class on pg_class.oid = conrelid
    where connamespace = 'public'::regnamespace and contype = 'f' and not condeferrable`.execute(connection);
  const { rows: locked } = await sql<{ readonly table: string }>`
    select relname as table from pg_class
    where relnamespace = 'public'::regnamespace and relforcerowsecurity`.execute(connection);
  const alter = async (table: string, what: string) =>
    sql`alter table ${sql.table(table)} ${sql.raw(what)}`.execute(connection);
  for (const { table } of locked) await alter(table, "no force row level security");
  for (const { table, name } of references)
    await sql`alter table ${sql.table(table)} alter constraint ${sql.id(name)} deferrable initially deferred`.execute(
      connection,
    );
  return async () => {
    await sql`set constraints all immediate`.execute(connection);
    for (const { table, name } of references)
      await sql`alter table ${sql.table(table)} alter constraint ${sql.id(name)} not deferrable`.execute(
        connection,
      );
    for (const { table } of locked) await alter(table, "force row level security");
    await countOn(connection);
  };
}

/** Numbers that the database gives itself go on after the last one. */
async function countOn(connection: Kysely<ArchiveTables>): Promise<void> {
  const { rows } = await sql<{ readonly table: string; readonly column: string }>`
    select relname as table, attname as column from pg_attribute join pg_class on pg_class.oid = attrelid
    where relnamespace = 'public'::regnamespace and relkind = 'r' and attidentity <> ''`.execute(connection);
  for (const { table, column } of rows)
    await sql`
      select setval(pg_get_serial_sequence(${table}, ${column}), coalesce(max(${sql.id(column)}), 1),
        max(${sql.id(column)}) is not null)
      from ${sql.table(table)}`.execute(connection);
}
