import { expect, test } from "vitest";
import { unitOf } from "./table-unit.ts";
import type { TableColumns } from "./find-columns.ts";

const TKR = 100_000n;
const MNKR = 100_000_000n;
const KRONOR = 100n;

const columns = (index: number): TableColumns => ({
  heading: { row: index + 1, index },
  headings: [],
  code: undefined,
  name: 0,
  amounts: [],
  numeric: [],
});
const line = (text: string, index: number) => ({
  row: index + 1,
  values: [text],
  numbers: new Set<number>(),
});
const inHeading = (text: string) => unitOf(text, [line("Kommun", 0)], columns(0));
const inTitle = (text: string) => unitOf("Belopp", [line(text, 0), line("Kommun", 1)], columns(1));

test.each([
  ["Belopp", KRONOR],
  ["Kkr", TKR],
  ["Belopp (1 000 kr)", TKR],
  ["Belopp i 1000 kr", TKR],
  ["Belopp i 1000-tals kronor", TKR],
  ["Belopp (1000-tal kr)", TKR],
  ["Belopp i tusen kr", TKR],
  ["Belopp i tusen", TKR],
  ["Belopp [tkr]", TKR],
  ["Belopp_tkr", TKR],
  ["Belopp 2017 tkr", TKR],
  ["tkr/kommun", TKR],
  ["Belopp (milj. kr)", MNKR],
  ["Belopp i miljoner", MNKR],
  ["Belopp (öre)", 1n],
  ["Belopp, kronor och öre", KRONOR],
  ["Andel av 250 mnkr", KRONOR],
  ["Andel av 250 miljoner kronor, tkr", TKR],
  ["Grundbelopp 1 000 000 kr", KRONOR],
])("the heading %s says the unit", (text, unit) => {
  expect(inHeading(text)).toEqual({ kind: "unit", ore: unit });
});

test.each([
  ["Alla belopp anges i tusental kronor om inte annat anges.", TKR],
  ["Tabell 1. Fördelning per kommun 2017, tkr. Källa: SKL", TKR],
  ["Fördelning i tkr per kommun", TKR],
  ["250 miljoner kronor till kommunerna", KRONOR],
  ["Beslut den 1 mars, 250 mnkr", KRONOR],
])("the title %s says the unit", (text, unit) => {
  expect(inTitle(text)).toEqual({ kind: "unit", ore: unit });
});

test("what may be either is asked about: two units, kronor rounded to thousands, a note below the table", () => {
  expect(inHeading("Belopp i kr (tidigare tkr)").kind).toBe("unclear");
  expect(inTitle("Beloppen är avrundade, i tusental kronor").kind).toBe("unclear");
  const note = [line("Kommun", 0), line("Anm: beloppen är i tkr.", 1)];
  expect(unitOf("Belopp", note, columns(0)).kind).toBe("unclear");
  expect(unitOf("Belopp, kr", note, columns(0))).toEqual({ kind: "unit", ore: KRONOR });
});
