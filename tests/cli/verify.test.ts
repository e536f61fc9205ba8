import { describe, expect, test } from "vitest";
import { changed, exportText, SLUGS } from "../exports/exported.ts";
import { givenFolder, rowsOf, samnytta } from "./run-samnytta.ts";

const given = givenFolder();
const SLUG = "psykisk-halsa-2017";

describe.concurrent("samnytta verify", () => {
  test.each(SLUGS)("the export of %s is the same when it is computed again", async (slug) => {
    const { code, out, err } = await samnytta("verify", given(`${slug}.json`, exportText(slug)));
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toContain("\nExporten stämmer. ");
  });

  test("a changed krona is named with its component and recipient, and the exit code says so", async () => {
    const text = changed(exportText(SLUG), '"amount": "55909600"', '"amount": "55909700"');
    const file = given("ändrad.json", text);
    const { code, out } = await samnytta("verify", file);
    expect(code).toBe(2);
    expect(out).toBe(
      [
        "Psykisk hälsa 2017",
        "",
        "✗ Delen analys-kommuner, Sala (1981): beloppet är 559 097 kr i exporten men",
        "  559 096 kr omräknat.",
        "",
        "Exporten avviker på ett ställe.",
        "",
      ].join("\n"),
    );
    const csv = await samnytta("verify", file, "--format", "csv");
    expect({ code: csv.code, rows: rowsOf(csv.out) }).toMatchObject({
      code: 2,
      rows: [
        {
          field: "amount",
          component: "analys-kommuner",
          code: "1981",
          in_export: "55909700",
          recomputed: "55909600",
        },
      ],
    });
    const json = await samnytta("verify", file, "--format", "json");
    expect(JSON.parse(json.out)).toMatchObject({ differences: [{ field: "amount", code: "1981" }] });
  });

  test("of many differences a terminal gets the first, and is told where all are", async () => {
    const text = exportText(SLUG).replaceAll(/("amount": "\d+)00"/g, '$101"');
    const { code, out } = await samnytta("verify", given("många.json", text));
    expect(code).toBe(2);
    expect(out.match(/^✗/gm)).toHaveLength(30);
    expect(out).toMatch(/\n {2}… och \d+ till\. Alla står i --format csv\.\n/);
  });

  test.each([
    [
      "avtal.json",
      '{"format": "samnytta-agreement/1"}',
      /format: filen är inte i formatet samnytta-export\/1\. Hämta exporten igen från avtalets sida\.$/,
    ],
    [
      "annat.json",
      '{"name": "samnytta"}',
      /Rad 1: filen är inte i formatet samnytta-export\/1\. Hämta exporten igen från avtalets sida\.$/,
    ],
    [
      "kapad.json",
      exportText(SLUG).slice(0, 5000),
      /: filen slutar innan den är färdig\. Hämta exporten igen\.$/,
    ],
    ["tom.json", "", /: Filen är tom\. Kontrollera att du valde rätt fil\.$/],
  ])("%s is refused in Swedish", async (name, content, sentence) => {
    const file = given(name, content);
    const { code, out, err } = await samnytta("verify", file);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err.startsWith(`${file}: `)).toBe(true);
    expect(err.trimEnd().split("\n")[0]).toMatch(sentence);
  });
});
