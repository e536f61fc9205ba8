import { sql, type Kysely, type Selectable, type Transaction } from "kysely";
import type { GivenFile, Journal, JournalEntry, NewJournalEntry, Recorded } from "../application/ports.ts";
import { assert } from "#domain/result";
import { fileHash } from "#domain/source";
import type { ArchiveTables } from "./schema/tables.ts";

type JournalRow = Selectable<ArchiveTables["journal"]>;

/** Any number, the same in every program that writes in the journal: whoever holds its lock writes. */
const JOURNAL_LOCK = 7_219_001;

/** The journal in a database whose schema is in place; it only reads and adds. */
export function databaseJournal(database: Kysely<ArchiveTables>): Journal {
  return {
    record: (entry) => database.transaction().execute((transaction) => record(transaction, entry)),
    entries: async () => {
      const rows = await database.selectFrom("journal").selectAll().orderBy("sequence").execute();
      return rows.map(readEntry);
    },
    lastSequence: async () => {
      const { last } = await database
        .selectFrom("journal")
        .select(({ fn }) => fn.max("sequence").as("last"))
        .executeTakeFirstOrThrow();
      return last ?? 0;
    },
  };
}

/** One writer at a time: then the sequence is the order in which deeds took effect, and nothing is seen late. */
async function record(transaction: Transaction<ArchiveTables>, entry: NewJournalEntry): Promise<Recorded> {
  await sql`select pg_advisory_xact_lock(${JOURNAL_LOCK})`.execute(transaction);
  const before = await transaction
    .selectFrom("journal")
    .selectAll()
    .where("key", "=", entry.key)
    .executeTakeFirst();
  if (before !== undefined) {
    const known = readEntry(before);
    return known.deed === entry.deed && known.object === entry.object
      ? { kind: "already-recorded", entry: known }
      : { kind: "key-taken" };
  }
  const isAnnex = entry.deed === "annex-loaded" || entry.deed === "annex-withdrawn";
  const added = await transaction
    .insertInto("journal")
    .values({
      moment: entry.moment,
      actor: entry.actor,
      deed: entry.deed,
      annex_hash: isAnnex ? entry.object : null,
      series_hash: isAnnex ? null : entry.object,
      ...(await keepFile(transaction, entry)),
      key: entry.key,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  return { kind: "recorded", entry: readEntry(added) };
}

async function keepFile(
  transaction: Transaction<ArchiveTables>,
  { file, moment }: { readonly file?: GivenFile; readonly moment: string },
) {
  if (file === undefined) return { file_name: null, file_hash: null };
  const hash = fileHash(file.bytes);
  await transaction
    .insertInto("given_file")
    .values({ hash, bytes: Buffer.from(file.bytes), kept_at: moment })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return { file_name: file.name, file_hash: hash };
}

function readEntry(row: JournalRow): JournalEntry {
  const object = row.annex_hash ?? row.series_hash;
  assert(object !== null, `line ${row.sequence} of the journal names its object`);
  return {
    sequence: row.sequence,
    moment: row.moment.toISOString(),
    actor: row.actor,
    deed: row.deed,
    object,
    ...(row.file_name === null || row.file_hash === null
      ? {}
      : { file: { name: row.file_name, hash: row.file_hash } }),
  };
}
