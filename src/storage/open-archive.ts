import type {
  AmountArchive,
  AttachmentStore,
  Erasure,
  Journal,
  Outbox,
  People,
  RecordStore,
  RetentionStore,
  UnsentTexts,
} from "../application/ports.ts";
import type { LogHead } from "#domain/log";
import { fail, ok, type Result } from "#domain/result";
import type { ArchiveProblem } from "./archive-problem.ts";
import type { ReadAgreementText } from "./check-kept.ts";
import { connectDatabase } from "./connect-database.ts";
import { databaseAttachments } from "./database-attachments.ts";
import { databaseArchive } from "./database-archive.ts";
import { databaseJournal } from "./database-journal.ts";
import { databaseOutbox } from "./database-outbox.ts";
import { databasePeople } from "./database-people.ts";
import { databaseRecords } from "./database-records.ts";
import { databaseUnsent, discardOldUnsent } from "./database-unsent.ts";
import { erasedPeople } from "./erased-people.ts";
import { KEPT_TABLES } from "./kept-tables.ts";
import { plainRole, preparePlainRole, unprotectedTables, type DatabaseAccess } from "./plain-role.ts";
import { logHeads } from "./log-heads.ts";
import { retentionStore } from "./retain-rows.ts";
import { migrateSchema } from "./schema/migrate.ts";
import { migrations } from "./schema/migrations.ts";

/** The archive of an installation, in its database. */
export type OpenArchive = {
  readonly archive: AmountArchive;
  readonly journal: Journal;
  readonly records: RecordStore;
  readonly people: People;
  readonly unsent: UnsentTexts;
  readonly attachments: AttachmentStore;
  /** Removes unsent texts that have grown old. */
  readonly discardOld: () => Promise<void>;
  readonly outbox: Outbox;
  /** The last line of every organisation's log, for the seals. */
  readonly heads: () => Promise<readonly LogHead[]>;
  /** Everybody who has been erased, for the list outside the database. */
  readonly erased: () => Promise<readonly Erasure[]>;
  /** Removal by rule. */
  readonly retention: RetentionStore;
  /** Waits for what is under way and closes every connection. May be called again. */
  close(): Promise<void>;
};

/**
 * Opens the archive: makes the plain role and the tables where they are missing, as their owner, and then
 * works as the plain role, which can read and add but never change what is kept.
 *
 * @param server  what `openServer` returned
 * @param readAgreementText  the reader of agreement files; a kept text is read by it again
 * @returns the archive, or why this database cannot have one; nothing stays connected then
 */
export async function openArchive(
  server: DatabaseAccess,
  readAgreementText: ReadAgreementText,
): Promise<Result<OpenArchive, ArchiveProblem>> {
  const prepared = await prepareSchema(server);
  if (!prepared.ok) return prepared;
  const database = connectDatabase(server.connection, { role: plainRole, statementSeconds: 30 });
  const close = () => database.destroy();
  const tables = await unprotectedTables(database, KEPT_TABLES);
  if (tables.length > 0) {
    await close();
    return fail({ kind: "kept-rows-unprotected", role: plainRole, tables });
  }
  return ok({
    archive: databaseArchive(database, readAgreementText),
    journal: databaseJournal(database),
    records: databaseRecords(database),
    people: databasePeople(database),
    unsent: databaseUnsent(database),
    attachments: databaseAttachments(database),
    discardOld: () => discardOldUnsent(server.connection),
    outbox: databaseOutbox(database),
    heads: () => logHeads(server.connection),
    erased: () => erasedPeople(server.connection),
    retention: retentionStore(server.connection),
    close,
  });
}

/** Makes the plain role and brings the tables up to date, as their owner; nothing stays connected. */
export async function prepareSchema(server: DatabaseAccess): Promise<Result<undefined, ArchiveProblem>> {
  // A migration of a large table may take its time; pages do not wait on this connection.
  const owner = connectDatabase(server.connection, { statementSeconds: 0 });
  try {
    const role = await preparePlainRole(owner, server);
    if (!role.ok) return role;
    const migrated = await migrateSchema(owner, migrations);
    return migrated.ok ? ok(undefined) : migrated;
  } finally {
    await owner.destroy();
  }
}
