import { expect, test } from "vitest";
import { buildRegister } from "#domain/organisation";
import { populationProblemSentence } from "../../texts/population-problems.ts";
import { readPopulationSeries } from "./read-population-series.ts";

const built = buildRegister({
  counties: [
    { code: "09", letter: "I", name: "Gotlands län", shortName: "Gotland", slug: "gotland" },
    { code: "19", letter: "U", name: "Västmanlands län", shortName: "Västmanland", slug: "vastmanland" },
  ],
  municipalities: [
    { code: "0980", name: "Gotland", officialName: "Gotlands kommun", county: "09", slug: "gotland" },
    { code: "1980", name: "Västerås", officialName: "Västerås kommun", county: "19", slug: "vasteras" },
  ],
  regions: [],
  healthcareRegions: [],
});
if (!built.ok) throw new Error("the register of this test agrees with itself");
const register = built.value;

const gotland = {
  date: "2016-12-31",
  file: "2016-12-31.csv",
  covers: ["09"] as "all" | readonly string[],
  persons: 58_003,
  certainty: "published",
  source: { document: "SCB", place: "31 december 2016", readOn: "2026-11-22" },
};

function read(entries: readonly object[], files: Readonly<Record<string, string>>) {
  const list = { format: "samnytta-population-series", version: 1, series: entries };
  const folder = Object.entries({ "series.json": JSON.stringify(list), ...files });
  return readPopulationSeries(
    new Map(folder.map(([name, text]) => [name, new TextEncoder().encode(text)])),
    register,
  );
}

function sentences(reading: ReturnType<typeof read>): readonly string[] {
  if (reading.ok) return [];
  return reading.problems.map(
    (problem) => `${problem.at.file}: ${populationProblemSentence(problem).replaceAll("\u00a0", " ")}`,
  );
}

test("a series of one county holds that county's municipalities, with its day, source and certainty", () => {
  const reading = read([gotland], { "2016-12-31.csv": "code;persons\n0980;58003\n" });
  expect(
    reading.ok &&
      reading.value.map(({ date, rows, source, certainty }) => [
        date.toString(),
        [...rows.keys()],
        source.place,
        certainty,
      ]),
  ).toEqual([["2016-12-31", ["0980"], "31 december 2016", "published"]]);
});

test("a file that does not sum to the list, one that is absent and one that lacks rows are all told", () => {
  const entries = [
    gotland,
    { ...gotland, date: "2017-12-31", file: "2017-12-31.csv" },
    { ...gotland, date: "2018-12-31", file: "2018-12-31.csv", covers: "all" },
  ];
  const files = {
    "2016-12-31.csv": "code;persons\n0980;58013\n",
    "2018-12-31.csv": "code;persons\n0980;58003\n",
  };
  expect(sentences(read(entries, files))).toEqual([
    "2016-12-31.csv: Summan ska enligt förteckningen vara 58 003, men raderna ger 58 013. Det skiljer 10. Rätta raderna eller summan.",
    "2017-12-31.csv: Filen är tom. Kontrollera att du valde rätt fil.",
    "2018-12-31.csv: En av 2 kommuner saknas: Västerås (1980). Lägg till en rad för den.",
  ]);
});

test("a list that breaks its format is told field by field", () => {
  const entries = [{ ...gotland, date: "2016-12-32", file: "../2016.csv", persons: 0.5, certainty: "sure" }];
  expect(sentences(read(entries, {}))).toEqual(
    [
      "date är inte skrivet som det ska. Rätta det efter formatets beskrivning.",
      "file är inte skrivet som det ska. Rätta det efter formatets beskrivning.",
      "persons är av fel slag. Skriv ett heltal utan citattecken.",
      "persons är för litet. Skriv minst 1.",
      "certainty har ett värde som inte finns. Skriv published, derived eller example.",
    ].map((words) => `series.json: Fältet series/0/${words}`),
  );
});
