import { randomUUID } from "node:crypto";
import { inject } from "vitest";
import type { SocketConnection } from "../../src/storage/private-server/index.ts";
import { ask } from "./ask.ts";

/** A database of one test: as its owner, and as the administrator of the server. */
export type TestDatabase = {
  readonly connection: SocketConnection;
  readonly administration: SocketConnection;
};

/** A new database with the whole schema, a copy of the template. */
export async function migratedDatabase(): Promise<TestDatabase> {
  return createDatabase(`template ${inject("testServer").template}`);
}

/** A new database with nothing in it. */
export async function emptyDatabase(): Promise<TestDatabase> {
  return createDatabase("");
}

async function createDatabase(from: string): Promise<TestDatabase> {
  const { administration, owner } = inject("testServer");
  const database = `test_${randomUUID().replaceAll("-", "")}`;
  await ask(administration, `create database ${database} ${from} owner ${owner}`);
  return {
    connection: { ...administration, user: owner, database },
    administration: { ...administration, database },
  };
}
