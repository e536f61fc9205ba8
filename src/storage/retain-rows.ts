import { sql, type Kysely, type RawBuilder, type Transaction } from "kysely";
import type { RetentionKind } from "#domain/personal-data";
import { ok, type Result } from "#domain/result";
import { lastMomentOf, type Day } from "#domain/time";
import type { DueCount, DueEnd, RetentionStore } from "../application/ports.ts";
import { ask } from "./asking.ts";
import { connectDatabase } from "./connect-database.ts";
import type { ArchiveProblem } from "./archive-problem.ts";
import type { ConnectionSettings } from "./private-server/index.ts";
import { checkMigrated } from "./schema/migrate.ts";
import { migrations } from "./schema/migrations.ts";
import type { ArchiveTables } from "./schema/tables.ts";

/** Rows that have ended, and what becomes of them. The policies of the tables hold the same condition (0008, 0009). */
const STATEMENTS: Readonly<
  Record<
    RetentionKind,
    {
      readonly count: (moment: string, day: string) => RawBuilder<{ readonly count: number }>;
      readonly remove: readonly ((moment: string, day: string) => RawBuilder<unknown>)[];
    }
  >
> = {
  session: {
    count: (moment) => sql`select count(*)::int as count from session
      where coalesce(closed_at, expires_at) <= ${moment}::timestamptz`,
    remove: [
      (moment) => sql`delete from session where coalesce(closed_at, expires_at) <= ${moment}::timestamptz`,
    ],
  },
  link: {
    count: (moment) => sql`select count(*)::int as count from one_time_link
      where coalesce(used_at, revoked_at, expires_at) <= ${moment}::timestamptz`,
    remove: [
      (moment) => sql`delete from one_time_link
        where coalesce(used_at, revoked_at, expires_at) <= ${moment}::timestamptz`,
    ],
  },
  unsent: {
    count: (moment) => sql`select count(*)::int as count from unsent_text
      where kept_at <= ${moment}::timestamptz`,
    remove: [(moment) => sql`delete from unsent_text where kept_at <= ${moment}::timestamptz`],
  },
  address: {
    count: (_moment, day) => sql`select count(*)::int as count from person
      where (email is not null or exists (select from identity where identity.person = person.id))
        and ${roleless(day)}`,
    remove: [
      (_moment, day) => sql`delete from identity
        where exists (select from person where person.id = identity.person and ${roleless(day)})`,
      (_moment, day) => sql`update person set email = null where email is not null and ${roleless(day)}`,
    ],
  },
  letter: {
    count: (moment) => sql`select count(*)::int as count from letter
      where ${isOldLetter(moment)} and (letter_text <> '' or address is not null or answer is not null)`,
    remove: [
      (moment) => sql`delete from letter_link
        where exists (select from letter where letter.id = letter_link.letter and ${isOldLetter(moment)})`,
      (moment) => sql`update letter set letter_text = '', address = null, answer = null
        where ${isOldLetter(moment)} and (letter_text <> '' or address is not null or answer is not null)`,
    ],
  },
};

/** A letter that does not wait, and was sent, given up or kept by the moment. Its key stays, so that it is not written again. */
function isOldLetter(moment: string): RawBuilder<boolean> {
  return sql`letter.state <> 'waiting'
    and coalesce(letter.settled_at, letter.written_at) <= ${moment}::timestamptz`;
}

/** Somebody who has had a role, and whose last one ended on the day or before. */
function roleless(day: string): RawBuilder<boolean> {
  return sql`exists (select from assignment where assignment.person = person.id)
    and not exists (
      select from assignment where assignment.person = person.id
        and (last_day is null or last_day > ${day}::date)
    )`;
}

/** Removal by rule in a database whose schema is in place, as the owner of its tables. */
export function retentionStore(connection: ConnectionSettings): RetentionStore {
  return {
    countDue: (due) => inOrder(connection, due, countOne),
    removeDue: (due, { day, moment }) =>
      inOrder(connection, due, async (transaction, each) => {
        const { count } = await countOne(transaction, each);
        for (const remove of STATEMENTS[each.kind].remove)
          await remove(momentOf(each), each.lastEnd.toString()).execute(transaction);
        await sql`insert into retention_run (kind, moment, day, removed)
          values (${each.kind}, ${moment}, ${day.toString()}, ${count})`.execute(transaction);
        return { ...each, count };
      }),
  };
}

/** The same in a database that is looked at first: its tables must be those of this version. */
export async function checkedRetention(
  connection: ConnectionSettings,
): Promise<Result<RetentionStore, ArchiveProblem>> {
  const owner = connectDatabase(connection, { statementSeconds: 30 });
  try {
    const checked = await checkMigrated(owner, migrations);
    return checked.ok ? ok(retentionStore(connection)) : checked;
  } finally {
    await owner.destroy();
  }
}

async function countOne(transaction: Transaction<ArchiveTables>, due: DueEnd): Promise<DueCount> {
  const { rows } = await STATEMENTS[due.kind]
    .count(momentOf(due), due.lastEnd.toString())
    .execute(transaction);
  return { ...due, count: rows[0]?.count ?? 0 };
}

/** Rule by rule in one transaction, which has said the moment and the day that it looks back to. */
async function inOrder(
  connection: ConnectionSettings,
  due: readonly DueEnd[],
  run: (transaction: Transaction<ArchiveTables>, each: DueEnd) => Promise<DueCount>,
): Promise<readonly DueCount[]> {
  const owner: Kysely<ArchiveTables> = connectDatabase(connection, { statementSeconds: 60 });
  try {
    return await owner.transaction().execute(async (transaction) => {
      const counted: DueCount[] = [];
      for (const each of due) {
        await ask(transaction, { ended_before: momentOf(each), last_day: each.lastEnd.toString() });
        counted.push(await run(transaction, each));
      }
      return counted;
    });
  } finally {
    await owner.destroy();
  }
}

function momentOf({ lastEnd }: { readonly lastEnd: Day }): string {
  return lastMomentOf(lastEnd);
}
