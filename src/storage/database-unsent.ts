import { sql, type Kysely } from "kysely";
import type { OwnUnsent, UnsentText, UnsentTexts } from "../application/ports.ts";
import { asking } from "./asking.ts";
import { connectDatabase } from "./connect-database.ts";
import type { ConnectionSettings } from "./private-server/index.ts";
import type { ArchiveTables } from "./schema/tables.ts";

/** Unsent texts in a database whose schema is in place. Each transaction says whose they are. */
export function databaseUnsent(database: Kysely<ArchiveTables>): UnsentTexts {
  return {
    keep: (own, text) =>
      asking(database, own, async (transaction) => {
        const row = rowOf(own, text);
        const { fields, page, heading, based_on, kept_at } = row;
        const kept = await transaction
          .insertInto("unsent_text")
          .values(row)
          .onConflict((conflict) =>
            conflict
              .columns(["person", "organisation", "place", "form_key"])
              .doUpdateSet({ fields, page, heading, based_on, kept_at })
              .where("unsent_text.is_taken", "=", false),
          )
          .executeTakeFirst();
        return kept.numInsertedOrUpdatedRows === 1n ? "kept" : "taken";
      }),
    list: (own) =>
      asking(database, own, async (transaction) => {
        const rows = await transaction
          .selectFrom("unsent_text")
          .selectAll()
          .where("person", "=", own.person)
          .where("organisation", "=", own.organisation)
          .where("is_taken", "=", false)
          .orderBy("kept_at", "desc")
          .orderBy("form_key")
          .execute();
        return rows.map((row) => ({
          place: row.place,
          key: row.form_key,
          basedOn: row.based_on,
          page: row.page,
          heading: row.heading,
          fields: readFields(row.fields),
          at: row.kept_at.toISOString(),
        }));
      }),
    takenAt: (own, place) =>
      asking(database, own, async (transaction) => {
        const rows = await transaction
          .selectFrom("unsent_text")
          .select("form_key")
          .where("person", "=", own.person)
          .where("organisation", "=", own.organisation)
          .where("place", "=", place)
          .where("is_taken", "=", true)
          .execute();
        return rows.map((row) => row.form_key);
      }),
    take: (own, { place, key, at }) =>
      asking(database, own, async (transaction) => {
        const empty = { basedOn: 0, page: "", heading: "", fields: [] };
        const row = { ...rowOf(own, { place, key, at, ...empty }), is_taken: true };
        const { fields, page, heading, kept_at, is_taken } = row;
        await transaction
          .insertInto("unsent_text")
          .values(row)
          .onConflict((conflict) =>
            conflict
              .columns(["person", "organisation", "place", "form_key"])
              .doUpdateSet({ fields, page, heading, kept_at, is_taken }),
          )
          .execute();
      }),
    discard: (own, { place, key }) =>
      asking(database, own, async (transaction) => {
        await transaction
          .deleteFrom("unsent_text")
          .where("person", "=", own.person)
          .where("organisation", "=", own.organisation)
          .where("place", "=", place)
          .where("form_key", "=", key)
          .where("is_taken", "=", false)
          .execute();
      }),
  };
}

/**
 * Removes what has grown old, everybody's: the policy of the table lets its owner remove just that.
 * @param connection as the owner of the tables
 */
export async function discardOldUnsent(connection: ConnectionSettings): Promise<void> {
  const owner = connectDatabase(connection, { statementSeconds: 30 });
  try {
    await sql`delete from unsent_text`.execute(owner);
  } finally {
    await owner.destroy();
  }
}

function rowOf({ person, organisation }: OwnUnsent, text: UnsentText) {
  return {
    person,
    organisation,
    place: text.place,
    form_key: text.key,
    based_on: text.basedOn,
    page: text.page,
    heading: text.heading,
    fields: JSON.stringify(text.fields),
    is_taken: false,
    kept_at: text.at,
  };
}

function readFields(text: string): UnsentText["fields"] {
  const read: unknown = JSON.parse(text);
  if (!Array.isArray(read)) return [];
  return read.flatMap((each: unknown) => {
    if (!Array.isArray(each)) return [];
    const [name, value]: readonly unknown[] = each;
    return typeof name === "string" && typeof value === "string" ? [[name, value] as const] : [];
  });
}
