import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { AGREEMENTS, givenFolder, ROOT, rowsOf, samnytta } from "./run-samnytta.ts";

const given = givenFolder();
const REGIONS = "docs/cli-amounts.csv";
const regions = readFileSync(join(ROOT, REGIONS), "utf8");

/** The table of a component as we compute it, with the columns that are read back. */
async function tableOf(component: string): Promise<string> {
  const { out } = await samnytta("allocate", AGREEMENTS[2017], "--component", component, "--format", "csv");
  const rows = rowsOf(out).map(({ code, name, amount }) => `${code},${name},${amount}\n`);
  return `code,name,amount\n${rows.join("")}`;
}

describe.concurrent("samnytta recover", () => {
  test("the 250 million to regions: the inhabitants of every county, in the order of the table", async () => {
    const { code, out, err } = await samnytta("recover", REGIONS);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    const [heading] = out.split("\n");
    expect(heading).toBe("code,name,amount,weight,low,high,residual");
    expect(out).toContain("19,Region Västmanland,6693970,267629,267629,267629,0\n");
    expect(rowsOf(out).map(({ code: own }) => own)).toEqual(rowsOf(regions).map(({ code: own }) => own));
  });

  test("the 250 million to municipalities, in words and as JSON", async () => {
    const table = given("kommuner.csv", await tableOf("analys-kommuner"));
    const words = await samnytta("recover", table, "--format", "table", "--total", "250000000");
    expect(words.code).toBe(0);
    expect(words.out).toContain("Tabellen är räknad på 9 995 153 invånare.");
    expect(words.out).toContain("Nyckeldag: alla rader är folkmängden 31 december 2016.");
    expect(words.out).toContain("9 995 153 invånare, direkt på 290 mottagare, största rest");
    const { out } = await samnytta("recover", table, "--format", "json");
    expect(JSON.parse(out)).toMatchObject({
      outcome: "exact",
      total: "25000000000",
      populationTotal: { low: "9995153", high: "9995153" },
      found: { populationTotal: "9995153", stage: "direct", rest: "largest-remainder" },
      others: [],
      nearest: { day: "2016-12-31", sameRows: 290 },
      findings: [],
    });
  });

  test("a wrong row is named with what it should be, and the exit code says so", async () => {
    const wrong = given("fel.csv", (await tableOf("analys-kommuner")).replace("Sala,559096", "Sala,559106"));
    const { code, out, err } = await samnytta("recover", wrong);
    expect(code).toBe(2);
    expect(out).toContain("1981,Sala,559106,22353,22353,22353,10\n");
    expect(err).toBe(
      "En nyckel på 9 995 153 invånare ger tabellen, utom de rader som nämns.\nSala (1981): beloppet är inget helt antal invånare med de andras nyckel. Är de andra raderna rätta ska det vara 559 096 kr.\n",
    );
  });

  test("thousands give spans and no single figure", async () => {
    const rows = rowsOf(regions).map(({ code, name, amount }) => `${code};${name};${amount?.slice(0, -3)}\n`);
    const table = given("tkr.csv", `kod;mottagare;belopp\n${rows.join("")}`);
    const { code, out, err } = await samnytta("recover", table, "--unit", "tkr", "--total", "250000");
    expect(code).toBe(0);
    expect(err).toContain("Beloppen är för grova för ett enda antal.");
    for (const { weight, low, high, residual } of rowsOf(out)) {
      expect([weight, residual]).toEqual(["", ""]);
      expect(BigInt(low ?? "") < BigInt(high ?? "")).toBe(true);
    }
  });

  test("what cannot be used is told with row and remedy, all at once", async () => {
    const table = given("trasig.csv", "code,name,amount\n1981,Sala,\n,Ort,5\n1980,Västerås,tolv\n");
    const { code, out, err } = await samnytta("recover", table, "--total", "mycket");
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err.trimEnd().split("\n")).toEqual([
      "Valet --total är ”mycket”. Skriv ett helt tal som är 0 eller större, till exempel 1367000000.",
      `${table}: Rad 2, kolumn amount: beloppet saknas. Skriv det, eller ta bort raden om det är okänt.`,
      `${table}: Rad 3, kolumn code: mottagarens kod saknas. Skriv den, till exempel 1981 eller 19.`,
      `${table}: Rad 4, kolumn amount: ”tolv” är inte ett belopp. Skriv bara siffror, till exempel 559096.`,
    ]);
    const mixed = given("blandad.csv", "code,name,amount\n1981,Sala,10\n19,Västmanland,5\n9999,Ingen,5\n");
    expect((await samnytta("recover", mixed)).err.trimEnd().split("\n")).toEqual([
      `${mixed}: Rad 3: ”19” är ett annat slags mottagare än de första raderna. Ta kommuner, regioner och län var för sig.`,
      `${mixed}: Rad 4: koden ”9999” finns inte. Skriv kommunens kod (1981), regionens (19) eller länets gemensamma (lan-19).`,
    ]);
  });
});
