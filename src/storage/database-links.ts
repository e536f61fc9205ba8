import type { Kysely, Selectable, Transaction } from "kysely";
import type { OneTimeLink, People } from "../application/ports.ts";
import { asking } from "./asking.ts";
import { insertLetters } from "./insert-letters.ts";
import { insertAssignment, insertIdentity, insertPerson } from "./insert-people.ts";
import type { ArchiveTables } from "./schema/tables.ts";

/** Links that work once, in a database whose schema is in place. */
export function databaseLinks(
  database: Kysely<ArchiveTables>,
): Pick<People, "issueLink" | "findLink" | "useLink" | "acceptLink" | "linksOf" | "revokeLink"> {
  return {
    issueLink: (secretHash, link, letters = []) =>
      asking(database, { organisation: link.organisation }, async (transaction) => {
        await transaction
          .insertInto("one_time_link")
          .values({
            secret_hash: secretHash,
            purpose: link.purpose,
            organisation: link.organisation,
            body: link.body,
            issued_at: link.issuedAt,
            expires_at: link.expiresAt,
            used_at: link.usedAt ?? null,
            revoked_at: link.revokedAt ?? null,
          })
          .execute();
        await insertLetters(transaction, letters);
      }),
    findLink: (secretHash) =>
      asking(database, { link: secretHash }, async (transaction) => {
        const row = await transaction
          .selectFrom("one_time_link")
          .selectAll()
          .where("secret_hash", "=", secretHash)
          .executeTakeFirst();
        return row && readLink(row);
      }),
    useLink: (secretHash, now) =>
      asking(database, { link: secretHash }, (transaction) => useLink(transaction, secretHash, now)),
    acceptLink: (secretHash, { person, isNew, assignment, identity }, now) =>
      asking(
        database,
        {
          link: secretHash,
          person: person.id,
          ...(assignment === undefined ? {} : { organisation: assignment.organisation }),
        },
        async (transaction) => {
          const used = await useLink(transaction, secretHash, now);
          if (used === undefined) return undefined;
          if (isNew) await insertPerson(transaction, person, now);
          if (identity !== undefined) await insertIdentity(transaction, person.id, identity, now);
          if (assignment !== undefined) await insertAssignment(transaction, assignment, now);
          return used;
        },
      ),
    linksOf: (organisation) =>
      asking(database, { organisation }, async (transaction) => {
        const rows = await transaction
          .selectFrom("one_time_link")
          .selectAll()
          .where("organisation", "=", organisation)
          .orderBy("issued_at")
          .orderBy("secret_hash")
          .execute();
        return rows.map((row) => ({ ...readLink(row), secretHash: row.secret_hash }));
      }),
    revokeLink: (organisation, secretHash, now) =>
      asking(database, { organisation }, async (transaction) => {
        const { numUpdatedRows } = await transaction
          .updateTable("one_time_link")
          .set({ revoked_at: now })
          .where("secret_hash", "=", secretHash)
          .where("used_at", "is", null)
          .where("revoked_at", "is", null)
          .executeTakeFirst();
        return numUpdatedRows === 1n;
      }),
  };
}

async function useLink(
  transaction: Transaction<ArchiveTables>,
  secretHash: string,
  now: string,
): Promise<OneTimeLink | undefined> {
  const row = await transaction
    .updateTable("one_time_link")
    .set({ used_at: now })
    .where("secret_hash", "=", secretHash)
    .where("used_at", "is", null)
    .where("revoked_at", "is", null)
    .where("expires_at", ">", new Date(now))
    .returningAll()
    .executeTakeFirst();
  return row && readLink(row);
}

function readLink(row: Selectable<ArchiveTables["one_time_link"]>): OneTimeLink {
  return {
    purpose: row.purpose,
    organisation: row.organisation,
    body: row.body,
    issuedAt: row.issued_at.toISOString(),
    expiresAt: row.expires_at.toISOString(),
    ...(row.used_at === null ? {} : { usedAt: row.used_at.toISOString() }),
    ...(row.revoked_at === null ? {} : { revokedAt: row.revoked_at.toISOString() }),
  };
}
