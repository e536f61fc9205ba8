import { createHash } from "node:crypto";
import { sql, type Kysely } from "kysely";
import { assert } from "#domain/result";
import type { BackedUpTable } from "../../application/ports.ts";
import { rowsInTurn } from "../rows-in-turn.ts";
import type { ArchiveTables } from "../schema/tables.ts";

/**
 * Tables that a backup leaves out: after a restore everybody signs in again, and links are sent anew, so that nobody who
 * reads a backup gets in by it (decision 0024).
 */
export const NOT_CARRIED: readonly string[] = ["letter_link", "one_time_link", "session"];

/** A table that is carried, with its key in the order that its rows are written in. */
export type CarriedTable = { readonly name: string; readonly orderBy: string };

/**
 * Every table of the database but those, in order of name, whatever migrations have made. Rows are ordered by their key,
 * texts by their code points, so that the same rows give the same lines in any database.
 */
export async function carriedTables(database: Kysely<ArchiveTables>): Promise<readonly CarriedTable[]> {
  const { rows } = await sql<{ readonly name: string; readonly orderBy: string | null }>`
    select relname as name, (
      select string_agg(
        quote_ident(attname) || case when attcollation = 0 then '' else ' collate "C"' end, ', '
        order by array_position(indkey::int2[], attnum)
      )
      from pg_index join pg_attribute on attrelid = indrelid and attnum = any (indkey)
      where indrelid = pg_class.oid and indisprimary
    ) as "orderBy"
    from pg_class
    where relnamespace = 'public'::regnamespace and relkind = 'r' and relname not like 'schema\\_migration%'
      and relname <> all (${NOT_CARRIED}::text[])
    order by relname collate "C"`.execute(database);
  return rows.map(({ name, orderBy }) => {
    assert(orderBy !== null, `the table ${name} has a primary key`);
    return { name, orderBy };
  });
}

/** Values are written the same way whatever is set for the user or the server. Until the end of the transaction. */
export async function writeValuesPlainly(database: Kysely<ArchiveTables>): Promise<void> {
  await sql`select set_config('timezone', 'UTC', true), set_config('bytea_output', 'hex', true),
    set_config('intervalstyle', 'iso_8601', true), set_config('extra_float_digits', '1', true)`.execute(
    database,
  );
}

/** A table's rows, each as PostgreSQL's JSON of it. */
export async function* jsonRows(
  database: Kysely<ArchiveTables>,
  { name, orderBy }: CarriedTable,
): AsyncGenerator<string> {
  const query = sql<{ readonly json: string }>`
    select row_to_json(carried)::text as json from ${sql.table(name)} carried order by ${sql.raw(orderBy)}`;
  for await (const { json } of rowsInTurn(database, `carried_${name}`, query, (row) => row.json.length))
    yield json;
}

/** Counts and hashes the rows of a table as they pass. */
export function sumUp(name: string) {
  const hash = createHash("sha256");
  let rows = 0;
  return {
    add: (json: string): void => {
      rows += 1;
      hash.update(json).update("\n");
    },
    done: (): BackedUpTable => ({ name, rows, sha256: hash.digest("hex") }),
  };
}
