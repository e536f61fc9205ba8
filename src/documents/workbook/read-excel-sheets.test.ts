import { deflateRawSync } from "node:zlib";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { FileProblem } from "#domain/result";
import { writeExcel, type ExcelCell } from "../excel.ts";
import { exactNumber } from "./exact-number.ts";
import { packZip } from "../../../tests/workbooks/pack-zip.ts";
import { looksLikeExcel, readExcelSheets, type ExcelTable } from "./read-excel-sheets.ts";
import { unpackZip } from "./unpack-zip.ts";

const WORKBOOK = `<workbook xmlns:r="r"><sheets><sheet name="Blad1" sheetId="1" r:id="rId1"/></sheets></workbook>`;
const TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const RELATIONS = `<Relationships><Relationship Id="rId1" Type="${TYPE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${TYPE}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId3" Type="${TYPE}/styles" Target="/xl/styles.xml"/></Relationships>`;

/** A workbook of one sheet, given the XML of its rows. */
function workbookOf(rows: string, more: Readonly<Record<string, string>> = {}): Uint8Array {
  return packZip(
    new Map(
      Object.entries({
        "xl/workbook.xml": WORKBOOK,
        "xl/_rels/workbook.xml.rels": RELATIONS,
        "xl/worksheets/sheet1.xml": `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
        ...more,
      }).map(([path, xml]) => [path, new TextEncoder().encode(xml)]),
    ),
  );
}

function sheetsOf(bytes: Uint8Array): readonly ExcelTable[] {
  const reading = readExcelSheets(bytes, "a.xlsx");
  expect(reading.ok ? [] : reading.problems).toEqual([]);
  return reading.ok ? reading.value : [];
}

function problemOf(bytes: Uint8Array): FileProblem | undefined {
  const reading = readExcelSheets(bytes, "a.xlsx");
  return reading.ok ? undefined : reading.problems[0];
}

const TOO_LARGE = { kind: "workbook-too-large", at: { file: "a.xlsx" } };
const DAMAGED = { kind: "workbook-unreadable", at: { file: "a.xlsx" }, why: "damaged" };

describe("what a workbook says", () => {
  test("texts, numbers and the values of formulas are read, row by row with their numbers in the sheet", async () => {
    const text = (text: string): ExcelCell => ({ kind: "text", text });
    const bytes = await writeExcel([
      {
        name: "Fördelning",
        widths: [10, 10],
        rows: [
          [text("Kommunkod"), text("Belopp")],
          [],
          [text("0180"), { kind: "number", number: 1_234_567 }],
          [text("=Summa"), { kind: "formula", formula: "SUM(B3:B3)", value: 1_234_567 }],
        ],
      },
      { name: "Tomt", widths: [], rows: [] },
    ]);
    expect(sheetsOf(bytes)).toEqual([
      {
        name: "Fördelning",
        isHidden: false,
        rows: [
          { row: 1, values: ["Kommunkod", "Belopp"], numbers: new Set() },
          { row: 3, values: ["0180", "1234567"], numbers: new Set([1]) },
          { row: 4, values: ["=Summa", "1234567"], numbers: new Set([1]) },
        ],
      },
      { name: "Tomt", isHidden: false, rows: [] },
    ]);
  });

  test("dates are days, errors are texts, and a formula without a value is empty", async () => {
    const styles = `<styleSheet><cellXfs><xf numFmtId="14"/></cellXfs></styleSheet>`;
    const bytes = workbookOf(
      `<row r="1"><c r="A1" s="0"><v>42735</v></c><c r="B1" t="e"><f>A9</f><v>#REF!</v></c><c r="C1" t="str"><f>A1</f></c></row>`,
      { "xl/styles.xml": styles },
    );
    // Day 42 735 of a calendar that counts 1 January 1900 as day 1 is 31 December 2016.
    expect(sheetsOf(bytes)[0]?.rows).toEqual([
      { row: 1, values: ["2016-12-31", "#REF!"], numbers: new Set() },
    ]);
  });

  test("a raised mark beside a text leads to a note and is not read with it", () => {
    const run = (text: string, raised = false) =>
      `<r><rPr>${raised ? '<vertAlign val="superscript"/>' : "<b/>"}</rPr><t>${text}</t></r>`;
    const texts = [run("1 456 474") + run("1", true), run("Kniv") + run("sta"), run("2", true)];
    const bytes = workbookOf(
      `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c></row>`,
      { "xl/sharedStrings.xml": `<sst>${texts.map((text) => `<si>${text}</si>`).join("")}</sst>` },
    );
    expect(sheetsOf(bytes)[0]?.rows[0]?.values).toEqual(["1 456 474", "Knivsta", "2"]);
  });

  test("rows and cells that are only formatted, out to the last of Excel, take no room", async () => {
    const bytes = workbookOf(
      `<row r="2"><c r="A2"><v>1</v></c><c r="XFD2" s="0"/></row><row r="1048575" hidden="1"/><row r="1048576"></row>`,
    );
    expect(sheetsOf(bytes)[0]?.rows).toEqual([{ row: 2, values: ["1"], numbers: new Set([0]) }]);
  });

  test.each([
    ["1234567", "1234567"],
    ["1.234567E6", "1234567"],
    ["559095.98999999999", "559095.99"],
    ["0.30000000000000004", "0.3"],
    ["-12.5", "-12.5"],
    ["0", "0"],
    ["-0.0", "0"],
    ["1E-3", "0.001"],
    ["1E+300", "1E+300"],
    ["NaN", "NaN"],
  ])("the number %s is %s", (written, shown) => {
    expect(exactNumber(written)).toBe(shown);
  });

  test("every amount up to ten thousand milliards, to the öre, is read as it was before it became binary", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 15n - 1n }), (ore) => {
        const exact = `${ore / 100n}.${(ore % 100n).toString().padStart(2, "0")}`;
        const plain = exact.replace(/\.?0+$/, "");
        const expected = ore % 100n === 0n ? `${ore / 100n}` : plain;
        expect(exactNumber(Number(exact).toPrecision(17))).toBe(expected);
      }),
    );
  });
});

describe("what is refused", () => {
  test.each<[string, Uint8Array, unknown]>([
    ["an empty file", new Uint8Array(), { kind: "file-empty", at: { file: "a.xlsx" } }],
    ["a PDF", Buffer.from("%PDF-1.7"), { ...DAMAGED, why: "pdf" }],
    ["text", Buffer.from("kod;belopp"), { ...DAMAGED, why: "not-a-workbook" }],
    ["an older workbook", Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), { ...DAMAGED, why: "old-or-locked" }],
    ["the first bytes of an archive", Buffer.from("PK\u0003\u0004"), DAMAGED],
    [
      "an archive of something else",
      packZip(new Map([["a.txt", Buffer.from("a")]])),
      { ...DAMAGED, why: "not-a-workbook" },
    ],
    ["a workbook cut short", workbookOf("").subarray(0, 300), DAMAGED],
    ["a row of no number", workbookOf(`<row r="x"/><row r="y"><c r="A1"><v>1</v></c></row>`), DAMAGED],
    ["an address in disguise", workbookOf(`<row r="1"><c r="&#90;ZZZZZZ1"><v>1</v></c></row>`), DAMAGED],
    [
      "a cell in row a thousand million",
      workbookOf(`<row r="1000000000"><c r="A1"><v>1</v></c></row>`),
      { ...TOO_LARGE, of: "rows", found: 1_000_000_000, limit: 20_000 },
    ],
    [
      "a cell in the last row of Excel",
      workbookOf(`<row r="1048576"><c r="A1048576"><v>1</v></c></row>`),
      { ...TOO_LARGE, of: "rows", found: 1_048_576, limit: 20_000 },
    ],
    [
      "a cell in the last column",
      workbookOf(`<row r="1"><c r="XFD1"><v>1</v></c></row>`),
      { ...TOO_LARGE, of: "columns", found: 16_384, limit: 500 },
    ],
    [
      "a document type with entities",
      workbookOf("", {
        "xl/sharedStrings.xml": `<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><sst/>`,
      }),
      { ...DAMAGED, why: "declares-entities" },
    ],
  ])("%s", async (_, bytes, problem) => {
    expect(problemOf(bytes)).toEqual(problem);
  });

  test("one long text that stands in very many cells", async () => {
    const long = "x".repeat(20_000);
    const cells = Array.from(
      { length: 600 },
      (_, row) => `<row r="${row + 1}"><c r="A${row + 1}" t="s"><v>0</v></c></row>`,
    );
    const bytes = workbookOf(cells.join(""), {
      "xl/sharedStrings.xml": `<sst><si><t>${long}</t></si></sst>`,
    });
    expect(problemOf(bytes)).toMatchObject({ of: "text", found: 10_020_000 });
  });

  test("a bomb is refused by the sizes it states, and a liar by the size it has", async () => {
    const zeros = new Uint8Array(30 * 1024 * 1024);
    expect(problemOf(packedOf("xl/workbook.xml", zeros, zeros.length))).toMatchObject({
      kind: "workbook-too-large",
      of: "unpacked",
      found: zeros.length,
    });
    expect(problemOf(packedOf("xl/workbook.xml", zeros, 1000))).toEqual(DAMAGED);
  });

  test("an archive that is packed far harder than any table", () => {
    const zeros = new Uint8Array(4 * 1024 * 1024);
    const bytes = packedOf("xl/workbook.xml", zeros, zeros.length);
    const limits = { files: 10, unpackedBytes: 10 * zeros.length };
    expect(unpackZip(bytes, limits, () => true)).toEqual({
      kind: "too-large",
      of: "unpacked",
      found: zeros.length,
    });
  });

  test("very many parts", async () => {
    const parts = Array.from({ length: 501 }, (_, index) => [`${index}.xml`, new Uint8Array()] as const);
    expect(problemOf(packZip(new Map(parts)))).toMatchObject({ of: "files", found: 501, limit: 500 });
  });
});

test("a workbook is told by its first bytes", () => {
  expect(looksLikeExcel(workbookOf(""))).toBe(true);
  expect(looksLikeExcel(new TextEncoder().encode("kod;belopp"))).toBe(false);
});

test("whatever is packed is unpacked the same", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string({ minLength: 1 }), fc.uint8Array()), (content) => {
      const parts = new Map(Object.entries(content));
      const unpacked = unpackZip(packZip(parts), { files: 100, unpackedBytes: 10_000 }, () => true);
      const read = unpacked.kind === "parts" ? unpacked.parts : new Map<string, Uint8Array>();
      expect([...read].map(([path, bytes]) => [path, [...bytes]])).toEqual(
        [...parts].map(([path, bytes]) => [path, [...bytes]]),
      );
    }),
  );
});

/** An archive of one part, packed, that states a size of its own choice. */
function packedOf(path: string, content: Uint8Array, stated: number): Uint8Array {
  const packed = deflateRawSync(content);
  const zip = packZip(new Map([[path, packed]]));
  const directory = zip.lastIndexOf("PK\u0001\u0002");
  zip.writeUInt16LE(8, directory + 10);
  zip.writeUInt32LE(stated, directory + 24);
  return zip;
}
