import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openHouse, type OpenedHouse } from "./opened-house.ts";
import { pageTypes } from "./page-types.ts";
import { readHtml } from "./read-html.ts";

const KILOBYTE = 1000;

let house: OpenedHouse;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

test("a page with all 311 recipients weighs less than 60 kB on the way", async () => {
  const answer = await house.app.request("/overenskommelser/psykisk-halsa-2017?lan=alla&del=alla");
  const html = await answer.text();
  // 290 municipalities, 21 regions, 21 counties' principals jointly, and SKL.
  expect(html.match(/<tr[^>]* id="m-/g)).toHaveLength(333);
  expect(gzipSync(html).byteLength).toBeLessThan(60 * KILOBYTE);
});

/** Pages where something is tried, whose scripts count in the browser. */
const isWorking = (address: string) =>
  /^\/(alternativ|gemensamma-poster|kommuner\/[^/]+\/gemensamt)\/[^/?]+(\/framtider)?(\?|$)/.test(address);

test("no reading page sends more than 20 kB of script, and every page sends the same", async () => {
  const scripts = new Set<string>();
  for (const { address } of pageTypes(house.catalogue).filter((each) => !isWorking(each.address))) {
    const { addresses } = readHtml(await (await house.app.request(address)).text());
    for (const each of addresses.filter((found) => found.endsWith(".js"))) scripts.add(each);
  }
  expect([...scripts]).toEqual(["/assets/reading.js"]);
  const sent = await (await house.app.request("/assets/reading.js")).text();
  expect(sent).not.toMatch(/\bimport\b/);
  expect(gzipSync(sent).byteLength).toBeLessThan(20 * KILOBYTE);
});

test("a working page sends at most 120 kB of script with all of the domain that it runs", async () => {
  const working = pageTypes(house.catalogue).filter(({ address }) => isWorking(address));
  expect(working.length).toBeGreaterThan(0);
  for (const { address } of working) {
    const { addresses } = readHtml(await (await house.app.request(address)).text());
    const sent = await withImports(addresses.filter((found) => found.endsWith(".js")));
    expect([...sent.keys()].some((each) => each.startsWith("/assets/domain/"))).toBe(true);
    const weight = [...sent.values()].reduce((sum, text) => sum + gzipSync(text).byteLength, 0);
    expect(weight).toBeLessThan(120 * KILOBYTE);
  }
});

/** The scripts and all that they import, by address. */
async function withImports(first: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const sent = new Map<string, string>();
  const waiting = [...first];
  for (let address = waiting.pop(); address !== undefined; address = waiting.pop()) {
    if (sent.has(address)) continue;
    const text = await (await house.app.request(address)).text();
    sent.set(address, text);
    for (const [, from = ""] of text.matchAll(/(?:from|import)\s*"([^"]+\.js)"/g))
      waiting.push(new URL(from, `http://house${address}`).pathname);
  }
  return sent;
}

test("the first visit to the start page weighs less than 150 kB, typefaces and all", async () => {
  const start = await (await house.app.request("/")).text();
  const parts = readHtml(start).addresses.filter((address) => address.startsWith("/assets/"));
  const files = await Promise.all(
    parts.map(async (address) => new Uint8Array(await (await house.app.request(address)).arrayBuffer())),
  );
  expect(parts.length).toBeGreaterThan(3);
  const weight = [gzipSync(start), ...files.map((file) => gzipSync(file))].reduce(
    (sum, { byteLength }) => sum + byteLength,
    0,
  );
  expect(weight).toBeLessThan(150 * KILOBYTE);
});
