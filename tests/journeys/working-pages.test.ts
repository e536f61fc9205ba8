import { afterAll, beforeAll, expect, test } from "vitest";
import { canonicalJson } from "#domain/source";
import { demoPersonId } from "../../src/application/demo-people.ts";
import { bringAxe, violationsOn } from "./axe.ts";
import { beginVisit, OFFICE, PHONE, scrollsSideways, type Visit } from "./readers.ts";

let visit: Visit;
beforeAll(async () => {
  visit = await beginVisit();
  await visit.house.trust.records.write(
    { person: demoPersonId("strategist"), organisation: "rss-dalarna", role: "editor" },
    {
      kind: "seat",
      object: "exempel-plats",
      owner: "rss-dalarna",
      state: "confirmed",
      body: canonicalJson({
        body: "exempel-organ",
        organisation: "2080",
        function: "school",
        duty: "member",
        holdings: [],
        origin: "example",
      }),
      basedOn: 0,
      deed: "write-seat",
      key: "seat",
    },
    visit.house.trust.clock.moment(),
  );
});
afterAll(() => visit.end());

/** The working pages of whoever writes, looks after people and hosts a county; those of a draft stand after `/…`. */
const PAGES = [
  "/mitt",
  "/mitt/lan",
  "/mitt/lan/organ/ny",
  "/mitt/lan/plats/exempel-plats",
  "/mitt/lan/kontakt/ny",
  "/mitt/personer",
  "/mitt/mina-uppgifter",
  "/mitt/utkorg",
  "/mitt/andringar",
  "/mitt/overenskommelser",
  "/…",
  "/…/delar?dela=kommuner",
  "/…/json",
  "/…/granska",
  "/…/synpunkter",
] as const;

test("axe finds nothing on any working page on a phone, and none scrolls sideways", async () => {
  const page = await visit.reader({ width: PHONE });
  await bringAxe(page);
  await page.goto("/logga-in");
  await page.getByRole("button", { name: "Strateg, RSS Dalarna" }).click();
  await page.goto("/mitt/overenskommelser");
  await page.getByLabel("Utgå från").selectOption("psykisk-halsa-2018");
  await page.getByRole("button", { name: "Välj vilka datum som flyttas" }).click();
  await page.getByRole("heading", { name: /^Flytta alla datum/ }).waitFor();
  const found = (await violationsOn(page, ["color-contrast"])).map((each) => `days to move: ${each}`);
  await page.getByRole("button", { name: "Skapa utkast" }).click();
  const title = page.getByLabel("Titel", { exact: true });
  await title.waitFor();
  const draft = new URL(page.url()).pathname;
  for (const path of PAGES) {
    const answer = await page.goto(path.replace("/…", draft));
    if (answer?.status() !== 200) found.push(`${path}: ${answer?.status()}`);
    if (await scrollsSideways(page)) found.push(`${path}: scrolls sideways`);
    // The colours are those of the stylesheet, on any page.
    found.push(...(await violationsOn(page, ["color-contrast"])).map((each) => `${path}: ${each}`));
  }
  expect(found).toEqual([]);
});

test("what stands and what was not saved stand under each other, beside the field's name", async () => {
  const page = await visit.reader({ width: OFFICE });
  await page.goto("/logga-in");
  await page.getByRole("button", { name: "Strateg, RSS Dalarna" }).click();
  await page.goto("/mitt/overenskommelser");
  await page.getByRole("link", { name: /^Exempel:/ }).click();
  await page.getByLabel("Titel", { exact: true }).fill("Exempel: inte sparat");
  await page.getByText("Sparat på servern").waitFor();
  await page.reload();
  const values = page.locator("[data-unsent-differences] dd");
  await values.first().waitFor();
  const [now, mine] = await Promise.all([values.nth(0).boundingBox(), values.nth(1).boundingBox()]);
  expect(mine?.x).toBe(now?.x);
  expect(mine?.y).toBeGreaterThan(now?.y ?? Number.POSITIVE_INFINITY);
});
