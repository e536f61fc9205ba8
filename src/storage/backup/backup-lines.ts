import type { BackedUpTable, BackupContent } from "../../application/ports.ts";

/** The format of the file: gzip over lines of UTF-8. */
export const BACKUP_FORMAT = "samnytta-backup/1";

/** The first line of a backup. */
export type BackupHeader = Omit<BackupContent, "tables">;

/**
 * A line of a backup. A row is the JSON object that PostgreSQL makes of it, and begins with a brace; all other lines
 * begin with a number sign: the header, each table before its rows, what it held after them, and the end.
 */
export type BackupLine =
  | { readonly kind: "header"; readonly format: string; readonly header: BackupHeader }
  | { readonly kind: "table"; readonly name: string }
  | { readonly kind: "row"; readonly json: string }
  | { readonly kind: "table-end"; readonly table: BackedUpTable }
  | { readonly kind: "end" };

/** A line as it is written, with its line break. */
export function writeLine(line: BackupLine): string {
  if (line.kind === "row") return `${line.json}\n`;
  return `#${JSON.stringify(line)}\n`;
}

/** Reads a line, without its line break; undefined when it is none. */
export function readLine(text: string): BackupLine | undefined {
  if (text.startsWith("{")) return { kind: "row", json: text };
  if (!text.startsWith("#")) return undefined;
  const written = parsed(text.slice(1));
  if (!isObject(written)) return undefined;
  const { kind, format, header, name, table } = written;
  if (kind === "end") return { kind };
  if (kind === "table" && typeof name === "string") return { kind, name };
  if (kind === "table-end" && isTable(table)) return { kind, table };
  if (kind === "header" && typeof format === "string" && isHeader(header)) return { kind, format, header };
  return undefined;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function isObject(written: unknown): written is Readonly<Record<string, unknown>> {
  return typeof written === "object" && written !== null && !Array.isArray(written);
}

function isTable(written: unknown): written is BackedUpTable {
  return (
    isObject(written) &&
    typeof written["name"] === "string" &&
    Number.isSafeInteger(written["rows"]) &&
    typeof written["sha256"] === "string"
  );
}

function isHeader(written: unknown): written is BackupHeader {
  return (
    isObject(written) &&
    typeof written["program"] === "string" &&
    typeof written["moment"] === "string" &&
    /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(written["moment"]) &&
    isTexts(written["migrations"]) &&
    isTexts(written["notCarried"])
  );
}

function isTexts(written: unknown): written is readonly string[] {
  return Array.isArray(written) && written.every((each) => typeof each === "string");
}
