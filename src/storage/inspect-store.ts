import { sql, type Kysely, type Selectable, type Transaction } from "kysely";
import { ore } from "#domain/money";
import { seriesHash } from "#domain/population";
import { annexHash } from "#domain/published";
import { ok, type Result } from "#domain/result";
import { fileHash } from "#domain/source";
import {
  RECORD_KINDS,
  type ArchivedThing,
  type KeptStore,
  type StoredVersion,
} from "../application/ports.ts";
import { readAnnexBody } from "./annex-body.ts";
import type { ArchiveProblem } from "./archive-problem.ts";
import type { ReadAgreementText } from "./check-kept.ts";
import { connectDatabase } from "./connect-database.ts";
import { databaseArchive } from "./database-archive.ts";
import { readEvent, readVersion } from "./database-records.ts";
import { readAmount } from "./kept-amount-rows.ts";
import { KEPT_TABLES, ownTables, unlockedTables } from "./kept-tables.ts";
import { plainRole, unprotectedTables } from "./plain-role.ts";
import type { ConnectionSettings } from "./private-server/index.ts";
import { rowsInTurn } from "./rows-in-turn.ts";
import { checkMigrated } from "./schema/migrate.ts";
import { migrations } from "./schema/migrations.ts";
import type { ArchiveTables } from "./schema/tables.ts";
import { readSeriesBody } from "./series-body.ts";

type Inside = Transaction<ArchiveTables>;

/** About what a row of hashes and a few words takes. */
const SMALL_ROW = 500;

/**
 * Lets something look the store through as it is at one moment, while the program may be writing. Reads as the owner of
 * the tables, who may see everything, in a transaction that can only read.
 * @returns what came of it, or why this database cannot be looked through
 */
export async function inspectStore<T>(
  connection: ConnectionSettings,
  readAgreementText: ReadAgreementText,
  use: (store: KeptStore) => Promise<T>,
): Promise<Result<T, ArchiveProblem>> {
  const owner = connectDatabase(connection, { statementSeconds: 0 });
  try {
    const migrated = await checkMigrated(owner, migrations);
    if (!migrated.ok) return migrated;
    const outcome = await owner
      .transaction()
      .setIsolationLevel("repeatable read")
      .setAccessMode("read only")
      .execute((transaction) => use(storeIn(transaction, connection, readAgreementText)));
    return ok(outcome);
  } finally {
    await owner.destroy();
  }
}

function storeIn(
  transaction: Inside,
  connection: ConnectionSettings,
  readAgreementText: ReadAgreementText,
): KeptStore {
  return {
    organisations: async () => {
      const { rows } = await sql<{ readonly organisation: string }>`
        select distinct organisation collate "C" as organisation from log_event order by 1`.execute(
        transaction,
      );
      return rows.map(({ organisation }) => organisation);
    },
    log: async (organisation) => {
      const rows = await transaction
        .selectFrom("log_event")
        .selectAll()
        .where("organisation", "=", organisation)
        .orderBy("sequence")
        .execute();
      return rows.map(readEvent);
    },
    versions: () => versionsIn(transaction),
    linesWithoutVersion: () => linesWithoutVersion(transaction),
    archived: () => archivedIn(transaction, readAgreementText),
    archive: databaseArchive(transaction, readAgreementText),
    amounts: () => amountsIn(transaction),
    unprotected: async () => ({
      tables: (await ownTables(transaction)).length,
      changeable: await changeableTables(connection),
      unlocked: await unlockedTables(transaction),
    }),
  };
}

type VersionRow = Selectable<ArchiveTables["record_version"]>;

/** Versions whose lines are asked for together. */
const TOGETHER = 500;

async function* versionsIn(transaction: Inside): AsyncGenerator<StoredVersion> {
  const query = sql<VersionRow>`
    select * from record_version order by kind collate "C", object collate "C", version`;
  let batch: VersionRow[] = [];
  for await (const row of rowsInTurn(transaction, "versions", query, ({ body }) => body.length + SMALL_ROW)) {
    batch.push(row);
    if (batch.length < TOGETHER) continue;
    yield* await withLines(transaction, batch);
    batch = [];
  }
  yield* await withLines(transaction, batch);
}

async function withLines(
  transaction: Inside,
  versions: readonly VersionRow[],
): Promise<readonly StoredVersion[]> {
  const lines = await transaction
    .selectFrom("log_event")
    .selectAll()
    .where(
      sql<boolean>`(organisation, sequence) in (select * from unnest(
        ${versions.map((row) => row.entered_by)}::text[], ${versions.map((row) => row.event_sequence)}::integer[]
      ))`,
    )
    .execute();
  const placeOf = (organisation: string, sequence: number) => `${sequence} ${organisation}`;
  const byPlace = new Map(lines.map((line) => [placeOf(line.organisation, line.sequence), readEvent(line)]));
  return versions.map((row) => ({
    version: { ...readVersion(row), line: row.event_sequence },
    line: byPlace.get(placeOf(row.entered_by, row.event_sequence)),
  }));
}

async function* linesWithoutVersion(transaction: Inside) {
  const query = sql<Selectable<ArchiveTables["log_event"]>>`
    select log_event.* from log_event
    left join record_version on entered_by = organisation and event_sequence = sequence
    where record_version.object is null and log_event.kind = any (array[${sql.join(RECORD_KINDS.map((kind) => sql.lit(kind)))}])
    order by organisation collate "C", sequence`;
  for await (const row of rowsInTurn(transaction, "lone_lines", query, () => SMALL_ROW)) yield readEvent(row);
}

/** The four tables that are kept under a hash of their own, and how the hash is computed from what lies there. */
async function* archivedIn(transaction: Inside, read: ReadAgreementText): AsyncGenerator<ArchivedThing> {
  const bodies = [
    {
      kind: "agreement",
      table: "agreement_version",
      key: "version",
      hash: (body: string) => read(body)?.version,
    },
    {
      kind: "series",
      table: "population_series",
      key: "hash",
      hash: (body: string) => seriesHash(readSeriesBody(body)),
    },
    {
      kind: "annex",
      table: "published_annex",
      key: "hash",
      hash: (body: string, key: string) => annexHash(readAnnexBody(key, body)),
    },
  ] as const;
  for (const { kind, table, key, hash } of bodies) {
    const query = sql<{ readonly key: string; readonly body: string }>`
      select ${sql.id(key)} as key, body from ${sql.table(table)} order by 1`;
    for await (const row of rowsInTurn(transaction, table, query, ({ body }) => body.length))
      yield { kind, key: row.key, again: ifReadable(() => hash(row.body, row.key)) };
  }
  const files = sql<{ readonly key: string; readonly bytes: Uint8Array }>`
    select hash as key, bytes from given_file order by 1`;
  for await (const { key, bytes } of rowsInTurn(transaction, "given_file", files, (row) => row.bytes.length))
    yield { kind: "file", key, again: fileHash(bytes) };
  const contents = sql<{ readonly key: string; readonly bytes: Uint8Array }>`
    select hash as key, bytes from attachment_content order by 1`;
  for await (const { key, bytes } of rowsInTurn(
    transaction,
    "attachment_content",
    contents,
    (row) => row.bytes.length,
  ))
    yield { kind: "file", key, again: fileHash(bytes) };
  // An attachment that is left, and whose content is gone.
  const { rows: lost } = await sql<{ readonly key: string }>`
    select distinct split_part(object, ' ', 1) as key from record_version
    where kind = 'attachment' and attachment_is_used(split_part(object, ' ', 1))
      and not exists (select from attachment_content where hash = split_part(object, ' ', 1))
    order by 1`.execute(transaction);
  for (const { key } of lost) yield { kind: "file", key, again: undefined };
}

async function* amountsIn(transaction: Inside) {
  type Row = Selectable<ArchiveTables["kept_amount"]> & {
    readonly parts: readonly string[] | null;
    readonly together: bigint | null;
  };
  const query = sql<Row>`
    select kept_amount.*, parts, together from kept_amount left join lateral (
      select array_agg(part.part_address::text order by part.position) as parts, sum(own.amount_ore)::bigint as together
      from kept_sum_part part join kept_amount own on own.address = part.part_address
      where part.sum_address = kept_amount.address
    ) of_sum on kept_amount.kind = 'sum'
    order by agreement_version, component collate "C", series_hash, stage, address`;
  for await (const row of rowsInTurn(transaction, "amounts", query, () => SMALL_ROW))
    yield {
      kept: readAmount(row, row.parts ?? []),
      ...(row.together === null ? {} : { partsTogether: ore(row.together) }),
    };
}

/** Asked as the program's own role: what that may do is what counts. */
async function changeableTables(connection: ConnectionSettings): Promise<readonly string[]> {
  const plain: Kysely<ArchiveTables> = connectDatabase(connection, { role: plainRole, statementSeconds: 30 });
  try {
    return await unprotectedTables(plain, KEPT_TABLES);
  } finally {
    await plain.destroy();
  }
}

/** What an administrator has changed can be anything: a text that its reader throws at has no hash. */
function ifReadable(hash: () => string | undefined): string | undefined {
  try {
    return hash();
  } catch {
    return undefined;
  }
}
