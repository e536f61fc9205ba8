import { afterAll, beforeAll, expect, test } from "vitest";
import { openHouse, type OpenedHouse } from "../journeys/opened-house.ts";
import { readHtml } from "../journeys/read-html.ts";

const RISK = "/gemensamma-poster/dalarna-utvecklingsledare-2023/risk";

let house: OpenedHouse;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(async () => {
  expect(house.faults).toEqual([]);
  await house.close();
});

async function shown(
  query: string,
  status = 200,
): Promise<{ readonly html: string; readonly words: string }> {
  const response = await house.app.request(`${RISK}${query}`);
  expect(response.status).toBe(status);
  const html = await response.text();
  return { html, words: readHtml(html).words.replaceAll("\u00a0", " ") };
}

test("the answer comes first, in natural frequencies, for the party and for the employer", async () => {
  const { words } = await shown("?part=2084");
  expect(words).toMatch(/I \d+ av 100 beräknade framtider betalar Avesta mer än 50 000 kr extra\./);
  expect(words).toMatch(/får arbetsgivaren Region Dalarna bära mer än 50 000 kr extra\./);
  expect(words).toContain("Tre antaganden avgör");
});

test("the money ends after 14 months: 1 675 080, 152 280 and 76 140 kr, and Avesta's part of each", async () => {
  const { words } = await shown("?part=2084&slut=14");
  for (const amount of [
    "1 675 080 kr",
    "133 158,60 kr",
    "152 280 kr",
    "12 105,33 kr",
    "76 140 kr",
    "6 052,66 kr",
  ])
    expect(words).toContain(amount);
});

test("the address carries the assumptions, and nothing else does", async () => {
  const { html, words } = await shown("?part=2084&bidraget-uteblir=40&mer-an=100000&uppsagning=avtalad");
  expect(words).toContain("betalar Avesta mer än 100 000 kr extra.");
  expect(html).toContain('value="40"');
});

test("what cannot be used is told at its field, what was written stays, and the rest is reckoned", async () => {
  const { html, words } = await shown("?part=2084&bidraget-uteblir=140&vader=1", 422);
  expect(words).toContain("Bidraget uteblir ett år: 140 går inte. Skriv ett tal från 0 till 100.");
  expect(words).toContain("”vader” är inget antagande här.");
  expect(html).toContain('value="140"');
  expect(words).toContain("betalar Avesta mer än 50 000 kr extra.");
});

test("how large: the mean and what is enough, in words that the budget's lines do not use, and theirs not here", async () => {
  const { words } = await shown("?part=2080");
  expect(words).toContain(
    "Vem Medelvärde Räcker i 10 av 100 Räcker i 80 av 100 Räcker i 90 av 100 Räcker i 95 av 100 Räcker i 99 av 100",
  );
  expect(words).toMatch(/Falun Antagande 104 490 kr 0 kr 163 659 kr 222 398 kr 293 864 kr 508 127 kr/u);
  expect(words).not.toMatch(/Lågt|Väntat|Högt/u);
  const post = await house.app.request(RISK.replace("/risk", ""));
  const budget = readHtml(await post.text()).words;
  expect(budget).toContain("År Lågt Väntat Högt");
  expect(budget).not.toMatch(/Medelvärde|Räcker i/u);
});

test("where a grant that fails oftener lowers the figure the page says why, and else it does not", async () => {
  const why =
    "Faluns tal blir lägre när bidraget uteblir oftare: ett uteblivet bidrag avslutar posten, Falun har inget beslut som binder, och det som är kvar betalar den som har beslutat och annars arbetsgivaren Region Dalarna.";
  const { words } = await shown("?part=2080");
  expect(words).toContain(`5 av 100 ger 76 av 100, 20 av 100 ger 48 av 100.`);
  expect(words.split(why).length).toBe(2);
  expect((await shown("?part=arbetsgivaren")).words).not.toContain("tal blir lägre när bidraget");
  const byKey = await shown("?part=2080&arbetsgivarens-risk=efter-nyckeln");
  expect(byKey.words).not.toContain("har inget beslut som binder");
});
