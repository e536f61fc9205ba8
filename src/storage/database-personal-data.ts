import { sql, type Kysely, type Transaction } from "kysely";
import { day } from "#domain/time";
import type { KeptRow, People } from "../application/ports.ts";
import { ask, asking } from "./asking.ts";
import { PERSONAL_TABLES, type PersonalTable } from "./personal-columns.ts";
import type { ArchiveTables } from "./schema/tables.ts";

/** What is kept about somebody, and how it is taken away, in a database whose schema is in place. */
export function databasePersonalData(
  database: Kysely<ArchiveTables>,
): Pick<People, "erasePerson" | "keptAbout" | "lastRetained" | "showName" | "shownNames" | "withdrawName"> {
  return {
    erasePerson: (organisation, person, at, links = []) =>
      asking(database, { organisation, person, about: person }, async (transaction) => {
        const known = await transaction
          .selectFrom("person")
          .select("email")
          .where("id", "=", person)
          .where("erased_at", "is", null)
          .executeTakeFirst();
        const { numUpdatedRows } = await transaction
          .updateTable("person")
          .set({ name: null, email: null, erased_at: at })
          .where("id", "=", person)
          .where("erased_at", "is", null)
          .executeTakeFirst();
        if (numUpdatedRows === 0n) return false;
        await transaction.deleteFrom("identity").where("person", "=", person).execute();
        await transaction.deleteFrom("session").where("person", "=", person).execute();
        await transaction.deleteFrom("letter_choice").where("person", "=", person).execute();
        await transaction.deleteFrom("unsent_text").where("person", "=", person).execute();
        await eraseLinks(transaction, person, known?.email ?? undefined, links);
        await eraseLetters(transaction, person, known?.email ?? "");
        return true;
      }),
    showName: (by, { consent, seat, organisation, holder, name }, at) =>
      asking(database, { organisation: by }, async (transaction) => {
        await transaction
          .insertInto("shown_name")
          .values({ consent, seat, organisation, holder, name, shown_at: at, withdrawn_at: null })
          .onConflict((conflict) => conflict.doNothing())
          .execute();
      }),
    shownNames: () =>
      asking(database, {}, async (transaction) => {
        const rows = await transaction
          .selectFrom("shown_name")
          .selectAll()
          .where("withdrawn_at", "is", null)
          .orderBy("consent")
          .execute();
        return rows.flatMap(({ consent, seat, organisation, holder, name }) =>
          name === null ? [] : [{ consent, seat, organisation, holder, name }],
        );
      }),
    withdrawName: (by, consent, at) =>
      asking(database, by, async (transaction) => {
        const { numUpdatedRows } = await transaction
          .updateTable("shown_name")
          .set({ name: null, withdrawn_at: at })
          .where("consent", "=", consent)
          .where("withdrawn_at", "is", null)
          .executeTakeFirst();
        return numUpdatedRows === 1n;
      }),
    lastRetained: () =>
      asking(database, {}, async (transaction) => {
        const rows = await transaction
          .selectFrom("retention_run")
          .selectAll()
          .distinctOn("kind")
          .orderBy("kind")
          .orderBy("moment", "desc")
          .execute();
        return rows.map((row) => ({
          kind: row.kind,
          day: day(row.day),
          count: row.removed,
          moment: row.moment.toISOString(),
        }));
      }),
    keptAbout: (person) =>
      asking(database, { person, about: person }, async (transaction) => {
        const known = await transaction
          .selectFrom("person")
          .select("email")
          .where("id", "=", person)
          .executeTakeFirst();
        await ask(transaction, { address: known?.email ?? "" });
        const kept: KeptRow[] = [];
        for (const table of PERSONAL_TABLES) kept.push(...(await rowsAbout(transaction, table)));
        return kept;
      }),
  };
}

/** Links that hold the address or name the person, and those whose secrets are named by their hashes. */
async function eraseLinks(
  transaction: Transaction<ArchiveTables>,
  person: string,
  email: string | undefined,
  links: readonly string[],
): Promise<void> {
  await ask(transaction, { address: email ?? "" });
  await sql`delete from one_time_link
    where lower(body::jsonb ->> 'email') = lower(${email ?? ""}) or body::jsonb ->> 'person' = ${person}`.execute(
    transaction,
  );
  for (const secretHash of links) {
    await ask(transaction, { link: secretHash });
    await transaction.deleteFrom("one_time_link").where("secret_hash", "=", secretHash).execute();
  }
}

/** What letters to somebody say, and where they went: those to the person, and those to the address. */
async function eraseLetters(
  transaction: Transaction<ArchiveTables>,
  person: string,
  email: string,
): Promise<void> {
  await sql`update letter set address = null, letter_text = '', answer = null
    where person = ${person}::uuid or lower(address) = lower(${email})`.execute(transaction);
}

/** The rows of a table about whoever the transaction asks about; none of a table that nothing leads into. */
async function rowsAbout(
  transaction: Transaction<ArchiveTables>,
  { kind, table, columns, about, shown = [] }: PersonalTable,
): Promise<readonly KeptRow[]> {
  if (about === undefined) return [];
  const selected = sql.join([...columns, ...shown].map((column) => sql.id(column)));
  const { rows } = await sql<{ readonly kept: Readonly<Record<string, unknown>> }>`
    select row_to_json(about) as kept
    from (select ${selected} from ${sql.table(table)} where ${sql.raw(about)} order by ctid) about`.execute(
    transaction,
  );
  return rows.map(({ kept }) => ({ kind, values: valuesOf(kept) }));
}

/** Values as they are written, moments as UTC; what is not there is left out. */
function valuesOf(kept: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(kept).flatMap(([name, value]) => {
      if (value === null || value === undefined) return [];
      const written = String(value);
      return [[name, name.endsWith("_at") ? new Date(written).toISOString() : written]];
    }),
  );
}
