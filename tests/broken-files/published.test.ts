import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { PublishedGroup } from "#domain/published";
import { writeExcel, type ExcelCell } from "../../src/documents/excel.ts";
import {
  readPublishedTable,
  type PublishedTableRequest,
} from "../../src/documents/published/read-published-table.ts";
import { publishedProblemSentence } from "../../src/texts/published-problems.ts";
import { shippedRegister } from "../reference/read-reference.ts";
import { packZip } from "../workbooks/pack-zip.ts";

const FOLDER = new URL("published/", import.meta.url);
const register = shippedRegister();

const BROKEN_FILES: Readonly<Record<string, readonly string[]>> = {
  "amount-ambiguous.csv": [
    "Rad 2, kolumn Belopp (tkr): ”1.234” kan vara 1 234 000 kr eller ett tal med decimaler. Skriv bara siffror.",
  ],
  "amount-finer-than-ore.csv": [
    "Rad 2, kolumn Belopp: ”1 234 567,895” har delar av ett öre. Avrunda beloppet till hela kronor eller ören.",
    "Rad 3, kolumn Belopp: ”559 095,988” har delar av ett öre. Avrunda beloppet till hela kronor eller ören.",
  ],
  "amount-missing.csv": [
    "Rad 3, kolumn Belopp: beloppet för Sala saknas. Skriv det, eller ta bort raden om inget belopp är fastställt.",
    "Rad 4, kolumn Belopp: beloppet för Arboga saknas. Skriv det, eller ta bort raden om inget belopp är fastställt.",
  ],
  "amount-negative.csv": [
    "Rad 2, kolumn Belopp: ”−1 234 567” är mindre än noll. Skriv ett belopp över noll.",
    "Rad 3, kolumn Belopp: ”(559 096)” är mindre än noll. Skriv ett belopp över noll.",
    "Rad 4, kolumn Belopp: ”559 096-” är mindre än noll. Skriv ett belopp över noll.",
  ],
  "amount-unreadable.csv": [
    "Rad 3, kolumn Belopp: ”enligt beslut” är inte ett belopp. Skriv bara siffror, till exempel 1234567.",
    "Rad 4, kolumn Belopp: ”12 3O4” är inte ett belopp. Skriv bara siffror, till exempel 1234567.",
  ],
  "amount-zero.csv": [
    "Rad 3, kolumn Belopp: beloppet för Sala är 0. Skriv rätt belopp, eller ta bort raden om inget belopp är fastställt.",
    "Rad 4, kolumn Belopp: beloppet för Arboga är 0. Skriv rätt belopp, eller ta bort raden om inget belopp är fastställt.",
  ],
  "amounts-or-inhabitants.csv": ["Flera kolumner kan vara beloppet: kolumn 2, kolumn 3. Välj en av dem."],
  "letter-in-pasted-amount.txt": [
    "Rad 3: ”1O00” är inte ett belopp. Skriv bara siffror, till exempel 1234567.",
  ],
  "asked-for-and-granted.csv": [
    "Rad 1: flera kolumner kan vara beloppet: ”Beviljat”, ”Sökt bidrag”. Välj en av dem.",
  ],
  "code-and-name-swapped.csv": [
    "Rad 2, kolumn Kommunkod: 0114 är koden för Upplands Väsby, men raden heter Upplands-Bro, som har 0139. Två rader kan ha bytt plats. Kontrollera att kod, namn och belopp hör ihop.",
    "Rad 3, kolumn Kommunkod: 0139 är koden för Upplands-Bro, men raden heter Upplands Väsby, som har 0114. Två rader kan ha bytt plats. Kontrollera att kod, namn och belopp hör ihop.",
    "Rad 4, kolumn Kommunkod: 0305 är koden för Håbo, men raden heter Habo, som har 0643. Två rader kan ha bytt plats. Kontrollera att kod, namn och belopp hör ihop.",
  ],
  "code-unknown.csv": [
    "Rad 3, kolumn Kommunkod: ”1999” är inte koden för någon kommun. Raden heter Sala, som har koden 1981. Rätta koden.",
  ],
  "comma-in-comma-file.csv": [
    "Rad 2: raden har 5 värden, men rubrikerna är 3. Sätt citattecken runt värden som innehåller kommatecken.",
  ],
  "comma-without-headings.csv": [
    "Rad 2: raden har 4 värden, men tabellen har 2 kolumner. Sätt citattecken runt belopp som innehåller kommatecken.",
  ],
  "county-sum-differs.csv": [
    "Rad 2, kolumn Belopp: summan för Västmanlands län är 1 000 000 kr, men raderna ger 900 000 kr. Det skiljer 100 000 kr. Rätta raderna eller summan.",
  ],
  "duplicate.csv": ["Rad 4, kolumn Kommunkod: Västerås (1980) finns redan på rad 2. Ta bort en av raderna."],
  "empty.csv": ["Filen är tom. Kontrollera att du valde rätt fil."],
  "former-code.csv": ["Rad 2, kolumn Kommunkod: ”1917” gäller inte längre. Heby har koden 0331. Skriv den."],
  "habo-in-plain-letters.txt": [
    "Rad 3, kolumn Kommun: ”Habo” kan vara Håbo (0305) eller Habo (0643). Skriv koden.",
    "Rad 4, kolumn Kommun: ”Habo” kan vara Håbo (0305) eller Habo (0643). Skriv koden.",
  ],
  "leading-zero-lost.csv": [
    "Rad 2, kolumn Kod: ”180” har tappat sin första nolla. Menade du 0180, Stockholm? Skriv nollan först, eller skriv namnet bredvid.",
  ],
  "many-problems.csv": [
    "Rad 3, kolumn Kommunkod: ”1999” är inte koden för någon kommun. Skriv kommunens fyra siffror, till exempel 1980.",
    "Rad 4, kolumn Belopp: beloppet för Sala saknas. Skriv det, eller ta bort raden om inget belopp är fastställt.",
    "Rad 5, kolumn Kommunkod: Västerås (1980) finns redan på rad 2. Ta bort en av raderna.",
    "Rad 6, kolumn Belopp: ”12 34” är inte delat i grupper om tre siffror. Det kan vara 1 234 kr, men då blir summan 1 335 801 kr och tabellen säger 1 kr. Kontrollera beloppet och skriv bara siffror.",
    "Rad 7, kolumn Kommunkod: 2080 är koden för Falun, men raden heter Sala, som har 1981. Två rader kan ha bytt plats. Kontrollera att kod, namn och belopp hör ihop.",
  ],
  "letters-of-dos.csv": [
    "Filens bokstäver är sparade i en teckenkodning som inte går att läsa. Spara tabellen på nytt som CSV UTF-8.",
  ],
  "misprint-total-differs.csv": [
    "Rad 3, kolumn Belopp: ”544 99 160” är inte delat i grupper om tre siffror. Det kan vara 54 499 160 kr, men då blir summan 55 733 727 kr och tabellen säger 55 733 728 kr. Kontrollera beloppet och skriv bara siffror.",
  ],
  "misprint-without-total.csv": [
    "Rad 3, kolumn Belopp: ”544 99 160” är inte delat i grupper om tre siffror. Det kan vara 54 499 160 kr, men ingen summa i tabellen visar det. Kontrollera beloppet och skriv bara siffror, eller lägg till tabellens summa.",
    "Rad 4, kolumn Belopp: ”42 045981” är inte delat i grupper om tre siffror. Det kan vara 42 045 981 kr, men ingen summa i tabellen visar det. Kontrollera beloppet och skriv bara siffror, eller lägg till tabellens summa.",
  ],
  "name-unknown.csv": [
    "Rad 3, kolumn Kommun: ”Salaborg” är inte namnet på någon kommun. Skriv kommunens fyra siffror, till exempel 1980.",
  ],
  "no-amount-column.csv": [
    "Rad 1: ingen kolumn har belopp. Rubrikerna är: Kommunkod, Kommun, Anteckning. Skriv Belopp över rätt kolumn.",
  ],
  "old-workbook.csv": [
    "Filen är en arbetsbok i ett äldre format (.xls) eller skyddad med lösenord. Spara den utan lösenord som Excel (.xlsx) eller CSV.",
  ],
  "only-blank-lines.csv": ["Filen är tom. Kontrollera att du valde rätt fil."],
  "only-headings.csv": ["Filen har rubriker men inga rader under dem. Kontrollera att du valde rätt fil."],
  "pdf.csv": [
    "Filen är en PDF. Be betalaren om tabellen som Excel (.xlsx) eller CSV, eller kopiera den och klistra in den som text.",
  ],
  "picture.csv": ["Filen är varken text eller en arbetsbok. Spara tabellen som Excel (.xlsx) eller CSV."],
  "quote-not-closed.csv": [
    "Rad 2: ett citattecken börjar men slutar aldrig. Ta bort det, eller skriv ett till där värdet slutar.",
  ],
  "recipient-missing.csv": [
    "Rad 3, kolumn Belopp: raden har ett belopp, ”559 096”, men ingen mottagare. Skriv mottagarens kod eller namn, eller Summa om raden är en summa.",
  ],
  "regions-as-municipalities.csv": [
    "Tabellen ska gälla kommuner, men den har 5 regioner. Välj rätt fil, eller läs in den som en tabell för regioner.",
  ],
  "section-sum-differs.csv": [
    "Rad 6, kolumn Belopp: summan för delen ovanför är 400 000 kr, men raderna ger 500 000 kr. Det skiljer 100 000 kr. Rätta raderna eller summan.",
  ],
  "something-else.csv": [
    "Ingen rad har en kommun med ett belopp. Kontrollera att du valde rätt fil, och att varje rad har kod eller namn och ett belopp.",
  ],
  "space-inside-amount.txt": [
    "Rad 2: raden har 3 värden, men tabellen har 2 kolumner. Skriv ett mellanslag inne i belopp och minst två mellan kolumner.",
  ],
  "sum-beside-parts.csv": [
    "Rad 1: flera kolumner kan vara beloppet: ”Psykisk hälsa”, ”Ungdomsmottagningar”, ”Summa”. Välj en av dem.",
  ],
  "total-differs.csv": [
    "Rad 4, kolumn Belopp: summan är 1 793 673 kr, men raderna ger 1 793 663 kr. Det skiljer 10 kr. Rätta raderna eller summan.",
  ],
  "total-of-other-rows.csv": [
    "Rad 2, kolumn Belopp: summan är 250 000 000 kr, men raderna ger 4 246 096 kr. Det skiljer 245 753 904 kr. Rätta raderna eller summan.",
  ],
  "two-amount-columns.csv": [
    "Rad 1: flera kolumner kan vara beloppet: ”Psykisk hälsa, kr”, ”Ungdomsmottagningar, kr”, ”Summa”. Välj en av dem.",
  ],
  "two-number-columns.csv": ["Flera kolumner kan vara beloppet: kolumn 2, kolumn 3. Välj en av dem."],
  "two-numbers-on-a-line.txt": [
    "Rad 1: ”147 420 1 234 567” är inte delat i grupper om tre siffror. Det kan vara 1 474 201 234 567 kr, men ingen summa i tabellen visar det. Kontrollera beloppet och skriv bara siffror, eller lägg till tabellens summa.",
    "Rad 2: ”22 353 559 096” kan vara flera tal. Skriv minst två mellanslag mellan kolumnerna, eller beloppet utan mellanslag.",
    "Rad 3: ”25 790 98 765” är inte delat i grupper om tre siffror. Det kan vara 2 579 098 765 kr, men ingen summa i tabellen visar det. Kontrollera beloppet och skriv bara siffror, eller lägg till tabellens summa.",
  ],
  "column-without-heading.csv": [
    "Rad 1: flera kolumner kan vara beloppet: ”Belopp”, kolumn 3. Välj en av dem.",
  ],
  "two-halves-side-by-side.csv": [
    "Rad 2: raden har en mottagare till, Falun, bredvid den första. Ställ tabellens delar under varandra, så att varje rad har en mottagare och ett belopp.",
  ],
  "two-years-under-one-heading.csv": [
    "Rad 1: flera kolumner kan vara beloppet: ”Belopp 2016”, ”Belopp 2017”. Välj en av dem.",
  ],
  "unit-in-note.csv": [
    "Rad 4: det går inte att se i vilken enhet beloppen står: ”Anm: beloppen är i tusental kronor.”. Skriv enheten i kolumnens rubrik, till exempel ”Belopp, kr” eller ”Belopp, tkr”.",
  ],
  "unit-in-two-ways.csv": [
    "Rad 1: det går inte att se i vilken enhet beloppen står: ”Belopp i kr (tidigare tkr)”. Skriv enheten i kolumnens rubrik, till exempel ”Belopp, kr” eller ”Belopp, tkr”.",
  ],
  "web-page.csv": [
    "Filen är en webbsida, vad den än heter. Öppna den i ett kalkylprogram och spara tabellen som Excel (.xlsx) eller CSV.",
  ],
};

test("every broken file stands in the table", () => {
  expect(readdirSync(FOLDER).toSorted()).toEqual(Object.keys(BROKEN_FILES).toSorted());
});

test.each(Object.entries(BROKEN_FILES))("%s is refused in sentences that help", (name, sentences) => {
  expect(sentencesOf(readFileSync(new URL(name, FOLDER)), name)).toEqual(sentences);
});

describe("broken workbooks", () => {
  test("an amount that is computed to parts of an öre, an error, a text, and a code that has lost its zero", async () => {
    const bytes = await workbook([
      {
        name: "Fördelning",
        rows: [
          ["Bilaga 1"],
          ["Kod", "Namn", "Belopp"],
          [1980, "Västerås", 1_234_567.895],
          [180, "", 559_096],
          [1981, "Sala", "#REF!"],
          [1984, "Arboga", -5],
        ],
      },
    ]);
    expect(sentencesOf(bytes, "a.xlsx")).toEqual([
      "Rad 3, kolumn Belopp: ”1234567.895” har delar av ett öre. Avrunda beloppet till hela kronor eller ören.",
      "Rad 4, kolumn Kod: ”180” har tappat sin första nolla. Menade du 0180, Stockholm? Skriv nollan först, eller skriv namnet bredvid.",
      "Rad 5, kolumn Belopp: ”#REF!” är inte ett belopp. Skriv bara siffror, till exempel 1234567.",
      "Rad 6, kolumn Belopp: ”-5” är mindre än noll. Skriv ett belopp över noll.",
    ]);
  });

  test("two sheets that fit, and a sheet that is not there", async () => {
    const rows = [["Sala", 559_096]];
    const bytes = await workbook([
      { name: "2016", rows },
      { name: "2017", rows },
      { name: "Om", rows: [["Läs mig"]] },
    ]);
    expect(sentencesOf(bytes, "a.xlsx")).toEqual([
      "Flera blad har en sådan tabell: ”2016”, ”2017”. Välj ett av dem.",
    ]);
    expect(sentencesOf(bytes, "a.xlsx", { sheet: "2018" })).toEqual([
      "Bladet ”2018” finns inte. Bladen är: ”2016”, ”2017”, ”Om”. Välj ett av dem.",
    ]);
    expect(sentencesOf(bytes, "a.xlsx", { sheet: "2017" })).toEqual([]);
  });

  test("of a sheet for regions and one for municipalities, the one that was asked for is read", async () => {
    const bytes = await workbook([
      {
        name: "Regioner",
        rows: [
          ["Region Gotland", 5],
          ["Region Skåne", 6],
          ["Region Dalarna", 7],
        ],
      },
      {
        name: "Kommuner",
        rows: [
          ["Sala", 1],
          ["Falun", 2],
          ["Mora", 3],
        ],
      },
    ]);
    expect(sentencesOf(bytes, "a.xlsx")).toEqual([]);
    expect(sentencesOf(bytes, "a.xlsx", { group: "regions" })).toEqual([]);
  });

  test("a problem names its sheet where there are several", async () => {
    const bytes = await workbook([
      {
        name: "Bilaga 1",
        rows: [
          ["Sala", "x"],
          ["Falun", 100],
        ],
      },
      { name: "Om", rows: [["Läs mig"]] },
    ]);
    expect(sentencesOf(bytes, "a.xlsx", { sheet: "Om" })).toEqual([
      "Blad Om: ingen rad har en kommun med ett belopp. Kontrollera att du valde rätt fil, och att varje rad har kod eller namn och ett belopp.",
    ]);
    expect(sentencesOf(bytes, "a.xlsx")).toEqual([
      "Blad Bilaga 1, rad 1, kolumn B: ”x” är inte ett belopp. Skriv bara siffror, till exempel 1234567.",
    ]);
  });

  test.each<[string, Uint8Array, string]>([
    [
      "cut short",
      packZip(new Map([["xl/workbook.xml", Buffer.from("<workbook/>")]])).subarray(0, 60),
      "Arbetsboken går inte att läsa. Den kan vara skadad eller ofullständig. Öppna den i ett kalkylprogram och spara den på nytt som Excel (.xlsx).",
    ],
    [
      "another archive",
      packZip(new Map([["word/document.xml", Buffer.from("<document/>")]])),
      "Filen är inte en arbetsbok. Spara tabellen som Excel (.xlsx) eller CSV.",
    ],
    [
      "with entities of its own",
      packZip(
        new Map([["xl/workbook.xml", Buffer.from('<!DOCTYPE a SYSTEM "file:///etc/passwd"><workbook/>')]]),
      ),
      "Arbetsboken innehåller en dokumenttyp, som kan hämta in annat än det som står i filen. Därför läses den inte. Öppna den i ett kalkylprogram och spara den på nytt som Excel (.xlsx).",
    ],
    [
      "with very many parts",
      packZip(new Map(Array.from({ length: 501 }, (_, part) => [`${part}.xml`, Buffer.from("<a/>")]))),
      "Arbetsboken innehåller 501 delar. Högst 500 går att läsa. Spara bladet med tabellen i en egen fil.",
    ],
    [
      "with a very large part",
      packZip(new Map([["xl/workbook.xml", Buffer.alloc(11 * 1024 * 1024)]])).subarray(-200),
      "Arbetsboken går inte att läsa. Den kan vara skadad eller ofullständig. Öppna den i ett kalkylprogram och spara den på nytt som Excel (.xlsx).",
    ],
  ])("%s", (_, bytes, sentence) => {
    const whole = bytes[0] === 0x50 ? bytes : Buffer.concat([Buffer.from("PK\u0003\u0004"), bytes]);
    expect(sentencesOf(whole, "a.xlsx")).toEqual([sentence]);
  });

  test("too many rows, and too wide", async () => {
    const long = Array.from({ length: 20_001 }, () => ["Sala"]);
    expect(sentencesOf(await workbook([{ name: "a", rows: long }]), "a.xlsx")).toEqual([
      "Ett blad i arbetsboken har fler än 20 000 rader. Fler går inte att läsa. Ta bort rader som inte behövs.",
    ]);
    const wide = [Array.from({ length: 501 }, () => "Sala")];
    expect(sentencesOf(await workbook([{ name: "a", rows: wide }]), "a.xlsx")).toEqual([
      "Ett blad i arbetsboken har fler än 500 kolumner. Fler går inte att läsa. Ta bort kolumner som inte behövs.",
    ]);
  });
});

test("a text of very many rows, and of rows that all are sums, is refused within reason", () => {
  const rows = (line: string, times: number) =>
    new TextEncoder().encode(`Kommun;Belopp\n${line.repeat(times)}`);
  expect(sentencesOf(rows("Sala;1\n", 5_000), "a.csv")).toEqual([
    "Tabellen har 5 001 rader. Högst 5 000 går att läsa. Ta bort rader som inte hör till tabellen.",
  ]);
  expect(sentencesOf(rows("Delsumma;1\n", 4_900), "a.csv").length).toBe(4_900);
  expect(sentencesOf(rows(";1\n", 4_900), "a.csv").length).toBe(1);
});

test("a column that is not there, by heading and by place", () => {
  const bytes = new TextEncoder().encode("Kommun;A;B\nSala;1;2\n");
  expect(sentencesOf(bytes, "a.csv", { amountColumn: "C" })).toEqual([
    "Rad 1: kolumnen C är inte en kolumn med belopp. De som är det: ”A”, ”B”. Välj en av dem.",
  ]);
  expect(sentencesOf(bytes, "a.csv", { amountColumn: 1 })).toEqual([
    "Rad 1: kolumnen 1 är inte en kolumn med belopp. De som är det: ”A”, ”B”. Välj en av dem.",
  ]);
  expect(sentencesOf(bytes, "a.csv", { amountColumn: 3 })).toEqual([]);
  const years = new TextEncoder().encode("Kommun;2016;2017\nSala;1;2\nFalun;3;4\n");
  expect(sentencesOf(years, "a.csv", { amountColumn: 2017 })).toEqual([]);
});

test("of very many columns with numbers the first ten are named", () => {
  const wide = (first: string, next: (column: number) => string) =>
    [first, ...Array.from({ length: 30 }, (_, column) => next(column))].join(";");
  const bytes = new TextEncoder().encode(
    `${wide("Kommun", (column) => `A${column}`)}\n${wide("Sala", () => "5")}\n${wide("Falun", () => "6")}\n`,
  );
  expect(sentencesOf(bytes, "a.csv")).toEqual([
    "Rad 1: flera kolumner kan vara beloppet: ”A0”, ”A1”, ”A2”, ”A3”, ”A4”, ”A5”, ”A6”, ”A7”, ”A8”, ”A9” och 20 till. Välj en av dem.",
  ]);
});

test("a table for municipalities where one for regions was asked for", () => {
  const bytes = new TextEncoder().encode("0114;Upplands Väsby;1000\n0180;Stockholm;2000\n0184;Solna;3000\n");
  expect(sentencesOf(bytes, "a.csv", { group: "regions" })).toEqual([
    "Tabellen ska gälla regioner, men den har 3 kommuner. Välj rätt fil, eller läs in den som en tabell för kommuner.",
  ]);
});

function sentencesOf(
  bytes: Uint8Array,
  file: string,
  request: Partial<PublishedTableRequest> & { readonly group?: PublishedGroup } = {},
): readonly string[] {
  const reading = readPublishedTable(bytes, file, { register, group: "municipalities", ...request });
  if (reading.ok) return [];
  expect(reading.problems.every(({ at }) => at.file === file)).toBe(true);
  return reading.problems.map((problem) => publishedProblemSentence(problem).replaceAll("\u00a0", " "));
}

type Rows = readonly (readonly (string | number)[])[];

function workbook(sheets: readonly { readonly name: string; readonly rows: Rows }[]): Promise<Uint8Array> {
  return writeExcel(
    sheets.map(({ name, rows }) => ({
      name,
      widths: [],
      rows: rows.map((row) => row.map(cellOf)),
    })),
  );
}

function cellOf(value: string | number): ExcelCell {
  return typeof value === "number" ? { kind: "number", number: value } : { kind: "text", text: value };
}
