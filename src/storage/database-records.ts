import { sql, type Kysely, type Selectable, type Transaction } from "kysely";
import { DatabaseError } from "pg";
import { appendEvent, versionHash, type LogEvent } from "#domain/log";
import type {
  NewVersion,
  Reader,
  RecordStore,
  RecordVersion,
  Writer,
  Written,
} from "../application/ports.ts";
import { asking } from "./asking.ts";
import type { ArchiveTables } from "./schema/tables.ts";
import { sqlState } from "./sql-state.ts";

type VersionRow = Selectable<ArchiveTables["record_version"]>;
type EventRow = Selectable<ArchiveTables["log_event"]>;

/** What is written in versions, in a database whose schema is in place; it only reads and adds. */
export function databaseRecords(database: Kysely<ArchiveTables>): RecordStore {
  const as = <T>(reader: Reader, run: (transaction: Transaction<ArchiveTables>) => Promise<T>) =>
    asking(database, reader === "everybody" ? {} : { organisation: reader }, run);
  return {
    write: async (by, change, moment) => {
      try {
        return await asking(database, { organisation: by.organisation, person: by.person }, (transaction) =>
          write(transaction, by, change, moment),
        );
      } catch (error) {
        // Another organisation's thing of the same id: the writer cannot see it, and is not told that it is there.
        if (error instanceof DatabaseError && error.code === sqlState.alreadyThere)
          return { kind: "unknown" };
        throw error;
      }
    },
    current: (reader, kind, at) =>
      as(reader, async (transaction) => {
        const rows = await transaction
          .selectFrom("record_version")
          .selectAll()
          .distinctOn("object")
          .where("kind", "=", kind)
          .$if(at !== undefined, (query) => query.where("moment", "<=", sql<Date>`${at}::timestamptz`))
          .orderBy("object")
          .orderBy("version", "desc")
          .execute();
        return rows.map(readVersion);
      }),
    countPublished: (...kinds) =>
      as("everybody", async (transaction) => {
        const counted = await transaction
          .selectFrom("record_version")
          .select(({ fn }) => fn.countAll<string>().as("versions"))
          .where("kind", "in", kinds)
          .where("state", "=", "published")
          .executeTakeFirstOrThrow();
        return Number(counted.versions);
      }),
    history: (reader, kind, object) =>
      as(reader, async (transaction) => {
        const rows = await transaction
          .selectFrom("record_version")
          .selectAll()
          .where("kind", "=", kind)
          .where("object", "=", object)
          .orderBy("version")
          .execute();
        return rows.map(readVersion);
      }),
    events: (organisation) =>
      as(organisation, async (transaction) => {
        const rows = await transaction
          .selectFrom("log_event")
          .selectAll()
          .where("organisation", "=", organisation)
          .orderBy("sequence")
          .execute();
        return rows.map(readEvent);
      }),
    eventsBy: (person) =>
      asking(database, { about: person }, async (transaction) => {
        const rows = await transaction
          .selectFrom("log_event")
          .selectAll()
          .where("person", "=", person)
          .orderBy("moment")
          .orderBy("organisation")
          .orderBy("sequence")
          .execute();
        return rows.map(readEvent);
      }),
    eventsOnBehalf: (organisation) =>
      as(organisation, async (transaction) => {
        const rows = await transaction
          .selectFrom("log_event")
          .selectAll()
          .where("on_behalf_of", "=", organisation)
          .orderBy("moment")
          .orderBy("organisation")
          .orderBy("sequence")
          .execute();
        return rows.map(readEvent);
      }),
  };
}

async function write(
  transaction: Transaction<ArchiveTables>,
  by: Writer,
  change: NewVersion,
  moment: string,
): Promise<Written> {
  const { kind, object, owner } = change;
  // One writer at a time in an organisation's log, and one of each thing.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`log ${by.organisation}`}, 0))`.execute(
    transaction,
  );
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${kind} ${object}`}, 0))`.execute(transaction);
  const hash = versionHash(change);
  const before = await keptWith(transaction, change.key);
  if (before !== undefined)
    return before.after_hash === hash && before.deed === change.deed
      ? { kind: "already-written", version: await versionOf(transaction, before) }
      : { kind: "key-taken" };
  const current = await lastOf(transaction, change);
  if ((current?.version ?? 0) !== change.basedOn) {
    return current === undefined ? { kind: "unknown" } : { kind: "stale", current };
  }
  const event = await addEvent(transaction, by, change, { moment, hash, before: current?.hash });
  const row = await transaction
    .insertInto("record_version")
    .values({
      kind,
      object,
      version: change.basedOn + 1,
      owner,
      entered_by: by.organisation,
      event_sequence: event.sequence,
      state: change.state,
      body: change.body,
      hash,
      moment,
      person: by.person,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  return { kind: "written", version: readVersion(row) };
}

async function keptWith(transaction: Transaction<ArchiveTables>, key: string) {
  return transaction.selectFrom("log_event").selectAll().where("key", "=", key).executeTakeFirst();
}

async function versionOf(transaction: Transaction<ArchiveTables>, event: EventRow): Promise<RecordVersion> {
  const row = await transaction
    .selectFrom("record_version")
    .selectAll()
    .where("entered_by", "=", event.organisation)
    .where("event_sequence", "=", event.sequence)
    .executeTakeFirstOrThrow();
  return readVersion(row);
}

async function lastOf(
  transaction: Transaction<ArchiveTables>,
  { kind, object }: NewVersion,
): Promise<RecordVersion | undefined> {
  const row = await transaction
    .selectFrom("record_version")
    .selectAll()
    .where("kind", "=", kind)
    .where("object", "=", object)
    .orderBy("version", "desc")
    .executeTakeFirst();
  return row && readVersion(row);
}

async function addEvent(
  transaction: Transaction<ArchiveTables>,
  by: Writer,
  change: NewVersion,
  {
    moment,
    hash,
    before,
  }: { readonly moment: string; readonly hash: string; readonly before: string | undefined },
): Promise<LogEvent> {
  const { organisation, person, role } = by;
  const last = await transaction
    .selectFrom("log_event")
    .selectAll()
    .where("organisation", "=", organisation)
    .orderBy("sequence", "desc")
    .executeTakeFirst();
  const event = appendEvent(
    {
      organisation,
      moment,
      person,
      role,
      ...(change.owner === organisation ? {} : { onBehalfOf: change.owner }),
      deed: change.deed,
      kind: change.kind,
      object: change.object,
      ...(before === undefined ? {} : { before }),
      after: hash,
    },
    last && readEvent(last),
  );
  await transaction
    .insertInto("log_event")
    .values({
      organisation,
      sequence: event.sequence,
      moment,
      person,
      role,
      on_behalf_of: event.onBehalfOf ?? null,
      deed: event.deed,
      kind: event.kind,
      object: event.object,
      before_hash: before ?? null,
      after_hash: hash,
      previous_hash: event.previous,
      hash: event.hash,
      key: change.key,
    })
    .execute();
  return event;
}

/** A version as it is stored. */
export function readVersion(row: VersionRow): RecordVersion {
  return {
    kind: row.kind,
    object: row.object,
    version: row.version,
    owner: row.owner,
    enteredBy: row.entered_by,
    state: row.state,
    body: row.body,
    hash: row.hash,
    moment: row.moment.toISOString(),
    ...(row.person === null ? {} : { person: row.person }),
  };
}

/** A line of the log as it is stored, fit for looking through. */
export function readEvent(row: EventRow): LogEvent {
  return {
    organisation: row.organisation,
    sequence: row.sequence,
    moment: row.moment.toISOString(),
    ...(row.person === null ? {} : { person: row.person }),
    ...(row.role === null ? {} : { role: row.role }),
    ...(row.on_behalf_of === null ? {} : { onBehalfOf: row.on_behalf_of }),
    deed: row.deed,
    kind: row.kind,
    object: row.object,
    ...(row.before_hash === null ? {} : { before: row.before_hash }),
    after: row.after_hash,
    previous: row.previous_hash,
    hash: row.hash,
  };
}
