import { afterAll, beforeAll, expect, test } from "vitest";
import { openHouse, type OpenedHouse } from "../journeys/opened-house.ts";

let house: OpenedHouse;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const own = { origin: "http://localhost", host: "localhost" };

async function signIn(part: string) {
  const form = new URLSearchParams({ roll: part });
  const answered = await house.app.request("/logga-in/exempel", { method: "POST", headers: own, body: form });
  const cookie = answered.headers.get("set-cookie")?.split(";")[0] ?? "";
  return async (path: string, fields?: Readonly<Record<string, string>>) =>
    house.app.request(path, {
      headers: { ...own, cookie },
      ...(fields === undefined ? {} : { method: "POST", body: new URLSearchParams(fields) }),
    });
}

const page = async (path: string) => (await house.app.request(path)).text();
const NEW = "/mitt/lan/diarienummer/ny";
const number = (key: string, owner: string, words: string, other = {}) => ({
  nyckel: key,
  version: "0",
  agare: owner,
  arende: "agreement psykisk-halsa-2017",
  nummer: words,
  registrerad: "",
  ursprung: "example",
  ...other,
});

test("each party's own diary number stands on the agreement's page and is found, and the payer's is unknown until it is said", async () => {
  const before = await page("/overenskommelser/psykisk-halsa-2017");
  expect(before).toMatch(/<dt>SKR<\/dt><dd>okänt<\/dd>/);
  expect(await page("/sok?q=skr+17%2F0123")).toContain("Inga träffar");
  const region = await signIn("grants-controller");
  const saved = await region(NEW, number("d1", "20", "RD17/0123", { registrerad: "5 januari 2017" }));
  expect(saved.status).toBe(303);
  expect(await (await region(saved.headers.get("location") ?? "")).text()).toContain("RD17/0123");
  const payer = await signIn("payment-officer");
  await payer(NEW, number("d2", "skr", "SKR 17/01234"));
  const after = await page("/overenskommelser/psykisk-halsa-2017");
  expect(after).toMatch(/<dt>Region Dalarna<\/dt><dd>RD17\/0123, registrerat 5 januari 2017/);
  expect(after).toMatch(/<dt>Sveriges Kommuner och Regioner<\/dt><dd>SKR 17\/01234/);
  expect(after).not.toContain('<dd>okänt</dd></div></dl><p class="small">Andra parters');
  const found = await page("/sok?q=skr+17%2F0123");
  expect(found).toContain('href="/overenskommelser/psykisk-halsa-2017#diarienummer">SKR 17/01234</a>');
});

test("a party has one number of a matter, what a host writes waits, and what looks like a person's number is refused", async () => {
  const chief = await signIn("social-services-chief");
  expect((await chief(NEW, number("d3", "2034", "ORSA 2017/1"))).status).toBe(303);
  const again = await chief(NEW, number("d4", "2034", "ORSA 2017/2"));
  expect(again.status).toBe(409);
  const both = await again.text();
  for (const words of ["ORSA 2017/1", "ORSA 2017/2"]) expect(both).toContain(words);
  expect((await chief(NEW, number("d5", "2034", "640823-3234"))).status).toBe(422);
  const other = { arende: "agreement psykisk-halsa-2018" };
  for (const wrong of ["x".repeat(61), "a\u202eb", "", "a\nb"])
    expect((await chief(NEW, number("d6", "2034", wrong, other))).status).toBe(422);
  expect((await chief(NEW, number("d7", "2034", "1", { arende: "body finns-inte" }))).status).toBe(422);
  const host = await signIn("strategist");
  expect((await host(NEW, number("d8", "2080", "KS 17/9"))).status).toBe(303);
  expect(await page("/overenskommelser/psykisk-halsa-2017")).not.toContain("KS 17/9");
  const numbers = await house.trust.records.current("2080", "case-number");
  expect(numbers.filter(({ owner }) => owner === "2080")).toMatchObject([{ state: "unconfirmed" }]);
});
