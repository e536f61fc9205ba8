import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { AGREEMENTS, givenFolder, ROOT, rowsOf, samnytta } from "./run-samnytta.ts";

const given = givenFolder();

describe.concurrent("samnytta check", () => {
  test("finds 250 of 780 million missing from the list of 2017, and the reading that answers it", async () => {
    const { code, out, err } = await samnytta("check", AGREEMENTS[2017]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toContain("✓ 780 + 60 + 45 = 885 mnkr (hela överenskommelsen).\n");
    expect(out).toContain(
      [
        "✓ 250 mnkr av 780 mnkr står inte i listan. (Något saknas)",
        "  Delarna: 250 + 150 + 130 = 530 mnkr. I källan: 780 mnkr för delen",
        "  ”Stimulansmedel”.",
        "  Besvarat: ",
      ].join("\n"),
    );
    expect(out).toContain("2 fynd, inget öppet, 1 att veta.\n");
    expect(Math.max(...out.split("\n").map((line) => [...line].length))).toBeLessThanOrEqual(80);
  });

  test.each<readonly [keyof typeof AGREEMENTS, number, string]>([
    [2016, 0, "✓ 65 mnkr av 845 mnkr står inte i listan. (Något saknas)"],
    [2016, 0, "tillsammans 15 977 233 kr."],
    [2016, 0, "3 fynd, inget öppet, 2 att veta."],
    [2018, 2, "✗ 190 000 kr saknar mottagare. (Något saknas)"],
    [2018, 2, "2 fynd, 2 öppna."],
    [2024, 2, "✗ 100 mnkr av 3 430,25 mnkr står inte i listan. (Något saknas)"],
  ])("%s gives exit code %s: %s", async (year, wanted, sentence) => {
    const { code, out } = await samnytta("check", AGREEMENTS[year]);
    expect(code).toBe(wanted);
    expect(out.replaceAll(/\n {2}/g, " ")).toContain(sentence);
  });

  test("an agreement that adds up leaves exit code 0", async () => {
    const written = JSON.parse(readFileSync(join(ROOT, AGREEMENTS[2018]), "utf8"));
    const [whole] = written.components;
    const only = { ...whole, key: "unknown", conditions: [], stated: { ...written.frame } };
    delete only.percentage;
    const file = given("sund.json", JSON.stringify({ ...written, components: [only], interpretations: [] }));
    const { code, out } = await samnytta("check", file);
    expect({ code, found: out.includes("Inget att anmärka på.") }).toEqual({ code: 0, found: true });
  });

  test("what is only to be known beside something open leaves exit code 2, and is counted apart", async () => {
    const written = JSON.parse(readFileSync(join(ROOT, AGREEMENTS[2017]), "utf8"));
    const file = given("obesvarad.json", JSON.stringify({ ...written, interpretations: [] }));
    const { code, out } = await samnytta("check", file);
    expect(code).toBe(2);
    expect(out).toMatch(/fynd, \d öpp[a-z]+, \d att veta\.\n/);
  });

  test("CSV has a row for each finding, open or answered", async () => {
    const { code, out } = await samnytta("check", AGREEMENTS[2017], "--format", "csv");
    expect(code).toBe(0);
    expect(rowsOf(out).map(({ severity, state, headline }) => [severity, state, headline])).toEqual([
      ["gap", "answered", "250\u00a0mnkr av 780\u00a0mnkr står inte i listan."],
      ["note", "note", "Folkmängden 1 november 2016 är inte inläst."],
    ]);
  });

  test("JSON has the same findings with their figures", async () => {
    const { out } = await samnytta("check", AGREEMENTS[2018], "--format", "json");
    expect(JSON.parse(out)).toMatchObject({
      agreement: { id: "2018-norra-stodstruktur" },
      isOpen: true,
      findings: [{ detail: { kind: "percentage-against-amount", difference: "19000000" } }, {}],
    });
  });
});
