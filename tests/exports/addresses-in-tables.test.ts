import { afterAll, expect, test } from "vitest";
import { openHouse } from "../journeys/opened-house.ts";

const TABLES = [
  "/overenskommelser/psykisk-halsa-2017/jamfor.csv?med=psykisk-halsa-2016&lan=vastmanland",
  "/kommuner/sala/bidrag.csv",
];
const CALENDARS = [
  "/sista-dagar.ics?organisation=sala",
  "/underlag/dalarna-gemensam-finansiering-2022/kalender.ics",
];
const named = await openHouse({ address: "https://samnytta.example" });
const unnamed = await openHouse();
afterAll(() => Promise.all([named.close(), unnamed.close()]));

test.each(TABLES)(
  "%s leads to the house that it came from, where the house knows its address",
  async (path) => {
    const addresses = async ({ app }: typeof named) =>
      (await (await app.request(path)).text()).match(/[^;\s]*\/belopp\/[0-9a-f]{64}/g) ?? [];
    const [whole, relative] = [await addresses(named), await addresses(unnamed)];
    expect(relative.length).toBeGreaterThan(0);
    for (const address of relative) expect(address).toMatch(/^\/belopp\/[0-9a-f]{64}$/);
    expect(whole).toEqual(relative.map((address) => `https://samnytta.example${address}`));
  },
);

test.each(CALENDARS)("%s leads there too, and else to where it was asked for", async (path) => {
  const addresses = async ({ app }: typeof named) =>
    (await (await app.request(`http://asked.example${path}`)).text())
      .replaceAll(/\r\n[ \t]/g, "")
      .match(/(?<=^URL[^:]*:)\S+/gm) ?? [];
  const [whole, asked] = [await addresses(named), await addresses(unnamed)];
  expect(asked.length).toBeGreaterThan(0);
  for (const address of asked) expect(address).toMatch(/^http:\/\/asked\.example\//);
  expect(whole).toEqual(
    asked.map((address) => address.replace("http://asked.example", "https://samnytta.example")),
  );
});
