import { fail, ok, type FileProblem, type Result } from "#domain/result";
import { TABLE_LIMIT_BYTES } from "../csv/decode-text.ts";
import { readContents } from "./read-contents.ts";
import { readSheet, type ExcelRow } from "./read-sheet.ts";
import { unpackZip } from "./unpack-zip.ts";

/** A sheet of a workbook. Rows without any text are left out. */
export type ExcelTable = {
  readonly name: string;
  readonly isHidden: boolean;
  readonly rows: readonly ExcelRow[];
};

/** What a table per municipality needs, many times over, and what is read within a second. */
const LIMITS = {
  files: 500,
  unpackedBytes: 10 * 1024 * 1024,
  rows: 20_000,
  columns: 500,
  cells: 500_000,
  /** One long text can stand in many cells. */
  text: 10_000_000,
} as const;

const WANTED = /\.(?:xml|rels)$/;
const ZIP = [0x50, 0x4b];
const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0];
const PDF = [0x25, 0x50, 0x44, 0x46];

/** Whether bytes begin as a workbook does, XLSX or the older XLS. */
export function looksLikeExcel(bytes: Uint8Array): boolean {
  return beginsWith(bytes, ZIP) || beginsWith(bytes, OLD_OFFICE);
}

/**
 * Reads every sheet of a workbook (XLSX, ECMA-376), limits first (ADR 0015). Formulas are read as the values saved
 * beside them and never run; a day becomes "2016-12-31"; an error such as #REF! is read as that text.
 * @param file its name, for the places of the problems
 * @returns the sheets in the order of the workbook, at least one, or why it was not read
 */
export function readExcelSheets(bytes: Uint8Array, file: string): Result<readonly ExcelTable[], FileProblem> {
  const at = { file };
  if (bytes.length === 0) return fail({ kind: "file-empty", at });
  if (bytes.length > TABLE_LIMIT_BYTES)
    return fail({ kind: "file-too-large", at, bytes: bytes.length, limitBytes: TABLE_LIMIT_BYTES });
  if (beginsWith(bytes, OLD_OFFICE)) return unreadable(file, "old-or-locked");
  if (!beginsWith(bytes, ZIP)) return unreadable(file, beginsWith(bytes, PDF) ? "pdf" : "not-a-workbook");
  const unpacked = unpackZip(bytes, LIMITS, (path) => WANTED.test(path));
  if (unpacked.kind === "too-large") return tooLarge(file, unpacked.of, unpacked.found);
  if (unpacked.kind !== "parts") return unreadable(file, unpacked.kind);
  const contents = readContents(unpacked.parts);
  if ("why" in contents) return unreadable(file, contents.why);
  const sheets: ExcelTable[] = [];
  let cells = 0;
  let text = 0;
  for (const { name, path, isHidden } of contents.value.sheets) {
    const left = { ...LIMITS, cells: LIMITS.cells - cells, text: LIMITS.text - text };
    const sheet = readSheet(unpacked.parts, path, contents.value, left);
    if (sheet.kind === "too-large")
      return tooLarge(file, sheet.of, sheet.found + { rows: 0, columns: 0, cells, text }[sheet.of]);
    if (sheet.kind !== "rows") return unreadable(file, sheet.kind);
    cells += sheet.cells;
    text += sheet.text;
    sheets.push({ name, isHidden, rows: sheet.rows });
  }
  return sheets.length === 0 ? unreadable(file, "damaged") : ok(sheets);
}

type WhyUnreadable = Extract<FileProblem, { readonly kind: "workbook-unreadable" }>["why"];

function unreadable(file: string, why: WhyUnreadable): Result<never, FileProblem> {
  return fail({ kind: "workbook-unreadable", at: { file }, why });
}

type TooMuch = Extract<FileProblem, { readonly kind: "workbook-too-large" }>["of"];

function tooLarge(file: string, of: TooMuch, found: number): Result<never, FileProblem> {
  const limit = of === "unpacked" ? LIMITS.unpackedBytes : LIMITS[of];
  return fail({ kind: "workbook-too-large", at: { file }, of, found, limit });
}

function beginsWith(bytes: Uint8Array, first: readonly number[]): boolean {
  return first.every((byte, index) => bytes[index] === byte);
}
