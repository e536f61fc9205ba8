import { Migrator, sql, type Kysely, type Migration } from "kysely";
import { DatabaseError } from "pg";
import { fail, ok, type Result } from "#domain/result";
import type { ArchiveProblem } from "../archive-problem.ts";
import { sqlState } from "../sql-state.ts";
import type { ArchiveTables } from "./tables.ts";

const journal = "schema_migration";

/**
 * Brings the database up to the last of `migrations`, in one transaction: after an interruption everything
 * stands as before, and the next run does the whole. Two programs at once take turns.
 *
 * @param database  connected as the owner of the tables
 * @returns the names of the migrations that were run now; none when the database was up to date
 */
export async function migrateSchema(
  database: Kysely<ArchiveTables>,
  migrations: Readonly<Record<string, Migration>>,
): Promise<Result<readonly string[], ArchiveProblem>> {
  const unknown = (await namesInJournal(database)).filter((name) => !Object.hasOwn(migrations, name));
  if (unknown.length > 0) return fail({ kind: "database-is-newer", unknown });
  const { error, results = [] } = await new Migrator({
    db: database,
    provider: { getMigrations: async () => ({ ...migrations }) },
    migrationTableName: journal,
    migrationLockTableName: `${journal}_lock`,
  }).migrateToLatest();
  if (error === undefined) return ok(results.map(({ migrationName }) => migrationName));
  if (error instanceof DatabaseError && error.code === sqlState.notAllowed) {
    return fail({ kind: "may-not-create-tables", reason: error.message });
  }
  throw error;
}

async function namesInJournal(database: Kysely<ArchiveTables>): Promise<readonly string[]> {
  const { rows: found } = await sql`select where to_regclass(${journal}) is not null`.execute(database);
  if (found.length === 0) return [];
  const { rows } = await sql<{ readonly name: string }>`
    select name from ${sql.table(journal)}`.execute(database);
  return rows.map(({ name }) => name);
}
