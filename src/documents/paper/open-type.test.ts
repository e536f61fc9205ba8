import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, test } from "vitest";
import { charactersOf, unpackWebFont } from "./open-type.ts";
import { loadPaperFonts } from "./paper-fonts.ts";

const { resolve } = createRequire(import.meta.url);
const woff = readFileSync(resolve("@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff"));

test("a web font is unpacked to the size that it says, each table in its place with its checksum", () => {
  const font = unpackWebFont(woff);
  expect(font.length).toBe(woff.readUInt32BE(16));
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, index) => 12 + 16 * index);
  expect(tables.length).toBeGreaterThan(8);
  for (const at of tables) {
    const [tag, checksum] = [font.toString("latin1", at, at + 4), font.readUInt32BE(at + 4)];
    const [from, length] = [font.readUInt32BE(at + 8), font.readUInt32BE(at + 12)];
    // The head holds the checksum of the whole font, which its own checksum leaves out.
    if (tag !== "head") expect(sumOf(font.subarray(from, from + length))).toBe(checksum);
  }
});

test("a font draws Swedish letters and the minus of amounts, and no Chinese ones", () => {
  const characters = charactersOf(woff);
  const drawn = [..."ÅÄÖåäö”–−\u00a0·é"].map((each) => characters.has(each.codePointAt(0) ?? 0));
  expect(drawn).not.toContain(false);
  expect(characters.has(0x6f22)).toBe(false);
});

test("with the second subset Sami and Polish names are drawn too", () => {
  const { draws } = loadPaperFonts();
  expect([..."ŁódźČáhcesuolu"].every(draws)).toBe(true);
  expect(draws("😀")).toBe(false);
});

function sumOf(table: Buffer): number {
  const padded = Buffer.concat([table, Buffer.alloc((4 - (table.length % 4)) % 4)]);
  let sum = 0;
  for (let at = 0; at < padded.length; at += 4) sum = (sum + padded.readUInt32BE(at)) >>> 0;
  return sum;
}
