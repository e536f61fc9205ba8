import { afterAll, beforeAll, expect, test } from "vitest";
import { pageTypes } from "./page-types.ts";
import { beginVisit, wordsOf, type Visit } from "./readers.ts";

const AGREEMENT = "/overenskommelser/psykisk-halsa-2017";

let visit: Visit;
beforeAll(async () => {
  visit = await beginVisit();
});
afterAll(() => visit.end());

test("an amount on paper carries its four steps, its address and its certainty", async () => {
  const page = await visit.reader({ hasScript: false });
  const share = pageTypes(visit.house.catalogue).find(({ says }) => says === "amount");
  await page.goto(share?.address ?? "");
  await page.emulateMedia({ media: "print" });
  const words = await wordsOf(page.locator("body"));
  for (const wanted of ["Vad avtalet säger", "22 353", "Räkningen", "559 096 kr", "Preliminärt"])
    expect(words).toContain(wanted);
  expect(words).toContain(`Sidans adress: ${share?.address}`);
});

test("an agreement on paper marks each row's certainty and shows the table behind the picture", async () => {
  const page = await visit.reader();
  await page.goto(AGREEMENT);
  await page.emulateMedia({ media: "print" });
  const row = page.locator("tr", { hasText: "Sala" }).last();
  expect(await wordsOf(row)).toContain("Preliminärt");
  expect(await page.locator(".flow table").first().isVisible()).toBe(true);
});

test("290 rows become A4 pages with the headings repeated on each", async () => {
  const page = await visit.reader();
  await page.goto(`${AGREEMENT}?lan=alla`);
  await page.emulateMedia({ media: "print" });
  const heads = page.locator("table.ledger thead");
  for (const head of await heads.all())
    expect(await head.evaluate((element) => getComputedStyle(element).display)).toBe("table-header-group");
  const paper = await page.pdf({ preferCSSPageSize: true });
  const document = paper.toString("latin1");
  const pages = document.match(/\/Type\s*\/Page\b(?!s)/g) ?? [];
  expect(pages.length).toBeGreaterThan(6);
  expect(pages.length).toBeLessThan(20);
  // 595 × 842 points is A4; the browser writes it with decimals.
  expect(document).toMatch(/\/MediaBox\s*\[0 0 59[45](?:\.\d+)? 84[12](?:\.\d+)?\]/);
});
