import { describe, expect, test } from "vitest";
import { readPage } from "../docs/pages.ts";
import { changed, shippedExport, computedIn } from "../exports/exported.ts";
import { amountReceipt, comparisonReceipt, SLUG, tableReceipt } from "../receipts/receipts.ts";
import { givenFolder, rowsOf, samnytta } from "./run-samnytta.ts";

const given = givenFolder();
const amount = await amountReceipt("analys-kommuner", "1981");
const regions = await tableReceipt("analys-regioner");
const alternative = await amountReceipt("analys-kommuner", "2021", SLUG, "other");
const both = await tableReceipt("analys-kommuner", SLUG, "&steg=bada");
const north = await tableReceipt("samverkan", "norra-stodstruktur-2018");
const years = await comparisonReceipt(SLUG, "psykisk-halsa-2016", "norrbotten");

const RESULT = computedIn(shippedExport(SLUG), "analys-kommuner").result;

describe.concurrent("samnytta verify with a saved receipt", () => {
  test.each([
    ["kvitto.html", amount, "Kvittot stämmer. Beloppet är omräknat"],
    ["regioner.html", regions, "Kvittot stämmer. 21 belopp är omräknade"],
    ["annat-steg.html", alternative, "Kvittot stämmer. Beloppet är omräknat"],
    ["bada.html", both, "Kvittot stämmer. 580 belopp är omräknade"],
    ["norr.html", north, "Kvittot stämmer. 4 belopp är omräknade"],
    ["jamfor.html", years, "Kvittot stämmer. 34 belopp är omräknade"],
  ])("%s is the same when it is computed again", async (name, html, outcome) => {
    const { code, out, err } = await samnytta("verify", given(name, html));
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toContain(outcome);
  });

  test("prints the address, the hash that explain and the export give, and the receipt's own", async () => {
    const { out } = await samnytta("verify", given("sala.html", amount));
    const explained = await samnytta(
      "explain",
      "agreements/2017-psykisk-halsa/agreement.json",
      "--recipient",
      "1981",
      "--component",
      "analys-kommuner",
    );
    const address = /Adress: (\/belopp\/\w+)/.exec(explained.out)?.[1];
    expect(explained.out).toContain(`Kontrollsumma: ${RESULT}`);
    expect(out).toContain(`\nAdress: ${address}\nFördelningens kontrollsumma: ${RESULT}\n`);
    // The documentation shows all but the receipt's own hash, which every word of it is part of.
    const [, outcome, hashes = ""] = out.split("\n\n");
    const lines = hashes.split("\n").slice(0, 2).join("\n");
    expect(readPage("docs/cli.md").text).toContain(`\`\`\`\n${outcome}\n\n${lines}\n\`\`\`\n`);
    const shown = /data-u="checksum">([0-9a-f]{64})</.exec(amount)?.[1];
    expect(out).toContain(`Kvittots kontrollsumma: ${shown}\n`);
  });

  test("two agreements compared: the same hash as on the page, and what the agreements do not give is told", async () => {
    const { out } = await samnytta("verify", given("ar.html", years));
    const shown = /data-u="checksum">([0-9a-f]{64})</.exec(years)?.[1];
    expect(out).toContain(`Kvittots kontrollsumma: ${shown}\n`);
    const forged = changed(years, '"total":"30000000000"', '"total":"31000000000"');
    const told = await samnytta("verify", given("ar-andrat.html", forged));
    expect(told.code).toBe(2);
    expect(told.out.replaceAll(/\s+/g, " ")).toMatch(
      /Delen [\w-]+: beloppet att fördela är 310 000 000 kr i kvittot men 300 000 000 kr omräknat\./,
    );
  });

  test("a changed krona is named with its row, and the exit code says so", async () => {
    const html = changed(regions, /(?<=<td>)6\u00a0693\u00a0970(?=\u00a0kr)/, "6\u00a0693\u00a0971");
    const file = given("ändrat.html", html);
    const { code, out } = await samnytta("verify", file);
    expect(code).toBe(2);
    expect(out.replaceAll("\u00a0", " ")).toContain(
      [
        "✗ Raden Region Västmanland: kvittot visar 6 693 971 kr, omräknat blir det",
        "  6 693 970 kr.",
        "",
        "Kvittot avviker på ett ställe.",
      ].join("\n"),
    );
    const csv = await samnytta("verify", file, "--format", "csv");
    expect(rowsOf(csv.out)).toMatchObject([{ field: "shown-differs", place: "row.14.amount" }]);
    const json = await samnytta("verify", file, "--format", "json");
    expect(JSON.parse(json.out)).toMatchObject({ findings: [{ kind: "shown-differs" }], differences: [] });
  });

  test("a total that the agreement does not give is told before all that follows from it", async () => {
    const forged = changed(regions, '"total":"25000000000"', '"total":"26000000000"');
    const { code, out } = await samnytta("verify", given("förfalskat.html", forged));
    expect(code).toBe(2);
    expect(out.replaceAll(/\s+/g, " ")).toContain(
      "Delen analys-regioner: beloppet att fördela är 260 000 000 kr i kvittot men 250 000 000 kr omräknat.",
    );
  });

  test.each([
    [
      "tomt-blad.html",
      "<!doctype html><title>Annat</title>",
      /Filen bär inga uppgifter, så den är inget kvitto\./,
    ],
    [
      "kapat.html",
      amount.slice(0, amount.indexOf('id="uppgifter"') + 500),
      /Filen bär inga uppgifter, så den är inget kvitto\./,
    ],
    [
      "nolla.html",
      changed(amount, '"1981","22353",219', '"1981","22353",019'),
      /Uppgifterna i filen går inte att läsa vid ”.*"1981","22353",019/,
    ],
    [
      "utan-total.html",
      changed(amount, '"total":"25000000000"', '"total":"mycket"'),
      /Uppgiften components\[0\]\.total följer inte formatet\./,
    ],
  ])("%s is refused in Swedish", async (name, content, sentence) => {
    const file = given(name, content);
    const { code, out, err } = await samnytta("verify", file);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err.startsWith(`${file}: `)).toBe(true);
    expect(err).toMatch(sentence);
  });
});
