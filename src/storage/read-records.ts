import { ok, type Result } from "#domain/result";
import type { RecordStore } from "../application/ports.ts";
import type { ArchiveProblem } from "./archive-problem.ts";
import { connectDatabase } from "./connect-database.ts";
import { databaseRecords } from "./database-records.ts";
import { plainRole } from "./plain-role.ts";
import type { ConnectionSettings } from "./private-server/index.ts";
import { checkMigrated } from "./schema/migrate.ts";
import { migrations } from "./schema/migrations.ts";

/** What of the records can be read without writing. */
export type ReadableRecords = Pick<RecordStore, "current" | "history">;

/**
 * Lets something read the records as the program does, while it may be running. Nothing is written, and no table is made.
 * @returns what came of it, or why this database cannot be read
 */
export async function readRecords<T>(
  connection: ConnectionSettings,
  use: (records: ReadableRecords) => Promise<T>,
): Promise<Result<T, ArchiveProblem>> {
  const owner = connectDatabase(connection, { statementSeconds: 30 });
  try {
    const migrated = await checkMigrated(owner, migrations);
    if (!migrated.ok) return migrated;
  } finally {
    await owner.destroy();
  }
  const database = connectDatabase(connection, { role: plainRole, statementSeconds: 30 });
  try {
    return ok(await use(databaseRecords(database)));
  } finally {
    await database.destroy();
  }
}
