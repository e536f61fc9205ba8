import { Hono } from "hono";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  closedMoney,
  deadLinks,
  lostAnchors,
  openableAmounts,
  pageFaults,
  sharedTitles,
  unexplainedAmounts,
  type CrawledHouse,
} from "./crawl-faults.ts";
import { crawl } from "./crawl.ts";
import { openHouse, type OpenedHouse } from "./opened-house.ts";

let house: OpenedHouse;
let crawled: CrawledHouse;

beforeAll(async () => {
  house = await openHouse();
  crawled = await crawl(house.app);
});

afterAll(() => house.close());

test("every municipality, region, county, agreement and population has a page that somebody links to", () => {
  const { register, basis } = house.catalogue;
  const wanted = [
    ...[...register.municipalities.values()].map(({ slug }) => `/kommuner/${slug}`),
    ...[...register.regions.values()].map(({ slug }) => `/regioner/${slug}`),
    ...[...register.counties.values()].map(({ slug }) => `/lan/${slug}`),
    ...house.catalogue.entries.map(({ agreement }) => `/overenskommelser/${agreement.slug}`),
    ...basis.series.flatMap(({ date }) => [`/folkmangd/${date}`, `/folkmangd/${date}.csv`]),
  ];
  expect(wanted.filter((address) => !crawled.has(address))).toEqual([]);
});

test("no link leads nowhere, and nothing breaks on the way", () => {
  expect(deadLinks(crawled)).toEqual([]);
  expect(house.faults).toEqual([]);
});

test("every anchor that a link names stands on the page it leads to", () => {
  expect(lostAnchors(crawled)).toEqual([]);
});

test("every page is in Swedish, has one h1, headings in order and words of its own", () => {
  expect(pageFaults(crawled)).toEqual([]);
});

test("no two pages share a title", () => {
  expect(sharedTitles(crawled)).toEqual([]);
});

test("every amount in kronor can be opened", () => {
  expect(closedMoney(crawled)).toEqual([]);
  expect(openableAmounts(crawled).size).toBeGreaterThan(1_000);
});

test("every opened amount shows the same amount, and leads to a clause or to its parts", () => {
  expect(unexplainedAmounts(crawled)).toEqual([]);
});

test("a house with faults is seen through", async () => {
  const wrong = await crawl(houseWithFaults());
  expect(deadLinks(wrong)).toEqual(["404 /gone"]);
  expect(lostAnchors(wrong)).toEqual(["/ → /second#gone"]);
  expect(pageFaults(wrong)).toEqual([
    "/: the language is en",
    "/: not exactly one h1",
    "/: the heading Deep skips a level",
    "/second: main is empty",
  ]);
  expect(sharedTitles(wrong)).toEqual(["Start – Samnytta: / /second"]);
  expect(closedMoney(wrong)).toEqual(["/: 5\u00a0kr"]);
  expect(unexplainedAmounts(wrong)).toEqual(["7\u00a0kr /belopp/7"]);
});

function houseWithFaults(): Hono {
  const app = new Hono();
  const title = "<title>Start – Samnytta</title>";
  app.get("/", (context) =>
    context.html(
      `<html lang="en">${title}<main><h1>One</h1><h1>Two</h1><h3>Deep</h3><p>Words enough to be a page of its own.</p>
       <table><td>5\u00a0kr</td><td><a class="amount" href="/belopp/7">7\u00a0kr</a></td></table>
       <a href="/gone">gone</a><a href="/second#gone">second</a></main></html>`,
    ),
  );
  app.get("/second", (context) => context.html(`<html lang="sv">${title}<main><h1>Two</h1></main></html>`));
  app.get("/belopp/7", (context) =>
    context.html(
      `<html lang="sv"><title>Sju – Samnytta</title><main><h1>Sju</h1>
       <p>Det här beloppet är ett annat: 8\u00a0kr, och det leder ingenstans.</p></main></html>`,
    ),
  );
  return app;
}
