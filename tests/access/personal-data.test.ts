import { afterAll, beforeAll, expect, test } from "vitest";
import { PERSONAL_DATA } from "#domain/personal-data";
import { openHouse, type OpenedHouse } from "../journeys/opened-house.ts";
import { readHtml } from "../journeys/read-html.ts";

let house: OpenedHouse;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const own = { origin: "http://localhost", host: "localhost" };

/** The cookie of one of the demonstration's people. */
async function cookieOf(part: string): Promise<string> {
  const answered = await house.app.request("/logga-in/exempel", {
    method: "POST",
    headers: own,
    body: new URLSearchParams({ roll: part }),
  });
  return (answered.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
}

test("the register says of every sort what, about whom, why, on what ground, how long and who sees it", async () => {
  const answer = await house.app.request("/personuppgifter");
  expect([answer.status, answer.headers.get("set-cookie")]).toEqual([200, null]);
  const { ids, words } = readHtml(await answer.text());
  for (const { kind } of PERSONAL_DATA) expect(ids.has(`uppgift-${kind}`)).toBe(true);
  expect(words).toContain("Tas bort 30 dagar efter att inloggningen har slutat.");
  expect(words).toContain("Uppgift av allmänt intresse, artikel 6.1 e");
  expect(words).toContain("De avgörs av den som är personuppgiftsansvarig.");
  expect(words).toContain("är det okänt vem som ansvarar");
});

test("an administrator sees how much there is, how old and what goes next; others do not", async () => {
  const administrator = await cookieOf("social-services-chief");
  await house.app.request("/mitt/personer/bjud-in", {
    method: "POST",
    headers: { ...own, cookie: administrator },
    body: new URLSearchParams({ som: "reader", epost: "kim@example.se", nyckel: "k" }),
  });
  const answer = await house.app.request("/mitt/personer/uppgifter", { headers: { cookie: administrator } });
  const { words } = readHtml(await answer.text());
  expect(words).toContain("Vilka personuppgifter har Orsa kommun?");
  // Made on 22 November 2026, open for 7 days to the 29th, kept 90 whole days: gone on 28 February 2027.
  expect(words).toMatch(/Länkar: adressen[^–]+1 22 november 2026 28 februari 2027/);
  expect(words).toMatch(/Roller, med dagar och organisation 3 1 januari 2026/);
  const economist = await cookieOf("economist");
  const refused = await house.app.request("/mitt/personer/uppgifter", { headers: { cookie: economist } });
  expect(refused.status).toBe(403);
});

test("people are counted, with an address or without", async () => {
  const cookie = await cookieOf("payment-officer");
  const answer = await house.app.request("/mitt/personer/uppgifter", { headers: { cookie } });
  // Two play parts at the association, and neither has an address.
  expect(readHtml(await answer.text()).words).toMatch(/Namn och e-postadress 2 1 januari 2026/);
});
