import { expect, test } from "vitest";
import { PERSONAL_DATA } from "#domain/personal-data";
import { PERSONAL_TABLES, type PersonalTable } from "../../src/storage/personal-columns.ts";
import { dataColumnWord } from "../../src/texts/my-data.ts";
import { ask } from "./ask.ts";
import { migratedDatabase, type TestDatabase } from "./new-database.ts";

/** Columns that may hold personal data: an id of a person, a word that says so, or a text that people write. */
const SUSPICIOUS =
  /person|name|mail|address|phone|subject|issuer|actor|author|sender|receiver|recipient|given_by|by$|body|text|bytes|reason|source|wording|letter|comment/;

/** Columns with such a word that hold no personal data, each with why. */
const INNOCENT: Readonly<Record<string, string>> = {
  "kept_amount.address": "the address of an amount on the web",
  "kept_amount.recipient": "a municipality or region",
  "kept_sum_part.sum_address": "the address of an amount",
  "kept_sum_part.part_address": "the address of an amount",
  "record_version.entered_by": "an organisation",
};

/** Every column of the database that looks as if it held personal data and that the list does not name. */
async function unnamed(
  { administration }: TestDatabase,
  tables: readonly PersonalTable[],
): Promise<readonly string[]> {
  const named = new Set(tables.flatMap(({ table, columns }) => columns.map((each) => `${table}.${each}`)));
  const rows = await ask(
    administration,
    `select table_name || '.' || column_name as place, udt_name as type,
       exists (
         select from pg_constraint
         where contype = 'f' and conrelid = format('public.%I', table_name)::regclass
           and confrelid = 'person'::regclass
           and column_name = any (
             select attname::text from pg_attribute where attrelid = conrelid and attnum = any (conkey)
           )
       ) as leads
     from information_schema.columns
     where table_schema = 'public' and table_name not like 'schema\\_migration%' order by 1`,
  );
  return rows
    .filter(({ place, leads }) => leads === true || SUSPICIOUS.test(String(place).split(".")[1] ?? ""))
    .map(({ place }) => String(place))
    .filter((place) => !named.has(place) && INNOCENT[place] === undefined);
}

test("every column that may hold personal data is named, and has its row in the register", async () => {
  const database = await migratedDatabase();
  expect(await unnamed(database, PERSONAL_TABLES)).toEqual([]);
  const registered = new Set(PERSONAL_DATA.map(({ kind }) => kind));
  expect(new Set(PERSONAL_TABLES.map(({ kind }) => kind))).toEqual(registered);
  for (const { columns, shown = [], about } of PERSONAL_TABLES)
    if (about !== undefined)
      for (const column of [...columns, ...shown]) expect(dataColumnWord(column)).not.toBe(column);
});

test("a table that somebody adds and nobody names is found, and so is one that is taken off the list", async () => {
  const database = await migratedDatabase();
  await ask(
    database.administration,
    "create table parcel (id integer primary key, to_whom uuid references person, receiver text)",
  );
  expect(await unnamed(database, PERSONAL_TABLES)).toEqual(["parcel.receiver", "parcel.to_whom"]);
  const without = PERSONAL_TABLES.filter(({ table }) => table !== "session");
  expect(await unnamed(database, without)).toContain("session.person");
});

test("the columns that are named are there", async () => {
  const database = await migratedDatabase();
  for (const { table, columns, shown = [] } of PERSONAL_TABLES)
    await ask(database.administration, `select ${[...columns, ...shown].join(", ")} from ${table}`);
});
