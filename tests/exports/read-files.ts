import { inflateRawSync } from "node:zlib";
import readExcel from "read-excel-file/node";
import { assert } from "#domain/result";
import { parseCsv } from "../../src/documents/csv/parse-csv.ts";

/** A cell as the reader of workbooks gives it. */
export type ReadCell = string | number | boolean | Date | null;

/** Every sheet of a workbook by name, row by row. Formulas are read as the values written beside them. */
export async function readWorkbook(
  bytes: Uint8Array<ArrayBuffer>,
): Promise<ReadonlyMap<string, readonly (readonly ReadCell[])[]>> {
  const sheets = await readExcel(Buffer.from(bytes), { trim: false });
  return new Map(
    sheets.map(({ sheet, data }) => [
      sheet,
      data.map((row) => row.map((cell): ReadCell => (isReadCell(cell) ? cell : String(cell)))),
    ]),
  );
}

function isReadCell(cell: unknown): cell is ReadCell {
  return (
    cell === null ||
    ["string", "number", "boolean"].includes(typeof cell) ||
    (typeof cell === "object" && cell instanceof Date)
  );
}

/** The rows of a text table that is handed out: byte order mark, semicolons and the line break of Windows. */
export function readCsv(text: string): readonly (readonly string[])[] {
  assert(text.startsWith("\uFEFF"), "a file for Excel begins with a byte order mark");
  const { table, problems } = parseCsv(text.slice(1), "belopp.csv");
  assert(problems.length === 0, "the file is quoted by the rules");
  assert(table.separator === ";", "values are separated by semicolons");
  return table.rows.map(({ values }) => values);
}

const END_OF_DIRECTORY = 0x06054b50;
const ENTRY = 0x02014b50;

/** The text of every file inside a workbook (ZIP), by its path. */
export function partsOf(bytes: Uint8Array<ArrayBuffer>): ReadonlyMap<string, string> {
  const zip = Buffer.from(bytes);
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  assert(zip.readUInt32LE(end) === END_OF_DIRECTORY, "a workbook ends in a directory");
  const parts = new Map<string, string>();
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    assert(zip.readUInt32LE(at) === ENTRY, "the directory has an entry for each file");
    const method = zip.readUInt16LE(at + 10);
    const size = zip.readUInt32LE(at + 20);
    const [name, extra, comment] = [28, 30, 32].map((place) => zip.readUInt16LE(at + place));
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const content = zip.subarray(start, start + size);
    const path = zip.toString("utf8", at + 46, at + 46 + (name ?? 0));
    parts.set(path, (method === 0 ? content : inflateRawSync(content)).toString("utf8"));
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return parts;
}
