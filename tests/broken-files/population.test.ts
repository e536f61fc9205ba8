import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { municipalitiesOf } from "#domain/organisation";
import { day } from "#domain/time";
import { readPopulationFile } from "../../src/documents/population/read-population-file.ts";
import { readPopulation } from "../../src/documents/population/read-population.ts";
import { NOTHING_SAVED, rightRowsSentence } from "../../src/texts/file-problems.ts";
import { populationProblemSentence } from "../../src/texts/population-problems.ts";
import { shippedRegister } from "../reference/read-reference.ts";

const FOLDER = new URL("population/", import.meta.url);
const register = shippedRegister();
const DALARNA = municipalitiesOf("20", register).map(({ code }) => code);

type BrokenFile = {
  /** The municipalities that the file should hold; Dalarna's fifteen unless told otherwise. */
  readonly expected?: readonly string[];
  /** "unsaid" where nobody has said which day is meant; else the file is read as 31 December 2016. */
  readonly date?: "unsaid";
  readonly sentences: readonly string[];
  readonly rightRows: number;
};

const EMPTY: BrokenFile = { sentences: ["Filen är tom. Kontrollera att du valde rätt fil."], rightRows: 0 };

/** Each broken file, with what is said of it. The exports and the tables in JSON are made in the forms of SCB's database. */
const BROKEN_FILES: Readonly<Record<string, BrokenFile>> = {
  "code-missing.csv": {
    sentences: [
      "Rad 4, kolumn Kommunkod: kommunkoden saknas. Skriv kommunens fyra siffror, eller Summa om raden är en summa.",
      "En av 15 kommuner saknas: Gagnef (2026). Lägg till en rad för den.",
    ],
    rightRows: 14,
  },
  "code-unknown.csv": {
    sentences: [
      "Rad 4, kolumn Kommunkod: ”2099” är inte en kommunkod. Skriv kommunens fyra siffror, till exempel 1980.",
      "En av 15 kommuner saknas: Gagnef (2026). Lägg till en rad för den.",
    ],
    rightRows: 14,
  },
  "columns-swapped.csv": {
    sentences: [
      "Kolumnerna har bytt plats: Folkmängd innehåller kommunkoder, men det gör inte Kommunkod. Byt plats på rubrikerna.",
    ],
    rightRows: 0,
  },
  "comma-as-thousands.csv": {
    sentences: [
      "Rad 4, kolumn Folkmängd: ”10,117” kan vara 10117 eller ett tal med decimaler. Skriv bara siffror.",
    ],
    rightRows: 14,
  },
  "comma-in-comma-file.csv": {
    sentences: [
      "Rad 4: raden har 4 värden, men rubrikerna är 3. Sätt citattecken runt värden som innehåller kommatecken.",
    ],
    rightRows: 14,
  },
  "county-total-wrong.csv": {
    sentences: [
      "Rad 2: summan för Dalarnas län är 281 000, men raderna ger 284 531. Det skiljer 3 531. Rätta raderna eller summan.",
    ],
    rightRows: 15,
  },
  "date-unreadable.csv": {
    sentences: [
      "Rad 3, kolumn Datum: ”31/12 2016” är inte ett datum. Skriv det till exempel som 2016-12-31.",
    ],
    rightRows: 14,
  },
  "decimals.csv": {
    sentences: ["Rad 4, kolumn Folkmängd: ”10117,5” har decimaler. Skriv folkmängden som ett heltal."],
    rightRows: 14,
  },
  "empty-value.csv": {
    sentences: ["Rad 4, kolumn Folkmängd: folkmängden saknas. Skriv antalet invånare med siffror."],
    rightRows: 14,
  },
  "empty.csv": EMPTY,
  "export-county-wrong.csv": {
    sentences: [
      "Rad 4: summan för Dalarnas län är 284 530, men raderna ger 284 531. Det skiljer 1. Rätta raderna eller summan.",
    ],
    rightRows: 15,
  },
  "export-garbled.csv": {
    sentences: [
      "Rad 1: bokstäverna är förvanskade: ”FolkmÃ¤ngden den 31 december efter region och Ã¥r” ska vara ”Folkmängden den 31 december efter region och år”. Hämta filen igen och öppna den inte i något annat program först.",
    ],
    rightRows: 0,
  },
  "export-not-published.csv": {
    sentences: [
      "Rad 7, kolumn 2016: ”..” betyder att uppgiften saknas i tabellen. Utan den går folkmängden inte att använda. Hämta en tabell där alla kommuner har en siffra.",
    ],
    rightRows: 14,
  },
  "export-note-in-the-middle.csv": {
    sentences: [
      "Rad 8, kolumn 2016: folkmängden saknas. Skriv antalet invånare med siffror.",
      "Rad 8, kolumn region: ”Dalarna, södra delen” är inte en kommunkod. Skriv kommunens fyra siffror, till exempel 1980.",
    ],
    rightRows: 15,
  },
  "export-only-women.csv": {
    sentences: [
      "Folkmängden är uppdelad efter kön och det går inte att se vad som är alla invånare. Värdena är kvinnor. Hämta tabellen med totalen för kön.",
    ],
    rightRows: 0,
  },
  "export-other-contents.csv": {
    sentences: [
      "Filen har inte folkmängden, utan Folkökning efter region och år. Hämta tabellen med folkmängden.",
    ],
    rightRows: 0,
  },
  "export-other-day.csv": {
    sentences: [
      "Kolumn 2016: dagen är 1 november 2016, men filen ska gälla 31 december 2016. Välj rätt fil, eller lägg varje dag i en egen fil.",
    ],
    rightRows: 0,
  },
  "export-quarters.csv": {
    sentences: [
      "Rad 4, kolumn tid: ”2016K4” är inte ett år eller en månad. Skriv det till exempel som 2016 eller 2016M10.",
    ],
    rightRows: 0,
  },
  "export-two-years.csv": {
    date: "unsaid",
    sentences: [
      "Filen har flera perioder: 2015 och 2016. Ange dagen för den som ska läsas, till exempel 2016-12-31.",
    ],
    rightRows: 0,
  },
  "export-without-title.csv": {
    date: "unsaid",
    sentences: ["Filen säger inte vilken dag folkmängden gäller. Ange dagen, till exempel 2016-12-31."],
    rightRows: 15,
  },
  "export-year-absent.csv": {
    sentences: ["Filen har 2014 och 2015, men inget för 31 december 2016. Välj rätt fil eller rätt dag."],
    rightRows: 0,
  },
  "five-rows-missing.csv": {
    sentences: [
      "5 av 15 kommuner saknas: Borlänge (2081), Säter (2082), Hedemora (2083) och 2 till. Lägg till en rad för var och en.",
    ],
    rightRows: 10,
  },
  "heby-before-2007.csv": {
    expected: ["0331"],
    sentences: ["Rad 2, kolumn Kommunkod: ”1917” gäller inte längre. Heby har koden 0331. Skriv den."],
    rightRows: 0,
  },
  "json-ages.json": {
    sentences: [
      "Folkmängden är uppdelad efter ålder och det går inte att se vad som är alla invånare. Värdena är 0–17 år och 18 år och äldre. Hämta tabellen med totalen för ålder.",
    ],
    rightRows: 0,
  },
  "json-code-unknown.json": {
    sentences: [
      "Region 2099: ”2099” är inte en kommunkod. Skriv kommunens fyra siffror, till exempel 1980.",
      "En av 15 kommuner saknas: Gagnef (2026). Lägg till en rad för den.",
    ],
    rightRows: 14,
  },
  "json-county-wrong.json": {
    sentences: [
      "Region 20: summan för Dalarnas län är 284 541, men raderna ger 284 531. Det skiljer 10. Rätta raderna eller summan.",
    ],
    rightRows: 15,
  },
  "json-cut-off.json": {
    sentences: ["Filen är inte giltig JSON. Kontrollera citattecken, kommatecken och klamrar."],
    rightRows: 0,
  },
  "json-day-unknown.json": {
    date: "unsaid",
    sentences: ["Filen säger inte vilken dag folkmängden gäller. Ange dagen, till exempel 2016-12-31."],
    rightRows: 15,
  },
  "json-decimals.json": {
    sentences: ["Region 2039: ”7039.5” har decimaler. Skriv folkmängden som ett heltal."],
    rightRows: 14,
  },
  "json-dimension-size.json": {
    sentences: ["Filen är inte hel: den ska ha 17 värden för Region, men den har 16. Hämta tabellen igen."],
    rightRows: 0,
  },
  "json-figure-lost.json": {
    sentences: ["Filen är inte hel: den ska ha 16 värden, men den har 15. Hämta tabellen igen."],
    rightRows: 0,
  },
  "json-names-swapped.json": {
    sentences: [
      "Region 2031: 2031 är koden för Rättvik, men raden heter Orsa, som har 2034. Kontrollera att kod, namn och folkmängd hör ihop.",
      "Region 2034: 2034 är koden för Orsa, men raden heter Rättvik, som har 2031. Kontrollera att kod, namn och folkmängd hör ihop.",
    ],
    rightRows: 13,
  },
  "json-not-published.json": {
    sentences: [
      "Region 2029: ”..” betyder att uppgiften saknas i tabellen. Utan den går folkmängden inte att använda. Hämta en tabell där alla kommuner har en siffra.",
    ],
    rightRows: 14,
  },
  "json-older-version.json": {
    sentences: [
      "Filen är JSON, men inte en tabell i JSON-stat 2.0: version 1.0 och class dataset. Hämta tabellen i formatet json-stat2.",
    ],
    rightRows: 0,
  },
  "json-only-men.json": {
    sentences: [
      "Folkmängden är uppdelad efter kön och det går inte att se vad som är alla invånare. Värdena är män. Hämta tabellen med totalen för kön.",
    ],
    rightRows: 0,
  },
  "json-other-class.json": {
    sentences: [
      "Filen är JSON, men inte en tabell i JSON-stat 2.0: version 2.0 och class collection. Hämta tabellen i formatet json-stat2.",
    ],
    rightRows: 0,
  },
  "json-other-contents.json": {
    sentences: ["Filen har inte folkmängden, utan Folkökning. Hämta tabellen med folkmängden."],
    rightRows: 0,
  },
  "json-other-day.json": {
    sentences: [
      "Tid: dagen är 1 november 2016, men filen ska gälla 31 december 2016. Välj rätt fil, eller lägg varje dag i en egen fil.",
    ],
    rightRows: 0,
  },
  "json-out-of-format.json": {
    sentences: ["Fältet size är av fel slag. Skriv en lista inom [ och ]."],
    rightRows: 0,
  },
  "json-quarter.json": {
    sentences: [
      "Tid: ”2016K4” är inte ett år eller en månad. Skriv det till exempel som 2016 eller 2016M10.",
    ],
    rightRows: 0,
  },
  "json-refused-by-agency.json": {
    sentences: [
      "Filen är JSON, men inte en tabell i JSON-stat 2.0: version saknas och class saknas. Hämta tabellen i formatet json-stat2.",
    ],
    rightRows: 0,
  },
  "json-sparse-missing.json": {
    sentences: [
      "Region 2026: folkmängden saknas. Skriv antalet invånare med siffror.",
      "Region 2031: folkmängden saknas. Skriv antalet invånare med siffror.",
    ],
    rightRows: 13,
  },
  "json-two-contents.json": {
    sentences: [
      "Filen har flera uppgifter: Folkmängd och Folkmängd, medelvärde. Hämta tabellen med bara folkmängden.",
    ],
    rightRows: 0,
  },
  "json-two-years.json": {
    date: "unsaid",
    sentences: [
      "Filen har flera perioder: 2015 och 2016. Ange dagen för den som ska läsas, till exempel 2016-12-31.",
    ],
    rightRows: 0,
  },
  "json-without-region.json": {
    sentences: ["Tabellen saknar Region. Den har ContentsCode och Tid. Hämta tabellen igen med Region."],
    rightRows: 0,
  },
  "json-without-time.json": {
    sentences: ["Tabellen saknar Tid. Den har Region och ContentsCode. Hämta tabellen igen med Tid."],
    rightRows: 0,
  },
  "json-year-absent.json": {
    sentences: ["Filen har 2014 och 2015, men inget för 31 december 2016. Välj rätt fil eller rätt dag."],
    rightRows: 0,
  },
  "leading-zero-lost.csv": {
    expected: ["0114", "0139", "0305", "0331"],
    sentences: [
      "Rad 2, kolumn Kommunkod: ”114” har bara tre siffror. Menade du 0114, Upplands Väsby? Skriv nollan först.",
      "Rad 3, kolumn Kommunkod: ”139” har bara tre siffror. Menade du 0139, Upplands-Bro? Skriv nollan först.",
    ],
    rightRows: 2,
  },
  "letter-in-number.csv": {
    sentences: [
      "Rad 14, kolumn Folkmängd: ”12 3O4” är inte ett heltal. Skriv bara siffror, till exempel 12304.",
    ],
    rightRows: 14,
  },
  "many-problems.csv": {
    expected: ["2021", "2023", "2026", "2029", "2031"],
    sentences: [
      "Rad 3, kolumn Kommunkod: ”223” är inte en kommunkod. Skriv kommunens fyra siffror, till exempel 1980.",
      "Rad 4, kolumn Folkmängd: ”-1” är mindre än noll. Skriv antalet invånare med siffror.",
      "Rad 5, kolumn Kommunkod: Gagnef (2026) finns redan på rad 4. Ta bort en av raderna.",
      "Rad 6, kolumn Folkmängd: ”femton tusen” är inte ett heltal. Skriv bara siffror, till exempel 12304.",
      "Rad 7, kolumn Folkmängd: folkmängden är 0. Varje kommun har invånare. Skriv rätt antal.",
      "En av 5 kommuner saknas: Malung-Sälen (2023). Lägg till en rad för den.",
    ],
    rightRows: 1,
  },
  "misplaced-space.csv": {
    sentences: [
      "Rad 4, kolumn Folkmängd: ”101 17” är inte delat i grupper om tre siffror. Kontrollera talet och skriv bara siffror, till exempel 10117.",
    ],
    rightRows: 14,
  },
  "municipality-twice.csv": {
    sentences: ["Rad 6, kolumn Kommunkod: Malung-Sälen (2023) finns redan på rad 3. Ta bort en av raderna."],
    rightRows: 15,
  },
  "names-swapped.csv": {
    sentences: [
      "Rad 6, kolumn Kommunkod: 2031 är koden för Rättvik, men raden heter Orsa, som har 2034. Kontrollera att kod, namn och folkmängd hör ihop.",
      "Rad 7, kolumn Kommunkod: 2034 är koden för Orsa, men raden heter Rättvik, som har 2031. Kontrollera att kod, namn och folkmängd hör ihop.",
    ],
    rightRows: 13,
  },
  "negative.csv": {
    sentences: ["Rad 4, kolumn Folkmängd: ”−10117” är mindre än noll. Skriv antalet invånare med siffror."],
    rightRows: 14,
  },
  "no-headings.csv": {
    sentences: [
      "Rad 1: kolumnen Kommunkod saknas. Rubrikerna är: 2021, Vansbro, 6884. Skriv Kommunkod över rätt kolumn.",
      "Rad 1: kolumnen Folkmängd saknas. Rubrikerna är: 2021, Vansbro, 6884. Skriv Folkmängd över rätt kolumn.",
    ],
    rightRows: 0,
  },
  "px-file.csv": {
    sentences: [
      "Filen är i formatet PX. Hämta tabellen som CSV, Excel (.xlsx) eller JSON-stat 2.0 i stället.",
    ],
    rightRows: 0,
  },
  "not-text.csv": { sentences: ["Filen är inte en textfil. Spara tabellen som CSV."], rightRows: 0 },
  "only-blank-lines.csv": EMPTY,
  "only-headings.csv": {
    sentences: ["Filen har rubriker men inga rader under dem. Kontrollera att du valde rätt fil."],
    rightRows: 0,
  },
  "other-date.csv": {
    sentences: [
      "Kolumn Folkmängd 31 december 2015: dagen är 31 december 2015, men filen ska gälla 31 december 2016. Välj rätt fil, eller lägg varje dag i en egen fil.",
    ],
    rightRows: 0,
  },
  "other-year.csv": {
    sentences: [
      "Kolumn Folkmängd 2015: året är 2015, men filen ska gälla 31 december 2016. Välj rätt fil eller rätt kolumn.",
    ],
    rightRows: 0,
  },
  "point-as-thousands.csv": {
    sentences: [
      "Rad 4, kolumn Folkmängd: ”10.117” kan vara 10117 eller ett tal med decimaler. Skriv bara siffror.",
    ],
    rightRows: 14,
  },
  "quote-inside.csv": {
    sentences: [
      'Rad 4: ”Gagnef "kommun"” har citattecken inne i värdet. Sätt citattecken runt hela värdet och skriv de inre dubbelt.',
    ],
    rightRows: 0,
  },
  "quote-not-closed.csv": {
    sentences: [
      "Rad 4: ett citattecken börjar men slutar aldrig. Ta bort det, eller skriv ett till där värdet slutar.",
    ],
    rightRows: 0,
  },
  "region-code.csv": {
    sentences: [
      "Rad 4, kolumn Kommunkod: ”W” är inte en kommunkod. Skriv kommunens fyra siffror, till exempel 1980.",
      "En av 15 kommuner saknas: Gagnef (2026). Lägg till en rad för den.",
    ],
    rightRows: 14,
  },
  "row-missing.csv": {
    sentences: ["En av 15 kommuner saknas: Leksand (2029). Lägg till en rad för den."],
    rightRows: 14,
  },
  "text-value.csv": {
    sentences: [
      "Rad 4, kolumn Folkmängd: ”saknas” är inte ett heltal. Skriv bara siffror, till exempel 12304.",
    ],
    rightRows: 14,
  },
  "total-unlabelled.csv": {
    sentences: [
      "Rad 17, kolumn Kommunkod: kommunkoden saknas. Skriv kommunens fyra siffror, eller Summa om raden är en summa.",
    ],
    rightRows: 15,
  },
  "total-wrong.csv": {
    sentences: [
      "Rad 17: summan är 284 541, men raderna ger 284 531. Det skiljer 10. Rätta raderna eller summan.",
    ],
    rightRows: 15,
  },
  "two-dates.csv": {
    sentences: [
      "Rad 17, kolumn Datum: dagen är 31 december 2015, men filen ska gälla 31 december 2016. Välj rätt fil, eller lägg varje dag i en egen fil.",
    ],
    rightRows: 0,
  },
  "two-years.csv": {
    date: "unsaid",
    sentences: [
      "Filen har flera perioder: 2015 och 2016. Ange dagen för den som ska läsas, till exempel 2016-12-31.",
    ],
    rightRows: 0,
  },
  "upplands-swapped.csv": {
    expected: ["0114", "0139", "0305", "0643"],
    sentences: [
      "Rad 2, kolumn region: 0114 är koden för Upplands Väsby, men raden heter Upplands-Bro, som har 0139. Kontrollera att kod, namn och folkmängd hör ihop.",
      "Rad 3, kolumn region: 0139 är koden för Upplands-Bro, men raden heter Upplands Väsby, som har 0114. Kontrollera att kod, namn och folkmängd hör ihop.",
      "Rad 4, kolumn region: 0305 är koden för Håbo, men raden heter Habo, som har 0643. Kontrollera att kod, namn och folkmängd hör ihop.",
    ],
    rightRows: 1,
  },
  "workbook.csv": {
    sentences: [
      "Arbetsboken går inte att läsa. Den kan vara skadad eller ofullständig. Öppna den i ett kalkylprogram och spara den på nytt som Excel (.xlsx).",
    ],
    rightRows: 0,
  },
  "zero.csv": {
    sentences: ["Rad 4, kolumn Folkmängd: folkmängden är 0. Varje kommun har invånare. Skriv rätt antal."],
    rightRows: 14,
  },
};

test("every broken file stands in the table", () => {
  expect(readdirSync(FOLDER).toSorted()).toEqual(Object.keys(BROKEN_FILES).toSorted());
});

test.each(Object.entries(BROKEN_FILES))("%s is refused in sentences that help", (name, broken) => {
  const reading = readPopulationFile(readFileSync(new URL(name, FOLDER)), name, register, {
    source: { document: name },
    certainty: "assumption",
    ...(broken.date === "unsaid" ? {} : { date: day("2016-12-31") }),
    expected: broken.expected ?? DALARNA,
  });
  expect(reading.ok ? [] : reading.problems.map(populationProblemSentence).map(withPlainSpaces)).toEqual(
    broken.sentences,
  );
  expect(reading.ok ? "read" : reading.rightRows).toBe(broken.rightRows);
  expect(reading.ok || reading.problems.every(({ at }) => at.file === name)).toBe(true);
});

test("one wrong letter is told with place, value, remedy, what is right and what is saved", () => {
  const reading = readPopulation(
    readFileSync(new URL("letter-in-number.csv", FOLDER)),
    "letter-in-number.csv",
    register,
    { source: { document: "" }, certainty: "assumption", date: day("2016-12-31"), expected: DALARNA },
  );
  const words = reading.ok
    ? []
    : [
        ...reading.problems.map(populationProblemSentence),
        rightRowsSentence(reading.rightRows),
        NOTHING_SAVED,
      ];
  expect(words.join(" ")).toBe(
    "Rad 14, kolumn Folkmängd: ”12 3O4” är inte ett heltal. Skriv bara siffror, till exempel 12304. De andra 14 raderna är rätta. Inget är sparat än.",
  );
});

test("without a day anywhere, the day is asked for", () => {
  const bytes = new TextEncoder().encode("code;persons\n0980;58003\n");
  const reading = readPopulation(bytes, "a.csv", register, {
    source: { document: "a" },
    certainty: "assumption",
    expected: ["0980"],
  });
  expect(reading.ok ? [] : reading.problems.map(populationProblemSentence)).toEqual([
    "Filen säger inte vilken dag folkmängden gäller. Ange dagen, till exempel 2016-12-31.",
  ]);
});

test("a file over 5 MB is refused before it is read", () => {
  const reading = readPopulation(new Uint8Array(6_500_000).fill(0x30), "stor.csv", register, {
    source: { document: "stor" },
    certainty: "assumption",
  });
  expect(reading.ok ? [] : reading.problems.map(populationProblemSentence)).toEqual([
    "Filen är 6,2 MB. Högst 5 MB går att läsa. Ta bort rader och kolumner som inte behövs.",
  ]);
});

test("a file of 100 000 rows where every row is wrong is refused within reason", () => {
  const row = "0114;Upplands-Bro;x\n";
  const bytes = new TextEncoder().encode(`kod;namn;folkmängd\n${row.repeat(100_000)}`);
  const reading = readPopulation(bytes, "fel.csv", register, {
    source: { document: "fel" },
    certainty: "assumption",
    date: day("2016-12-31"),
    expected: ["0114"],
  });
  // Each row has a wrong name and no number, and all but the first repeat a municipality.
  expect(reading.ok || reading.problems.length).toBe(100_000 * 3 - 1);
});

function withPlainSpaces(sentence: string): string {
  return sentence.replaceAll("\u00a0", " ");
}
