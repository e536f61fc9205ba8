import { afterAll, beforeAll, expect, test } from "vitest";
import { annexTargets } from "../../src/application/preview-annex.ts";
import { openHouse, type OpenedHouse } from "./opened-house.ts";
import { readHtml } from "./read-html.ts";

let house: OpenedHouse;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

/** Sala's part of 250 million, in every way that people write it. */
const WRITINGS = [
  "559096",
  "559 096",
  "559\u00a0096\u00a0kr",
  "559 096 kr",
  "559096,00",
  "559 096,00 kr",
  "55909600 öre",
  "559,096 tkr",
  "0,559096 mnkr",
  "0,559096 miljoner kronor",
];

test.each(WRITINGS)("an economist finds the amount written as %s", async (writing) => {
  const { amounts, words } = await search(writing);
  expect(amounts.map(({ text }) => text)).toContain("559\u00a0096\u00a0kr");
  expect(words).toContain("Sala");
});

test("the sums that pages show are found too, and say whose they are", async () => {
  expect((await search("20 885 186")).words).toContain(
    "Västmanlands läns belopp tillsammans, Psykisk hälsa 2017",
  );
  expect((await search("10 710 352 kr")).words).toContain("Region Västmanlands belopp tillsammans");
  expect((await search("130 mnkr")).words).toContain("Länen gemensamt: ungdomsmottagningar");
});

test("a misspelt municipality is asked about", async () => {
  expect((await search("Falan")).words).toContain("Vi hittar inget för ”Falan”. Menade du Falun?");
});

test.each([
  ["Håbo", "/kommuner/habo-uppsala", "/kommuner/habo-jonkoping"],
  ["Habo", "/kommuner/habo-jonkoping", "/kommuner/habo-uppsala"],
  ["Upplands-Bro", "/kommuner/upplands-bro", "/kommuner/upplands-vasby"],
  ["Upplands Väsby", "/kommuner/upplands-vasby", "/kommuner/upplands-bro"],
  ["1981", "/kommuner/sala", "/kommuner/sater"],
])("%s is found and not confused", async (words, wanted, other) => {
  const { addresses } = await search(words);
  expect(addresses).toContain(wanted);
  expect(addresses).not.toContain(other);
});

test("every search for a recipient has the whole name first, then what begins with it, then a part; in Swedish order", async () => {
  const namesAt = async (path: string) => {
    const html = await (await house.app.request(path)).text();
    const main = html.slice(html.indexOf("<main"));
    return [...main.matchAll(/href="\/kommuner\/[^"/#?]+(?:#[^"]*)?"[^>]*>([^<]+)</g)].map(
      ([, name = ""]) => name,
    );
  };
  // Uppsala has the lower code, and its county comes first in the alphabet.
  expect(await namesAt("/kommuner?sok=sala")).toEqual(["Sala", "Uppsala"]);
  const table = "/overenskommelser/psykisk-halsa-2017?lan=alla&sok=sala&del=";
  expect(await namesAt(`${table}analys-kommuner`)).toEqual(["Sala", "Uppsala"]);
  expect(await namesAt(`${table}analys-kommuner&ordning=fallande`)).toEqual(["Sala", "Uppsala"]);
  expect(await namesAt(`${table}alla`)).toEqual(["Sala", "Uppsala"]);
  expect(await namesAt(`${table.replace("sala", "sala+kommun")}alla`)).toEqual(["Sala", "Uppsala"]);
  const found = await namesAt(`/sok?q=${encodeURIComponent("vä")}`);
  expect(found.map((name) => name.replace(/ kommun$| stad$/, ""))).toEqual([
    "Vänersborgs",
    "Vännäs",
    "Värmdö",
    "Värnamo",
    "Västerviks",
    "Västerås",
    "Växjö",
    "Upplands Väsby",
  ]);
});

test("an agreement, a clause, a region and a county are found by their words", async () => {
  expect((await search("psykisk hälsa 2017")).addresses).toContain("/overenskommelser/psykisk-halsa-2017");
  expect((await search("ungdomsmottagningar")).addresses).toContain(
    "/overenskommelser/psykisk-halsa-2017/text#p-7",
  );
  expect((await search("Region Västmanland")).addresses).toContain("/regioner/region-vastmanland");
  expect((await search("Västmanlands län")).addresses).toContain("/lan/vastmanland");
});

test.each([
  ["/kommuner/Älmhult", "/kommuner/almhult"],
  ["/kommuner/almhult/", "/kommuner/almhult"],
  ["/kommuner/ALMHULT?dag=2017-02-24", "/kommuner/almhult?dag=2017-02-24"],
  ["/lan/Västmanland", "/lan/vastmanland"],
  ["/regioner/Region Västmanland/", "/regioner/region-vastmanland"],
])("the address %s leads to the place's own, for good", async (written, own) => {
  const answer = await house.app.request(encodeURI(written));
  expect([answer.status, answer.headers.get("location")]).toEqual([301, own]);
  expect((await house.app.request(own)).status).toBe(200);
});

test("an address of nobody is no page, and asks about names that are nearly the same", async () => {
  const misspelt = await house.app.request("/kommuner/almhlt");
  expect(misspelt.status).toBe(404);
  expect(readHtml(await misspelt.text()).words).toContain("Menade du Älmhult?");
  const either = await house.app.request("/kommuner/habo");
  expect(either.status).toBe(404);
  expect(readHtml(await either.text()).words).toContain("Menade du Håbo eller Habo?");
  const unlike = await house.app.request("/kommuner/finns-inte-alls/");
  expect(unlike.status).toBe(404);
  expect(readHtml(await unlike.text()).words).not.toContain("Menade du");
});

test("words that mean something in HTML are shown as words", async () => {
  const answer = await house.app.request(`/sok?q=${encodeURIComponent("<b>\"'&</b>")}`);
  const html = await answer.text();
  expect(html).not.toContain("<b>\"'");
  expect(readHtml(html).words).toContain("<b>\"'&</b>");
});

test.each(["läs in bilaga", "bilaga", "betalarens tabell", "bilaga psykisk hälsa 2017"])(
  "who searches for %s is led to where a payer's table is read in",
  async (written) => {
    const answer = await house.app.request(`/sok?q=${encodeURIComponent(written)}`);
    const html = await answer.text();
    expect(html).toContain('href="/overenskommelser/psykisk-halsa-2017/bilaga"');
    // It has no part that a table could be of.
    expect(html).not.toContain('href="/overenskommelser/norra-stodstruktur-2018/bilaga"');
  },
);

test("the start page leads to what payers have published, and from there to each agreement's form", async () => {
  expect(await (await house.app.request("/")).text()).toContain('href="/bilagor"');
  const html = await (await house.app.request("/bilagor")).text();
  const { words } = readHtml(html);
  expect(words).toContain("En bilaga är inläst och gäller, i en överenskommelse.");
  expect(words).toMatch(/Läs in tabell för regionerna, kommunerna eller länens huvudmän gemensamt/);
  for (const { agreement } of house.catalogue.entries.filter((entry) => annexTargets(entry).length > 0))
    expect(html).toContain(`href="/overenskommelser/${agreement.slug}/bilaga"`);
});

test("an empty search says what can be searched for", async () => {
  const { words } = await search("");
  expect(words.length).toBeGreaterThan(60);
});

async function search(words: string) {
  const answer = await house.app.request(`/sok?q=${encodeURIComponent(words)}`);
  expect(answer.status).toBe(200);
  return readHtml(await answer.text());
}
