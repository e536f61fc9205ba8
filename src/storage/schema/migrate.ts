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
 * @param isInTransaction  whether the connection has begun a transaction, which the migrations are then a part of
 * @returns the names of the migrations that were run now; none when the database was up to date
 */
export async function migrateSchema(
  database: Kysely<ArchiveTables>,
  migrations: Readonly<Record<string, Migration>>,
  { isInTransaction = false }: { readonly isInTransaction?: boolean } = {},
): Promise<Result<readonly string[], ArchiveProblem>> {
  const unknown = findUnknown(await namesInJournal(database), migrations);
  if (unknown.length > 0) return fail({ kind: "database-is-newer", unknown });
  const { error, results = [] } = await new Migrator({
    db: database,
    provider: { getMigrations: async () => ({ ...migrations }) },
    migrationTableName: journal,
    migrationLockTableName: `${journal}_lock`,
    disableTransactions: isInTransaction,
  }).migrateToLatest();
  if (error === undefined) return ok(results.map(({ migrationName }) => migrationName));
  if (error instanceof DatabaseError && error.code === sqlState.notAllowed) {
    return fail({ kind: "may-not-create-tables", reason: error.message });
  }
  throw error;
}

/**
 * Whether the tables of a database are those of this version, neither earlier nor later; nothing is changed.
 * @param database  connected as the owner of the tables
 */
export async function checkMigrated(
  database: Kysely<ArchiveTables>,
  migrations: Readonly<Record<string, Migration>>,
): Promise<Result<undefined, ArchiveProblem>> {
  const done = await namesInJournal(database);
  const unknown = findUnknown(done, migrations);
  if (unknown.length > 0) return fail({ kind: "database-is-newer", unknown });
  if (done.length === 0) return fail({ kind: "database-is-empty" });
  const missing = Object.keys(migrations).filter((name) => !done.includes(name));
  return missing.length > 0 ? fail({ kind: "database-is-older", missing }) : ok(undefined);
}

/** The migrations among some that this version does not know: a later version has made them. */
export function findUnknown(
  names: readonly string[],
  migrations: Readonly<Record<string, Migration>>,
): readonly string[] {
  return names.filter((name) => !Object.hasOwn(migrations, name));
}

/** The migrations that a database has had, in order of name; none in one without tables of ours. */
export async function namesInJournal(database: Kysely<ArchiveTables>): Promise<readonly string[]> {
  const { rows: found } = await sql`select where to_regclass(${journal}) is not null`.execute(database);
  if (found.length === 0) return [];
  const { rows } = await sql<{ readonly name: string }>`
    select name from ${sql.table(journal)} order by name`.execute(database);
  return rows.map(({ name }) => name);
}
