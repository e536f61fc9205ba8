import { describe, expect, test } from "vitest";
import { sql, type Migration } from "kysely";
import { connectDatabase } from "../../src/storage/connect-database.ts";
import { prepareSchema } from "../../src/storage/open-archive.ts";
import { migrateSchema } from "../../src/storage/schema/migrate.ts";
import { migrations } from "../../src/storage/schema/migrations.ts";
import { ask } from "./ask.ts";
import { emptyDatabase, migratedDatabase, type TestDatabase } from "./new-database.ts";

/** Migrates as the owner. */
async function migrate({ connection }: TestDatabase, list: Readonly<Record<string, Migration>>) {
  const owner = connectDatabase(connection, { statementSeconds: 0 });
  try {
    return await migrateSchema(owner, list);
  } finally {
    await owner.destroy();
  }
}

/** Everything of ours in a database: tables with their columns, triggers, functions, types. */
async function schemaOf({ administration }: TestDatabase) {
  return ask(
    administration,
    `select table_name || '.' || column_name || ' ' || udt_name as thing
     from information_schema.columns where table_schema = 'public' and table_name not like 'schema_migration%'
     union all select tgrelid::regclass || ' ' || tgname || ' ' || tgenabled::text from pg_trigger where not tgisinternal
     union all select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) from pg_constraint
       where connamespace = 'public'::regnamespace and conrelid::regclass::text not like 'schema_migration%'
     union all select proname from pg_proc where pronamespace = 'public'::regnamespace
     union all select typname from pg_type where typnamespace = 'public'::regnamespace and typtype = 'd'
     order by thing`,
  );
}

const extraTable: Migration = {
  up: async (database) => {
    await sql`create table extra (id integer)`.execute(database);
  },
};

describe("migrations", () => {
  test("a new database gets everything, and a second run finds nothing to do", async () => {
    const database = await emptyDatabase();
    expect(await migrate(database, migrations)).toEqual({ ok: true, value: Object.keys(migrations) });
    const schema = await schemaOf(database);
    expect(schema.length).toBeGreaterThan(20);
    expect(await migrate(database, migrations)).toEqual({ ok: true, value: [] });
    expect(await schemaOf(database)).toEqual(schema);
    expect(schema).toEqual(await schemaOf(await migratedDatabase()));
  });

  const interruptions: readonly (readonly [string, string])[] = [
    ["fails", "select 1 / 0"],
    ["loses its connection", "select pg_terminate_backend(pg_backend_pid())"],
  ];
  test.each(interruptions)(
    "one that %s half-way leaves nothing, and can be run again",
    async (_, statement) => {
      const database = await emptyDatabase();
      const interrupted: Migration = {
        up: async (transaction) => {
          await extraTable.up(transaction);
          await sql.raw(statement).execute(transaction);
        },
      };
      await expect(migrate(database, { ...migrations, "9999-extra": interrupted })).rejects.toThrow();
      expect(await schemaOf(database)).toEqual([]);

      const whole = { ...migrations, "9999-extra": extraTable };
      expect(await migrate(database, whole)).toEqual({ ok: true, value: Object.keys(whole) });
      expect(await migrate(database, whole)).toEqual({ ok: true, value: [] });
    },
  );

  test("an interrupted later one leaves the earlier ones and their rows", async () => {
    const database = await migratedDatabase();
    const schema = await schemaOf(database);
    const interrupted: Migration = {
      up: async (transaction) => {
        await extraTable.up(transaction);
        await sql`select pg_terminate_backend(pg_backend_pid())`.execute(transaction);
      },
    };
    await expect(migrate(database, { ...migrations, "9999-extra": interrupted })).rejects.toThrow();
    expect(await schemaOf(database)).toEqual(schema);
  });

  test("two programs that start at once take turns", async () => {
    const { connection, administration } = await emptyDatabase();
    const prepared = await Promise.all([1, 2, 3].map(() => prepareSchema({ connection, administration })));
    expect(prepared.map(({ ok }) => ok)).toEqual([true, true, true]);
  });

  test("a database that a later version has migrated is left alone", async () => {
    const database = await emptyDatabase();
    await migrate(database, { ...migrations, "9999-later": extraTable });
    expect(await prepareSchema(database)).toEqual({
      ok: false,
      problems: [{ kind: "database-is-newer", unknown: ["9999-later"] }],
    });
  });
});
