import type { OrganisationRegister } from "#domain/organisation";
import type { Random } from "../mutations/random.ts";

/** A table that nobody has written, rows of values: mostly as such tables are, and often with something wrong. */
export type WrittenTable = readonly (readonly string[])[];

const SEPARATORS = ["\t", ";", ",", "  ", " "];
const LINE_BREAKS = ["\n", "\r\n", "\r"];
const SPACES = [" ", "\u00a0", "\u2009", "\u202f", ".", ",", "'", "\u2019", "", "  "];
const AFTER = ["", "", "", " kr", ":-", "*", "¹", " tkr", ",50", ",5", ".00", " 1)", "-", ",000"];
const NUMBERS_GONE_WRONG = [
  "",
  "-",
  "0",
  "x",
  "12 3O4",
  "544 99 160",
  "42 045981",
  "1.234",
  "1,234",
  "−5",
  "(12)",
  "1e5",
  "#REF!",
  "9".repeat(70),
  "saknas",
  "1 2 3 4",
];
const HEADINGS = [
  "Kommunkod",
  "Kod",
  "Kommun",
  "Region",
  "Landsting",
  "Län",
  "Belopp",
  "Belopp (tkr)",
  "Kronor",
  "Summa",
  "Folkmängd",
  "Folkmängd 31 december 2016",
  "Invånare",
  "Andel, %",
  "code",
  "name",
  "weight",
  "fixed",
  "vikt",
  "Datum",
  "",
  "  ",
];
const SUMS = [
  "Summa",
  "Totalt",
  "Riket",
  "Hela riket",
  "Delsumma",
  "Summa Dalarnas län",
  "Dalarnas län",
  "01",
  "00",
  "* Not",
  "Källa: SKR",
  "",
];

/** The rows of a table about municipalities or regions: every second one careful, the others as people write. */
export function writeTable(
  register: OrganisationRegister,
  usual: readonly string[],
  random: Random,
): WrittenTable {
  const isRegions = random.whole(0, 3) === 0;
  const recipients: readonly Recipient[] = isRegions
    ? [...register.regions.values()]
    : [...register.municipalities.values()];
  const length = random.whole(0, 250) === 0 ? 400 : random.whole(0, 14);
  return random.whole(0, 1) === 0
    ? carefulTable(recipients, usual, length, random)
    : carelessTable(recipients, usual, length, random);
}

type Recipient = { readonly code: string; readonly name: string };

function carefulTable(
  recipients: readonly Recipient[],
  headings: readonly string[],
  length: number,
  random: Random,
): WrittenTable {
  const first = random.whole(0, recipients.length - 1);
  const rows = recipients.slice(first, first + length).map(({ code, name }) =>
    headings.map((_, column) => {
      if (column > 1) return `${random.whole(1, 10_000_000)}`;
      return column === 0 ? code : name;
    }),
  );
  return [headings, ...rows];
}

function carelessTable(
  recipients: readonly Recipient[],
  usual: readonly string[],
  length: number,
  random: Random,
): WrittenTable {
  const headings = usual.map((heading) => (random.whole(0, 12) === 0 ? random.pick(HEADINGS) : heading));
  const rows = Array.from({ length }, () => {
    const { code, name } = random.pick(recipients);
    const row = headings.map((_, column) => {
      if (column === 0) return writeCode(code, random);
      return column === 1 ? writeName(name, random) : writeNumber(random);
    });
    return random.whole(0, 25) === 0 ? row.slice(1) : row;
  });
  const sums = Array.from({ length: random.whole(0, 2) }, () => ["", random.pick(SUMS), writeNumber(random)]);
  const title = random.whole(0, 3) === 0 ? [["Bilaga 1. Fördelning av 250 mnkr, tkr"], [""]] : [];
  return [...title, ...(random.whole(0, 5) === 0 ? [] : [headings]), ...rows, ...sums];
}

/** The table as text, with one separator and one line break for all of it. */
export function textOf(table: WrittenTable, random: Random): string {
  const separator = random.pick(SEPARATORS);
  const isQuoted = random.whole(0, 4) === 0;
  return table
    .map((row) => row.map((value) => (isQuoted ? `"${value}"` : value)).join(separator))
    .join(random.pick(LINE_BREAKS));
}

function writeCode(code: string, random: Random): string {
  const way = random.whole(0, 24);
  if (way === 0) return code.replace(/^0/, "");
  if (way === 1) return random.pick(["", "9999", "1917", "'0180", "abc", `${code} x`]);
  return code;
}

function writeName(name: string, random: Random): string {
  switch (random.whole(0, 12)) {
    case 0:
      return `${name} kommun`;
    case 1:
      return name.replaceAll(/[åäöÅÄÖ]/g, random.pick(["?", "\ufffd", "", "a"]));
    case 2:
      return Buffer.from(name, "utf8").toString("latin1");
    case 3:
      return random.pick([
        "",
        "Region",
        "Summa",
        "Landstinget",
        "?",
        "\ufffd\ufffd",
        "(".repeat(30),
        `${name}*`,
      ]);
    default:
      return name;
  }
}

/** An amount or a number of people, in one of very many ways. */
export function writeNumber(random: Random): string {
  if (random.whole(0, 15) === 0) return random.pick(NUMBERS_GONE_WRONG);
  const digits = `${random.whole(1, 10 ** random.whole(1, 10))}`;
  return digits.replaceAll(/\B(?=(?:\d{3})+$)/g, random.pick(SPACES)) + random.pick(AFTER);
}
