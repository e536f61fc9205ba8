import { sql } from "kysely";
import type { LogHead } from "#domain/log";
import { connectDatabase } from "./connect-database.ts";
import type { ConnectionSettings } from "./private-server/index.ts";

/** The last line of every organisation's log, in order of organisation; read as the owner, who may see all of them. */
export async function logHeads(connection: ConnectionSettings): Promise<readonly LogHead[]> {
  const owner = connectDatabase(connection, { statementSeconds: 30 });
  try {
    const { rows } = await sql<LogHead>`
      select distinct on (organisation collate "C") organisation, sequence, hash from log_event
      order by organisation collate "C", sequence desc`.execute(owner);
    return rows.map(({ organisation, sequence, hash }) => ({ organisation, sequence, hash }));
  } finally {
    await owner.destroy();
  }
}
