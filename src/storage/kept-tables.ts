import { sql, type Kysely } from "kysely";
import type { ArchiveTables } from "./schema/tables.ts";

/** Tables whose rows are kept for ever. */
export const KEPT_TABLES = [
  "agreement_version",
  "population_series",
  "kept_amount",
  "kept_sum_part",
  "published_annex",
  "given_file",
  "journal",
  "log_event",
  "record_version",
  "retention_run",
] as const;

/** Tables that everybody may read: what has been shown, and where it came from. All others lock each row. */
const OPEN_TABLES = [
  "agreement_version",
  "population_series",
  "kept_amount",
  "kept_sum_part",
  "published_annex",
  "given_file",
  "journal",
] as const;

/** Every table of ours, in order of name. */
export async function ownTables(database: Kysely<ArchiveTables>): Promise<readonly string[]> {
  const { rows } = await sql<{ readonly name: string }>`
    select relname as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind = 'r' and relname not like 'schema\_migration%'
    order by relname collate "C"`.execute(database);
  return rows.map(({ name }) => name);
}

/** The tables whose lock of rows is missing, or does not bind their owner. An administrator can have caused that. */
export async function unlockedTables(database: Kysely<ArchiveTables>): Promise<readonly string[]> {
  const { rows } = await sql<{ readonly name: string }>`
    select relname as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind = 'r' and relname not like 'schema\_migration%'
      and relname <> all (${[...OPEN_TABLES]}::text[]) and not (relrowsecurity and relforcerowsecurity)
    order by relname collate "C"`.execute(database);
  return rows.map(({ name }) => name);
}
