import { Client, DatabaseError } from "pg";
import type { ConnectionSettings } from "../../src/storage/private-server/index.ts";

/** A row as the driver reads it when nobody has set it up. */
export type Row = Readonly<Record<string, unknown>>;

/** Asks statements on a connection of their own, past the program, and gives the rows of the last. */
export async function ask(connection: ConnectionSettings, ...statements: string[]): Promise<readonly Row[]> {
  const client = new Client(connection);
  await client.connect();
  try {
    let rows: readonly Row[] = [];
    for (const statement of statements) rows = (await client.query<Row>(statement)).rows;
    return rows;
  } finally {
    await client.end();
  }
}

/** The code (SQLSTATE) that PostgreSQL refuses statements with, or "done". */
export async function outcomeOf(connection: ConnectionSettings, ...statements: string[]): Promise<string> {
  try {
    await ask(connection, ...statements);
    return "done";
  } catch (error) {
    if (error instanceof DatabaseError && error.code !== undefined) return error.code;
    throw error;
  }
}
