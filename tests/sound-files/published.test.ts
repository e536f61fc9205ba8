import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { PublishedGroup, PublishedTable } from "#domain/published";
import { assert } from "#domain/result";
import { writeExcel } from "../../src/documents/excel.ts";
import { readPublishedTable } from "../../src/documents/published/read-published-table.ts";
import { shippedRegister } from "../reference/read-reference.ts";

const FOLDER = new URL("published/", import.meta.url);
const register = shippedRegister();

type Sound = {
  /** Kronor by code, with öre after a point. */
  readonly amounts: Readonly<Record<string, string>>;
  readonly total?: string;
  readonly unit?: bigint;
  readonly provenBySum?: readonly string[];
  /** The lines that are passed over, by number, and why. */
  readonly passedOver?: Readonly<Record<number, PublishedTable["passedOver"][number]["why"]>>;
  /** Codes of the rows that are matched by name. */
  readonly byName?: readonly string[];
};

const HEADING = { 1: "heading" } as const;

/** The files that are not for municipalities. */
const GROUPS: Readonly<Record<string, PublishedGroup>> = {
  "access-2023-misprint.txt": "regions",
  "counties-jointly.csv": "counties-jointly",
  "gotland-among-regions.csv": "regions",
};

/** Files that look broken and are not, with what they say. */
const SOUND_FILES: Readonly<Record<string, Sound>> = {
  // 1 000 000 + 54 499 160 + 42 045 981 = 97 545 141, as the total says.
  "access-2023-misprint.txt": {
    amounts: { "01": "1000000", "03": "54499160", "04": "42045981" },
    total: "97545141",
    provenBySum: ["03", "04"],
    passedOver: { 1: "heading", 5: "total" },
    byName: ["01", "03", "04"],
  },
  "code-and-name-together.txt": { amounts: { "0114": "1234567", "0139": "559096", "1980": "100000" } },
  "columns-by-spaces.txt": {
    amounts: { "0114": "1234567", "1981": "559096" },
    passedOver: HEADING,
    byName: ["0114", "1981"],
  },
  "counties-jointly.csv": {
    amounts: { "lan-01": "29000000", "lan-20": "3700000", "lan-14": "21000000" },
    total: "53700000",
    passedOver: { 1: "heading", 5: "total" },
    byName: ["lan-01", "lan-20", "lan-14"],
  },
  "county-beside.csv": {
    amounts: { "0114": "1075000", "0139": "650000" },
    unit: 100_000n,
    passedOver: HEADING,
  },
  "every-way-of-writing.csv": {
    amounts: {
      ...Object.fromEntries(
        ["1980", "1981", "1982", "1983", "1984", "1904"].map((code) => [code, "1234567"]),
      ),
      "1907": "1234567.50",
      "1960": "1234567",
      "1961": "1234567",
      "1962": "1234500",
      "2080": "559096",
    },
    passedOver: HEADING,
  },
  "gotland-among-regions.csv": {
    amounts: {
      "01": "1000",
      "03": "2000",
      "23": "3000",
      "09": "4000",
      "14": "5000",
      "12": "6000",
      "06": "7000",
      "04": "8000",
    },
    passedOver: HEADING,
    byName: ["01", "03", "23", "09", "14", "12", "06", "04"],
  },
  "headings-in-two-rows.csv": {
    amounts: { "1980": "1234000", "1981": "559000" },
    unit: 100_000n,
    passedOver: { 1: "heading", 2: "heading" },
    byName: ["1980", "1981"],
  },
  "inhabitants-beside.csv": {
    amounts: { "1980": "3685500", "1981": "558825" },
    passedOver: HEADING,
    byName: ["1980", "1981"],
  },
  "letters-dropped.csv": {
    amounts: { "0305": "1000", "2380": "2000", "0643": "3000" },
    passedOver: HEADING,
    byName: ["0305", "2380", "0643"],
  },
  "letters-lost.csv": {
    amounts: {
      "0305": "1000",
      "1980": "2000",
      "0883": "3000",
      "2039": "4000",
      "2080": "5000",
      "0180": "6000",
      "1280": "7000",
    },
    passedOver: HEADING,
    byName: ["0305", "1980", "0883", "2039", "2080", "0180", "1280"],
  },
  "note-with-commas.csv": {
    amounts: { "1981": "559096", "1980": "1234567" },
    passedOver: { 1: "heading", 4: "note", 5: "note" },
    byName: ["1981", "1980"],
  },
  "notes-on-names.csv": {
    amounts: { "1980": "1000", "1981": "2000", "1984": "3000", "2080": "4000" },
    passedOver: { 1: "heading", 6: "note" },
    byName: ["1980", "1981", "1984", "2080"],
  },
  "partial-one-row.txt": { amounts: { "1981": "559096" }, byName: ["1981"] },
  "pasted-page.txt": {
    amounts: { "1980": "1234567", "1981": "559096" },
    total: "1793663",
    passedOver: { 1: "heading", 2: "heading", 3: "heading", 6: "total", 7: "note" },
    byName: ["1980", "1981"],
  },
  "plain-letters-with-codes.csv": {
    amounts: { "0305": "1000", "0643": "2000", "2380": "3000" },
    passedOver: HEADING,
  },
  "plain-letters.csv": {
    amounts: { "2380": "1000", "2039": "2000", "1280": "3000", "1981": "4000" },
    passedOver: HEADING,
    byName: ["2380", "2039", "1280", "1981"],
  },
  "points-only.csv": {
    amounts: { "1980": "559096", "1981": "100000", "1983": "98765" },
    passedOver: HEADING,
    byName: ["1980", "1981", "1983"],
  },
  "rows-numbered.csv": {
    amounts: { "1980": "1234567", "1981": "559096", "1984": "3" },
    passedOver: HEADING,
    byName: ["1980", "1981", "1984"],
  },
  "thousands-in-title.csv": {
    amounts: { "1980": "1234000", "1981": "559000" },
    unit: 100_000n,
    passedOver: { 1: "heading", 2: "heading" },
    byName: ["1980", "1981"],
  },
  "thousands-of-kronor.csv": {
    amounts: { "1980": "1234500", "1981": "559000" },
    total: "1793500",
    unit: 100_000n,
    passedOver: { 1: "heading", 4: "total" },
    byName: ["1980", "1981"],
  },
  "title-notes-and-sums.csv": {
    amounts: { "0114": "1075000", "0139": "650000", "0980": "1450000" },
    total: "3175000",
    passedOver: {
      1: "heading",
      3: "heading",
      4: "heading",
      7: "county-sum",
      9: "heading",
      10: "county-sum",
      13: "total",
      14: "note",
      15: "note",
    },
  },
  "total-without-name.csv": {
    amounts: { "1980": "1000", "1981": "2000" },
    total: "3000",
    passedOver: { 1: "heading", 4: "total" },
  },
  "utf-16.csv": {
    amounts: { "1980": "1234567", "0305": "559096" },
    passedOver: HEADING,
    byName: ["1980", "0305"],
  },
  "windows-1252.csv": {
    amounts: { "1980": "1234567", "0305": "559096", "0643": "100000" },
    passedOver: HEADING,
    byName: ["1980", "0305", "0643"],
  },
  "zeros-lost-with-names.csv": {
    amounts: { "0180": "1000", "0114": "2000", "1980": "3000" },
    passedOver: HEADING,
  },
};

test("every sound file stands in the table", () => {
  expect(readdirSync(FOLDER).toSorted()).toEqual(Object.keys(SOUND_FILES).toSorted());
});

test.each(Object.entries(SOUND_FILES))("%s is read", (name, sound) => {
  const table = tableOf(readFileSync(new URL(name, FOLDER)), GROUPS[name]);
  expect({
    amounts: Object.fromEntries([...table.rows].map(([code, { amount }]) => [code, kronorOf(amount)])),
    total: table.statedTotal === undefined ? undefined : kronorOf(table.statedTotal.amount),
    unit: table.unit,
    provenBySum: [...table.rows].flatMap(([code, { isProvenBySum }]) => (isProvenBySum ? [code] : [])),
    passedOver: Object.fromEntries(table.passedOver.map(({ row, why }) => [row, why])),
    byName: table.matchedByName.map(({ recipient }) => recipient),
  }).toEqual({
    total: undefined,
    unit: 100n,
    provenBySum: [],
    passedOver: {},
    byName: [],
    ...sound,
  });
});

test("a workbook with a title, codes as numbers, a sum and another sheet is read", async () => {
  const text = (written: string) => ({ kind: "text", text: written }) as const;
  const number = (value: number) => ({ kind: "number", number: value }) as const;
  const bytes = await writeExcel([
    {
      name: "Bilaga 1",
      widths: [],
      rows: [
        [text("Fördelning av 250 mnkr")],
        [],
        [text("Kommunkod"), text("Kommun"), text("Belopp")],
        [number(180), text("Stockholm"), number(23_403_350)],
        [number(1981), text("Sala"), number(559_096)],
        [text(""), text("Riket"), { kind: "formula", formula: "SUM(C4:C5)", value: 23_962_446 }],
      ],
    },
    { name: "Läs mig", widths: [], rows: [[text("Beloppen är i kronor.")]] },
  ]);
  const table = tableOf(bytes);
  expect([...table.rows].map(([code, { amount, row }]) => [code, kronorOf(amount), row])).toEqual([
    ["0180", "23403350", 4],
    ["1981", "559096", 5],
  ]);
  expect(table.statedTotal?.row).toBe(6);
});

test("every municipality and region is known by its name of today, and by that of yesterday", () => {
  const today = [...register.municipalities.values()].map(
    ({ code, officialName }) => [code, officialName] as const,
  );
  const municipalities = tableOf(pasted(today.map(([, name]) => name)));
  expect([...municipalities.rows.keys()]).toEqual(today.map(([code]) => code));
  const yesterday = [...register.regions.values()].map(
    ({ code, names }) => [code, names[0]?.text ?? ""] as const,
  );
  const regions = tableOf(pasted(yesterday.map(([, name]) => name)), "regions");
  expect([...regions.rows.keys()]).toEqual(yesterday.map(([code]) => code));
});

function pasted(names: readonly string[]): Uint8Array {
  return new TextEncoder().encode(names.map((name, index) => `${name}\t${index + 1} kr`).join("\n"));
}

function tableOf(bytes: Uint8Array, group: PublishedGroup = "municipalities"): PublishedTable {
  const reading = readPublishedTable(bytes, "a", { register, group });
  expect(reading.ok ? [] : reading.problems).toEqual([]);
  assert(reading.ok, "the file is sound");
  return reading.value;
}

function kronorOf(amount: bigint): string {
  const rest = amount % 100n;
  return `${amount / 100n}${rest === 0n ? "" : `.${rest.toString().padStart(2, "0")}`}`;
}
