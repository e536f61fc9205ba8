import type { Kysely } from "kysely";
import type { AttachmentStore } from "../application/ports.ts";
import { asking } from "./asking.ts";
import type { ArchiveTables } from "./schema/tables.ts";

/** Content of attachments in a database whose schema is in place. Who sees which follows from the attachments they see. */
export function databaseAttachments(database: Kysely<ArchiveTables>): AttachmentStore {
  return {
    keep: (organisation, hash, bytes, at) =>
      asking(database, { organisation }, async (transaction) => {
        await transaction
          .insertInto("attachment_content")
          .values({ hash, bytes: Buffer.from(bytes), kept_at: at })
          .onConflict((conflict) => conflict.column("hash").doNothing())
          .execute();
      }),
    find: (reader, hash) =>
      asking(database, reader === "everybody" ? {} : { organisation: reader }, async (transaction) => {
        const row = await transaction
          .selectFrom("attachment_content")
          .select("bytes")
          .where("hash", "=", hash)
          .executeTakeFirst();
        return row && new Uint8Array(row.bytes);
      }),
    forget: (organisation, hash) =>
      asking(database, { organisation }, async (transaction) => {
        await transaction.deleteFrom("attachment_content").where("hash", "=", hash).execute();
      }),
  };
}
