import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Locator } from "playwright-core";
import { ore } from "#domain/money";
import { assert } from "#domain/result";
import { valueOf } from "../../src/application/amount-figure.ts";
import { kronorText } from "../../src/texts/format.ts";
import { beginVisit, PHONE, scrollsSideways, tabTo, wordsOf, type Visit } from "./readers.ts";

const AGREEMENT = "/overenskommelser/psykisk-halsa-2017";
const FORM = `${AGREEMENT}/bilaga`;
const KOMMUNER = "analys-kommuner:municipalities";

let visit: Visit;
beforeAll(async () => {
  visit = await beginVisit();
});
afterAll(() => visit.end());

type Page = Awaited<ReturnType<Visit["reader"]>>;

async function fillIn(page: Page, table: string, title = "Bilaga 1") {
  await page.goto(FORM);
  await page.getByLabel("Del av avtalet").selectOption(KOMMUNER);
  await page.getByLabel("Eller klistra in tabellen").fill(table);
  await page.getByLabel("Bilagans namn").fill(title);
  await page.getByLabel("Vem har publicerat den?").fill("SKL");
  await page.getByLabel("Dag den publicerades").fill("20 februari 2017");
  await page.getByRole("button", { name: "Jämför med vår uträkning" }).click();
}

// Ours on 31 December 2016: Sala 559 096, Västerås 3 687 287. Both given with twelve kronor more.
const TWO_ROWS = "Kod;Kommun;Belopp\n1981;Sala;559 108\n1980;Västerås;3 687 299\n";

/** With script a whole table is read in below. */
describe("a strategist without script reads a payer's annex in", () => {
  const hasScript = false;
  test("and sees first what differs, then fixes the amounts, then takes them back", async () => {
    const page = await visit.reader({ hasScript });
    await page.goto(AGREEMENT);
    await page.getByRole("link", { name: "Läs in betalarens tabell" }).first().click();
    expect(await wordsOf(page.locator("h1"))).toBe("Läs in betalarens tabell");

    await fillIn(page, TWO_ROWS, "Bilaga 1");
    expect(await wordsOf(page.locator(".answer"))).toContain(
      "Bilagan har 2 belopp, tillsammans 4 246 407 kr. 2 skiljer sig från vår uträkning, mest Sala: +12 kr.",
    );
    expect(await wordsOf(page.locator(".answer"))).toContain("Inget är sparat än.");
    expect(await wordsOf(page.locator("section:has(> #effekt)"))).toContain(
      "2 av 290 belopp är då fastställda, övriga 288 är preliminära. Tillsammans blir de 250 000 024 kr, +24 kr mot delens 250 mnkr.",
    );
    const unchanged = await visit.reader({ hasScript });
    await unchanged.goto("/kommuner/sala");
    expect(await wordsOf(unchanged.locator("main"))).toContain("559 096 kr");

    await page.getByRole("button", { name: "Låt bilagans belopp gälla" }).click();
    expect(await wordsOf(page.locator(".notice"))).toContain("Beloppen är fastställda.");
    const annex = page.url();

    const sala = await visit.reader({ hasScript });
    await sala.goto("/kommuner/sala");
    const ledger = sala.locator("section:has(> #psykisk-halsa-2017) table");
    expect(await wordsOf(ledger)).toContain("559 108 kr");
    expect(await wordsOf(ledger)).toContain("Fastställt av betalaren");
    await sala
      .getByRole("link", { name: /^559 108 kr/ })
      .first()
      .click();
    await sala.waitForURL("**/belopp/**");
    const trace = await wordsOf(sala.locator("main"));
    for (const words of ["Vad betalaren har fastställt", "Vår uträkning", "559 096 kr", "+12 kr"])
      expect(trace).toContain(words);
    await sala
      .getByRole("link", { name: /559 096 kr/ })
      .first()
      .click();
    expect(await wordsOf(sala.locator(".notice"))).toContain("Betalaren har fastställt ett belopp.");

    const agreement = await visit.reader({ hasScript });
    await agreement.goto(`${AGREEMENT}?del=analys-kommuner&lan=vastmanland`);
    expect(await wordsOf(agreement.locator("#kontroll"))).toContain(
      "Betalaren har fastställt 2 av 290 belopp: Kommunerna: analys och handlingsplan.",
    );
    expect(await wordsOf(agreement.locator("#kontroll"))).toContain("+24 kr");
    expect(await wordsOf(agreement.locator("#m-1981"))).toContain("+12 kr");

    await page.goto(annex);
    await page.getByRole("button", { name: "Ta tillbaka bilagan" }).click();
    expect(await wordsOf(page.locator(".notice"))).toContain("Bilagan är tillbakatagen.");
    await sala.goto("/kommuner/sala");
    expect(await wordsOf(sala.locator("main"))).toContain("559 096 kr");
    await page.getByRole("button", { name: "Läs in bilagan igen" }).click();
    await page.getByRole("button", { name: "Ta tillbaka bilagan" }).click();
    expect(visit.house.faults).toEqual([]);
  });
});

describe("a whole table of 290 municipalities with one amount that is another", () => {
  const municipal = () =>
    visit.house.catalogue.entries
      .find(({ agreement }) => AGREEMENT.endsWith(`/${agreement.slug}`))
      ?.components.find(({ result }) => result.component.id === "analys-kommuner")?.computedAmounts ?? [];
  // Ours on 31 December 2016: Sala 559 096. Given with 9 000 kronor more, all others as they are.
  const table = () =>
    municipal()
      .map(
        (amount) =>
          `${amount.recipient};${kronorText(ore(valueOf(amount) + (amount.recipient === "1981" ? 900_000n : 0n)))}`,
      )
      .join("\n");

  test.each([
    ["on a wide screen with script", { hasScript: true }],
    ["on a phone without script", { hasScript: false, width: PHONE }],
  ] as const)("shows that one and why, %s, and the others when asked", async (_, screen) => {
    const page = await visit.reader(screen);
    await fillIn(page, table(), "Hel bilaga");
    const rows = page.locator("section:has(> #jamforelse) tbody tr");
    await expect.poll(() => rows.count()).toBe(1);
    expect(await wordsOf(rows)).toMatch(
      /^Sala .*568 096 kr .*559 096 kr .*\+9 000 kr .*Troligen fel på raden i bilagan\. Nyckeln ger 559 096 kr$/,
    );
    expect(await wordsOf(page.locator("section:has(> #effekt) tbody tr"))).toContain(
      "Troligen fel på raden i bilagan. Nyckeln ger 559 096 kr",
    );
    expect(await wordsOf(page.locator("main"))).toContain(
      "289 av 290 rader följer folkmängden 31 december 2016",
    );
    expect(await wordsOf(page.locator("main"))).toContain(
      "Nyckeln säger 1 november 2016. Fråga betalaren vilken dag som gäller.",
    );
    const confirm = page.getByRole("button", { name: "Låt bilagans belopp gälla" });
    const top = async (element: Locator) => (await element.boundingBox())?.y ?? 0;
    expect(await top(confirm)).toBeLessThan(await top(rows));
    // A page of 290 rows was 58 000 pixels on a phone.
    expect((await page.locator("body").boundingBox())?.height).toBeLessThan(3_000);
    expect(await scrollsSideways(page)).toBe(false);

    const all = page.getByRole("button", { name: "Visa alla rader (290)" });
    await tabTo(page, all);
    await page.keyboard.press("Enter");
    await page.waitForURL("**/bilaga?rader=alla#jamforelse");
    await expect.poll(() => rows.count()).toBe(290);
    await page.getByRole("button", { name: "Visa bara det som skiljer sig (1)" }).click();
    await expect.poll(() => rows.count()).toBe(1);

    await confirm.click();
    await page.waitForURL("**/bilagor/**");
    await expect.poll(() => rows.count()).toBe(1);
    const withdraw = page.getByRole("button", { name: "Ta tillbaka bilagan" });
    expect(await top(withdraw)).toBeLessThan(await top(rows));
    await page.getByRole("link", { name: "Visa alla rader (290)" }).click();
    await page.waitForURL("**?rader=alla#jamforelse");
    await expect.poll(() => rows.count()).toBe(290);

    const agreement = await visit.reader(screen);
    await agreement.goto(`${AGREEMENT}?lan=alla&del=analys-kommuner`);
    const said = await wordsOf(agreement.locator("main"));
    for (const words of [
      "Betalarens tabell gäller för ”Kommunerna: analys och handlingsplan”.",
      "Preliminärt är ”Regionerna: analys och handlingsplan” (1 av 21 belopp är fastställt)",
      "Avtalet säger inte vilket. 289 av 290 rader i betalarens tabell följer: direkt på alla mottagare, största rest.",
      "Listan är skriven innan betalarens tabell lästes in.",
      "Hel bilaga, SKL, för ”Kommunerna: analys och handlingsplan”. Inläst 22 november 2026: 290 av 290 belopp.",
    ])
      expect(said).toContain(words);
    expect(await scrollsSideways(agreement)).toBe(false);

    await withdraw.click();
    await page.waitForURL("**?nyss=tillbakatagen");
    await agreement.reload();
    expect(await wordsOf(agreement.locator("main"))).not.toContain("Listan är skriven");
  });
});

describe("what is wrong is told, and what was written stays", () => {
  const BAD = "Kod;Kommun;Belopp\n1981;Sala;559 O96\n9999;Ingenstans;12\n1980;Västerås;3 687 287\n";

  test("all faults of a table at once, with row and remedy", async () => {
    const page = await visit.reader({ hasScript: false });
    await fillIn(page, BAD);
    const faults = await wordsOf(page.locator(".problem-list"));
    expect(await page.title()).toMatch(/^Fel: /);
    expect(faults).toContain("559 O96");
    expect(faults).toContain("9999");
    expect(await page.getByLabel("Eller klistra in tabellen").inputValue()).toContain("559 O96");
    expect(await page.getByLabel("Bilagans namn").inputValue()).toBe("Bilaga 1");
    expect(await page.getByLabel("Dag den publicerades").inputValue()).toBe("20 februari 2017");
    await page.getByLabel("Eller klistra in tabellen").fill(BAD.replace("O", "0").replace(/9999.*\n/, ""));
    await page.getByRole("button", { name: "Jämför med vår uträkning" }).click();
    expect(await wordsOf(page.locator(".answer"))).toContain("Alla är lika med vår uträkning.");
  });

  test("a file that cannot be read is opened in the box, to be put right there", async () => {
    const page = await visit.reader({ hasScript: false });
    await page.goto(FORM);
    await page.getByLabel("Del av avtalet").selectOption(KOMMUNER);
    await page.getByLabel("Fil", { exact: true }).setInputFiles({
      name: "bilaga.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(BAD, "latin1"),
    });
    await page.getByRole("button", { name: "Jämför med vår uträkning" }).click();
    // What the fields lack and what is wrong in the file are told at once.
    expect(await wordsOf(page.locator(".problem-list"))).toContain("559 O96");
    await page.getByLabel("Bilagans namn").fill("Bilaga 1");
    await page.getByLabel("Vem har publicerat den?").fill("SKL");
    await page.getByRole("button", { name: "Jämför med vår uträkning" }).click();
    expect(await page.getByLabel("Eller klistra in tabellen").inputValue()).toContain("Västerås;3 687 287");
  });

  test("a day that does not exist and the faults of the table in one round, and that the box is read before the file", async () => {
    const page = await visit.reader({ hasScript: false });
    await page.goto(FORM);
    await page.getByLabel("Fil", { exact: true }).setInputFiles({
      name: "bilaga.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(BAD),
    });
    await page.getByLabel("Bilagans namn").fill("Bilaga 1");
    await page.getByLabel("Vem har publicerat den?").fill("SKL");
    await page.getByLabel("Dag den publicerades").fill("31 februari 2017");
    await page.getByRole("button", { name: "Jämför med vår uträkning" }).click();
    expect(await wordsOf(page.locator("#publicerad-problem"))).toBe(
      "Den 31 februari 2017 finns inte. Kontrollera dagen.",
    );
    expect(await wordsOf(page.locator(".problem-list"))).toContain("559 O96");
    expect(await wordsOf(page.locator("#tabell-help"))).toContain(
      "Det som står i rutan används, inte filen.",
    );
    await page.getByLabel("Dag den publicerades").fill("");
    await page.getByLabel("Eller klistra in tabellen").fill(TWO_ROWS);
    await page.getByRole("button", { name: "Jämför med vår uträkning" }).click();
    const main = await wordsOf(page.locator("main"));
    expect(main).toContain("Tabellen är läst ur rutan. Filen bilaga.csv används inte.");
    // Nobody has chosen a part: the only one to municipalities.
    expect(main).toContain(
      "Tabellen gäller kommunerna: analys och handlingsplan. Det är den enda delen med sådana mottagare.",
    );
  });

  test("a part that the table is nearest to can be changed where it is told", async () => {
    const page = await visit.reader({ hasScript: false });
    await page.goto(FORM);
    // Ours of 250 million is 6 267 288 kr, of 150 million 3 760 373 kr; the payer's is 6 276 462 kr.
    await page.getByLabel("Eller klistra in tabellen").fill("Region Norrbotten;6 276 462");
    await page.getByLabel("Bilagans namn").fill("Presentation");
    await page.getByLabel("Vem har publicerat den?").fill("Norrbottens kommuner");
    await page.getByRole("button", { name: "Jämför med vår uträkning" }).click();
    expect(await wordsOf(page.locator("main"))).toContain(
      "Tabellen gäller troligen regionerna: analys och handlingsplan. Beloppen ligger närmast den delen.",
    );
    await page.getByLabel("Del av avtalet").first().selectOption("unga:regions");
    await page.getByRole("button", { name: "Byt del" }).click();
    await expect.poll(() => wordsOf(page.locator(".answer"))).toContain("Norrbotten: +2 516");
  });

  test("a table with one municipality and a stranger is told of as one of municipalities", async () => {
    const form = new FormData();
    form.set("tabell", "Kod;Kommun;Belopp\n1981;Sala;559 O96\n9999;Ingenstans;12");
    const own = { method: "POST", body: form, headers: { origin: "http://localhost" } };
    const answer = await visit.house.app.request(FORM, own);
    expect(answer.status).toBe(422);
    const html = await answer.text();
    for (const words of ["559 O96", "inte koden för någon kommun"]) expect(html).toContain(words);
  });

  test("a table in thousands that says nowhere that it is, is neither compared nor fixed", async () => {
    const form = new FormData();
    for (const [name, value] of [
      ["del", KOMMUNER],
      ["tabell", "Kod;Kommun;Belopp\n1981;Sala;559\n1980;Västerås;3 687"],
      ["titel", "Bilaga 1"],
      ["utgivare", "SKL"],
    ] as const)
      form.set(name, value);
    for (const path of [FORM, `${FORM}/faststall`]) {
      const own = { method: "POST", body: form, headers: { origin: "http://localhost" } };
      const answer = await visit.house.app.request(path, own);
      expect(answer.status).toBe(422);
      expect(await answer.text()).toMatch(/ungefär 1\s000 gånger mer/);
    }
  });

  test("two columns with amounts are a choice, and the table stays", async () => {
    const page = await visit.reader({ hasScript: false });
    await fillIn(
      page,
      "Kod;Kommun;Belopp 2016;Belopp 2017\n1981;Sala;500 000;559 108\n1980;Västerås;3 000 000;3 687 299\n",
    );
    expect(await wordsOf(page.locator(".problem-list"))).toContain("Belopp 2017");
    await page.getByLabel("Kolumn med beloppen").selectOption({ label: "Belopp 2017" });
    await page.getByRole("button", { name: "Jämför med vår uträkning" }).click();
    expect(await wordsOf(page.locator(".answer"))).toContain("tillsammans 4 246 407 kr");
  });

  test("every field at once", async () => {
    const page = await visit.reader({ hasScript: false });
    await page.goto(FORM);
    await page.getByLabel("Dag den publicerades").fill("i våras");
    await page.getByRole("button", { name: "Jämför med vår uträkning" }).click();
    const summary = await wordsOf(page.getByRole("region", { name: "Fyra uppgifter behöver rättas" }));
    for (const words of ["Skriv bilagans namn", "Skriv vem som har publicerat", "Skriv dagen", "Välj en fil"])
      expect(summary).toContain(words);
    expect(await page.getByLabel("Dag den publicerades").inputValue()).toBe("i våras");
  });
});

describe("a deed that is not done from the house's own page is refused", () => {
  const body = () => {
    const form = new FormData();
    for (const [name, value] of Object.entries({
      del: KOMMUNER,
      titel: "Främmande",
      utgivare: "Någon",
      tabell: TWO_ROWS,
      nyckel: "frammande",
    }))
      form.set(name, value);
    return form;
  };
  const send = (headers: Readonly<Record<string, string>>) =>
    visit.house.app.request(`${FORM}/faststall`, { method: "POST", body: body(), headers });

  test.each([
    ["another site", { origin: "https://elsewhere.example" }],
    ["another port", { origin: "http://localhost:9999" }],
    ["nowhere that can be told", {}],
    ["another name for the same computer", { host: "rebound.example", origin: "http://rebound.example" }],
    ["a frame of another site", { origin: "http://localhost", "sec-fetch-site": "cross-site" }],
  ])("from %s", async (_, headers) => {
    const before = await (await visit.house.app.request("/kommuner/sala")).text();
    const answer = await send(headers);
    expect(answer.status).toBe(403);
    expect(await answer.text()).toContain("Inget är sparat.");
    expect(await (await visit.house.app.request("/kommuner/sala")).text()).toBe(before);
  });

  test("and one sent twice is done once, at the same address", async () => {
    const own = { origin: "http://localhost" };
    const first = await send(own);
    const again = await send(own);
    expect([first.status, again.status]).toEqual([303, 303]);
    expect(again.headers.get("location")).toBe(first.headers.get("location"));
    const address = first.headers.get("location")?.split("?")[0];
    assert(address !== undefined, "a deed leads to its annex");
    const page = await (await visit.house.app.request(address)).text();
    expect(page.match(/Inläst 22 november 2026/g)).toHaveLength(1);
    const form = new FormData();
    form.set("nyckel", "främmande");
    const other = await visit.house.app.request(`${address}/ta-tillbaka`, {
      method: "POST",
      body: form,
      headers: own,
    });
    expect(other.status).toBe(422);
    form.set("nyckel", "en-egen");
    const undone = { method: "POST", body: form, headers: own };
    expect((await visit.house.app.request(`${address}/ta-tillbaka`, undone)).status).toBe(303);
  });
});
