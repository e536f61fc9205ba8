import { afterAll, beforeAll, expect, test } from "vitest";
import { openHouse, type OpenedHouse } from "./opened-house.ts";

const POST = "/gemensamma-poster/dalarna-utvecklingsledare-2023";
const PARTY = "/kommuner/falun/gemensamt/dalarna-utvecklingsledare-2023";

let house: OpenedHouse;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(async () => {
  expect(house.faults).toEqual([]);
  await house.close();
});

async function htmlOf(path: string): Promise<string> {
  const response = await house.app.request(path);
  expect(response.status).toBe(200);
  return response.text();
}

/** The addresses that an amount's path leads to, from the whole down to the recipient. */
async function crumbsOf(path: string): Promise<readonly string[]> {
  const [, crumbs = ""] = /<nav class="crumbs"[^>]*>(.*?)<\/nav>/su.exec(await htmlOf(path)) ?? [];
  return [...crumbs.matchAll(/href="([^"]*)"/gu)].map(([, href = ""]) => href);
}

/** Every amount that a page links to, once. */
async function amountsOn(path: string, address: RegExp): Promise<readonly string[]> {
  const found = [...(await htmlOf(path)).matchAll(address)].map(([, href = ""]) =>
    href.replaceAll("&amp;", "&"),
  );
  return [...new Set(found)];
}

test("an amount that a municipality's page shows leads back to it or to its county, and to its agreement", async () => {
  const amounts = await amountsOn("/kommuner/falun", /href="(\/belopp\/[0-9a-f]{64})"/gu);
  expect(amounts.length).toBeGreaterThanOrEqual(6);
  const ways = new Set<string>();
  for (const amount of amounts) {
    const [all, agreement = "", recipient = "", ...rest] = await crumbsOf(amount);
    expect(all).toBe("/overenskommelser");
    const slug = agreement.replace("/overenskommelser/", "");
    expect([`/kommuner/falun#${slug}`, "/lan/dalarna"]).toContain(recipient);
    expect(rest).toEqual([]);
    ways.add(recipient);
  }
  expect(ways).toEqual(
    new Set([...[2018, 2017, 2016].map((year) => `/kommuner/falun#psykisk-halsa-${year}`), "/lan/dalarna"]),
  );
});

test("a part of a joint post leads back to the municipality's page of it, as it is tried, and to the post", async () => {
  const shown = await amountsOn(PARTY, /href="(\/gemensamma-poster\/[^"]*\/belopp\?[^"]*part=2080[^"]*)"/gu);
  const parts = shown.filter((href) => !href.includes("utan="));
  expect(parts.length).toBeGreaterThan(3);
  for (const part of parts) expect(await crumbsOf(part)).toEqual(["/gemensamma-poster", POST, PARTY]);
  expect(await crumbsOf(`${POST}/belopp?ar=2024&part=2080&utan=2081`)).toEqual([
    "/gemensamma-poster",
    `${POST}?utan=2081`,
    `${PARTY}?utan=2081`,
  ]);
  const page = await htmlOf(`${POST}/belopp?ar=2024&part=2080`);
  expect(page).toContain('href="/kommuner/falun"');
  // What the post costs is nobody's part.
  expect(await crumbsOf(`${POST}/belopp?ar=2024`)).toEqual(["/gemensamma-poster", POST]);
  const kept = /\/gemensamma-poster\/[^" ]*\/belopp\/[0-9a-f]+\?[^" <]*/u.exec(page)?.[0] ?? "";
  expect(await crumbsOf(kept.replaceAll("&amp;", "&"))).toEqual(["/gemensamma-poster", POST, PARTY]);
});
