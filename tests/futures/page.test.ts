import { Hono } from "hono";
import { describe, expect, test } from "vitest";
import { day } from "#domain/time";
import { addFuturesRoutes } from "../../src/web/routes/futures-routes.tsx";
import { readHtml } from "../journeys/read-html.ts";
import { postBasis, shippedPosts } from "../worked-cases/joint-post.ts";
import { shipped } from "../worked-cases/shipped.ts";

const MAP = "/gemensamma-poster/dalarna-utvecklingsledare-2023/framtider";
/** A quarter above each part, a grant in April, and an employer that lies out with half a million. */
const TRIED = "?hogst=125+%25&bidrag=4&ute-20=500+000+kr&minst=50+%25";

const app = new Hono();
addFuturesRoutes(app, {
  jointPosts: shippedPosts,
  payroll: postBasis,
  clock: { today: () => day("2026-11-22"), moment: () => "2026-11-22T12:00:00Z" },
  catalogue: { basis: shipped.basis, register: shipped.register, entries: [] },
});

async function shown(
  query: string,
  status = 200,
): Promise<{ readonly words: string; readonly html: string }> {
  const response = await app.request(MAP + query);
  expect(response.status).toBe(status);
  const html = (await response.text()).replaceAll("\u00a0", " ");
  return { html, words: readHtml(html).words };
}

/** The cells of a row. */
function cellsIn(html: string, id: string): readonly string[] {
  const row = new RegExp(`<tr[^>]* id="${id}"[^>]*>(.*?)</tr>`, "s").exec(html)?.[1] ?? "";
  return [...row.matchAll(/<td[^>]*>(.*?)<\/td>/gs)].map(([, cell]) =>
    (cell ?? "").replaceAll(/<[^>]+>/g, ""),
  );
}

describe("the map of all futures", () => {
  test("nobody has said a limit: the answer is okänt, says what is missing, and shows no tables", async () => {
    const { words, html } = await shown("");
    expect(words).toContain(
      "Okänt: ingen har sagt hur mycket parterna högst kan betala. Skriv hur mycket varje part högst kan betala för ett år. Välj vilken månad bidraget kommer, eller att posten betalas ur egna budgetar.",
    );
    expect(html).toMatch(/<div data-when="known"[^>]* hidden/);
  });

  test("125 per cent: without Falun the others' parts are a quarter larger and more, so its no ends it", async () => {
    // 288 387 ÷ (288 387 − 59 837) = 1.262: above 1.25. Without Borlänge 288 387 ÷ 236 133 = 1.221.
    const { words, html } = await shown(TRIED);
    expect(words).toContain(
      "Posten står i 1 096 av 32 768 möjliga svar. Ett nej från Falun räcker för att den ska falla.",
    );
    expect(words).toContain("Det är ett antagande: underlaget har ingen regel.");
    expect(html).not.toMatch(/<div data-when="known"[^>]* hidden/);
    expect(cellsIn(html, "part-2080")).toEqual([
      "189 578,14 kr",
      "236 972,67 kr",
      "47 394,53 kr",
      "1 096 av 16 384",
      "Ja",
    ]);
    expect(cellsIn(html, "part-2081").slice(-2)).toEqual(["1 094 av 16 384", "Nej"]);
  });

  test("each rule has its count, who ends it alone, and the smallest group whose no ends it", async () => {
    const { html } = await shown(TRIED);
    const rules = ["others-pay", "up-to-ceiling", "employer-pays", "work-shrinks"] as const;
    expect(rules.map((rule) => cellsIn(html, `regel-${rule}`))).toEqual([
      ["1 096 av 32 768", "Falun", "Falun"],
      ["1 096 av 32 768", "Falun", "Falun"],
      ["1 av 32 768", "Vem som helst", "Vem som helst"],
      ["16 384 av 32 768", "Ingen", "Leksand, Mora, Falun och Borlänge (22 så små grupper)"],
    ]);
    const shrinking = await shown(`${TRIED}&regel=krymper`);
    expect(shrinking.words).toContain(
      "Inget enskilt nej fäller den. En minsta grupp vars nej fäller posten: Leksand, Mora, Falun och Borlänge. Det finns 22 grupper som är så små.",
    );
  });

  test("three months before April cost 228 420, and each month late 76 140 more; half a million lasts to three", async () => {
    const { html } = await shown(TRIED);
    expect([0, 1, 3, 4, 6].map((late) => cellsIn(html, `sen-${late}`).slice(0, 2))).toEqual([
      ["228 420,00 kr", "1 096 av 32 768"],
      ["304 560,00 kr", "1 096 av 32 768"],
      ["456 840,00 kr", "1 096 av 32 768"],
      ["532 980,00 kr", "0 av 32 768"],
      ["685 260,00 kr", "0 av 32 768"],
    ]);
    expect((await shown(`${TRIED}&sen=4`)).words).toContain(
      "Posten står i 0 av 32 768 möjliga svar. Den står inte ens om alla säger ja. Någon behöver ligga ute med 532 980,00 kr innan bidraget kommer, men bara 500 000,00 kr är sagt.",
    );
  });

  test("one party's own limit goes before the limit for all", async () => {
    // Falun at its own part alone: then every no is one too many.
    const { words, html } = await shown(`${TRIED}&hogst-2080=100+%25`);
    expect(words).toContain("Ett nej, vems det än är, räcker för att den ska falla.");
    expect(cellsIn(html, "part-2080").slice(1, 3)).toEqual(["189 578,14 kr", "0,00 kr"]);
  });

  test.each([
    ["?hogst=125+%25", "Välj vilken månad bidraget kommer"],
    [
      "?hogst=125+%25&bidrag=4",
      "Skriv vem som kan ligga ute med pengar, och hur mycket. Upp till 685 260 kr behövs",
    ],
    ["?hogst-2080=200000&bidrag=egen", "Skriv hur mycket de här högst kan betala för ett år: Vansbro"],
    [`${TRIED.replace("50+%25", "")}&regel=krymper`, "Skriv hur litet uppdraget får bli"],
  ])("%s: okänt, and says %s", async (query, sentence) => {
    const { words } = await shown(query);
    expect(words).toContain("Okänt:");
    expect(words).toContain(sentence);
  });

  test.each([
    ["?hogst=mycket", "hogst", "”mycket” går inte att läsa."],
    ["?hogst-2080=-5+kr", "hogst-2080", "”-5 kr” är under noll."],
    ["?minst=150", "minst", "”150” är ingen del av uppdraget."],
    ["?regel=staten", "regel", "”staten” är inget val."],
    ["?bidrag=13", "bidrag", "”13” är inget val."],
    ["?sen=7", "sen", "”7” är inget val."],
    ["?ute-1980=5+kr", "prova", "1980 är inte en av parterna."],
  ])("%s is told, and leads to %s", async (query, field, sentence) => {
    const { words, html } = await shown(query, 422);
    expect(words).toContain(sentence);
    expect(html).toContain(`href="#${field}"`);
  });

  test("a post that is not there has no map", async () => {
    expect((await app.request(MAP.replace("2023", "2022"))).status).toBe(404);
  });
});
