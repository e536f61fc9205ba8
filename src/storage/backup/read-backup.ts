import { createReadStream } from "node:fs";
import { pipeline } from "node:stream";
import { createGunzip } from "node:zlib";
import { fail, ok, type Result } from "#domain/result";
import type { BackedUpTable, BackupContent, BackupProblem } from "../../application/ports.ts";
import { findUnknown } from "../schema/migrate.ts";
import { migrations } from "../schema/migrations.ts";
import { BACKUP_FORMAT, readLine, type BackupHeader, type BackupLine } from "./backup-lines.ts";
import { sumUp } from "./carried-tables.ts";
import { fileCode } from "./write-backup.ts";

/**
 * Reads a backup to its end and makes sure that it is whole, before anything is done with it: every table must hold the
 * rows that it says, with their hash.
 * @returns what it holds, or why it cannot be used
 */
export async function checkBackup(file: string): Promise<Result<BackupContent, BackupProblem>> {
  let header: BackupHeader | undefined;
  let hasEnded = false;
  let open: { readonly name: string; readonly summed: ReturnType<typeof sumUp> } | undefined;
  const tables: BackedUpTable[] = [];
  const damaged = (table?: string): Result<never, BackupProblem> =>
    fail({ kind: "backup-damaged", file, ...(table === undefined ? {} : { table }) });
  try {
    for await (const line of backupLines(file)) {
      if (header === undefined) {
        if (line?.kind !== "header" || line.format !== BACKUP_FORMAT)
          return fail({ kind: "not-a-backup", file });
        ({ header } = line);
        const unknown = findUnknown(header.migrations, migrations);
        const { program } = header;
        if (unknown.length > 0) return fail({ kind: "backup-is-newer", file, program, unknown });
        continue;
      }
      if (line === undefined || line.kind === "header" || hasEnded) return damaged(open?.name);
      if (line.kind === "row") {
        if (open === undefined) return damaged();
        open.summed.add(line.json);
      } else if (line.kind === "table") {
        if (open !== undefined) return damaged(open.name);
        open = { name: line.name, summed: sumUp(line.name) };
      } else if (line.kind === "table-end") {
        const read = open?.summed.done();
        const { name, rows, sha256 } = line.table;
        if (read?.name !== name || read.rows !== rows || read.sha256 !== sha256) return damaged(name);
        tables.push(line.table);
        open = undefined;
      } else {
        if (open !== undefined) return damaged(open.name);
        hasEnded = true;
      }
    }
  } catch (error) {
    return readingProblem(error, file);
  }
  if (header === undefined) return fail({ kind: "not-a-backup", file });
  return hasEnded ? ok({ ...header, tables }) : fail({ kind: "backup-cut-off", file });
}

/**
 * The lines of a backup in order; undefined for one that is none.
 * @throws at what is not gzip, is cut off, or cannot be read
 */
export async function* backupLines(file: string): AsyncGenerator<BackupLine | undefined> {
  // What goes wrong on the way ends the last stream, and comes out of the loop.
  const unpacked = pipeline(createReadStream(file), createGunzip(), () => undefined);
  const decoder = new TextDecoder();
  let rest = "";
  for await (const chunk of unpacked) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split("\n");
    rest = lines.pop() ?? "";
    for (const text of lines) yield readLine(text);
  }
  if (rest !== "") yield undefined;
}

function readingProblem(error: unknown, file: string): Result<never, BackupProblem> {
  const isGzip = !(error instanceof Error && error.message === "incorrect header check");
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "Z_BUF_ERROR") return fail({ kind: "backup-cut-off", file });
  if (code.startsWith("Z_")) return fail({ kind: isGzip ? "backup-damaged" : "not-a-backup", file });
  const closed = fileCode(error);
  if (closed === undefined) throw error;
  return fail({ kind: "backup-closed", file, code: closed });
}
