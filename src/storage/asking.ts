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
};

/** Runs something in a transaction that has said what it asks for. What was said ends with the transaction. */
export function asking<T>(
  database: Kysely<ArchiveTables>,
  what: Asking,
  run: (transaction: Transaction<ArchiveTables>) => Promise<T>,
): Promise<T> {
  return database.transaction().execute(async (transaction) => {
    for (const [name, value] of Object.entries(what))
      await sql`select set_config(${`samnytta.${name}`}, ${value}, true)`.execute(transaction);
    return run(transaction);
  });
}
