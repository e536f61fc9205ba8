import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { AGREEMENTS, givenFolder, ROOT, rowsOf, samnytta } from "./run-samnytta.ts";

const given = givenFolder();

const FILE = AGREEMENTS[2017];
const explain = (recipient: string, ...more: readonly string[]) =>
  samnytta("explain", FILE, "--recipient", recipient, ...more);

describe.concurrent("samnytta explain", () => {
  test("Sala's 559 096 kr: four steps, the reckoning between rules, and the answer last", async () => {
    const { code, out } = await explain("1981");
    expect(code).toBe(0);
    expect(
      out.startsWith("Sala kommuns del av 250 mnkr, Psykisk hälsa 2017\n559 096 kr, preliminärt\n"),
    ).toBe(true);
    const headings = out.split("\n").filter((line) => /^\d\. /.test(line));
    expect(headings).toEqual(["1. Vad avtalet säger", "2. Nyckeln", "3. Underlaget", "4. Räkningen"]);
    // 250 000 000 × 22 353 ÷ 9 995 153 = 559 095.9936… kr
    expect(out).toContain(
      [
        "   250 000 000 × 22 353 ÷ 9 995 153                                559 095,99 kr",
        "   Avrundning, största rest                                             +0,01 kr",
        "   ─────────────────────────────────────────────────────────────────────────────",
        "   Sala                                                               559 096 kr",
        "   ═════════════════════════════════════════════════════════════════════════════",
      ].join("\n"),
    );
    expect(out).toContain("Underlaget avviker: Räknat på folkmängden 31 december 2016, avtalet säger");
    expect(out.endsWith("\n\nSala kommun, preliminärt: 559 096 kr\n")).toBe(true);
  });

  test("what the county shares is a hint beside the answer, with the command that explains it", async () => {
    const { err } = await explain("1981");
    expect(err).toBe(
      [
        "",
        "Huvudmännen i Västmanlands län får dessutom 3 480 864 kr gemensamt",
        "(ungdomsmottagningar). Så här räknades det:",
        `  samnytta explain ${FILE} --recipient lan-19`,
        "",
      ].join("\n"),
    );
    const { out } = await explain("lan-19");
    expect(out.endsWith("Västmanlands län, preliminärt: 3 480 864 kr\n")).toBe(true);
  });

  test("of a component that only the county gets, the recipient gets nothing of its own", async () => {
    const { code, out, err } = await explain("1981", "--component", "ungdomsmottagningar");
    expect({ code, out }).toEqual({ code: 0, out: "Sala kommun (1981) får inget eget belopp.\n" });
    expect(err).toContain("Huvudmännen i Västmanlands län får 3 480 864 kr gemensamt");
    expect(err).toContain(`  samnytta explain ${FILE} --recipient lan-19 --component ungdomsmottagningar\n`);
  });

  test("several amounts are summed, with a permanent address of their own", async () => {
    const { out } = await explain("19");
    expect(out).toContain(
      [
        "Region Västmanlands belopp tillsammans, Psykisk hälsa 2017",
        "   Regionerna: analys och handlingsplan                             6 693 970 kr",
        "   Regionerna: initiativ för att nå unga                            4 016 382 kr",
        "   ─────────────────────────────────────────────────────────────────────────────",
        "   Region Västmanland                                              10 710 352 kr",
        "   ═════════════════════════════════════════════════════════════════════════════",
      ].join("\n"),
    );
    expect(new Set(out.match(/\/belopp\/[0-9a-f]{64}/g))).toHaveProperty("size", 3);
    expect(out.endsWith("\nRegion Västmanland, preliminärt: 10 710 352 kr\n")).toBe(true);
  });

  test("one component alone", async () => {
    const { out } = await explain("19", "--component", "unga");
    expect(out).not.toContain("tillsammans, Psykisk hälsa");
    expect(out.endsWith("\nRegion Västmanland, preliminärt: 4 016 382 kr\n")).toBe(true);
  });

  // Gotland is one organisation with two codes, one as municipality and one as region.
  test("Gotland gets 1 450 778 kr as municipality and as region", async () => {
    for (const code of ["0980", "09"]) {
      const part = code === "09" ? "analys-regioner" : "analys-kommuner";
      expect((await explain(code, "--component", part)).out).toMatch(/: 1 450 778 kr\n$/);
    }
  });

  test.each(["1981", "19", "lan-19", "0980", "1440"])(
    "no line of %s is wider than a terminal",
    async (recipient) => {
      const { out, err } = await explain(recipient);
      const lines = [...out.split("\n"), ...err.split("\n")].filter((line) => !line.startsWith("  samnytta"));
      expect(Math.max(...lines.map((line) => [...line].length))).toBeLessThanOrEqual(80);
      expect(out).not.toContain("\u00a0");
    },
  );

  test("a table that the agreement states is explained by the table", async () => {
    const { out } = await samnytta("explain", AGREEMENTS[2018], "--recipient", "25");
    expect(out).toContain("Regel: belopp i en tabell, version 1.");
    expect(out).toMatch(/: 400 000 kr\n/);
  });

  test("what nobody has said is okänt, and that is an answer", async () => {
    const { code, out, err } = await samnytta("explain", AGREEMENTS[2024], "--recipient", "1981");
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toBe("Kommunerna: nära vård. Okänt: nyckeln är inte känd.\n");
  });

  test("another population file gives other amounts, marked as assumed", async () => {
    const shipped = readFileSync(join(ROOT, "reference/population/2016-12-31.csv"), "utf8");
    const file = given("folk.csv", shipped.replace("1981;22353", "1981;23353"));
    const { code, out } = await explain("1981", "--population", file, "--date", "2016-11-01");
    expect(code).toBe(0);
    // 250 000 000 × 23 353 ÷ 9 996 153 = 584 049.68… kr
    expect(out).toMatch(/\nSala kommun, antagande: 584 050 kr\n$/);
    expect(out).not.toContain("Underlaget avviker");
  });

  test("CSV has a row for every line of the explanation", async () => {
    const { code, out } = await explain("1981", "--format", "csv");
    expect(code).toBe(0);
    const rows = rowsOf(out);
    expect(new Set(rows.map(({ step }) => step)).size).toBe(4);
    expect(rows.find(({ label }) => label === "Sala")).toEqual({
      component: "analys-kommuner",
      recipient: "1981",
      step: "Räkningen",
      label: "Sala",
      value: "559\u00a0096\u00a0kr",
    });
  });

  test("JSON has the figures, their steps and their words", async () => {
    const { code, out } = await explain("1981", "--format", "json");
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      agreement: { id: "2017-psykisk-halsa" },
      recipient: { code: "1981", name: "Sala kommun" },
      amounts: [
        {
          component: "analys-kommuner",
          amountOre: "55909600",
          certainty: "preliminary",
          address: expect.stringMatching(/^[0-9a-f]{64}$/),
          result: expect.stringMatching(/^[0-9a-f]{64}$/),
          steps: [
            { kind: "agreement" },
            { kind: "key", usedDate: "2016-12-31" },
            { kind: "basis" },
            { kind: "calculation" },
          ],
          words: [{}, {}, {}, { heading: "Räkningen" }],
        },
      ],
      totalOre: "55909600",
      jointly: [{ component: "ungdomsmottagningar", recipient: "lan-19", amountOre: "348086400" }],
      unknown: [],
    });
  });
});

describe.concurrent("a recipient that cannot be found is answered with what may have been meant, never guessed", () => {
  test.each([
    ["Sala", "Mottagaren ”Sala” finns inte. Skriv koden. Menade du 1981 (Sala)?"],
    ["Habo", "Mottagaren ”Habo” finns inte. Skriv koden. Menade du 0643 (Habo)?"],
    ["håbo", "Mottagaren ”håbo” finns inte. Skriv koden. Menade du 0305 (Håbo)?"],
    ["Hobo", "Mottagaren ”Hobo” finns inte. Skriv koden. Menade du 0305 (Håbo) eller 0643 (Habo)?"],
    ["180", "Mottagaren ”180” finns inte. Skriv koden. Menade du 0180 (Stockholm)?"],
    ["lan19", "Mottagaren ”lan19” finns inte. Skriv koden. Menade du lan-19 (Västmanlands län)?"],
    [
      "Västmanland",
      "Mottagaren ”Västmanland” finns inte. Skriv koden. Menade du 19 (Region Västmanland) eller lan-19 (Västmanlands län)?",
    ],
    [
      "9999",
      "Mottagaren ”9999” finns inte. Skriv koden. Kommuner har fyra siffror som 1981, regioner två som 19 och ett läns huvudmän gemensamt lan-19.",
    ],
  ])("%s", async (recipient, sentence) => {
    expect(await explain(recipient)).toEqual({ code: 1, out: "", err: `${sentence}\n` });
  });

  test("one that exists but gets nothing is told so, and which components it does get", async () => {
    expect((await explain("1981", "--component", "unga")).err).toBe(
      "Delen ”unga” går inte till Sala kommun (1981). Välj analys-kommuner.\n",
    );
    const { code, err } = await samnytta("explain", AGREEMENTS[2018], "--recipient", "1981");
    expect({ code, err }).toEqual({
      code: 1,
      err: "Sala kommun (1981) får inget av Norra sjukvårdsregionens stödstruktur 2018. Kontrollera koden.\n",
    });
  });
});
