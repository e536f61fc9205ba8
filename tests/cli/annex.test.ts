import { describe, expect, test } from "vitest";
import { givenFolder, rowsOf, samnytta } from "./run-samnytta.ts";

const given = givenFolder();
const PART = ["--agreement", "psykisk-halsa-2017", "--component", "analys-regioner"];

// Region Norrbotten's part computes to 6 267 288 on 31 December 2016; the payer's was 6 276 462.
const TABLE = "Kod;Region;Belopp\n25;Region Norrbotten;6 276 462\n19;Region Västmanland;6 694 970\n";

describe("samnytta annex", () => {
  test("tells row by row what differs, by how much and why; exit code 2", async () => {
    const file = given("bilaga.csv", TABLE);
    const { code, out } = await samnytta("annex", file, ...PART, "--format", "csv");
    expect(code).toBe(2);
    expect(rowsOf(out)).toMatchObject([
      { code: "25", published: "6276462", computed: "6267288", difference: "9174", cause: "Annan nyckeldag" },
      { code: "19", published: "6694970", computed: "6693970", difference: "1000", cause: "Annan nyckeldag" },
    ]);
    const told = await samnytta("annex", file, ...PART);
    expect(told.out).toContain("Region Norrbotten: +9 174 kr");
    expect(told.out.replaceAll(/\s+/g, " ")).toContain("Avtalet säger folkmängden 1 november 2016");
    expect(told.out.split("\n").every((line) => line.length <= 110)).toBe(true);
  });

  test("a table that is as ours ends with exit code 0, and JSON carries what would become of the part", async () => {
    const file = given("lika.csv", "Kod;Belopp\n19;6 693 970\n");
    const { code, out } = await samnytta("annex", file, ...PART, "--format", "json");
    expect(code).toBe(0);
    // The shipped amount of Norrbotten is published too: 250 000 000 + 9 174.
    expect(JSON.parse(out)).toMatchObject({ published: 2, ofAll: 21, difference: "917400" });
  });

  test("a table that cannot be read is refused with row and remedy", async () => {
    const file = given("fel.csv", "Kod;Belopp\n19;6 693 97O\n99;12\n");
    const { code, err } = await samnytta("annex", file, ...PART);
    expect(code).toBe(1);
    expect(err).toContain("6 693 97O");
    expect(err).toContain("99");
  });

  test("a table in thousands that says nowhere that it is, is refused with both sums", async () => {
    const file = given("tusental.csv", "Kod;Belopp\n25;6 276\n19;6 695\n");
    const { code, out, err } = await samnytta("annex", file, ...PART);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toContain(
      "eloppen blir tillsammans 12 971 kr, men samma mottagare får 12 961 258 kr i vår uträkning: ungefär 1 000 gånger mer. Kontrollera enheten och skriv den i kolumnens rubrik, till exempel ”Belopp, kr” eller ”Belopp, tkr”.",
    );
    const mended = given("tusental-sagt.csv", "Kod;Belopp, tkr\n25;6 276\n19;6 695\n");
    expect((await samnytta("annex", mended, ...PART)).code).toBe(2);
  });

  test("every word that is wrong is told at once, and only this computer can be read in to", async () => {
    const { code, err } = await samnytta(
      "annex",
      "finns-inte.csv",
      "--agreement",
      "x",
      "--component",
      "y",
      "--save",
      "http://example.org",
      "--date",
      "i våras",
    );
    expect(code).toBe(1);
    for (const words of [
      "”x” finns inte",
      "--title",
      "--publisher",
      "http://example.org",
      "i våras",
      "finns-inte.csv",
    ])
      expect(err).toContain(words);
  });

  test("where nobody answers nothing is saved, and it says what to start", async () => {
    const file = given("bilaga.csv", TABLE);
    const named = ["--title", "Bilaga 1", "--publisher", "SKL", "--save", "http://127.0.0.1:9"];
    const { code, err } = await samnytta("annex", file, ...PART, ...named);
    expect(code).toBe(1);
    expect(err).toContain("npm start");
    expect(err).toContain("Inget är sparat.");
  });
});
