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

test("no reading page sends more than 20 kB of script, and every page sends the same", async () => {
  const scripts = new Set<string>();
  for (const { address } of pageTypes(house.catalogue)) {
    const { addresses } = readHtml(await (await house.app.request(address)).text());
    for (const each of addresses.filter((found) => found.endsWith(".js"))) scripts.add(each);
  }
  expect([...scripts]).toEqual(["/assets/reading.js"]);
  const sent = await (await house.app.request("/assets/reading.js")).text();
  expect(sent).not.toMatch(/\bimport\b/);
  expect(gzipSync(sent).byteLength).toBeLessThan(20 * KILOBYTE);
});

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
