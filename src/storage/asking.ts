import { sql, type Kysely, type Transaction } from "kysely";
import type { ArchiveTables } from "./schema/tables.ts";

/** What a transaction says that it asks for; the policies of the tables let it see that and no more. */
export type Asking = {
  readonly organisation?: string;
  readonly person?: string;
  /** Issuer and subject with a space between. */
  readonly identity?: string;
  /** The hash of a session's token. */
  readonly session?: string;
  /** The hash of a link's secret, or of the secret that stops letters. */
  readonly link?: string;
  /** The person whose data is looked at or taken away. */
  readonly about?: string;
  /** The address that links were made for. */
  readonly address?: string;
  /** That it sends what waits, whosever it is. */
  readonly post?: "yes";
  /** What ended before this moment is removed by rule, */
  readonly ended_before?: string;
  /** and where a day is kept what ended on this day or before it. */
  readonly last_day?: string;
};

/** Runs something in a transaction that has said what it asks for. What was said ends with the transaction. */
export function asking<T>(
  database: Kysely<ArchiveTables>,
  what: Asking,
  run: (transaction: Transaction<ArchiveTables>) => Promise<T>,
): Promise<T> {
  return database.transaction().execute(async (transaction) => {
    await ask(transaction, what);
    return run(transaction);
  });
}

/** Says in a transaction what it asks for from here on, beside what it has said already. */
export async function ask(transaction: Transaction<ArchiveTables>, what: Asking): Promise<void> {
  for (const [name, value] of Object.entries(what))
    await sql`select set_config(${`samnytta.${name}`}, ${value}, true)`.execute(transaction);
}
