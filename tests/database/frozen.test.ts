import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sql } from "kysely";
import { connectDatabase } from "../../src/storage/connect-database.ts";
import { openArchive } from "../../src/storage/open-archive.ts";
import { plainRole } from "../../src/storage/plain-role.ts";
import { sqlState } from "../../src/storage/sql-state.ts";
import { seriesHash } from "#domain/population";
import { annexHash } from "#domain/published";
import { hashOf } from "#domain/source";
import { keepBasis, openIn } from "./archives.ts";
import { ask, outcomeOf } from "./ask.ts";
import {
  annex,
  annexLoaded,
  moment,
  readAgreementText,
  series,
  share,
  someSeries,
  sum,
} from "./kept-content.ts";
import { migratedDatabase, type TestDatabase } from "./new-database.ts";

const tables = [
  "agreement_version",
  "population_series",
  "kept_amount",
  "kept_sum_part",
  "published_annex",
  "given_file",
  "journal",
];
const becomePlain = `set role ${plainRole}`;

/** Each table, with a change that would go unseen: one that gives every row the value it has. */
const changes = [
  ["agreement_version", "update agreement_version set body = body"],
  ["population_series", "update population_series set body = body"],
  ["kept_amount", "update kept_amount set amount_ore = amount_ore"],
  ["kept_sum_part", "update kept_sum_part set position = position"],
  ...tables.map((table) => [table, `delete from ${table}`]),
  ...tables.map((table) => [table, `truncate ${table} cascade`]),
  ...tables.map((table) => [table, `delete from ${table} where false`]),
  [
    "agreement_version",
    `insert into agreement_version select * from agreement_version
     on conflict (version) do update set body = excluded.body`,
  ],
  [
    "kept_amount",
    `merge into kept_amount using kept_amount as same on kept_amount.address = same.address
     when matched then delete`,
  ],
].map(([table = "", change = ""]) => ({ table, change }));

describe("what is kept is kept for ever", () => {
  let database: TestDatabase;
  let before: readonly unknown[];
  const content = async () =>
    Promise.all(tables.map((table) => ask(database.administration, `select * from ${table} order by 1, 2`)));

  beforeAll(async () => {
    database = await migratedDatabase();
    const { archive, journal, close } = await openIn(database);
    await keepBasis(archive);
    const parts = [share(), share({ recipient: "1980" })];
    await archive.keepAmounts([...parts, sum(parts)], moment);
    await archive.keepAnnex(annexHash(annex), annex, moment);
    await journal.record(annexLoaded("key-1"));
    await close();
    before = await content();
    expect(before.map((rows) => Array.isArray(rows) && rows.length)).toEqual([1, 1, 3, 2, 1, 1, 1]);
  });
  afterAll(async () => {
    expect(await content()).toEqual(before);
  });

  test.each(changes)("the program may not: $change", async ({ change }) => {
    expect(await outcomeOf(database.connection, becomePlain, change)).toBe(sqlState.notAllowed);
  });

  test.each(changes)("the owner of the tables is refused: $change", async ({ change }) => {
    expect(await outcomeOf(database.connection, change)).toBe(sqlState.keptForEver);
  });

  test.each(changes)("the administrator is refused, as replication too: $change", async ({ change }) => {
    expect(await outcomeOf(database.administration, change)).toBe(sqlState.keptForEver);
    const asReplication = ["set session_replication_role to replica", change];
    expect(await outcomeOf(database.administration, ...asReplication)).toBe(sqlState.keptForEver);
  });

  test.each(tables)("the program may not take the protection of %s away", async (table) => {
    for (const statement of [
      `alter table ${table} disable trigger all`,
      `drop trigger kept_for_ever on ${table}`,
      `drop table ${table} cascade`,
    ]) {
      expect(await outcomeOf(database.connection, becomePlain, statement)).toBe(sqlState.notAllowed);
    }
    // The function is one for all tables.
    const replace = `create or replace function refuse_change() returns trigger language plpgsql as 'begin return null; end'`;
    expect(await outcomeOf(database.connection, becomePlain, replace)).toBe(sqlState.notAllowed);
    // PostgreSQL only warns about a grant that grants nothing.
    const rights = await ask(
      database.connection,
      becomePlain,
      `grant all on ${table} to ${plainRole}`,
      `select has_table_privilege('${table}', 'update, delete, truncate, trigger') as "mayChange"`,
    );
    expect(rights).toEqual([{ mayChange: false }]);
  });

  test("an update does not even compile", () => {
    const connected = connectDatabase(database.connection, { role: plainRole, statementSeconds: 1 });
    // @ts-expect-error a column of a kept row has no type that it could be updated with
    const update = connected.updateTable("kept_amount").set({ amount_ore: 1n });
    expect(update.compile().sql).toContain("update");
  });
});

describe("the archive works as the plain role", () => {
  test("what the plain role may not do, the archive cannot do", async () => {
    const database = await migratedDatabase();
    const { archive, close } = await openIn(database);
    await archive.keepSeries(seriesHash(series), series, moment);
    await ask(database.connection, `revoke insert on population_series from ${plainRole}`);
    const other = someSeries({ rows: new Map([...series.rows].slice(1)) });
    await expect(archive.keepSeries(seriesHash(other), other, moment)).rejects.toMatchObject({
      code: sqlState.notAllowed,
    });
    await close();
  });

  test("the plain role owns nothing, cannot log in and has no power of its own", async () => {
    const { administration } = await migratedDatabase();
    const [role] = await ask(
      administration,
      `select rolcanlogin, rolsuper, rolcreaterole, rolcreatedb, rolreplication, rolbypassrls,
         (select count(*) from pg_class where relowner = pg_roles.oid) as owned
       from pg_roles where rolname = '${plainRole}'`,
    );
    expect(Object.values(role ?? {})).toEqual([false, false, false, false, false, false, "0"]);
  });

  test.each([
    ["an update is granted", `grant update on kept_amount to ${plainRole}`],
    ["an update of one column is granted", `grant update (amount_ore) on kept_amount to ${plainRole}`],
    ["the role may write everywhere", `grant pg_write_all_data to ${plainRole}`],
    ["the trigger is switched off", "alter table kept_amount disable trigger kept_for_ever"],
    ["the trigger does not always fire", "alter table kept_amount enable trigger kept_for_ever"],
    ["the trigger is gone", "drop trigger kept_for_ever on kept_amount"],
  ])("the archive does not open where %s", async (_, statement) => {
    const database = await migratedDatabase();
    await ask(database.administration, statement);
    const opened = await openArchive(database, readAgreementText);
    // Roles belong to the whole server, not to the database of this test.
    await ask(database.administration, `revoke pg_write_all_data from ${plainRole}`);
    expect(opened).toMatchObject({ ok: false, problems: [{ kind: "kept-rows-unprotected" }] });
  });
});

describe("the database itself keeps wrong rows out", () => {
  const notNull = "23502";
  const foreignKey = "23503";
  const check = "23514";
  let database: TestDatabase;
  /** Adds a sum as the program would, with some of its columns changed, and takes it back. */
  const add = (change: Readonly<Record<string, string>>) => {
    const columns = {
      address: `'${"a".repeat(64)}'`,
      kind: "'sum'",
      agreement_version: "(select version from agreement_version)",
      amount_ore: "1",
      kept_at: `'${moment}'`,
      ...change,
    };
    const insert = `insert into kept_amount (${Object.keys(columns).join()}) values (${Object.values(columns).join()})`;
    return outcomeOf(database.connection, becomePlain, "begin", insert, "rollback");
  };

  beforeAll(async () => {
    database = await migratedDatabase();
    const { archive, close } = await openIn(database);
    await keepBasis(archive);
    await close();
  });

  test("a right row comes in", async () => {
    expect(await add({})).toBe("done");
    expect(await add({ address: `'${hashOf("sala")}'` })).toBe("done");
  });

  test.each([
    ["a negative amount", check, { amount_ore: "-1" }],
    ["capital letters in an address", check, { address: `'${"A".repeat(64)}'` }],
    ["63 digits", check, { address: `'${"a".repeat(63)}'` }],
    ["64 digits and a new line", check, { address: `'${"a".repeat(64)}' || chr(10)` }],
    ["a kind that is none", check, { kind: "'guess'" }],
    ["a share without its inputs", check, { kind: "'share'" }],
    ["a sum with a recipient", check, { recipient: "'1981'" }],
    ["a row without its moment", notNull, { kept_at: "null" }],
    ["an agreement that is not kept", foreignKey, { agreement_version: `'${"b".repeat(64)}'` }],
  ])("but not one with %s", async (_, code, change) => {
    expect(await add(change)).toBe(code);
  });
});

test("öre come as bigint and decimals as text, and only in these connections", async () => {
  const { connection } = await migratedDatabase();
  const connected = connectDatabase(connection, { statementSeconds: 1 });
  const query = "select 9007199254740993::bigint as ore, 0.10::numeric as decimal";
  expect((await sql.raw(query).execute(connected)).rows).toEqual([
    { ore: 9_007_199_254_740_993n, decimal: "0.10" },
  ]);
  expect(await ask(connection, query)).toEqual([{ ore: "9007199254740993", decimal: "0.10" }]);
  await connected.destroy();
});
