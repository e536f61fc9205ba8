import { deflateRawSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { packZip } from "../workbooks/pack-zip.ts";
import { openAttackedHouse, type AttackedHouse } from "./attacked-house.ts";

let attacked: AttackedHouse;
let payer: string;
beforeAll(async () => {
  attacked = await openAttackedHouse();
  payer = await attacked.as("payment-officer");
});
afterAll(() => attacked.close());

const text = (words: string) => Buffer.from(words);

/** A workbook of one sheet. */
const workbook = (sheet: string) =>
  packZip(
    new Map([
      [
        "[Content_Types].xml",
        text('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
      ],
      [
        "xl/workbook.xml",
        text('<workbook><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>'),
      ],
      [
        "xl/_rels/workbook.xml.rels",
        text('<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>'),
      ],
      ["xl/worksheets/sheet1.xml", text(sheet)],
    ]),
  );

const row = (cells: string) => `<worksheet><sheetData><row r="1">${cells}</row></sheetData></worksheet>`;
const ENTITIES = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">${[..."bcdefghij"]
  .map((name, place) => `<!ENTITY ${name} "${`&${"abcdefghij"[place]};`.repeat(10)}">`)
  .join("")}]>`;

/** A packed part that unpacks to a hundred megabytes. */
function bomb(): Buffer {
  const packed = deflateRawSync(Buffer.alloc(100_000_000), { level: 9 });
  const name = text("xl/worksheets/sheet1.xml");
  const facts = Buffer.alloc(26);
  facts.writeUInt16LE(20, 0);
  facts.writeUInt16LE(8, 4);
  facts.writeUInt32LE(packed.length, 14);
  facts.writeUInt32LE(100_000_000, 18);
  facts.writeUInt16LE(name.length, 22);
  const local = Buffer.concat([text("PK\u0003\u0004"), facts, name, packed]);
  const directory = Buffer.concat([
    text("PK\u0001\u0002"),
    Buffer.from([20, 0]),
    facts,
    Buffer.alloc(14),
    name,
  ]);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(1, 4);
  end.writeUInt16LE(1, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(local.length, 12);
  return Buffer.concat([local, directory, text("PK\u0005\u0006"), end]);
}

/** Files that are not what they are called, or much more than they look. */
const FILES: readonly (readonly [string, string, Buffer])[] = [
  ["a page called a table", "belopp.csv", text("<!doctype html><script>a()</script>")],
  ["a page called a workbook", "belopp.xlsx", text("<html><script>a()</script></html>")],
  [
    "a picture with a script in it",
    "belopp.svg",
    text('<svg xmlns="http://www.w3.org/2000/svg" onload="a()"/>'),
  ],
  ["a program", "belopp.exe", Buffer.concat([text("MZ"), Buffer.alloc(2_000)])],
  ["a workbook that unpacks to a hundred megabytes", "belopp.xlsx", bomb()],
  [
    "a workbook with words that mean words that mean words",
    "belopp.xlsx",
    workbook(`${ENTITIES}${row("<c><v>&j;</v></c>")}`),
  ],
  [
    "a workbook that asks for a file of the computer",
    "belopp.xlsx",
    workbook(
      `<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>${row("<c t='inlineStr'><is><t>&f;</t></is></c>")}`,
    ),
  ],
  ["a workbook that is cut", "belopp.xlsx", workbook(row("<c><v>1</v></c>")).subarray(0, 300)],
  ["a workbook with a cell far away", "belopp.xlsx", workbook(row('<c r="XFD1048576"><v>1</v></c>'))],
  ["a workbook with a path out of it", "belopp.xlsx", packZip(new Map([["../../../../tmp/x", text("x")]]))],
  ["half a million open brackets", "belopp.json", text("[".repeat(500_000))],
  [
    "an object in an object in an object",
    "belopp.json",
    text(`${'{"a":'.repeat(100_000)}1${"}".repeat(100_000)}`),
  ],
  [
    "words of the language as names",
    "belopp.json",
    text('{"__proto__":{"isExample":true},"constructor":{"prototype":{"x":1}}}'),
  ],
  ["a number of half a million digits", "belopp.csv", text(`Kod;Belopp\n1981;${"9".repeat(500_000)}`)],
  ["numbers beyond all numbers", "belopp.json", text('{"year":1e400,"frame":-1e999}')],
  ["a line of forty thousand signs", "belopp.csv", text("å;".repeat(20_000))],
  ["a quote that never ends", "belopp.csv", text(`Kod;Belopp\n"${"x\n".repeat(200_000)}`)],
  ["null bytes", "belopp.csv", Buffer.alloc(10_000)],
  [
    "bytes that are no text",
    "belopp.csv",
    Buffer.from(Array.from({ length: 5_000 }, (_, at) => 128 + (at % 128))),
  ],
  ["halves of characters", "belopp.json", text(String.raw`{"title":"\ud800","slug":"\udfff"}`)],
  ["nothing", "belopp.csv", Buffer.alloc(0)],
  ["formulas", "belopp.csv", text('Kod;Belopp\n=cmd|" /C calc"!A0;@SUM(1)\n+1;-1')],
];

/** The forms that take a file, with what else they want. */
const PLACES: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
  ["/mitt/overenskommelser", { sort: "fil" }],
  ["/overenskommelser/psykisk-halsa-2017/bilaga", { titel: "T", utgivare: "U", publicerad: "2026-01-01" }],
  ["/folkmangd/las-in", { datum: "2017-11-01", titel: "T" }],
];

let key = 0;

function formWith(name: string, content: Buffer, fields: Readonly<Record<string, string>>): FormData {
  const form = new FormData();
  form.set("nyckel", `upload-${(key += 1)}`);
  for (const [field, value] of Object.entries(fields)) form.set(field, value);
  form.set("fil", new File([new Uint8Array(content)], name));
  return form;
}

describe("a file that is", () => {
  test.each(FILES)(
    "%s is answered in words, or kept as a faulty draft, and shown as words",
    async (_, name, content) => {
      for (const [path, fields] of PLACES) {
        const answered = await attacked.send(path, formWith(name, content, fields), payer);
        expect([path, answered.status]).toEqual([path, answered.status === 303 ? 303 : 422]);
        expect(await answered.text()).not.toMatch(/<script>a\(|<svg[^>]*onload|root:x:/);
        const place = answered.headers.get("location");
        for (const page of place === null
          ? []
          : [place, `${place}/json`, `${place}/granska`, `${place}/agreement.json`]) {
          const shown = await attacked.read(page, payer);
          expect([page, shown.status < 500]).toEqual([page, true]);
          const html = await shown.text();
          if (page.endsWith("agreement.json"))
            expect(shown.headers.get("content-disposition")).toMatch(/^attachment/);
          else expect(html).not.toMatch(/<script>a\(|<svg[^>]*onload/);
        }
      }
      expect(Reflect.get({}, "isExample")).toBeUndefined();
    },
  );

  test.each([
    "../../etc/passwd",
    'a"; filename="b.html',
    "a\r\nX-Evil: 1",
    "<script>a()</script>.csv",
    "a".repeat(5_000),
    "å ä ö.csv",
    ".",
    "",
  ])("called %j changes nothing by its name", async (name) => {
    for (const [path, fields] of PLACES) {
      const answered = await attacked.send(path, formWith(name, text("x"), fields), payer);
      expect(answered.status).toBeLessThan(500);
      expect(answered.headers.get("x-evil")).toBeNull();
      expect(await answered.text()).not.toContain("<script>a(");
    }
  });
});

test("the pages list what was kept, and nothing of it broke the program", async () => {
  for (const page of [
    "/mitt/overenskommelser",
    "/mitt/andringar",
    "/mitt/andringar/laget?dag=2026-11-22",
    "/mitt",
  ]) {
    const shown = await attacked.read(page, payer);
    expect([page, shown.status]).toEqual([page, 200]);
    expect(await shown.text()).not.toContain("<script>a(");
  }
  expect(attacked.house.faults).toEqual([]);
});
