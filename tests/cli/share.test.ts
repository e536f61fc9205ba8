import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { givenFolder, samnytta } from "./run-samnytta.ts";

const POST = "reference/joint-posts/2023-dalarna-utvecklingsledare.json";
const given = givenFolder();

/** The rows of what was written as CSV, by code. */
async function rowsOf(...options: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
  const { out, code } = await samnytta("share", POST, "--format", "csv", ...options);
  expect(code).toBe(0);
  return new Map(
    out
      .trim()
      .split("\n")
      .map((line) => line.split(","))
      .map(([key = "", ...cells]) => [key, cells]),
  );
}

describe.concurrent("samnytta share", () => {
  test("prints a row for each party, year by year, and sums that are the cost", async () => {
    const rows = await rowsOf();
    expect(rows.get("code")).toEqual(["name", "persons", "2023", "2024", "2025", "2026", "total"]);
    expect(rows.get("2080")).toEqual([
      "Falun",
      "59837",
      "142183.60",
      "189578.14",
      "189578.14",
      "47394.53",
      "568734.41",
    ]);
    expect(rows.get("")).toEqual(["", "288387", "685260", "913680", "913680", "228420", "2741040"]);
    expect(rows.size).toBe(17);
  });

  test.each([
    [["--without", "2080"], "2081", "208897.11"],
    [["--without", "2085"], "2080", "208758.91"],
    [["--key", "base", "--amount", "20 000 kr"], "2034", "34721.32"],
    [["--key", "floor", "--amount", "30000"], "2080", "184144.80"],
    [["--key", "equal"], "2034", "60912"],
  ])("%j gives %s %s kr for 2024", async (options, party, amount) => {
    expect((await rowsOf(...options)).get(party)?.[3]).toBe(amount);
  });

  test("JSON has the same amounts in öre, who has answered what, and how sure it is", async () => {
    const { out } = await samnytta("share", POST, "--format", "json");
    const figures = JSON.parse(out);
    expect(figures.total).toBe("274104000");
    expect(figures.certainty).toBe("example");
    expect(figures.years[1]).toMatchObject({ cost: "91368000", secured: "0", left: "91368000" });
    const falun = figures.parties.find(({ code }: { readonly code: string }) => code === "2080");
    expect(falun.years[1]).toEqual({
      year: 2024,
      amount: "18957814",
      reckoned: "18957814",
      answer: "not-answered",
    });
  });

  // Hand calculation: tests/worked-cases/dalarna-budget.test.ts.
  test("the map tells in how many ways to answer the post stands, and refuses what it cannot read or does not know", async () => {
    const words = "hogst=125 %; bidrag=4; ute-20=500 000 kr";
    const { out } = await samnytta("share", POST, "--map", words, "--format", "json");
    const map = JSON.parse(out);
    expect(map).toMatchObject({
      coalitions: "32768",
      standing: "1096",
      single: ["2080"],
      isGapAssumed: true,
    });
    const falun = map.parties.find(({ code }: { readonly code: string }) => code === "2080");
    expect(falun).toMatchObject({ part: "18957814", highest: "23697267", decides: "1096", alone: true });
    expect(map.byRule[3]).toEqual({ gap: "work-shrinks", standing: "unknown" });
    const faults = await Promise.all(
      ["hogst=125 %", "hogst=mycket", "hogts=125 %"].map((each) => samnytta("share", POST, "--map", each)),
    );
    expect(faults.map(({ code }) => code)).toEqual([1, 1, 1]);
    const [missing, unread, unknown] = faults.map(({ err }) => err);
    expect(missing).toContain("Välj vilken månad bidraget kommer");
    expect(unread).toContain("”mycket” går inte att läsa.");
    expect(unknown).toContain("”hogts” är inget antagande i kartan.");
  });

  test("a plan has three years in three cases, or money month by month, and no other plan", async () => {
    const { out } = await samnytta("share", POST, "--plan", "budget", "--format", "csv");
    expect(out).toContain("2080,Falun,2025,12,189578.14,201123.46,262032.92");
    expect(out).toContain("2080,Falun,2027,0,0,0,0");
    const cash = await samnytta("share", POST, "--plan", "cash", "--format", "json");
    expect(JSON.parse(cash.out)).toMatchObject({ moneyMonth: 6, most: { outstanding: "38070000" } });
    expect((await samnytta("share", POST, "--plan", "allt")).err).toContain("Välj budget eller cash.");
  });

  test("tells everything that is wrong with a file, each with its field", async () => {
    const file = given(
      "post.json",
      readFileSync(new URL("../broken-files/joint-post/several-at-once.json", import.meta.url), "utf8"),
    );
    const { code, err, out } = await samnytta("share", file);
    expect([code, out]).toEqual([1, ""]);
    expect(err.trim().split("\n")).toHaveLength(3);
    expect(err).toContain("costs/0/monthly");
  });

  test.each([
    [["--without", "1980"], "1980 är inte en av parterna."],
    [["--key", "vikt"], "Valet --key är ”vikt”."],
    [["--key", "floor"], "behöver ett belopp"],
    [["--key", "floor", "--amount", "1 mnkr"], "Golven blir"],
  ])("%j cannot be tried, and why is said", async (options, sentence) => {
    const { code, err } = await samnytta("share", POST, ...options);
    expect(code).toBe(1);
    expect(err).toContain(sentence);
  });
});
