import { sql, type Kysely, type RawBuilder } from "kysely";
import type { ArchiveTables } from "./schema/tables.ts";

/** Bytes that are asked for at a time, and rows at most. */
const ROOM = 4_000_000;
const MOST_ROWS = 1000;
/** How much faster than before rows may be asked for: the next may be larger than those that came. */
const GROWTH = 4;

/**
 * Reads the rows of a query in turn, a few at a time: how many follows from how large they have been, so that a table
 * larger than the memory can be read.
 * @param transaction connected to one transaction, in which the cursor lives
 * @param name of the cursor; one name is open once in a transaction
 * @param sizeOf about how many bytes a row takes
 */
export async function* rowsInTurn<Row>(
  transaction: Kysely<ArchiveTables>,
  name: string,
  query: RawBuilder<Row>,
  sizeOf: (row: Row) => number,
): AsyncGenerator<Row> {
  const cursor = sql.id(name);
  await sql`declare ${cursor} no scroll cursor for ${query}`.execute(transaction);
  let atATime = 1;
  for (;;) {
    const { rows } = await sql<Row>`fetch ${sql.lit(atATime)} from ${cursor}`.execute(transaction);
    yield* rows;
    if (rows.length < atATime) break;
    const average = rows.reduce((total, row) => total + sizeOf(row), 0) / rows.length;
    atATime = Math.max(1, Math.min(MOST_ROWS, atATime * GROWTH, Math.floor(ROOM / (average + 1))));
  }
  await sql`close ${cursor}`.execute(transaction);
}
