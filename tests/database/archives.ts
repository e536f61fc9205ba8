import type {
  AmountArchive,
  AttachmentStore,
  Journal,
  People,
  RecordStore,
  Outbox,
  UnsentTexts,
} from "../../src/application/ports.ts";
import { openMemoryArchive } from "../../src/storage/memory-archive.ts";
import { openMemoryAttachments } from "../../src/storage/memory-attachments.ts";
import { openMemoryJournal } from "../../src/storage/memory-journal.ts";
import { openMemoryOutbox } from "../../src/storage/memory-outbox.ts";
import { openMemoryPeople } from "../../src/storage/memory-people.ts";
import { openMemoryRecords } from "../../src/storage/memory-records.ts";
import { openMemoryUnsent } from "../../src/storage/memory-unsent.ts";
import { openArchive } from "../../src/storage/open-archive.ts";
import type { DatabaseAccess } from "../../src/storage/plain-role.ts";
import { seriesHash } from "#domain/population";
import { agreement, moment, readAgreementText, series, versionOf } from "./kept-content.ts";
import { migratedDatabase } from "./new-database.ts";

/** An archive of one test, and how it is closed. */
export type TestArchive = {
  readonly archive: AmountArchive;
  readonly journal: Journal;
  readonly records: RecordStore;
  readonly people: People;
  readonly unsent: UnsentTexts;
  readonly outbox: Outbox;
  readonly attachments: AttachmentStore;
  close(): Promise<void>;
};

/** The archive in a database; one that cannot be opened fails the test. */
export async function openIn(server: DatabaseAccess): Promise<TestArchive> {
  const opened = await openArchive(server, readAgreementText);
  if (!opened.ok) throw new Error(`the archive did not open: ${JSON.stringify(opened.problems)}`);
  return opened.value;
}

/** Both archives, each empty. */
export const bothArchives: readonly { readonly where: string; open(): Promise<TestArchive> }[] = [
  {
    where: "in memory",
    open: async () => {
      const outbox = openMemoryOutbox();
      const records = openMemoryRecords();
      return {
        archive: openMemoryArchive(readAgreementText),
        journal: openMemoryJournal(),
        records,
        people: openMemoryPeople(outbox),
        outbox,
        unsent: openMemoryUnsent(),
        attachments: openMemoryAttachments(records),
        close: async () => undefined,
      };
    },
  },
  { where: "in the database", open: async () => openIn(await migratedDatabase()) },
];

/** Keeps the agreement and the series that the amounts of tests rest on. */
export async function keepBasis(archive: AmountArchive): Promise<void> {
  await archive.keepAgreement(versionOf(agreement), agreement, moment);
  await archive.keepSeries(seriesHash(series), series, moment);
}
