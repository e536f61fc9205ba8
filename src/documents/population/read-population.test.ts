import { describe, expect, test } from "vitest";
import { buildRegister, type Municipality, type OrganisationRegister } from "#domain/organisation";
import { day } from "#domain/time";
import { readPopulation, type PopulationOrigin } from "./read-population.ts";

function municipality(code: string, name: string): Municipality {
  return { code, name, officialName: `${name} kommun`, county: code.slice(0, 2), slug: `k${code}` };
}

function county(code: string, name: string) {
  return { code, letter: code, name, shortName: name, slug: `l${code}` };
}

function smallRegister(): OrganisationRegister {
  const built = buildRegister({
    counties: [county("01", "Stockholms län"), county("19", "Västmanlands län")],
    municipalities: [
      municipality("0114", "Upplands Väsby"),
      municipality("0139", "Upplands-Bro"),
      municipality("1980", "Västerås"),
    ],
    regions: [],
    healthcareRegions: [],
  });
  if (!built.ok) throw new Error("the small register agrees with itself");
  return built.value;
}

const register = smallRegister();
const origin: PopulationOrigin = {
  source: { document: "SCB" },
  certainty: "published",
  date: day("2016-12-31"),
};

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function personsIn(bytes: Uint8Array | string, given: PopulationOrigin = origin): unknown {
  const reading = readPopulation(
    typeof bytes === "string" ? bytesOf(bytes) : bytes,
    "folkmangd.csv",
    register,
    given,
  );
  return reading.ok
    ? Object.fromEntries([...reading.value.rows].map(([code, { persons }]) => [code, persons]))
    : reading.problems;
}

const THREE = { "0114": 43_891n, "0139": 26_755n, "1980": 147_420n };

test("a code that a spreadsheet has taken the zero from is read where its own name stands beside it", () => {
  const table =
    "Kod;Kommun;Folkmängd\n114;Upplands Väsby;43 891\n139;Upplands-Bro;26 755\n1980;Västerås;147 420\n";
  expect(personsIn(table)).toEqual(THREE);
  expect(personsIn(table.replace("114;Upplands Väsby", "114 Upplands Väsby;"))).toEqual(THREE);
  expect(personsIn(table.replace("114;Upplands Väsby", "114;Västerås"))).toMatchObject([
    { kind: "leading-zero-lost" },
    { kind: "name-and-code-differ" },
  ]);
});

describe("the same figures are read", () => {
  test.each([
    ["from the house's own format", "code;persons\n0114;43891\n0139;26755\n1980;147420\n"],
    [
      "with comma",
      "Kommunkod,Kommun,Folkmängd\n0114,Upplands Väsby,43891\n0139,Upplands-Bro,26755\n1980,Västerås,147420\n",
    ],
    ["with tab", "kod\tfolkmängd\n0114\t43891\n0139\t26755\n1980\t147420\n"],
    [
      "with CRLF and all values in quotes",
      '"kod","folkmängd"\r\n"0114","43891"\r\n"0139","26755"\r\n"1980","147420"\r\n',
    ],
    [
      "with English headings",
      "municipality_code,date,population\n0114,2016-12-31,43891\n0139,2016-12-31,26755\n1980,2016-12-31,147420\n",
    ],
    [
      "with code and name in one value",
      'region,"Folkmängd 2016"\n"0114 Upplands Väsby",43891\n"0139 Upplands-Bro",26755\n"1980 Västerås",147420\n',
    ],
    [
      "below a title",
      "Folkmängd; efter region; 31 december 2016\n\nkommun;antal\n0114;43891\n0139;26755\n1980;147420\n",
    ],
    [
      "in another order of columns",
      "Invånare;Namn;Kod\n43891;Upplands Väsby;0114\n26755;Upplands-Bro;0139\n147420;Västerås;1980\n",
    ],
    ["with a plain space between thousands", "kod;folkmängd\n0114;43 891\n0139;26 755\n1980;147 420\n"],
    ["with a hard space", "kod;folkmängd\n0114;43\u00a0891\n0139;26\u00a0755\n1980;147\u00a0420\n"],
    ["with a narrow hard space", "kod;folkmängd\n0114;43\u202f891\n0139;26\u202f755\n1980;147\u202f420\n"],
    ["with an apostrophe", "kod;folkmängd\n0114;43'891\n0139;26’755\n1980;147'420\n"],
    [
      "with sums that are right",
      "kod;namn;folkmängd\n00;Riket;218066\n01;Stockholms län;70646\n0114;;43891\n0139;;26755\n19;Västmanlands län;147420\n1980;;147420\n;Summa;218 066\n",
    ],
  ])("%s", (_, text) => {
    expect(personsIn(text)).toEqual(THREE);
  });

  test("in Windows-1252, as older spreadsheets save", () => {
    const latin1 = Uint8Array.from(
      "kod;namn;folkmängd\n0114;Upplands Väsby;43891\n0139;;26755\n1980;;147420\n",
      (character) => character.charCodeAt(0),
    );
    expect(personsIn(latin1)).toEqual(THREE);
  });

  test("with a byte order mark", () => {
    expect(personsIn("\ufeffkod;folkmängd\n0114;43891\n0139;26755\n1980;147420\n")).toEqual(THREE);
  });
});

describe("thousands that could be decimals", () => {
  test("are read where two groups leave no doubt", () => {
    const one = { ...origin, expected: ["0114"] };
    expect(personsIn("kod;folkmängd\n0114;1.043.891\n", one)).toEqual({ "0114": 1_043_891n });
    expect(personsIn('kod,folkmängd\n0114,"1,043,891"\n', one)).toEqual({ "0114": 1_043_891n });
  });

  test("are asked about where one group does", () => {
    expect(personsIn("kod;folkmängd\n0114;43.891\n", { ...origin, expected: [] })).toMatchObject([
      { kind: "persons-ambiguous", written: "43.891", joined: 43_891n },
    ]);
  });
});

describe("the day of the figures", () => {
  const { date: _given, ...undated } = origin;
  const dayOf = (text: string): string | undefined => {
    const reading = readPopulation(bytesOf(text), "a.csv", register, { ...undated, expected: [] });
    return reading.ok ? reading.value.date.toString() : reading.problems[0].kind;
  };

  test.each([
    ["kod;datum;folkmängd\n1980;2016-11-01;147000\n", "2016-11-01"],
    ["kod;folkmängd 1 november 2016\n1980;147000\n", "2016-11-01"],
    ["kod;Folkmängd den 31 december 2016\n1980;147420\n", "2016-12-31"],
    ["kod;Folkmängd 2016-12-31\n1980;147420\n", "2016-12-31"],
    ["kod;Folkmängd 2016\n1980;147420\n", "date-missing"],
  ])("is taken from %j: %s", (text, expected) => {
    expect(dayOf(text)).toBe(expected);
  });
});

test("each row knows its line in the file, for the trail behind an amount", () => {
  const reading = readPopulation(
    bytesOf("Titel\n\nkod;folkmängd\n0139;26755\n0114;43891\n"),
    "a.csv",
    register,
    {
      ...origin,
      expected: ["0114"],
    },
  );
  expect(reading.ok && [...reading.value.rows].map(([code, { row }]) => [code, row])).toEqual([
    ["0139", 4],
    ["0114", 5],
  ]);
});

test("all of the register is expected unless the caller says otherwise", () => {
  const text = "kod;folkmängd\n1980;147420\n";
  expect(personsIn(text)).toMatchObject([{ kind: "municipalities-missing", expected: 3 }]);
  expect(personsIn(text, { ...origin, expected: ["1980"] })).toEqual({ "1980": 147_420n });
});
