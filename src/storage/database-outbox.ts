import type { Kysely, Selectable, Transaction } from "kysely";
import type { Letter, Outbox } from "../application/ports.ts";
import { asking } from "./asking.ts";
import { insertLetters } from "./insert-letters.ts";
import type { ArchiveTables } from "./schema/tables.ts";

type Inside = Transaction<ArchiveTables>;
type Row = Selectable<ArchiveTables["letter"]> & { readonly link: string | null };

/** The letters of the house, in a database whose schema is in place. */
export function databaseOutbox(database: Kysely<ArchiveTables>): Outbox {
  const asPost = <T>(run: (transaction: Inside) => Promise<T>) => asking(database, { post: "yes" }, run);
  return {
    add: (organisation, letters) =>
      asking(database, { organisation }, (transaction) => insertLetters(transaction, letters)),
    list: (organisation) =>
      asking(database, { organisation }, async (transaction) => {
        const rows = await lettersIn(transaction)
          .where("organisation", "=", organisation)
          .orderBy("written_at", "desc")
          .orderBy("id")
          .execute();
        return rows.map(readLetter);
      }),
    find: (organisation, id) =>
      asking(database, { organisation }, async (transaction) => {
        const row = await lettersIn(transaction)
          .where("organisation", "=", organisation)
          .where("id", "=", id)
          .executeTakeFirst();
        return row && readLetter(row);
      }),
    retry: (organisation, id, now) =>
      asking(database, { organisation }, async (transaction) => {
        const { numUpdatedRows } = await transaction
          .updateTable("letter")
          .set({ state: "waiting", tried: 0, next_at: now, settled_at: null })
          .where("organisation", "=", organisation)
          .where("id", "=", id)
          .where("state", "=", "failed")
          .where("address", "is not", null)
          .executeTakeFirst();
        return numUpdatedRows === 1n;
      }),
    take: (now, heldUntil) =>
      asPost(async (transaction) => {
        const due = await transaction
          .selectFrom("letter")
          .select("id")
          .where("state", "=", "waiting")
          .where("next_at", "<=", new Date(now))
          .orderBy("next_at")
          .orderBy("id")
          .limit(1)
          .forUpdate()
          .skipLocked()
          .executeTakeFirst();
        if (due === undefined) return undefined;
        await transaction
          .updateTable("letter")
          .set(({ eb }) => ({ tried: eb("tried", "+", 1), next_at: heldUntil }))
          .where("id", "=", due.id)
          .execute();
        return readLetter(await lettersIn(transaction).where("id", "=", due.id).executeTakeFirstOrThrow());
      }),
    settle: (id, { state, answer, at, nextAt }) =>
      asPost(async (transaction) => {
        await transaction
          .updateTable("letter")
          .set({ state, answer, next_at: nextAt ?? null, settled_at: state === "waiting" ? null : at })
          .where("id", "=", id)
          .execute();
        if (state === "sent") await transaction.deleteFrom("letter_link").where("letter", "=", id).execute();
      }),
    forgetLinks: (now) =>
      asPost(async (transaction) => {
        await transaction
          .deleteFrom("letter_link")
          .where(({ eb, or, selectFrom }) =>
            or([
              eb("works_until", "<=", new Date(now)),
              eb("letter", "in", selectFrom("letter").select("id").where("address", "is", null)),
            ]),
          )
          .execute();
      }),
    lastTo: (organisation, person, kind, most) =>
      asking(database, { organisation }, async (transaction) => {
        const rows = await lettersIn(transaction)
          .where("organisation", "=", organisation)
          .where("person", "=", person)
          .where("kind", "=", kind)
          .orderBy("written_at", "desc")
          .orderBy("id")
          .limit(most)
          .execute();
        return rows.map(readLetter);
      }),
    findByStop: (stopHash) =>
      asking(database, { link: stopHash }, async (transaction) => {
        const row = await lettersIn(transaction).where("stop_hash", "=", stopHash).executeTakeFirst();
        return row && readLetter(row);
      }),
    choiceOf: (organisation, person) =>
      asking(database, { person }, async (transaction) => {
        const row = await transaction
          .selectFrom("letter_choice")
          .select(["rhythm", "reminders"])
          .where("organisation", "=", organisation)
          .where("person", "=", person)
          .executeTakeFirst();
        return row && { rhythm: row.rhythm, reminds: row.reminders };
      }),
    choose: (organisation, person, { rhythm, reminds: reminders }, at) =>
      asking(database, { person }, async (transaction) => {
        await transaction
          .insertInto("letter_choice")
          .values({ organisation, person, rhythm, reminders, chosen_at: at })
          .onConflict((conflict) =>
            conflict.columns(["person", "organisation"]).doUpdateSet({ rhythm, reminders, chosen_at: at }),
          )
          .execute();
      }),
  };
}

function lettersIn(transaction: Inside) {
  return transaction
    .selectFrom("letter")
    .leftJoin("letter_link", "letter_link.letter", "letter.id")
    .selectAll("letter")
    .select("letter_link.link");
}

function readLetter(row: Row): Letter {
  return {
    id: row.id,
    key: row.key,
    organisation: row.organisation,
    kind: row.kind,
    to: {
      organisation: row.to_organisation,
      role: row.to_role,
      ...(row.address === null ? {} : { address: row.address }),
      ...(row.person === null ? {} : { person: row.person }),
    },
    subject: row.heading,
    text: row.letter_text,
    ...(row.stop_hash === null ? {} : { stopHash: row.stop_hash }),
    ...(row.told === null ? {} : { told: row.told }),
    isExample: row.is_example,
    writtenAt: row.written_at.toISOString(),
    state: row.state,
    tried: row.tried,
    ...(row.next_at === null ? {} : { nextAt: row.next_at.toISOString() }),
    ...(row.settled_at === null ? {} : { settledAt: row.settled_at.toISOString() }),
    ...(row.answer === null ? {} : { answer: row.answer }),
    ...(row.link === null ? {} : { link: row.link }),
  };
}
