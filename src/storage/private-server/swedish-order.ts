import type { Client } from "pg";

/** The collation that every query names when it sorts for people; part of every PostgreSQL built with ICU. */
export const swedishCollation = "sv-x-icu";

const sorted = "a,z,å,ä,ö";

/**
 * Whether the server sorts å, ä and ö last and in that order, asked and not assumed: both by the
 * collation our queries name and, where `byDefault`, by the database's own.
 */
export async function sortsSwedish(
  client: Client,
  { byDefault }: { readonly byDefault: boolean },
): Promise<boolean> {
  const orders = byDefault ? [`collate "${swedishCollation}"`, ""] : [`collate "${swedishCollation}"`];
  for (const order of orders) {
    const { rows } = await client
      .query<{ readonly line: string }>(
        `select string_agg(letter, ',' order by letter ${order}) as line
         from (values ('ö'), ('å'), ('z'), ('ä'), ('a')) as letters (letter)`,
      )
      .catch(() => ({ rows: [] }));
    if (rows[0]?.line !== sorted) return false;
  }
  return true;
}

/**
 * Brings the indexes of the database in line with the ICU library of the server, if it is another
 * version than the one they were built with; a new library may sort differently.
 */
export async function renewCollation(client: Client, database: string): Promise<void> {
  const { rows } = await client.query<{ readonly isOld: boolean }>(
    `select datcollversion is distinct from pg_database_collation_actual_version(oid) as "isOld"
     from pg_database where datname = $1`,
    [database],
  );
  if (rows[0]?.isOld !== true) return;
  await client.query(`reindex database ${client.escapeIdentifier(database)}`);
  await client.query(`alter database ${client.escapeIdentifier(database)} refresh collation version`);
}
