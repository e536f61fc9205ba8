import { deflateRawSync } from "node:zlib";
import { columnLetters } from "../../src/documents/excel.ts";
import type { Random } from "../mutations/random.ts";
import { packZip } from "../workbooks/pack-zip.ts";
import { mutateBytes } from "./mutate-bytes.ts";
import type { WrittenTable } from "./write-tables.ts";

const TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TRAPS = [
  '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>',
  "<!-- ",
  "<![CDATA[",
  "<",
  "&amp;&#x110000;&lol;",
  "<row r='1048576'><c r='XFD1048576'><v>1</v></c></row>",
  '<c r="A0">',
  '<c t="s"><v>99999999</v></c>',
  '<row r="-1"/>',
  "<sheetData>".repeat(300),
  "</row>",
];

/** A workbook with a table on one of its sheets; sometimes its XML, its directory or its bytes are changed. */
export function writeWorkbook(tables: readonly WrittenTable[], random: Random): Uint8Array {
  const parts = new Map<string, Uint8Array>();
  const add = (path: string, xml: string): void => {
    const broken =
      random.whole(0, 25) === 0
        ? mutateBytes(Buffer.from(xml), Buffer.from(random.pick(TRAPS)), random)
        : Buffer.from(xml);
    if (random.whole(0, 60) !== 0) parts.set(path, broken);
  };
  const relation = (id: string, kind: string, target: string): string =>
    `<Relationship Id="${id}" Type="${TYPE}/${kind}" Target="${target}"/>`;
  const names = tables.map((_, index) => `Blad${index + 1}`);
  add(
    "xl/workbook.xml",
    `<workbook><sheets>${names.map((name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="r${index}"/>`).join("")}</sheets></workbook>`,
  );
  add(
    "xl/_rels/workbook.xml.rels",
    `<Relationships>${names.map((_, index) => relation(`r${index}`, "worksheet", `worksheets/sheet${index}.xml`)).join("")}${relation("s", "sharedStrings", "sharedStrings.xml")}</Relationships>`,
  );
  const shared: string[] = [];
  for (const [index, table] of tables.entries())
    add(`xl/worksheets/sheet${index}.xml`, sheetOf(table, shared, random));
  add(
    "xl/sharedStrings.xml",
    `<sst>${shared.map((text) => `<si><t>${escaped(text)}</t></si>`).join("")}</sst>`,
  );
  const zip = packZip(parts);
  switch (random.whole(0, 14)) {
    case 0:
      return mutateBytes(zip, zip, random);
    case 1:
      return bomb(random);
    default:
      return zip;
  }
}

function sheetOf(table: WrittenTable, shared: string[], random: Random): string {
  const rows = table.map((values, row) => {
    const cells = values.map((value, column) =>
      cellOf(value, `${columnLetters(column)}${row + 1}`, shared, random),
    );
    return `<row r="${row + 1}">${cells.join("")}</row>${random.whole(0, 60) === 0 ? random.pick(TRAPS) : ""}`;
  });
  return `<worksheet><sheetData>${rows.join("")}</sheetData></worksheet>`;
}

function cellOf(value: string, address: string, shared: string[], random: Random): string {
  const number = value.replaceAll(/\D/g, "");
  const kind = random.whole(0, 9);
  if (kind < 6 && number !== "" && /^[\d\s.,]+$/.test(value))
    return `<c r="${address}"><v>${number.replace(/^0+(?=\d)/, "")}</v></c>`;
  if (kind === 6) return `<c r="${address}" t="inlineStr"><is><t>${escaped(value)}</t></is></c>`;
  if (kind === 7) return `<c r="${address}" t="str"><f>A1</f><v>${escaped(value)}</v></c>`;
  if (kind === 8 && random.whole(0, 9) === 0) return `<c r="${address}" t="e"><v>#REF!</v></c>`;
  shared.push(value);
  return `<c r="${address}" t="s"><v>${shared.length - 1}</v></c>`;
}

/** A small archive that says that it is larger, or smaller, than it is. */
function bomb(random: Random): Uint8Array {
  const size = random.pick([1_000, 400_000]);
  const packed = deflateRawSync(Buffer.alloc(size, "<row>"));
  const zip = packZip(new Map([["xl/workbook.xml", packed]]));
  const directory = zip.lastIndexOf("PK\u0001\u0002");
  zip.writeUInt16LE(8, directory + 10);
  zip.writeUInt32LE(random.pick([size, 10, 4_000_000_000, 0xffffffff]), directory + 24);
  return zip;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
