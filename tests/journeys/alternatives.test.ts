import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { kronor } from "#domain/money";
import * as risk from "#domain/risk";
import { futuresWith } from "../risk/dalarna.ts";
import { asProgram, fullFigures } from "../risk/full-figures.ts";
import { readHtml } from "./read-html.ts";
import { beginVisit, type Visit } from "./readers.ts";

const NORTH = "/alternativ/norra-stodstruktur";

let visit: Visit;
beforeAll(async () => {
  visit = await beginVisit();
});
afterAll(() => visit.end());

/** A page of the house with its hard spaces as ordinary ones. */
async function pageAt(address: string) {
  const answer = await visit.house.app.request(address);
  const html = (await answer.text()).replaceAll("\u00a0", " ");
  return { status: answer.status, html, ...readHtml(html) };
}

/** The row of a party or a key as it stands on the server's page. */
function rowIn(html: string, id: string): string {
  const row = new RegExp(`<tr[^>]* id="${id}"[^>]*>(.*?)</tr>`, "s").exec(html)?.[1] ?? "";
  return row
    .replace(/<a[^>]* hidden[^>]*>.*?<\/a>/gs, "")
    .replaceAll(/<[^>]+>/g, " ")
    .replaceAll(/\s+/g, " ")
    .trim();
}

describe("the alternatives of the north", () => {
  test("3 710 000, 1 590 000, 1 400 000 and the 190 000 without recipient are computed, and the check says it", async () => {
    const { words } = await pageAt(NORTH);
    expect(words).toContain(
      "Summorna stämmer inte. Stämmer inte: 30 procent av 5 300 000 kr är 1 590 000 kr, men underlaget fördelar bara 1 400 000 kr. 190 000 kr saknar mottagare.",
    );
    expect(words).toContain("De 70 procenten till stödstruktur är lika stora i båda fallen: 3 710 000 kr.");
    expect(words).toContain("Okänt: underlaget anger inget belopp.");
  });

  test("five of seven points differ, and the filter in the address leaves the two that do not", async () => {
    const all = await pageAt(NORTH);
    expect(all.words).toContain("Fem av sju punkter skiljer mellan A och B.");
    const rows = (html: string) => [...html.matchAll(/id="punkt-([a-z0-9-]+)"/g)].map(([, id]) => id);
    expect(rows(all.html)).toEqual(["ordning", "program", "infora", "jamfora", "samarbete", "fran-2020"]);
    expect(rows((await pageAt(`${NORTH}?skiljer=1`)).html)).toEqual([
      "ordning",
      "infora",
      "jamfora",
      "fran-2020",
    ]);
  });

  test.each([
    ["44", "44 av 44 säger ja. Då blir det A. Gemensam stödstruktur, med kommunerna."],
    ["43", "43 av 44 säger ja. Okänt: underlaget har ingen regel."],
    ["0", "0 av 44 säger ja. Då blir det B. Regionernas gemensamma stödstruktur, utan kommunerna."],
    ["45", "”45” är inte ett antal av 44 kommuner. Skriv ett helt tal från 0 till 44."],
    ["många", "”många” är inte ett antal av 44 kommuner. Skriv ett helt tal från 0 till 44."],
  ])("%s that say yes: %s", async (yes, sentence) => {
    const { words, status } = await pageAt(`${NORTH}?ja=${encodeURIComponent(yes)}`);
    expect(status).toBe(200);
    expect(words).toContain(sentence);
  });

  test("no day is chosen at first: the equal keys are counted, the others ask for inhabitants", async () => {
    const { html } = await pageAt(NORTH);
    expect(rowIn(html, "nyckel-lika")).toBe(
      "Lika för alla Exempel 104 166–104 167 kr 104 166–104 167 kr 16 parter betalar 104 166 kr och 32 parter betalar 104 167 kr.",
    );
    expect(rowIn(html, "nyckel-halften-invanare")).toMatch(/– – .*Välj folkmängd att räkna på$/);
  });

  test("half and half by inhabitants of 31 December 2016, with the lines that lead to Umeå's part", async () => {
    const { html, words } = await pageAt(`${NORTH}?folkmangd=2016-12-31&nyckel=halften-invanare&part=2480`);
    const parts = ["22", "23", "24", "25", "2480", "2403"].map((code) => rowIn(html, `part-${code}`));
    for (const [index, amount] of [
      "689 270 kr",
      "361 159 kr",
      "746 273 kr",
      "703 298 kr",
      "344 933 kr",
      "6 888 kr",
    ].entries())
      expect(parts[index]).toContain(amount);
    expect(words).toContain("Umeå betalar 344 933 kr per år.");
    expect(words).toContain("2 500 000 × 122 892 ÷ 890 696 344 932,50 kr");
    expect(words).toContain("”Per invånare över alla 48” blir detsamma");
  });

  test("one form keeps what another has asked", async () => {
    const { html } = await pageAt(`${NORTH}?folkmangd=2016-12-31&ja=43&nyckel=golv&part=2403&skiljer=1`);
    const hidden = [...html.matchAll(/<input type="hidden" name="([a-z]+)" value="([^"]*)"/g)].map(
      ([, name, value]) => `${name}=${value}`,
    );
    // The points' filter, how many say yes, and the keys: each without its own.
    // The amounts of the keys are the usual ones here, and need no word.
    expect(hidden.join(" ")).toBe(
      "ja=43 nyckel=golv folkmangd=2016-12-31 part=2403 skiljer=1 nyckel=golv folkmangd=2016-12-31 part=2403 skiljer=1 ja=43",
    );
  });

  test("a base and a floor can be others than the usual, in the names of the keys and in every link", async () => {
    const query = "folkmangd=2016-12-31&golvbelopp=12+000+kr&grundbelopp=25+000+kr&nyckel=golv";
    const { html } = await pageAt(`${NORTH}?${query}`);
    // Bjurholm: 25 000 + (5 000 000 − 48 × 25 000) × 2 454 ÷ (2 × 890 696) = 25 000 + 5 234.77.
    expect(rowIn(html, "nyckel-grundbelopp")).toContain("25 000 kr var, resten per invånare");
    expect(rowIn(html, "nyckel-grundbelopp")).toContain("30 235–");
    expect(rowIn(html, "nyckel-golv")).toContain("Den som hamnar under lyfts till 12 000 kr.");
    expect(rowIn(html, "part-2403")).toContain("12 000 kr");
    expect(html).toContain(
      "golvbelopp=12%20000%20kr&amp;grundbelopp=25%20000%20kr&amp;nyckel=golv&amp;part=2403",
    );
  });

  test.each([
    ["grundbelopp", "mycket", "”mycket” är inget belopp."],
    ["grundbelopp", "0 kr", "”0 kr” är inte över noll."],
    ["golvbelopp", "100,50 kr", "”100,50 kr” är inte hela kronor."],
    ["golvbelopp", "104 167 kr", "Skriv högst 104 166 kr."],
  ])("%s %s is told at its field, and the usual amount is counted with", async (field, written, sentence) => {
    const { status, html, words } = await pageAt(
      `${NORTH}?folkmangd=2016-12-31&${field}=${encodeURIComponent(written)}`,
    );
    expect(status).toBe(422);
    expect(new RegExp(`id="${field}-problem"[^>]*>(.*?)</p>`, "s").exec(html)?.[1]).toContain(sentence);
    expect(words).toContain("20 000 kr var, resten per invånare");
    expect(words).toContain("Per invånare, minst 10 000 kr");
  });

  test("each alternative's money is a picture to save; one without amounts has none", async () => {
    const { html } = await pageAt(NORTH);
    expect(html.match(/bild\.svg\?alternativ=[a-z-]+/g)).toEqual(
      expect.arrayContaining(["bild.svg?alternativ=a", "bild.svg?alternativ=b"]),
    );
    const picture = await visit.house.app.request(`${NORTH}/bild.svg?alternativ=b`);
    expect(picture.headers.get("content-type")).toContain("image/svg+xml");
    const svg = (await picture.text()).replaceAll("\u00a0", " ");
    for (const words of ["70 % stödstruktur 3 710 000 kr", "utan mottagare 190 000 kr", "Källa:"])
      expect(svg).toContain(words);
    expect((await visit.house.app.request(`${NORTH}/bild.svg?alternativ=i-dag`)).status).toBe(404);
  });

  test("a comparison that is not here is not found, and the list leads to the one that is", async () => {
    expect((await pageAt("/alternativ/finns-inte")).status).toBe(404);
    expect((await pageAt("/alternativ")).addresses).toContain(NORTH);
    expect((await pageAt("/alternativ/filer/2018-norra-stodstruktur.json")).status).toBe(200);
  });
});

describe("counted in the browser", () => {
  test("every key gives the same figures, in the same words and at the same address, as the server", async () => {
    const page = await visit.reader();
    await page.goto(`${NORTH}?ja=43`);
    await page.selectOption("#folkmangd", "2016-12-31");
    await page.fill("#grundbelopp", "25 000 kr");
    await page.fill("#golvbelopp", "200 000 kr");
    await page.getByRole("button", { name: "Räkna" }).click();
    await page.getByText("Skriv högst 104").waitFor();
    await page.fill("#golvbelopp", "12 000 kr");
    const keys = await page
      .locator("#nyckel option")
      .evaluateAll((options) => options.map((option) => option.getAttribute("value") ?? ""));
    expect(keys).toHaveLength(6);
    for (const key of keys) {
      await page.selectOption("#nyckel", key);
      const address = page.url().slice(visit.house.address.length);
      expect(address).toContain(
        "folkmangd=2016-12-31&golvbelopp=12%20000%20kr&grundbelopp=25%20000%20kr&ja=43",
      );
      const server = await visit.reader({ hasScript: false });
      await server.goto(address);
      expect(await shownBy(page)).toEqual(await shownBy(server));
      await server.context().close();
    }
    await page.context().close();
  });

  test("what may come of a post is drawn and counted in the browser as here, to the last bit", async () => {
    const futures = futuresWith({ choices: { employerRisk: "by-key" } });
    const plan = { trials: 40_000, seed: 11, threshold: kronor(50_000n) };
    const page = await visit.reader();
    await page.goto(NORTH);
    const drawnThere = await page.evaluate(
      `import("/assets/domain/risk/index.js").then((risk) =>
        (${fullFigures.toString()})(risk, ${asProgram(futures)}, ${asProgram(plan)}))`,
    );
    expect(drawnThere).toEqual(fullFigures(risk, futures, plan));
    // The wrong twin: another seed is seen in them.
    expect(drawnThere).not.toEqual(fullFigures(risk, futures, { ...plan, seed: 12 }));
    await page.context().close();
  });

  test("a picture is saved as PNG, drawn in the browser", async () => {
    const page = await visit.reader();
    await page.goto(NORTH);
    const saved = page.waitForEvent("download");
    await page.getByRole("button", { name: "Hämta bilden som PNG" }).first().press("Enter");
    const download = await saved;
    expect(download.suggestedFilename()).toBe("norra-stodstruktur-a.png");
    const bytes = await readFile(await download.path());
    expect(bytes.subarray(1, 4).toString()).toBe("PNG");
    // Twice 960 wide: the width stands in bytes 16 to 19.
    expect(bytes.readUInt32BE(16)).toBe(1920);
    await page.context().close();
  });

  test("the form works without script, by the keyboard", async () => {
    const page = await visit.reader({ hasScript: false });
    await page.goto(NORTH);
    await page.selectOption("#folkmangd", "2016-12-31");
    await page.selectOption("#nyckel", "golv");
    await page.selectOption("#part", "2403");
    await page.getByRole("button", { name: "Räkna" }).press("Enter");
    await page.getByText("Bjurholm betalar").waitFor();
    expect((await page.locator("#din-del").textContent())?.replaceAll("\u00a0", " ")).toContain(
      "Bjurholm betalar 10 000 kr per år.",
    );
    await page.context().close();
  });

  test("one's own part comes with its lines when it is chosen, and goes when nobody is", async () => {
    const page = await visit.reader();
    await page.goto(`${NORTH}?folkmangd=2016-12-31&nyckel=halften-invanare`);
    await page.selectOption("#part", "2480");
    await page.getByText("Umeå betalar 344 933 kr per år.").waitFor();
    await page.selectOption("#part", "");
    await expect.poll(() => page.locator("#din-del").textContent()).toBe("");
    await page.context().close();
  });
});

describe("the map of all futures in the browser", () => {
  const MAP = "/gemensamma-poster/dalarna-utvecklingsledare-2023/framtider";

  test("is drawn as one writes, in the words, the numbers and the picture of the server, at its address", async () => {
    const page = await visit.reader();
    await page.goto(MAP);
    expect(await page.locator("#parter").isVisible()).toBe(false);
    await page.fill("#hogst", "125 %");
    await page.selectOption("#bidrag", "4");
    await page.fill("#ute-20", "500 000 kr");
    await page.fill("#minst", "50 %");
    await page.selectOption("#regel", "krymper");
    await page.getByText("Posten står i 16 384 av 32 768 möjliga svar.").waitFor();
    await page.selectOption("#sen", "3");
    await expect.poll(() => page.locator("#sen-3").getAttribute("class")).toContain("chosen");
    const server = await visit.reader({ hasScript: false });
    await server.goto(page.url());
    expect(await mapOn(page)).toEqual(await mapOn(server));
    await page.fill("#hogst", "mycket");
    await page.getByText("”mycket” går inte att läsa.").waitFor();
    expect(await page.locator("#parter").isVisible()).toBe(false);
    await server.context().close();
    await page.context().close();
  });
});

describe("who takes part in a joint post", () => {
  const POST = "/gemensamma-poster/dalarna-utvecklingsledare-2023";

  test("a click and the space bar share it anew at once, and then the page is the server's", async () => {
    const page = await visit.reader();
    await page.goto(POST);
    // Until it may answer, what stands is what the browser has counted.
    let letThrough = () => {};
    const held = new Promise<void>((resolve) => (letThrough = resolve));
    await page.route(/\?utan=/, async (route) => {
      await held;
      await route.continue();
    });
    await page.getByRole("checkbox", { name: "Ludvika" }).click();
    expect(await partsOf(page, "2080")).toEqual(["208 758,91 kr", "626 276,73 kr"]);
    const borlange = page.getByRole("checkbox", { name: "Borlänge" });
    await borlange.focus();
    await page.keyboard.press("Space");
    // 913 680 × 59 837 ÷ (288 387 − 26 497 − 52 254) = 260 794.28.
    expect(await partsOf(page, "2080")).toEqual(["260 794,28 kr", "782 382,84 kr"]);
    expect(await partsOf(page, "2081")).toEqual(["Inte med", "–"]);
    const told = (await page.locator("[data-trial-told]").textContent())?.replaceAll("\u00a0", " ");
    expect(told).toContain("Borlänge och Ludvika är inte med och de andra betalar.");
    expect(told).toContain("skulle ha betalat 249 502,28 kr för 2024");
    expect(told).toContain("Mest betalar Falun: 260 794,28 kr för 2024.");
    expect(page.url()).toMatch(/\?utan=2081%2C2085$/);
    letThrough();
    await page.locator("[data-trial][data-fresh*='2081']").waitFor();
    expect(await borlange.evaluate((box) => box === document.activeElement)).toBe(true);
    const server = await visit.reader({ hasScript: false });
    await server.goto(page.url());
    expect(await tableOn(page)).toEqual(await tableOn(server));
    await server.context().close();
    await page.context().close();
  });

  test("without script the form gives the same, by the keyboard", async () => {
    const page = await visit.reader({ hasScript: false });
    await page.goto(POST);
    await page.getByRole("checkbox", { name: "Ludvika" }).press("Space");
    await page.getByRole("button", { name: "Visa", exact: true }).press("Enter");
    await page.getByText("Du provar.").waitFor();
    expect(await partsOf(page, "2080")).toEqual(["208 758,91 kr", "626 276,73 kr"]);
    await page.context().close();
  });
});

/** A party's part of the whole year and of all years, as they stand in the table. */
async function partsOf(page: Page, party: string): Promise<readonly string[]> {
  const cells = await page.locator(`#k-${party} td.number`).allTextContents();
  return cells.slice(1, 3).map((text) => text.replaceAll("\u00a0", " "));
}

/** The rows of the table of parties, with where each amount leads. */
async function tableOn(page: Page): Promise<unknown> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("[id^='k-']")].map((row) => [
      row.innerText,
      [...row.querySelectorAll("a")].map((link) => link.getAttribute("href")),
    ]),
  );
}

/** What the map says in every place that a browser writes, what its numbers are called, and how high its picture is. */
async function mapOn(page: Page): Promise<unknown> {
  return page.evaluate(() => ({
    told: [...document.querySelectorAll<HTMLElement>("[data-told]")].map((place) => [
      place.dataset["told"],
      place.textContent,
      place.querySelector("a")?.ariaLabel,
    ]),
    hidden: [...document.querySelectorAll<HTMLElement>("[data-when]")].map(({ hidden }) => hidden),
    rows: [...document.querySelectorAll("[data-futures] tr[id]")].map((row) => [
      row.id,
      row.classList.contains("chosen"),
    ]),
    picture: document.querySelector("[data-noes-picture]")?.ariaLabel,
    heights: [...document.querySelectorAll("[data-noes]")].map((each) => Number(each.getAttribute("height"))),
  }));
}

/** Rows of keys and parties as they are read, with where each amount leads and what it is called. */
async function shownBy(page: Page): Promise<unknown> {
  return page.evaluate(() => {
    const rows = [...document.querySelectorAll<HTMLElement>("[data-later] tr[id]")];
    return {
      chosen: document.querySelector("[data-chosen-key]")?.textContent,
      rows: rows.map((row) => ({
        id: row.id,
        tone: row.className,
        text: row.innerText,
        of: [...row.querySelectorAll<HTMLElement>("[data-of]")].map(({ dataset }) => dataset["of"]),
        links: [...row.querySelectorAll<HTMLAnchorElement>("a.amount")].map((link) => [
          link.getAttribute("href"),
          link.ariaLabel,
        ]),
      })),
    };
  });
}

describe("the alternatives of a joint post", () => {
  const POST = "/gemensamma-poster/dalarna-utvecklingsledare-2023";

  test("the list names it with its cost, and leads to what is known and not known of each", async () => {
    const list = await pageAt("/alternativ");
    expect(list.words).toContain(
      "En fråga med alternativ är jämförd punkt för punkt. En gemensam post har sina alternativ på sin egen sida.",
    );
    expect(list.words).toContain(
      "Vad är alternativet till en gemensam utvecklingsledare?Gemensam utvecklingsledare för god och nära vård i Dalarna 15 913 680,00 kr",
    );
    expect(list.html).toContain(`href="${POST}#alternativ"`);
    const { words, html } = await pageAt(POST);
    expect(words).toContain("913 680,00 kr för 2024, delat på 15. Vem betalar vad?");
    expect(words).toContain(
      "Underlaget har ingen regel. De andra kan dela på det, uppdraget kan krympa eller arbetsgivaren kan betala. Prova utan Falun, som betalar mest · Vad händer om någon säger nej? Alla möjliga svar",
    );
    expect(words).toContain(
      "Var och en för sig Okänt: i posten står inte vad det skulle kosta var och en att ordna det själv, till exempel med en egen anställning.",
    );
    expect(words).toContain("Då uteblir uppdraget. Okänt: i posten står inte vad som händer i stället.");
    for (const href of [`${POST}?utan=2080`, `${POST}/framtider`, `${POST}/risk`, "#uppdraget"])
      expect(html).toContain(`href="${href}"`);
  });

  test("what is tried and the day that is read change neither the cost with all in nor who pays most", async () => {
    const { words, html } = await pageAt(`${POST}?utan=2080,2081&dag=2024-02-12`);
    expect(words).toContain("913 680,00 kr för 2024, delat på 15.");
    expect(html).toContain(`href="${POST}?dag=2024-02-12&amp;utan=2080"`);
  });

  test("a municipality finds the way there from its own page, and from its page of the post", async () => {
    for (const [page, label] of [
      ["/kommuner/falun", "Vad är alternativet till en gemensam utvecklingsledare?"],
      ["/kommuner/falun/gemensamt/dalarna-utvecklingsledare-2023", "Vad är alternativet?"],
    ] as const)
      expect((await pageAt(page)).html).toContain(`<a href="${POST}#alternativ">${label}</a>`);
  });
});
