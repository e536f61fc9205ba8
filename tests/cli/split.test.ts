import { describe, expect, test } from "vitest";
import { givenFolder, rowsOf, samnytta } from "./run-samnytta.ts";
import { REST_RULES, splitByHand, type OracleRow } from "./split-oracle.ts";

const given = givenFolder();

/** Rows that are spread as if at random, the same at every run. */
function listOf(length: number): readonly OracleRow[] {
  let state = 12_345n;
  const next = () => {
    state = (state * 6_364_136_223_846_793_005n + 1_442_695_040_888_963_407n) % 2n ** 64n;
    return state >> 33n;
  };
  return Array.from({ length }, (_, index) => ({
    code: String(index + 1).padStart(5, "0"),
    weight:
      index % 17 === 0
        ? "0"
        : index % 5 === 0
          ? `${next() % 1000n}.${next() % 100n}1`
          : `${next() % 100_000n}`,
    ...(index % 3 === 0 ? { fixed: `${next() % 500n}` } : {}),
  }));
}

function csvOf(rows: readonly OracleRow[]): string {
  return `code,name,weight,fixed\n${rows.map(({ code, weight, fixed = "" }) => `${code},Namn ${code},${weight},${fixed}\n`).join("")}`;
}

describe.concurrent("samnytta split", () => {
  // 10 × 70 ÷ 100 = 7 exactly, 10 × 16 ÷ 100 = 1.6 and 10 × 14 ÷ 100 = 1.4: the krona left goes to the larger rest.
  test("10 kr over 70, 16 and 14 is 7, 2 and 1, row by row in the order of the file", async () => {
    const weights = given("tre.csv", "code,name,weight\nC,Gamma,14\nA,Alfa,70\nB,Beta,16\n");
    expect(await samnytta("split", "--total", "10", "--weights", weights)).toEqual({
      code: 0,
      err: "",
      out: [
        "code,name,weight,exact,amount,rest",
        "C,Gamma,14,1.400000,1,none",
        "A,Alfa,70,7.000000,7,none",
        "B,Beta,16,1.600000,2,by-remainder",
        "",
      ].join("\n"),
    });
  });

  // 100 × 1 ÷ 52 = 1.923 for both, 100 × 50 ÷ 52 = 96.153: the two units left go one to each.
  test("100 over 50, 1 and 1 is 96, 2 and 2", async () => {
    const weights = given("femtio.csv", "code,name,weight\nA,A,50\nB,B,1\nC,C,1\n");
    const { out } = await samnytta("split", "--total", "100", "--weights", weights);
    expect(rowsOf(out).map(({ amount }) => amount)).toEqual(["96", "2", "2"]);
  });

  test("a tie goes to the lower code, whatever the order of the file, and says so", async () => {
    const weights = given("lika.csv", "code,name,weight\nB,B,1\nA,A,1\nC,C,1\n");
    const { out } = await samnytta("split", "--total", "10", "--weights", weights);
    expect(rowsOf(out).map(({ code, amount, rest }) => [code, amount, rest])).toEqual([
      ["B", "3", "none"],
      ["A", "4", "by-code-on-tie"],
      ["C", "3", "none"],
    ]);
  });

  // 5 × 1 ÷ 2 = 2.5 for both: of what is left nothing goes to Noll, which is listed first and has no share.
  test("as listed passes over a row of weight 0", async () => {
    const weights = given("noll.csv", "code,name,weight,fixed\nN,Noll,0,7\nA,A,1,\nB,B,1,\n");
    const { out } = await samnytta("split", "--total", "5", "--rest", "as-listed", "--weights", weights);
    expect(rowsOf(out).map(({ code, amount, rest }) => [code, amount, rest])).toEqual([
      ["N", "7", "none"],
      ["A", "3", "by-listing"],
      ["B", "2", "none"],
    ]);
  });

  describe.each(["öre", "krona", "tkr"])("in %s", (unit) => {
    const rows = listOf(290);
    test.each(REST_RULES)("290 rows by the rule %s are those of the oracle", async (rest) => {
      const weights = given(`${unit}-${rest}.csv`, csvOf(rows));
      const total = "1367000003";
      const { code, out } = await samnytta(
        "split",
        "--total",
        total,
        "--unit",
        unit,
        "--rest",
        rest,
        "--weights",
        weights,
      );
      expect(code).toBe(0);
      expect(printed(out)).toEqual(worked(BigInt(total), rest, rows));
    });
  });

  test("31 100 rows are those of the oracle", async () => {
    const rows = listOf(31_100);
    const weights = given("stor.csv", csvOf(rows));
    const { code, out, err } = await samnytta(
      "split",
      "--total",
      "885000000",
      "--rest",
      "as-listed",
      "--weights",
      weights,
    );
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(printed(out)).toEqual(worked(885_000_000n, "as-listed", rows));
  });

  test("figures far beyond what a float holds stay exact", async () => {
    const total = "123456789012345678901234567890";
    const rows = [
      { code: "A", weight: "9007199254740993" },
      { code: "B", weight: "9007199254740992.0000000001" },
      { code: "C", weight: "0.0000000001" },
    ];
    const weights = given("enorm.csv", csvOf(rows));
    const { out } = await samnytta("split", "--total", total, "--weights", weights);
    expect(printed(out)).toEqual(worked(BigInt(total), "largest-remainder", rows));
  });

  test("the file may come from a Swedish spreadsheet: byte order mark, semicolons, decimal commas, Windows line ends", async () => {
    const rows = 'code;name;weight;fixed\r\nA;Åre; 1 234,5 ;\r\nB;"Öst; väst";1\u00a0000;7\r\n\r\n';
    const weights = given("kalkyl.csv", `\ufeff${rows}`);
    const { code, out, err } = await samnytta("split", "--total", "1 000", "--weights", weights);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    // 1000 × 1234.5 ÷ 2234.5 = 552.472589…; 1000 × 1000 ÷ 2234.5 = 447.527410…, and 7 on top.
    expect(out).toBe(
      "code,name,weight,exact,amount,rest\nA,Åre,1234.5,552.472589,552,none\nB,Öst; väst,1000,454.527411,455,by-remainder\n",
    );
  });

  test("Windows-1252, as older programs write it", async () => {
    const text = "kod;namn;vikt\r\n0380;Uppsala län;1\r\n1480;Göteborg;1\r\n";
    const weights = given(
      "windows.csv",
      Uint8Array.from(text, (letter) => letter.charCodeAt(0)),
    );
    const { out } = await samnytta("split", "--total", "3", "--weights", weights);
    expect(rowsOf(out).map(({ name, amount }) => [name, amount])).toEqual([
      ["Uppsala län", "2"],
      ["Göteborg", "1"],
    ]);
  });

  test("what is fixed comes on top, changes nothing for the others, and a weight of 0 gets nothing more", async () => {
    const weights = given("fast.csv", "code,name,weight,fixed\nA,A,1,500\nB,B,1,\nC,C,0,25\nD,D,0,\n");
    const { out } = await samnytta("split", "--total", "9", "--unit", "tkr", "--weights", weights);
    expect(rowsOf(out).map(({ exact, amount, rest }) => [exact, amount, rest])).toEqual([
      ["504.500000", "505", "by-code-on-tie"],
      ["4.500000", "4", "none"],
      ["25.000000", "25", "none"],
      ["0.000000", "0", "none"],
    ]);
  });

  // Each rounds 3.5 to 4, and 4 + 4 is one more than 7.
  test("rounded each by itself, what differs from the total is told beside the rows", async () => {
    const weights = given("halva.csv", "code,name,weight\nA,A,1\nB,B,1\n");
    const args = ["split", "--total", "7", "--rest", "each-rounded", "--weights", weights];
    const { code, out, err } = await samnytta(...args);
    expect(code).toBe(0);
    expect(rowsOf(out).map(({ amount }) => amount)).toEqual(["4", "4"]);
    expect(err).toBe("Var och en är avrundad för sig. Beloppet minus summan är −1 kr.\n");
    expect(JSON.parse((await samnytta(...args, "--format", "json")).out)).toMatchObject({ difference: "-1" });
  });

  test("JSON holds the same, with the exact share as numerator and denominator", async () => {
    const weights = given("json.csv", "code,name,weight,fixed\nA,Alfa,0.5,\nB,Beta,1,2\n");
    const { code, out } = await samnytta("split", "--total", "10", "--weights", weights, "--format", "json");
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual({
      total: "10",
      unit: "krona",
      rest: "largest-remainder",
      difference: "0",
      result: expect.stringMatching(/^[0-9a-f]{64}$/),
      rows: [
        {
          code: "A",
          name: "Alfa",
          weight: "0.5",
          exact: "3.333333",
          numerator: "10",
          denominator: "3",
          amount: "3",
          rest: "none",
        },
        {
          code: "B",
          name: "Beta",
          weight: "1",
          exact: "8.666667",
          numerator: "26",
          denominator: "3",
          amount: "9",
          rest: "by-remainder",
        },
      ],
    });
  });

  test("a table for the eye has the same values in columns", async () => {
    const weights = given("tabell.csv", "code,name,weight\nA,Alfa,70\nB,Beta,16\nC,=1+1,14\n");
    const { out } = await samnytta("split", "--total", "10", "--weights", weights, "--format", "table");
    expect(out).toBe(
      [
        "code  name  weight     exact  amount  rest",
        "────  ────  ──────  ────────  ──────  ────────────",
        "A     Alfa      70  7.000000       7  none",
        "B     Beta      16  1.600000       2  by-remainder",
        "C     =1+1      14  1.400000       1  none",
        "",
      ].join("\n"),
    );
  });

  test("no name runs as a formula in a spreadsheet", async () => {
    const weights = given("formel.csv", 'code,name,weight\nA,"=HYPERLINK(""x"")",1\n');
    const { out } = await samnytta("split", "--total", "1", "--weights", weights);
    expect(out.split("\n")[1]).toBe(`A,"'=HYPERLINK(""x"")",1,1.000000,1,none`);
  });
});

function printed(out: string): readonly string[] {
  return rowsOf(out).map(({ code, exact, amount, rest }) => `${code} ${exact} ${amount} ${rest}`);
}

function worked(...order: Parameters<typeof splitByHand>): readonly string[] {
  return splitByHand(...order).map(({ code, exact, amount, rest }) => `${code} ${exact} ${amount} ${rest}`);
}
