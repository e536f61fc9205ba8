import { afterAll, beforeAll, expect, test } from "vitest";
import { beginVisit, wordsOf, type Visit } from "./readers.ts";

const AGREEMENT = "/overenskommelser/psykisk-halsa-2017";

/** "Västerbotten, Norrbotten, Västernorrland 400 tkr och Jämtland 200 tkr." */
const STATED = {
  Norrbotten: "400 000 kr",
  Västerbotten: "400 000 kr",
  Västernorrland: "400 000 kr",
  Jämtland: "200 000 kr",
};

let visit: Visit;
beforeAll(async () => {
  visit = await beginVisit();
});
afterAll(() => visit.end());

test("an officer at SKR sees that 250 of 780 million stand in no list, and the reading that answers it", async () => {
  const page = await visit.reader();
  await page.goto("/");
  await page.getByRole("link", { name: "250 mnkr av 780 mnkr står inte i listan." }).click();
  await page.waitForURL(`**${AGREEMENT}#kontroll`);
  const check = page.locator("#kontroll");
  const words = await wordsOf(check);
  expect(words).toContain("250 + 150 + 130 = 530 mnkr");
  expect(words).toContain("250 + 250 + 150 + 130 = 780 mnkr");
  expect(words).toContain("780 + 60 + 45 = 885 mnkr");
  expect(words).toContain("Besvarat");
  await check.getByRole("link", { name: "Vem har tolkat?" }).first().click();
  const reading = page.locator(".reading:target");
  for (const term of ["Tolkat av", "Varför", "Belägg"]) expect(await wordsOf(reading)).toContain(term);
  const parts = await wordsOf(page.locator("section:has(> #delar)"));
  for (const amount of ["60 000 000 kr", "45 000 000 kr"]) expect(parts).toContain(amount);
});

test("an economist in Falun who opens an agreement from the municipality's page sees Dalarna first", async () => {
  const page = await visit.reader({ hasScript: false });
  await page.goto("/kommuner/falun");
  const links = page.locator(`main a[href="${AGREEMENT}"], main a[href^="${AGREEMENT}?"]`);
  for (const link of await links.all())
    expect(await link.getAttribute("href")).toBe(`${AGREEMENT}?lan=dalarna`);
  await links.first().click();
  expect(await wordsOf(page.locator(".answer").first())).toContain("Dalarna beräknas få");
});

test("a project leader in the north sees that 190 000 kr have no recipient", async () => {
  const page = await visit.reader({ hasScript: false });
  await page.goto("/overenskommelser/norra-stodstruktur-2018");
  expect(await wordsOf(page.locator("h1"))).toContain("5,3 mnkr");
  const check = page.locator("#kontroll");
  expect(await wordsOf(check.locator("h2"))).toBe("190 000 kr saknar mottagare.");
  expect(await wordsOf(check)).toContain("1 590 tkr");
  expect(await wordsOf(check)).toContain("Något saknas: 190 000 kr saknar mottagare.");
  const table = page.locator(".columns table.ledger");
  for (const [county, amount] of Object.entries(STATED))
    expect(await wordsOf(table.locator("tr", { hasText: county }))).toContain(amount);
  expect(await wordsOf(page.locator("section:has(> #villkor)"))).toContain(
    "30 procent av medlen ska användas till samverkan",
  );
  expect(await wordsOf(page.locator("section:has(> #delar)"))).toContain("Gemensam stödstruktur");
});

test("a strategist in Halland finds the last day, what follows without a plan, and what 16 million fits", async () => {
  const page = await visit.reader();
  await page.goto("/overenskommelser/psykisk-halsa-2016");
  expect(await wordsOf(page.locator("h1"))).toContain("845 mnkr");
  const terms = await wordsOf(page.locator("section:has(> #villkor)"));
  expect(terms).toContain("Staten och Sveriges Kommuner och Landsting");
  expect(terms).toContain("Senast 31 oktober 2016");
  expect(terms).toContain("Annars ska stimulansbidraget betalas tillbaka.");
  expect(await page.locator("section:has(> #villkor) ol li").count()).toBe(5);
  const check = await wordsOf(page.locator("#kontroll"));
  for (const words of ["cirka 16 miljoner kronor", "24 924 484 kr", "15 977 233 kr"])
    expect(check).toContain(words);
});

test("an economist sees both stages side by side, with the 18 rows that differ", async () => {
  const page = await visit.reader();
  await page.goto(`${AGREEMENT}?lan=alla`);
  await page.getByRole("link", { name: "Visa båda" }).click();
  await page.waitForURL("**steg=bada**");
  const differing = page.locator("tr.chosen");
  expect(await differing.count()).toBe(18);
  const borgholm = differing.filter({ hasText: "Borgholm" });
  expect(await borgholm.locator(".amount").allInnerTexts()).toEqual(
    expect.arrayContaining(["273\u00a0383\u00a0kr", "273\u00a0382\u00a0kr"]),
  );
  await page.goto(`${AGREEMENT}?lan=dalarna&steg=bada`);
  const sum = await wordsOf(page.locator("tr.sum").first());
  expect(sum).toContain("7 116 723 kr");
  expect(sum).toContain("7 116 724 kr");
});

test("Gotland gets as municipality and as region", async () => {
  const page = await visit.reader();
  for (const address of ["/kommuner/gotland", "/regioner/region-gotland"]) {
    await page.goto(address);
    expect(await wordsOf(page.locator("main"))).toContain("1 450 778 kr");
  }
});

test("a key that nobody has published gives no amounts, and says so", async () => {
  const page = await visit.reader();
  await page.goto("/overenskommelser/god-och-nara-vard-2024");
  const words = await wordsOf(page.locator("main"));
  expect(words).toContain("Okänt: nyckeln är inte känd");
  expect(words).toContain("100 mnkr av 3 430,25 mnkr står inte i listan.");
});

test("a form without script gives the county that was chosen, and the address shows it again", async () => {
  const page = await visit.reader({ hasScript: false });
  await page.goto(AGREEMENT);
  await page.getByLabel("Län", { exact: true }).selectOption({ label: "Hallands län" });
  await page.getByRole("button", { name: "Visa", exact: true }).click();
  await page.waitForURL("**lan=halland**");
  expect(await wordsOf(page.locator("main"))).toContain("Falkenberg");
  expect(await wordsOf(page.locator(".answer"))).toContain("Halland");
});

test("the day that the page is read on can be changed, and the page says which it is", async () => {
  const page = await visit.reader({ hasScript: false });
  await page.goto(AGREEMENT);
  expect(await wordsOf(page.locator(".reading-day"))).toContain("Du läser läget den 24 februari 2017.");
  expect(await wordsOf(page.locator(".reading-day"))).toContain(
    "Ärendet har en egen dag, så att det läses som det såg ut då. Visa i dag",
  );
  await page.goto(`${AGREEMENT}?dag=2017-11-05`);
  expect(await wordsOf(page.locator(".reading-day"))).toContain("Du läser läget den 5 november 2017.");
  await page.getByRole("link", { name: "Visa ärendets dag, den 24 februari 2017" }).click();
  expect(await wordsOf(page.locator(".reading-day"))).toContain("Du läser läget den 24 februari 2017.");
});
