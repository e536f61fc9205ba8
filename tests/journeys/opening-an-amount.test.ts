import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { amountOn, beginVisit, PHONE, scrollsSideways, tabTo, wordsOf, type Visit } from "./readers.ts";

const AGREEMENT = "/overenskommelser/psykisk-halsa-2017";
/** Sala's part of 250 million: 250 000 000 × 22 353 ÷ 9 995 153 = 559 095,99 by the population of 31 December 2016. */
const SALA = "559 096 kr";

let visit: Visit;
beforeAll(async () => {
  visit = await beginVisit();
});
afterAll(() => visit.end());

test("an economist in Sala opens the municipality's amounts down to clause and population row with the keyboard alone", async () => {
  const page = await visit.reader();
  await page.goto("/");
  await page.keyboard.press("/");
  await page.keyboard.type("Sala");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/sok?q=Sala");
  await tabTo(page, page.getByRole("link", { name: "Sala kommun", exact: true }));
  await page.keyboard.press("Enter");
  await page.waitForURL("**/kommuner/sala");
  await tabTo(page, amountOn(page, SALA));
  await page.keyboard.press("Enter");
  await page.waitForURL("**/belopp/*");
  expect(await page.getByRole("heading", { level: 2 }).allInnerTexts()).toEqual([
    "Vad avtalet säger",
    "Nyckeln",
    "Underlaget",
    "Räkningen",
  ]);
  await tabTo(page, page.locator('a[href*="/text#"]'));
  await page.keyboard.press("Enter");
  await page.waitForURL("**/text#*");
  expect(await wordsOf(page.locator(".clause:target"))).toContain("250 Mkr");
  await page.goBack();
  await tabTo(page, page.locator('a[href="/folkmangd/2016-12-31#k-1981"]'));
  await page.keyboard.press("Enter");
  await page.waitForURL("**/folkmangd/2016-12-31#k-1981");
  expect(await wordsOf(page.locator("tr:target"))).toMatch(/^Sala.* 1981 22 353/);
});

test("the region's and the county's own parts stand on their pages", async () => {
  const page = await visit.reader();
  await page.goto("/regioner/region-vastmanland");
  for (const amount of ["6 693 970 kr", "4 016 382 kr"])
    expect(await amountOn(page, amount).count()).toBeGreaterThan(0);
  await page.goto("/lan/vastmanland");
  for (const amount of ["3 480 864 kr", "20 885 186 kr"])
    expect(await amountOn(page, amount).count()).toBeGreaterThan(0);
});

describe("beside the page", () => {
  test("an amount opens by mouse, and Esc closes it and gives focus back", async () => {
    const page = await visit.reader();
    await page.goto(AGREEMENT);
    await amountOn(page, SALA).click();
    const panel = page.locator("#trace");
    await panel.waitFor();
    expect(await wordsOf(panel)).toContain("22 353");
    expect(new URL(page.url()).searchParams.get("visa")).toMatch(/^[0-9a-f]{64}$/);
    await page.keyboard.press("Escape");
    await panel.waitFor({ state: "detached" });
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(
      SALA.replaceAll(" ", "\u00a0"),
    );
    expect(new URL(page.url()).searchParams.get("visa")).toBeNull();
  });

  test("an amount opens by keyboard, and focus moves to what was opened", async () => {
    const page = await visit.reader();
    await page.goto(AGREEMENT);
    await tabTo(page, amountOn(page, SALA));
    await page.keyboard.press("Enter");
    await page.locator("#trace").waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("trace");
  });

  test("an amount of a sum opens its parts, and Esc goes back one step at a time", async () => {
    const page = await visit.reader();
    await page.goto(AGREEMENT);
    await page.locator(".answer .amount").first().click();
    const title = page.locator("#trace-title");
    await expect.poll(() => wordsOf(title)).toContain("belopp tillsammans");
    await page.locator("#trace .reckoning a.amount").first().click();
    await expect.poll(() => wordsOf(title)).not.toContain("belopp tillsammans");
    await page.keyboard.press("Escape");
    await expect.poll(() => wordsOf(title)).toContain("belopp tillsammans");
    await page.keyboard.press("Escape");
    await title.waitFor({ state: "detached" });
  });

  test("the address with visa= shows the same panel to the next reader, with script and without", async () => {
    const page = await visit.reader();
    await page.goto(AGREEMENT);
    await amountOn(page, SALA).click();
    await page.locator("#trace").waitFor();
    const clicked = await wordsOf(page.locator("#trace .steps"));
    const address = page.url();
    expect(new URL(address).hash).toBe("#m-1981");
    for (const hasScript of [true, false]) {
      const next = await visit.reader({ hasScript });
      await next.goto(address);
      expect(await wordsOf(next.locator("#trace .steps"))).toBe(clicked);
      await expect.poll(() => next.locator("a.amount.open").first().evaluate(isInView)).toBe(true);
    }
  });

  test("Esc closes a panel that the address opened, and the amount has focus", async () => {
    const page = await visit.reader();
    await page.goto(AGREEMENT);
    const href = await amountOn(page, SALA).getAttribute("href");
    await page.goto(`${AGREEMENT}?visa=${href?.split("/").at(-1)}`);
    // An address without an anchor leads to the row all the same.
    await expect.poll(() => page.locator("a.amount.open").first().evaluate(isInView)).toBe(true);
    await page.keyboard.press("Escape");
    await page.locator("#trace").waitFor({ state: "detached" });
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute("href"))).toBe(href);
  });
});

test("without script an amount is a link to a page with the same four steps", async () => {
  const page = await visit.reader({ hasScript: false });
  await page.goto(AGREEMENT);
  await amountOn(page, SALA).click();
  await page.waitForURL("**/belopp/*");
  const steps = await wordsOf(page.locator(".steps"));
  for (const words of ["250 Mkr", "1 november 2016", "22 353", "559 095,99", SALA])
    expect(steps).toContain(words);
  expect(await wordsOf(page.locator("main"))).toContain(
    `Fördelas pengarna på länen först, och sedan inom länet, blir det lika mycket: ${SALA}.`,
  );
  const withScript = await visit.reader();
  await withScript.goto(page.url());
  expect(await wordsOf(withScript.locator(".steps"))).toBe(steps);
});

test("a politician with a phone reads the answer at once and opens the amount on a page of its own", async () => {
  const page = await visit.reader({ width: PHONE });
  await page.goto("/kommuner/avesta");
  // What it is asked to pay stands before what it gets: both are seen without scrolling.
  const answer = page.locator('.answer .amount[href^="/belopp/"]').first();
  const box = await answer.boundingBox();
  expect(box === null ? 900 : box.y + box.height).toBeLessThan(900);
  const amount = await wordsOf(answer);
  await answer.click();
  await page.waitForURL("**/belopp/*");
  expect(await wordsOf(page.locator(".trace .total"))).toContain(amount);
  expect(await scrollsSideways(page)).toBe(false);
});

test("an address of an amount that was never shown here says which inputs are needed", async () => {
  const page = await visit.reader();
  const unknown = await page.goto(`/belopp/${"0".repeat(64)}`);
  expect(unknown?.status()).toBe(404);
  expect(await wordsOf(page.locator("main"))).toContain("aldrig visats på den här installationen");
  const misspelt = await page.goto("/belopp/123");
  expect(misspelt?.status()).toBe(404);
  expect(await wordsOf(page.locator("main"))).toContain("64 tecken");
});

test("a page that does not exist says so and leads on", async () => {
  const page = await visit.reader();
  const answer = await page.goto("/kommuner/atlantis");
  expect(answer?.status()).toBe(404);
  await page.getByRole("link", { name: "kommunerna" }).click();
  await page.waitForURL("**/kommuner");
});

function isInView(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight;
}
