import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openHouse, type OpenedHouse } from "./opened-house.ts";

const ADDRESS = "/nyckeln-baklanges";

let house: OpenedHouse;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

/** The page that answers a form, with its hard spaces as ordinary ones. */
async function answerTo(form: { readonly tabell?: string; readonly belopp?: string }) {
  const response = await house.app.request(ADDRESS, { method: "POST", body: new URLSearchParams(form) });
  const html = (await response.text()).replaceAll("\u00a0", " ");
  return { status: response.status, kept: response.headers.get("cache-control"), html };
}

/** The 250 million to municipalities in 2017, as our page has them. */
function municipalities(): string {
  const entry = house.catalogue.entries.find(({ agreement }) => agreement.slug === "psykisk-halsa-2017");
  const result = entry?.components.find(
    ({ result: { component } }) => component.id === "analys-kommuner",
  )?.result;
  if (result?.status !== "computed") throw new Error("the component is computed");
  const rows = result.allocation.shares.map(
    ({ recipient, amount }) =>
      `${recipient};${house.catalogue.register.municipalities.get(recipient)?.name};${amount / 100n}`,
  );
  return `kod;mottagare;belopp\n${rows.join("\n")}`;
}

describe("nyckeln baklänges", () => {
  test("the page about how we count leads to an empty form", async () => {
    const rules = await (await house.app.request("/sa-raknar-vi")).text();
    expect(rules).toContain(`href="${ADDRESS}"`);
    const form = await house.app.request(ADDRESS);
    expect(form.status).toBe(200);
    expect(await form.text()).toContain('<form method="post" action="/nyckeln-baklanges">');
  });

  test("a table is answered in words: how a row's inhabitants were read out of its kronor", async () => {
    const { status, kept, html } = await answerTo({ tabell: municipalities(), belopp: "250 000 000 kr" });
    expect({ status, kept }).toEqual({ status: 200, kept: "no-store" });
    expect(html).toContain("Tabellen är räknad på 9 995 153 invånare. Varje rad svarar mot ett enda antal.");
    expect(html).toMatch(
      /fick [\d ]+ kr av 250 000 000 kr\. Det svarar mot [\d ]+ invånare av 9 995 153: en invånare mer hade gett 25,01 kr till\./,
    );
    expect(html).toContain("Nyckeldag: alla rader är folkmängden 31 december 2016.");
    expect(html).toContain("9 995 153 invånare, direkt på 290 mottagare, största rest");
    expect(html).toMatch(/Sala 1981.*?559 096 kr.*?22 353.*?22 353.*?0 kr/s);
    expect(html).toContain("Härledd ur publicerad tabell");
    expect(html).toContain("Nyckeln förklarar varje rad på kronan.");
  });

  test("a wrong row stands in the findings and is marked in the table", async () => {
    const wrong = municipalities().replace("Sala;559096", "Sala;559106");
    const { status, html } = await answerTo({ tabell: wrong, belopp: "250000000" });
    expect(status).toBe(200);
    expect(html).toContain("Det som ingen nyckel förklarar");
    expect(html).toContain("Är de andra raderna rätta ska det vara 559 096 kr.");
    expect(html).toMatch(/<tr[^>]*class="stop"[^>]*>\s*<th[^>]*>Sala 1981/);
  });

  test("regions give sums of counties, and the page says so", async () => {
    const table = readFileSync(new URL("../../docs/cli-amounts.csv", import.meta.url), "utf8");
    const { html } = await answerTo({ tabell: table });
    expect(html).toContain("Tabellen är räknad på 9 995 153 invånare.");
    expect(html).toContain("ger bara länens summor, inte kommunernas invånare");
  });

  test("what cannot be used comes back with every problem, and keeps what was written", async () => {
    const { status, kept, html } = await answerTo({
      tabell: "code,name,amount\n1981,Sala,tolv\n1980,Västerås,<b>\n",
      belopp: "mycket",
    });
    expect({ status, kept }).toEqual({ status: 422, kept: "no-store" });
    expect(html).toContain("<title>Fel: ");
    expect(html).toContain("Rad 2, kolumn amount: ”tolv” är inte ett belopp.");
    expect(html).toContain("Hela beloppet är ”mycket”.");
    expect(html).toContain("1981,Sala,tolv");
    expect(html).toContain('value="mycket"');
    expect(html).not.toContain("<b>\n");
  });

  test("an empty form and one that is too large are answered too", async () => {
    const empty = await answerTo({});
    expect(empty.status).toBe(422);
    expect(empty.html).toContain("Tabellen är tom.");
    const large = await answerTo({ tabell: "x".repeat(1_100_000) });
    expect(large.status).toBe(413);
    expect(large.html).toContain("Tabellen är större än 1 MB.");
  });

  test("nothing breaks on any of it", () => {
    expect(house.faults).toEqual([]);
  });
});
