import { describe, expect, test } from "vitest";
import { AGREEMENTS, rowsOf, samnytta, samnyttaWith } from "./run-samnytta.ts";

const FILE = AGREEMENTS[2017];

describe.concurrent("samnytta allocate", () => {
  test("every krona of 2017: each component sums to its own amount", async () => {
    const { code, out, err } = await samnytta("allocate", FILE, "--format", "csv");
    expect({ code, err }).toEqual({ code: 0, err: "Ingen försegling fanns till hands.\n" });
    const rows = rowsOf(out);
    const sums = new Map<string, bigint>();
    for (const { component = "", amount = "" } of rows)
      sums.set(component, (sums.get(component) ?? 0n) + BigInt(amount));
    expect(Object.fromEntries(sums)).toEqual({
      "analys-regioner": 250_000_000n,
      "analys-kommuner": 250_000_000n,
      unga: 150_000_000n,
      ungdomsmottagningar: 130_000_000n,
      "skl-samordning": 60_000_000n,
      "skl-kunskapsspridning": 45_000_000n,
    });
    const amountOf = (component: string, code: string) =>
      rows.find((row) => row["component"] === component && row["code"] === code)?.["amount"];
    expect(amountOf("analys-kommuner", "1981")).toBe("559096");
    expect(amountOf("analys-kommuner", "1980")).toBe("3687287");
    expect(amountOf("analys-kommuner", "1984")).toBe("347744");
    expect(amountOf("analys-regioner", "19")).toBe("6693970");
    expect(amountOf("unga", "19")).toBe("4016382");
    expect(amountOf("ungdomsmottagningar", "lan-19")).toBe("3480864");
    expect(rows.every(({ address = "" }) => /^[0-9a-f]{64}$/.test(address))).toBe(true);
  });

  test("a table for the eye says what is shared how, on which population, and ends in its sum", async () => {
    const { out } = await samnytta("allocate", FILE, "--component", "analys-regioner");
    const lines = out.trimEnd().split("\n");
    expect(lines.slice(0, 7)).toEqual([
      "Regionerna: analys och handlingsplan",
      "250 000 000 kr, direkt på 21 mottagare, preliminärt.",
      "Räknat på folkmängden 31 december 2016, avtalet säger 1 november 2016.",
      "",
      "Kod  Mottagare                   Folkmängd          Belopp",
      "───  ──────────────────────────  ─────────  ──────────────",
      "01   Region Stockholm            2 269 060   56 754 009 kr",
    ]);
    expect(lines.at(-1)).toBe("     Summa                                  250 000 000 kr");
    expect(lines).toHaveLength(6 + 21 + 2);
  });

  test("what a stated table leaves without recipient stands under the sum", async () => {
    const { code, out } = await samnytta("allocate", AGREEMENTS[2018], "--component", "samverkan");
    expect(code).toBe(0);
    expect(out.trimEnd().split("\n").slice(-2)).toEqual([
      "     Summa           1 400 000 kr",
      "     Utan mottagare    190 000 kr",
    ]);
  });

  test("a file of amounts is told with the seal of the Samnytta that is here, and is the same to the byte", async () => {
    const words = ["allocate", FILE, "--format", "csv"] as const;
    const { out, err } = await samnyttaWith({ SAMNYTTA_SEALS: "tests/released/0.1.0/seals.jsonl" }, ...words);
    expect(err).toMatch(/^Förseglat 1 mars 2026: [0-9a-f]{64}\n$/);
    expect(out).toBe((await samnytta(...words)).out);
  });

  test("a component whose key nobody has said is okänt beside the others, never 0", async () => {
    const { code, out, err } = await samnytta("allocate", AGREEMENTS[2024]);
    expect(code).toBe(0);
    expect(out.startsWith("SKR: stöd i omställningen\n34 250 000 kr, hela beloppet till en mottagare,")).toBe(
      true,
    );
    expect(err).toContain("Kommunerna: nära vård. Okänt: nyckeln är inte känd.\n");
    const json = await samnytta("allocate", AGREEMENTS[2024], "--format", "json");
    expect(JSON.parse(json.out)).toContainEqual({
      component: "kommuner",
      title: "Kommunerna: nära vård",
      status: "awaiting-basis",
      missing: [{ kind: "key" }],
    });
  });

  test("JSON holds amounts in öre, the rule, both days and the hash of the result", async () => {
    const { out } = await samnytta("allocate", FILE, "--component", "analys-kommuner", "--format", "json");
    const [component] = JSON.parse(out);
    expect(component).toMatchObject({
      component: "analys-kommuner",
      status: "computed",
      totalOre: "25000000000",
      differenceOre: "0",
      rule: { grainOre: "100", stage: "direct", rest: "largest-remainder" },
      keyDate: "2016-11-01",
      usedDate: "2016-12-31",
      certainty: "preliminary",
      result: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(component.rows).toHaveLength(290);
    expect(component.rows[0]).toMatchObject({
      code: "0114",
      name: "Upplands Väsby",
      weight: "43891",
      amountOre: "109780700",
    });
  });
});
