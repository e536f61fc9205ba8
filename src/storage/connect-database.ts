import { Kysely, PostgresDialect, sql } from "kysely";
import { Pool, TypeOverrides, escapeIdentifier, types } from "pg";
import type { ConnectionSettings } from "./private-server/index.ts";
import type { ArchiveTables } from "./schema/tables.ts";

/** Who a connection works as, and how long one statement may take. */
export type ConnectionUse = {
  /** A role to take on; the user of the address itself when absent. */
  readonly role?: string;
  /** 0: as long as it needs. */
  readonly statementSeconds: number;
};

/**
 * Connects through a pool. Nothing is connected until the first query; `destroy()` closes every connection.
 *
 * Money comes as bigint, `numeric` as its digits and a day as 2016-12-31, in these connections only: other users of the driver
 * in the same process are not touched. Names are looked up in the schema `public`, whatever is
 * set for the user or in the address.
 */
export function connectDatabase(connection: ConnectionSettings, use: ConnectionUse): Kysely<ArchiveTables> {
  const first = [
    "set search_path to public",
    ...(use.role ? [`set role ${escapeIdentifier(use.role)}`] : []),
  ];
  const pool = new Pool({
    ...connection,
    application_name: "samnytta",
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    types: ownTypes(),
    // Awaited by the pool before anyone gets the connection; if it fails, the connection is closed.
    onConnect: async (client) => {
      // One that breaks while it is in use fails its query; without a listener it would end the program too.
      client.on("error", () => undefined);
      await client.query(first.join("; "));
    },
  });
  // A resting connection that breaks (a restarted server) is dropped by the pool; the next query gets a new one.
  pool.on("error", () => undefined);
  return new Kysely({ dialect: new PostgresDialect({ pool }) });
}

function ownTypes(): TypeOverrides {
  const overrides = new TypeOverrides();
  overrides.setTypeParser(types.builtins.INT8, (digits: string) => BigInt(digits));
  overrides.setTypeParser(types.builtins.DATE, (text: string) => text);
  return overrides;
}

/** The user that a connection works as now. */
export async function currentUser(database: Kysely<ArchiveTables>): Promise<string> {
  const { rows } = await sql<{ readonly name: string }>`select current_user as name`.execute(database);
  return rows[0]?.name ?? "";
}
