import { sql, type Kysely } from "kysely";
import { assert, fail, ok, type Result } from "#domain/result";
import type { BackedUpTable, BackupContent, BackupProblem, Erasure } from "../../application/ports.ts";
import type { ArchiveProblem } from "../archive-problem.ts";
import { connectDatabase } from "../connect-database.ts";
import { eraseAgain } from "../erased-people.ts";
import { preparePlainRole, type DatabaseAccess } from "../plain-role.ts";
import { migrateSchema } from "../schema/migrate.ts";
import { migrations } from "../schema/migrations.ts";
import type { ArchiveTables } from "../schema/tables.ts";
import { carriedTables, jsonRows, sumUp, writeValuesPlainly } from "./carried-tables.ts";
import { openForLoading } from "./open-for-loading.ts";
import { backupLines } from "./read-backup.ts";

/** Characters of rows that are sent together. */
const LARGEST_BATCH = 4_000_000;
const MOST_ROWS = 1000;

/**
 * Puts a backup back in an empty database, all or nothing: the tables are made as they were, the rows are added, read
 * again and compared with what the backup says, and the tables are then brought up to this version, in one transaction.
 *
 * @param content what `checkBackup` found in the file
 * @param erasures whom the list outside the database says have been erased: they are erased again before anything counts
 * @returns how many persons were erased again
 */
export async function restoreBackup(
  access: DatabaseAccess,
  file: string,
  content: BackupContent,
  erasures: readonly Erasure[] = [],
): Promise<Result<number, BackupProblem | ArchiveProblem>> {
  const owner = connectDatabase(access.connection, { statementSeconds: 0 });
  try {
    const tables = await tablesIn(owner);
    if (tables.length > 0) return fail({ kind: "database-not-empty", tables });
    const role = await preparePlainRole(owner, access);
    if (!role.ok) return role;
    return await owner.connection().execute(async (connection) => {
      await sql`begin`.execute(connection);
      try {
        const restored = await restoreIn(connection, file, content, erasures);
        await sql.raw(restored.ok ? "commit" : "rollback").execute(connection);
        return restored;
      } catch (error) {
        await sql`rollback`.execute(connection).catch(() => undefined);
        throw error;
      }
    });
  } finally {
    await owner.destroy();
  }
}

async function restoreIn(
  connection: Kysely<ArchiveTables>,
  file: string,
  content: BackupContent,
  erasures: readonly Erasure[],
): Promise<Result<number, ArchiveProblem>> {
  await writeValuesPlainly(connection);
  const asThen = Object.fromEntries(
    Object.entries(migrations).filter(([name]) => content.migrations.includes(name)),
  );
  const made = await migrateSchema(connection, asThen, { isInTransaction: true });
  if (!made.ok) return made;
  const close = await openForLoading(connection);
  await loadRows(connection, file);
  await close();
  for (const table of await carriedTables(connection)) {
    const read = sumUp(table.name);
    for await (const json of jsonRows(connection, table)) read.add(json);
    assertSame(read.done(), content);
  }
  const migrated = await migrateSchema(connection, migrations, { isInTransaction: true });
  if (!migrated.ok) return migrated;
  if (erasures.length === 0) return ok(0);
  const closeAgain = await openForLoading(connection);
  const erased = await eraseAgain(connection, erasures);
  await closeAgain();
  return ok(erased);
}

async function loadRows(connection: Kysely<ArchiveTables>, file: string): Promise<void> {
  let table = "";
  let batch: string[] = [];
  let size = 0;
  const flush = async () => {
    if (batch.length === 0) return;
    const target = sql.table(table);
    await sql`
      insert into ${target} overriding system value
      select * from json_populate_recordset(null::${target}, ${`[${batch.join(",")}]`}::json)`.execute(
      connection,
    );
    batch = [];
    size = 0;
  };
  for await (const line of backupLines(file)) {
    assert(line !== undefined, "a backup that has been checked holds lines of a backup");
    if (line.kind === "row") {
      batch.push(line.json);
      size += line.json.length;
      if (size >= LARGEST_BATCH || batch.length >= MOST_ROWS) await flush();
    } else {
      await flush();
      if (line.kind === "table") table = line.name;
    }
  }
}

/** Rows of a table that the backup does not name are none. */
function assertSame(read: BackedUpTable, { tables }: BackupContent): void {
  const written = tables.find(({ name }) => name === read.name);
  const isSame = written?.rows === read.rows && written.sha256 === read.sha256;
  assert(isSame, `the rows of ${read.name} are put back as they were written`);
}

/** Everything that lies in the database, ours or not: a backup is put back where there is nothing. */
async function tablesIn(database: Kysely<ArchiveTables>): Promise<readonly string[]> {
  const { rows } = await sql<{ readonly name: string }>`
    select relname as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm', 'f')
    order by relname collate "C"`.execute(database);
  return rows.map(({ name }) => name);
}
