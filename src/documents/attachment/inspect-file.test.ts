import { deflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { LARGEST_ATTACHMENT } from "../../application/ports.ts";
import { packZip } from "../../../tests/workbooks/pack-zip.ts";
import { inspectFile } from "./inspect-file.ts";

const bytesOf = (text: string) => new Uint8Array(Buffer.from(text, "latin1"));
const told = (bytes: Uint8Array, name = "fil") => {
  const read = inspectFile(bytes, name);
  return read.ok ? read.value : read.problems[0]?.kind;
};
const zip = (parts: Readonly<Record<string, string>>) =>
  new Uint8Array(packZip(new Map(Object.entries(parts).map(([path, text]) => [path, Buffer.from(text)]))));
const pdf = (inside: string) => `%PDF-1.7\n1 0 obj\n<< /Type /Catalog ${inside} >>\nendobj\n%%EOF\n`;
const packed = (inside: string) => {
  const stream = deflateSync(Buffer.from(inside)).toString("latin1");
  return `%PDF-1.7\n2 0 obj << /Type /ObjStm /Filter /FlateDecode >>\nstream\n${stream}\nendstream\nendobj\n%%EOF\n`;
};
const docx = { "[Content_Types].xml": "<Types/>", "word/document.xml": "<w/>" };
const PNG = "\u0089PNG\r\n\u001a\n....IEND\u00aeB`\u0082";
const JPEG = "\u00ff\u00d8\u00ff\u00e0....\u00ff\u00d9";

describe("what a file is", () => {
  test.each([
    ["pdf", bytesOf(pdf(""))],
    ["pdf", bytesOf(packed("/Type /Page"))],
    ["docx", zip(docx)],
    ["xlsx", zip({ "[Content_Types].xml": "<Types/>", "xl/workbook.xml": "<x/>" })],
    ["odt", zip({ mimetype: "application/vnd.oasis.opendocument.text" })],
    ["ods", zip({ mimetype: "application/vnd.oasis.opendocument.spreadsheet" })],
    ["png", bytesOf(PNG)],
    ["jpg", bytesOf(JPEG)],
    ["txt", new TextEncoder().encode("Beslut\nå, ä, ö < 3")],
  ])("%s is told by what stands in it, whatever it is called", (type, bytes) => {
    expect(told(bytes, "virus.exe")).toBe(type);
  });

  test("a table is told from a text by its name alone", () => {
    expect(told(bytesOf("a;b"), "tabell.CSV")).toBe("csv");
  });
});

describe("what is not taken", () => {
  test.each([
    ["empty", new Uint8Array()],
    ["too-large", new Uint8Array(LARGEST_ATTACHMENT + 1)],
    ["active", bytesOf(pdf("/OpenAction 3 0 R"))],
    ["active", bytesOf(pdf("/J#61vaScript (app.alert(1))"))],
    ["active", bytesOf(packed("<< /S /Launch /F (cmd.exe) >>"))],
    ["active", bytesOf(pdf("/AA << >>"))],
    ["locked", bytesOf(pdf("/Encrypt 4 0 R"))],
    ["damaged", bytesOf("%PDF-1.7\nhalf")],
    ["damaged", bytesOf(packed("a".repeat(60_000_000)))],
    ["two-in-one", bytesOf(`${pdf("")}MZ program`)],
    ["two-in-one", new Uint8Array(Buffer.concat([Buffer.from(pdf("")), zip(docx)]))],
    ["two-in-one", bytesOf(`${PNG}<script>`)],
    ["two-in-one", bytesOf("\u00ff\u00d8\u00ff%PDF-1.7\u00ff\u00d9")],
    ["damaged", bytesOf("\u0089PNG\r\n\u001a\n....")],
    ["macros", zip({ ...docx, "word/vbaProject.bin": "x" })],
    [
      "macros",
      zip({ ...docx, "[Content_Types].xml": "application/vnd.ms-word.document.macroEnabled.main+xml" }),
    ],
    ["macros", zip({ mimetype: "application/vnd.oasis.opendocument.text", "Basic/Standard/M.xml": "x" })],
    [
      "locked",
      zip({
        mimetype: "application/vnd.oasis.opendocument.text",
        "META-INF/manifest.xml": "<manifest:encryption-data/>",
      }),
    ],
    ["unknown-type", zip({ "a.txt": "a" })],
    ["damaged", bytesOf("PK\u0003\u0004half")],
    ["old-office", bytesOf("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")],
    ["unknown-type", bytesOf("<!DOCTYPE html><script>alert(1)</script>")],
    ["unknown-type", bytesOf('<?xml version="1.0"?><svg onload="x"/>')],
    ["unknown-type", bytesOf("MZ\u0000\u0000program")],
    ["unknown-type", bytesOf("text with %PDF-1.7 in it")],
  ])("%s", (problem, bytes) => {
    expect(told(bytes)).toBe(problem);
  });
});
