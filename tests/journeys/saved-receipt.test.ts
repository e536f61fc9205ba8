import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { violationsOn } from "./axe.ts";
import { beginVisit, OFFICE, PHONE, scrollsSideways, wordsOf, type Visit } from "./readers.ts";

const AGREEMENT = "/overenskommelser/psykisk-halsa-2017";
/** Sala's part of 250 million, with hard spaces as it is written. */
const SALA = "559\u00a0096\u00a0kr";
const LARGEST_BYTES = 200_000;

let visit: Visit;
let folder: string;
let amount: string;
let table: string;
let both: string;
let published: string;
let publishedAddress: string;
let years: string;

beforeAll(async () => {
  visit = await beginVisit();
  folder = mkdtempSync(join(tmpdir(), "samnytta-receipts-"));
  const shares = visit.house.catalogue.entries.flatMap(({ agreement, components }) =>
    AGREEMENT.endsWith(agreement.slug) ? components.flatMap(({ amounts }) => amounts) : [],
  );
  const sala = shares.find(({ recipient }) => recipient === "1981");
  amount = await saved(`/belopp/${sala?.address}/kvitto.html`);
  table = await saved(`${AGREEMENT}/kvitto.html?del=analys-kommuner`);
  both = await saved(`${AGREEMENT}/kvitto.html?del=analys-kommuner&steg=bada`);
  const norrbotten = shares.find(
    ({ recipient, published: given }) => recipient === "25" && given !== undefined,
  );
  publishedAddress = `/belopp/${norrbotten?.address}`;
  published = await saved(`${publishedAddress}/kvitto.html`);
  years = await saved(`${AGREEMENT}/jamfor/kvitto.html?lan=norrbotten&med=psykisk-halsa-2016`);
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await visit.end();
});

test("an amount, 290 rows, both stages and two agreements are each one file under 200 kB", () => {
  for (const file of [amount, table, both, published, years])
    expect(Buffer.byteLength(file)).toBeLessThan(LARGEST_BYTES);
  expect(table.match(/<tr data-row=/g)).toHaveLength(290);
});

test("the amount's page and the agreement's page lead to the receipts", async () => {
  const page = await visit.reader();
  await page.goto(AGREEMENT);
  expect(await page.getByRole("link", { name: "Spara kvitto", exact: true }).getAttribute("href")).toBe(
    `${AGREEMENT}/kvitto.html?del=analys-kommuner`,
  );
  await page.goto(`${AGREEMENT}?steg=bada`);
  expect(await page.getByRole("link", { name: "Spara kvitto med båda stegen" }).getAttribute("href")).toBe(
    `${AGREEMENT}/kvitto.html?del=analys-kommuner&steg=bada`,
  );
});

test("opened from a disk without network each computes itself again, asks for nothing and says that it holds", async () => {
  const page = await offlineReader();
  const asked: string[] = [];
  const complaints: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  expect(await outcomeOf(page, amount)).toMatch(/^Stämmer\. Beloppet är omräknat/);
  expect(await wordsOf(page.locator(".total"))).toBe("559 096 kr");
  expect(await outcomeOf(page, table)).toMatch(/^Stämmer\. 290 belopp/);
  expect(await outcomeOf(page, both)).toMatch(/^Stämmer\. 580 belopp/);
  expect(asked.filter((url) => !url.startsWith("file:"))).toEqual([]);
  expect(await outcomeOf(page, published)).toMatch(
    /^Stämmer\. Betalarens belopp står så i bilagan, och vår uträkning bredvid är omräknad\./,
  );
  expect(await wordsOf(page.locator(".total"))).toBe("6 276 462 kr");
  expect(await outcomeOf(page, years)).toMatch(/^Stämmer\. 34 belopp är omräknade/);
  expect(await wordsOf(page.locator("main"))).toContain("Norrbotten får 210 655 kr mindre.");
  expect(asked).toHaveLength(5);
  expect(complaints).toEqual([]);
});

test("the page of a published amount leads to its receipt and to the payer's table", async () => {
  const page = await visit.reader();
  await page.goto(publishedAddress);
  expect(await page.getByRole("link", { name: "Spara kvitto", exact: true }).getAttribute("href")).toBe(
    `${publishedAddress}/kvitto.html`,
  );
  await page.getByRole("link", { name: "Visa bilagan" }).click();
  expect(await wordsOf(page.locator("main"))).toContain("6 276 462");
});

test("a published amount changed in the annex that is carried is told with annex and row", async () => {
  const page = await offlineReader();
  const outcome = await outcomeOf(page, published.replace('["25","627646200"', '["25","627646300"'));
  expect(outcome).toMatch(/^Stämmer inte\./);
  expect(outcome).toContain("Region Norrbotten: uppgiften är ändrad.");
});

test("the page of a comparison leads to its receipt, and a changed cause is red at its row", async () => {
  const reader = await visit.reader();
  await reader.goto(`${AGREEMENT}/jamfor?lan=norrbotten&med=psykisk-halsa-2016`);
  expect(await reader.getByRole("link", { name: "Spara kvitto", exact: true }).getAttribute("href")).toBe(
    `${AGREEMENT}/jamfor/kvitto.html?lan=norrbotten&med=psykisk-halsa-2016`,
  );
  const page = await offlineReader();
  expect(await outcomeOf(page, years.replace(">\u221210\u00a0787<", ">\u221210\u00a0788<"))).toBe(
    "Stämmer inte. En rad skiljer sig. Raden Luleå: kvittot visar −10 788, omräknat blir det −10 787.",
  );
  const row = page.locator("tr.stop");
  expect(await row.count()).toBe(1);
  expect(await wordsOf(row)).toContain("−10 788 Omräknat: −10 787");
  expect(await violationsOn(page)).toEqual([]);
});

test("a changed krona is red at its row, in words, and the top says how many rows differ", async () => {
  const page = await offlineReader();
  expect(await outcomeOf(page, table.replace(`>${SALA}<`, ">559\u00a0097\u00a0kr<"))).toBe(
    "Stämmer inte. En rad skiljer sig. Raden Sala: kvittot visar 559 097 kr, omräknat blir det 559 096 kr.",
  );
  const row = page.locator("tr.stop");
  expect(await row.count()).toBe(1);
  expect(await wordsOf(row)).toContain("559 097 kr Omräknat: 559 096 kr");
  expect(await violationsOn(page)).toEqual([]);
});

test("twelve digits, each changed alone in what is carried or shown, are each seen by the browser", async () => {
  const page = await offlineReader();
  const end = table.indexOf("</script>", table.indexOf('id="uppgifter"'));
  const offsets = [...table.slice(0, end).matchAll(/(?<=>[^<]*)\d/g)]
    .map(({ index }) => index)
    .filter((offset) => offset > table.indexOf("<body>"));
  const step = Math.floor(offsets.length / 12);
  const unseen: string[] = [];
  for (let number = 0; number < 12; number += 1) {
    const offset = offsets[number * step + 7] ?? 0;
    const digit = (table.charCodeAt(offset) - 48 + 1) % 10;
    const changed = table.slice(0, offset) + String(digit) + table.slice(offset + 1);
    const outcome = await outcomeOf(page, changed);
    if (!outcome.startsWith("Stämmer inte.")) unseen.push(table.slice(offset - 40, offset + 10));
  }
  expect(unseen).toEqual([]);
});

test("without script the figures can be read, and it says that nothing is computed again", async () => {
  const page = await visit.reader({ hasScript: false });
  expect(await outcomeOf(page, amount)).toMatch(/^Inget är omräknat\./);
  expect(await wordsOf(page.locator("main"))).toContain("559 095,99 kr");
});

test.each([OFFICE, PHONE])("axe finds nothing on a screen of %s pixels, and it fits", async (width) => {
  const page = await offlineReader(width);
  for (const file of [amount, table, published, years]) {
    await outcomeOf(page, file);
    expect(await scrollsSideways(page)).toBe(false);
    expect(await violationsOn(page)).toEqual([]);
  }
});

test("on paper it is A4 with outcome, hashes and address", async () => {
  const page = await offlineReader();
  await outcomeOf(page, table);
  await page.emulateMedia({ media: "print" });
  expect(await page.locator("#utfall").isVisible()).toBe(true);
  expect(await wordsOf(page.locator(".facts"))).toMatch(
    /Adress i den Samnytta där kvittot sparades \/belopp\/[0-9a-f]{64}.*Kvittots kontrollsumma [0-9a-f]{64}/,
  );
  const paper = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  expect(paper).toMatch(/\/MediaBox\s*\[0 0 59[45](?:\.\d+)? 84[12](?:\.\d+)?\]/);
});

test("the file lets in its own script and style and nothing else, and the script builds no code", () => {
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(amount)?.[1] ?? "";
  expect(policy).toMatch(
    /^default-src 'none'; script-src 'sha256-[^']+'; style-src 'sha256-[^']+'; base-uri 'none'; form-action 'none'$/,
  );
  expect(amount).not.toMatch(/\b(?:eval|Function)\s*\(|\bimport\s*\(/);
  expect(amount).not.toMatch(/\s(?:src|href)=/);
  expect(amount).not.toMatch(/url\(|@import/);
});

async function saved(path: string): Promise<string> {
  const answer = await visit.house.app.request(path);
  expect(answer.status).toBe(200);
  expect(answer.headers.get("Content-Disposition")).toMatch(/^attachment; filename="kvitto-[\w-]+\.html"$/);
  return answer.text();
}

async function offlineReader(width = OFFICE): Promise<Page> {
  const page = await visit.reader({ width });
  await page.context().setOffline(true);
  return page;
}

async function outcomeOf(page: Page, file: string): Promise<string> {
  const path = join(folder, "kvitto.html");
  writeFileSync(path, file);
  await page.goto(pathToFileURL(path).href);
  return wordsOf(page.locator("#utfall"));
}
