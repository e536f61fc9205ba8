import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeText } from "./decode-text.ts";
import { parseCsv } from "./parse-csv.ts";
import { writeCsv, type CsvValue } from "./write-csv.ts";

function rowsOf(text: string): readonly (readonly string[])[] {
  return parseCsv(text, "a.csv").table.rows.map(({ values }) => values);
}

describe("reading", () => {
  test("values in quotes hold separators, line breaks and doubled quotes", () => {
    expect(rowsOf('a,"b, ""c""\nd",e\r\n1,2,3')).toEqual([
      ["a", 'b, "c"\nd', "e"],
      ["1", "2", "3"],
    ]);
  });

  test("each row knows its line, also after blank lines and line breaks inside values", () => {
    const { rows } = parseCsv('title\r\n\r\n"two\nlines";1\r;\r\nlast;2\n', "a.csv").table;
    expect(rows.map(({ row, values }) => [row, values[0]])).toEqual([
      [1, "title"],
      [3, "two\nlines"],
      [6, "last"],
    ]);
  });

  test.each([
    ["kod;namn;vikt\nA;Alfa;0,25\nB;Beta;0,75\n", ";"],
    ["Folkmängd efter region, 31 december 2016\n\nkod;antal\n0114;43891\n", ";"],
    ["kod\tantal\n0114\t43 891\n", "\t"],
    ["kod,namn\n0114,Upplands Väsby\n", ","],
    ['"kod; gammal","namn; nytt"\n"a;b;c","d"\n', ","],
  ])("the separator is found in %j", (text, separator) => {
    expect(parseCsv(text, "a.csv").table.separator).toBe(separator);
  });

  test("a quote that is never closed, and one inside a value, are told by line", () => {
    expect(parseCsv('a,b\n1,x"y\n2,"z\n', "a.csv").problems).toEqual([
      { kind: "quote-inside-value", at: { file: "a.csv", row: 2 }, value: 'x"y' },
      { kind: "quote-not-closed", at: { file: "a.csv", row: 3 } },
    ]);
    expect(parseCsv('a,b\n"1"x,2\n', "a.csv").problems).toEqual([
      { kind: "quote-inside-value", at: { file: "a.csv", row: 2 }, value: '"1"x' },
    ]);
  });
});

describe("encodings", () => {
  const text = "Håbo;Älvkarleby;Österåker";
  const latin1 = Uint8Array.from(text, (character) => character.charCodeAt(0));
  const utf16 = new Uint8Array(
    Uint16Array.from(`\ufeff${text}`, (character) => character.charCodeAt(0)).buffer,
  );

  test.each([
    ["UTF-8", new TextEncoder().encode(text)],
    ["UTF-8 with byte order mark", new TextEncoder().encode(`\ufeff${text}`)],
    ["Latin 1", latin1],
    ["UTF-16", utf16],
  ])("%s gives the same text", (_, bytes) => {
    expect(decodeText(bytes, "a.csv")).toEqual({ ok: true, value: text });
  });

  test("the dash and euro of Windows-1252 are read", () => {
    expect(decodeText(Uint8Array.of(0xe5, 0x20, 0x96, 0x20, 0x80), "a.csv")).toEqual({
      ok: true,
      value: "å – €",
    });
  });
});

describe("writing", () => {
  test("rows end with a line break, numbers stay numbers", () => {
    expect(writeCsv([["Sala", 22_250n, { number: "-0.333333" }]])).toBe("Sala,22250,-0.333333\n");
    expect(writeCsv([["Sala", "b;c"]], { separator: ";", lineBreak: "\r\n" })).toBe('Sala;"b;c"\r\n');
  });

  test.each(["=1+1", "+46", "-1", "@SUM(A1)", "\tx", "\rx", "\nx", " =1+1"])(
    "text that a spreadsheet could run, %j, gets an apostrophe and quotes",
    (text) => {
      expect(writeCsv([[text]])).toBe(`"'${text}"\n`);
    },
  );

  test("what is not a number is not written as one", () => {
    expect(() => writeCsv([[{ number: "=1+1" }]])).toThrow("=1+1 is a number");
  });
});

describe("what is written is read back", () => {
  const special = fc.constantFrom(
    '"',
    '""',
    ",",
    ";",
    "\t",
    "\n",
    "\r\n",
    "\r",
    "=",
    "-",
    "'",
    " ",
    "å",
    "0114",
    "x",
  );
  const value = fc.array(special, { maxLength: 6 }).map((pieces) => pieces.join(""));
  const table = fc.array(fc.tuple(fc.constant("kod"), value, value), { minLength: 1, maxLength: 8 });
  const separators = fc.constantFrom("," as const, ";" as const, "\t" as const);
  const lineBreaks = fc.constantFrom("\n" as const, "\r\n" as const);

  type Write = typeof writeCsv;
  const guarded = (text: string): string => (/^[\t\r\n]|^\s*[=+\-@]/.test(text) ? `'${text}` : text);

  function roundTrip(write: Write) {
    return fc.property(table, separators, lineBreaks, (rows, separator, lineBreak) => {
      // A first row that only the separator divides tells the reader which it is.
      const text = write([["a", "b", "c"], ...rows], { separator, lineBreak });
      const { table: read, problems } = parseCsv(text, "a.csv");
      // Twenty lines of other separators may outvote it; then this is no round trip of one table.
      fc.pre(read.separator === separator);
      expect(problems).toEqual([]);
      expect(read.rows.slice(1).map(({ values }) => values)).toEqual(rows.map((row) => row.map(guarded)));
    });
  }

  test("for any text, separator and line break", () => {
    fc.assert(roundTrip(writeCsv), { numRuns: 1000 });
  });

  test("a twin that forgets to double quotes, and one that forgets line breaks, are caught", () => {
    const plain = (value: CsvValue): string => (typeof value === "string" ? value : String(value));
    const undoubled: Write = (rows, { separator = ",", lineBreak = "\n" } = {}) =>
      [...rows].map((row) => row.map((value) => `"${plain(value)}"`).join(separator) + lineBreak).join("");
    const unquoted: Write = (rows, { separator = ",", lineBreak = "\n" } = {}) =>
      [...rows].map((row) => row.map(plain).join(separator) + lineBreak).join("");
    expect(fc.check(roundTrip(undoubled)).failed).toBe(true);
    expect(fc.check(roundTrip(unquoted)).failed).toBe(true);
  });
});
