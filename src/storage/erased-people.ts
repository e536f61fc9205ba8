import { sql, type Kysely } from "kysely";
import type { Erasure } from "../application/ports.ts";
import { connectDatabase } from "./connect-database.ts";
import type { ConnectionSettings } from "./private-server/index.ts";
import type { ArchiveTables } from "./schema/tables.ts";

/** Everybody who has been erased, in order of time; read as the owner, who may see all. */
export async function erasedPeople(connection: ConnectionSettings): Promise<readonly Erasure[]> {
  const owner = connectDatabase(connection, { statementSeconds: 30 });
  try {
    const { rows } = await sql<{ readonly person: string; readonly moment: Date }>`
      select id::text as person, erased_at as moment from person where erased_at is not null
      order by erased_at, id`.execute(owner);
    return rows.map(({ person, moment }) => ({ person, moment: moment.toISOString() }));
  } finally {
    await owner.destroy();
  }
}

/**
 * Erases again everybody whom a list says was erased, in rows from before that. The locks of rows must be lifted.
 * @returns how many had a name
 */
export async function eraseAgain(
  connection: Kysely<ArchiveTables>,
  erasures: readonly Erasure[],
): Promise<number> {
  let erased = 0;
  for (const { person, moment } of erasures) {
    if (!/^[0-9a-f-]{36}$/.test(person)) continue;
    await sql`
      update letter set address = null, letter_text = '', answer = null
      where person = ${person}::uuid
        or lower(address) = (select lower(email) from person where id = ${person}::uuid)`.execute(connection);
    await sql`delete from letter_choice where person = ${person}::uuid`.execute(connection);
    const { numAffectedRows } = await sql`
      update person set name = null, email = null, erased_at = ${moment}
      where id = ${person}::uuid and erased_at is null`.execute(connection);
    await sql`delete from identity where person = ${person}::uuid`.execute(connection);
    await sql`delete from unsent_text where person = ${person}::uuid`.execute(connection);
    erased += Number(numAffectedRows ?? 0n);
  }
  return erased;
}
