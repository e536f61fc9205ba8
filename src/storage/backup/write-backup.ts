import { createWriteStream } from "node:fs";
import { rename, rm, stat } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import type { Kysely } from "kysely";
import { fail, ok, type Result } from "#domain/result";
import type { BackedUpTable, BackupContent, BackupProblem } from "../../application/ports.ts";
import type { ArchiveProblem } from "../archive-problem.ts";
import { connectDatabase } from "../connect-database.ts";
import type { ConnectionSettings } from "../private-server/index.ts";
import { findUnknown, namesInJournal } from "../schema/migrate.ts";
import { migrations } from "../schema/migrations.ts";
import type { ArchiveTables } from "../schema/tables.ts";
import { BACKUP_FORMAT, writeLine, type BackupHeader } from "./backup-lines.ts";
import { carriedTables, jsonRows, NOT_CARRIED, sumUp, writeValuesPlainly } from "./carried-tables.ts";

/** Characters that are handed on together. */
const CHUNK = 65_536;

/**
 * Writes a backup of the whole database as it is at one moment, while the program may be writing. The file appears when it
 * is whole; one that is there already is left alone.
 * @param stamp the version of the program, and the moment
 */
export async function writeBackup(
  connection: ConnectionSettings,
  file: string,
  stamp: Pick<BackupHeader, "program" | "moment">,
): Promise<Result<BackupContent, BackupProblem | ArchiveProblem>> {
  const owner = connectDatabase(connection, { statementSeconds: 0 });
  const part = `${file}.part`;
  try {
    const done = await namesInJournal(owner);
    if (done.length === 0) return fail({ kind: "database-is-empty" });
    const unknown = findUnknown(done, migrations);
    if (unknown.length > 0) return fail({ kind: "database-is-newer", unknown });
    if (await isThere(file)) return fail({ kind: "backup-exists", file });
    const header = { ...stamp, migrations: done, notCarried: NOT_CARRIED };
    const tables = await writeFile(owner, part, header);
    await rename(part, file);
    return ok({ ...header, tables });
  } catch (error) {
    const code = fileCode(error);
    if (code === undefined) throw error;
    await rm(part, { force: true }).catch(() => undefined);
    return fail({ kind: "backup-closed", file, code });
  } finally {
    await owner.destroy();
  }
}

/** The system's code of something that went wrong with a file; undefined for anything else. */
export function fileCode(error: unknown): string | undefined {
  return error instanceof Error && "syscall" in error && "code" in error && !("address" in error)
    ? String(error.code)
    : undefined;
}

/** Others than the owner may not read it: it holds drafts, names and addresses. */
async function writeFile(
  owner: Kysely<ArchiveTables>,
  part: string,
  header: BackupHeader,
): Promise<readonly BackedUpTable[]> {
  await rm(part, { force: true });
  const tables: BackedUpTable[] = [];
  await owner
    .transaction()
    .setIsolationLevel("repeatable read")
    .setAccessMode("read only")
    .execute((transaction) =>
      pipeline(
        Readable.from(inChunks(linesOf(transaction, header, tables))),
        createGzip(),
        createWriteStream(part, { flags: "wx", mode: 0o600, flush: true }),
      ),
    );
  return tables;
}

async function* linesOf(
  transaction: Kysely<ArchiveTables>,
  header: BackupHeader,
  tables: BackedUpTable[],
): AsyncGenerator<string> {
  await writeValuesPlainly(transaction);
  yield writeLine({ kind: "header", format: BACKUP_FORMAT, header });
  for (const table of await carriedTables(transaction)) {
    const summed = sumUp(table.name);
    yield writeLine({ kind: "table", name: table.name });
    for await (const json of jsonRows(transaction, table)) {
      summed.add(json);
      yield writeLine({ kind: "row", json });
    }
    const done = summed.done();
    tables.push(done);
    yield writeLine({ kind: "table-end", table: done });
  }
  yield writeLine({ kind: "end" });
}

async function* inChunks(lines: AsyncIterable<string>): AsyncGenerator<string> {
  let chunk = "";
  for await (const line of lines) {
    chunk += line;
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = "";
  }
  yield chunk;
}

async function isThere(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}
