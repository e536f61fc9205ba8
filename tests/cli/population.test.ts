import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startPxweb, type PxwebServer } from "../pxweb/pxweb-server.ts";
import { NOVEMBER, regionsOf, scbTable } from "../pxweb/scb-table.ts";
import { shippedRegister, shippedSeries } from "../reference/read-reference.ts";
import { AGREEMENTS, givenFolder, ROOT, rowsOf, samnytta } from "./run-samnytta.ts";

const given = givenFolder();
const SHIPPED = "reference/population/2016-12-31.csv";
const register = shippedRegister();
const series = shippedSeries(register).get("2016-12-31");
if (series === undefined) throw new Error("the series of 2016 is shipped");
const regions = regionsOf(series, register);

let server: PxwebServer;
beforeAll(async () => {
  server = await startPxweb({ years: { "2016": regions } });
});
afterAll(() => server.close());

/** The shipped inhabitants with some lines written anew. */
function changed(name: string, lines: Readonly<Record<string, string>>): string {
  const text = readFileSync(join(ROOT, SHIPPED), "utf8");
  return given(
    name,
    text
      .split("\n")
      .map((line) => lines[line.slice(0, 4)] ?? line)
      .join("\n"),
  );
}

describe("population of a file", () => {
  test("as CSV has a row for each municipality, in code order, with its name", async () => {
    const { code, out, err } = await samnytta(
      "population",
      SHIPPED,
      "--date",
      "2016-12-31",
      "--format",
      "csv",
    );
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out.split("\n", 3)).toEqual([
      "code,name,persons",
      "0114,Upplands Väsby,43891",
      "0115,Vallentuna,32785",
    ]);
    const rows = rowsOf(out);
    expect(rows.length).toBe(290);
    expect(rows.reduce((sum, row) => sum + BigInt(row["persons"] ?? ""), 0n)).toBe(9_995_153n);
  });

  // Ten who are counted in Norberg instead of Sala: 10 × 250 000 000 ÷ 9 995 153 = 250.12 kr.
  test("shows its sum, what has changed and which amounts become others", async () => {
    const file = changed("flyttade.csv", { "1962": "1962;5805", "1981": "1981;22343" });
    const { code, out } = await samnytta("population", file, "--date", "2016-12-31");
    expect(code).toBe(0);
    expect(out).toContain("Summan är densamma som SCB:s för riket, 9 995 153.\n");
    expect(out).toContain("Störst ändring sedan 31 december 2016, 288 kommuner oförändrade\n");
    expect(out).toMatch(/\n1962 {2}Norberg {3}5 795 {3}5 805 {6}\+10 {3}\+0,2 %\n/);
    expect(out).toMatch(/\n1981 {2}Sala {5}22 353 {2}22 343 {6}−10 {4}0,0 %\n/);
    expect(out.replaceAll(/\s+/g, " ")).toContain(
      "- Kommunerna: analys och handlingsplan: 2 belopp ändras, störst: Norberg +250 kr. Räknas på folkmängden 31 december 2016, med de nya siffrorna.",
    );
  });

  test("says what looks wrong, with the exit code for it", async () => {
    const file = changed("bytta.csv", { "0114": "0114;26755", "0139": "0139;43891", "1981": "1981;2235" });
    const { code, out } = await samnytta("population", file, "--date", "2016-12-31");
    expect(code).toBe(2);
    const text = out.replaceAll(/\s+/g, " ");
    expect(text).toContain("Summan är 20 118 färre än SCB:s för riket, 9 995 153. Kontrollera raderna.");
    expect(text).toContain("✗ Upplands Väsby och Upplands-Bro kan ha bytt plats:");
    expect(text).toContain(
      "✗ Sala har gått från 22 353 till 2 235, −90,0 %. Kontrollera siffran mot källan.",
    );
    expect(text).not.toContain("✗ Upplands-Bro har gått");
    expect(Math.max(...out.split("\n").map((line) => [...line].length))).toBeLessThanOrEqual(80);
  });

  test("as JSON has the same figures", async () => {
    const file = changed("flyttade.csv", { "1962": "1962;5805", "1981": "1981;22343" });
    const { out } = await samnytta("population", file, "--date", "2016-12-31", "--format", "json");
    expect(JSON.parse(out)).toMatchObject({
      date: "2016-12-31",
      total: "9995153",
      national: { persons: "9995153", difference: "0" },
      comparison: { date: "2016-12-31", unchanged: 288, suspicious: [], swapped: [] },
      isSuspicious: false,
    });
  });

  test("that cannot be used is refused with every problem", async () => {
    const file = changed("fel.csv", { "1962": "1962;5 8O5", "1981": "1982;22353" });
    const { code, out, err } = await samnytta("population", file);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err.trimEnd().split("\n")).toEqual(
      [
        "Rad 217, kolumn persons: ”5 8O5” är inte ett heltal. Skriv bara siffror, till exempel 5805.",
        "Rad 220, kolumn code: Fagersta (1982) finns redan på rad 219. Ta bort en av raderna.",
        "Filen säger inte vilken dag folkmängden gäller. Ange dagen, till exempel 2016-12-31.",
        "En av 290 kommuner saknas: Sala (1981). Lägg till en rad för den.",
      ].map((sentence) => `${file}: ${sentence}`),
    );
  });
});

describe("a population from the statistics agency", () => {
  const table = JSON.stringify(scbTable(regions, NOVEMBER, "2016"));

  test("in a file as JSON-stat is what an agreement is computed on", async () => {
    const file = given("TAB1267.json", table);
    const own = await samnytta("allocate", AGREEMENTS[2017], "--population", file, "--format", "json");
    expect(own.code).toBe(0);
    expect(JSON.parse(own.out)).toContainEqual(
      expect.objectContaining({
        component: "analys-kommuner",
        keyDate: "2016-11-01",
        usedDate: "2016-11-01",
        rows: expect.arrayContaining([expect.objectContaining({ code: "1981", amountOre: "55909600" })]),
      }),
    );
  });

  test("is fetched as CSV, with its source beside it", async () => {
    const { code, out, err } = await samnytta(
      "population",
      "--fetch",
      "FolkmangdNov",
      "--year",
      "2016",
      "--address",
      server.address,
    );
    expect(code).toBe(0);
    expect(rowsOf(out).length).toBe(290);
    expect(rowsOf(out)).toContainEqual({ code: "1981", name: "Sala", persons: "22353" });
    expect(err).toBe(
      "Hämtat: folkmängd 1 november 2016, 290 kommuner. Källa: SCB, Folkmängden den 1 november efter region, tabellinnehåll och år, tabell TAB1267, uppdaterad 2017-02-21.\n",
    );
  });

  test("that cannot be fetched is told in Swedish", async () => {
    const fetched = (...words: readonly string[]) => samnytta("population", "--fetch", ...words);
    expect(await fetched("TAB1", "--year", "2016", "--address", server.address)).toEqual({
      code: 1,
      out: "",
      err: "Tabellen TAB1 finns inte. SCB:s tabell för 1 november är TAB1267.\n",
    });
    expect(await fetched("TAB1267", "--year", "1999", "--address", server.address)).toEqual({
      code: 1,
      out: "",
      err: "Tabellen har inte 1999. Den går från 2016 till 2016.\n",
    });
    expect(await fetched("TAB1267", "--year", "2016", "--address", "ftp://a.example")).toEqual({
      code: 1,
      out: "",
      err: "”ftp://a.example” går inte att använda som adress. Skriv den som https://, utan användarnamn och frågetecken.\n",
    });
  });
});
