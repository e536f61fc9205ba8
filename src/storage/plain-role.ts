import { sql, type Kysely } from "kysely";
import { DatabaseError } from "pg";
import { fail, ok, type Result } from "#domain/result";
import type { ArchiveProblem } from "./archive-problem.ts";
import { connectDatabase, currentUser } from "./connect-database.ts";
import type { ConnectionSettings } from "./private-server/index.ts";
import type { ArchiveTables } from "./schema/tables.ts";
import { sqlState } from "./sql-state.ts";

/**
 * The role that the program works as. It owns nothing and cannot log in: the user that owns the tables
 * takes it on in every connection, and so has no right to change what is kept.
 */
export const plainRole = "samnytta_app";

/** The owner of the tables, and, where we have one, an administrator who may make roles. */
export type DatabaseAccess = {
  readonly connection: ConnectionSettings;
  readonly administration: ConnectionSettings | undefined;
};

/** Makes sure that the plain role exists and that the owner of the tables may take it on. */
export async function preparePlainRole(
  owner: Kysely<ArchiveTables>,
  { connection, administration }: DatabaseAccess,
): Promise<Result<undefined, ArchiveProblem>> {
  if (await canTakeOn(owner)) return ok(undefined);
  const missing = { kind: "plain-role-missing", role: plainRole, owner: await currentUser(owner) } as const;
  const maker = connectDatabase(administration ?? connection, { statementSeconds: 10 });
  try {
    await makePlainRole(maker, missing.owner);
  } catch (error) {
    if (!hasState(error, sqlState.notAllowed)) throw error;
    return fail(missing);
  } finally {
    await maker.destroy();
  }
  return (await canTakeOn(owner)) ? ok(undefined) : fail(missing);
}

/**
 * The tables whose kept rows are not protected from the connection's role: it may change them, or the
 * trigger that refuses is gone or does not always fire. An administrator can have caused either.
 */
export async function unprotectedTables(
  database: Kysely<ArchiveTables>,
  keptTables: readonly string[],
): Promise<readonly string[]> {
  const { rows } = await sql<{ readonly name: string }>`
    select name from unnest(${keptTables}::text[]) as kept (name)
    where has_table_privilege(name, 'update, delete, truncate')
      or has_any_column_privilege(name, 'update')
      or not exists (
        select from pg_trigger
        where tgrelid = name::regclass and tgname = 'kept_for_ever' and tgenabled = 'A'
      )
    order by name`.execute(database);
  return rows.map(({ name }) => name);
}

async function canTakeOn(database: Kysely<ArchiveTables>): Promise<boolean> {
  try {
    await database
      .transaction()
      .execute((transaction) => sql`set local role ${sql.id(plainRole)}`.execute(transaction));
    return true;
  } catch (error) {
    if (hasState(error, sqlState.noSuchRole) || hasState(error, sqlState.notAllowed)) return false;
    throw error;
  }
}

async function makePlainRole(database: Kysely<ArchiveTables>, owner: string): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    const { rows } = await sql`select from pg_roles where rolname = ${plainRole}`.execute(transaction);
    if (rows.length === 0) await sql`create role ${sql.id(plainRole)} nologin`.execute(transaction);
    await sql`grant ${sql.id(plainRole)} to ${sql.id(owner)}`.execute(transaction);
  });
}

function hasState(error: unknown, state: string): boolean {
  return error instanceof DatabaseError && error.code === state;
}
