import ICAL from "ical.js";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readHtml } from "./read-html.ts";
import { amountOn, beginVisit, PHONE, scrollsSideways, wordsOf, type Visit } from "./readers.ts";

const HALMSTAD_2016 = "/sista-dagar?organisation=halmstad&dag=2016-06-07";

let visit: Visit;
beforeAll(async () => {
  visit = await beginVisit();
});
afterAll(() => visit.end());

test("a strategist in Halland sees the next last day, what follows, and the sum that hangs on it", async () => {
  const page = await visit.reader({ hasScript: false });
  await page.goto("/kommuner/halmstad");
  await page.getByRole("link", { name: "Sista dagar" }).first().click();
  await page.getByLabel("Läs läget den").fill("7 juni 2016");
  await page.getByRole("button", { name: "Visa", exact: true }).click();
  expect(await wordsOf(page.locator(".reading-day"))).toContain("Du läser läget den 7 juni 2016.");
  // From 7 June to 31 October: 23 + 31 + 31 + 30 + 31 = 146 days. Halmstad's part of 200 million is 1 968 365 kr.
  const answer = await wordsOf(page.locator(".answer"));
  expect(answer).toContain("Nästa sista dag är 31 oktober 2016, om 146 dagar");
  expect(answer).toContain("Annars ska stimulansbidraget betalas tillbaka.");
  expect(answer).toContain("Det gäller 1 968 365 kr (preliminärt)");
  const coming = await wordsOf(page.locator("section:has(> #kommande)"));
  expect(coming).toContain("Redovisa till SKL hur pengarna har använts.");
  expect(coming).toContain("Källan säger inte om det gäller alla delar.");
  const passed = await wordsOf(page.locator("section:has(> #passerade)"));
  // The first quarter ends 68 days earlier: 30 + 31 + 7.
  expect(passed).toContain("31 mars 2016 torsdag, för 68 dagar sedan");
  // God och nära vård 2024 and psykisk hälsa 2017 were not there yet.
  expect(await wordsOf(page.locator("main"))).toContain("Inte med, för de fanns inte den 7 juni 2016");
  await amountOn(page, "1 968 365 kr").first().click();
  expect(await wordsOf(page.locator("h1"))).toContain("Halmstads kommuns del");
});

test("what no source dates is listed as okänd dag, and is not in the calendar", async () => {
  const words = await wordsAt("/sista-dagar?organisation=halmstad");
  expect(words).toContain("Okänd dag");
  expect(words).toContain("Begär pengarna med faktura till SKL.");
  expect(words).not.toContain("Du läser läget");
});

test("the same days come as a calendar, each with a name of its own and a way back", async () => {
  const file = await visit.house.app.request("/sista-dagar.ics?organisation=halmstad");
  expect(file.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
  const text = await file.text();
  const events = new ICAL.Component(ICAL.parse(text))
    .getAllSubcomponents("vevent")
    .map((component) => ({ event: new ICAL.Event(component), url: component.getFirstPropertyValue("url") }));
  const plan = events.find(({ event }) => event.summary.includes("fem fokusområden"));
  expect(plan?.event.startDate.toString()).toBe("2016-10-31");
  expect(plan?.event.description.replaceAll("\u00a0", " ")).toContain(
    "Annars ska stimulansbidraget betalas tillbaka.\nDet gäller 1 968 365 kr (preliminärt).",
  );
  expect(new Set(events.map(({ event }) => event.uid)).size).toBe(events.length);
  const url = new URL(String(plan?.url));
  const page = readHtml(await (await visit.house.app.request(url.pathname + url.search)).text());
  expect(page.ids).toContain(url.hash.slice(1));
  expect((await visit.house.app.request("/sista-dagar.ics?organisation=fal")).status).toBe(404);
});

test("the calendar answers each reader with the host that the reader asked", async () => {
  for (const host of ["a.example", "b.example"]) {
    const file = await visit.house.app.request(`http://${host}/sista-dagar.ics?organisation=sala`);
    expect((await file.text()).replaceAll("\r\n ", "")).toContain(
      `http://${host}/sista-dagar?organisation=sala#`,
    );
  }
});

test("part of a name suggests, and the whole name is enough", async () => {
  expect(await wordsAt("/sista-dagar?organisation=fal")).toContain("Menade du Falkenberg, Falköping, Falun");
  expect(await wordsAt("/sista-dagar?organisation=Falun")).toContain(
    "Vad ska Falu kommun ha klart, och när?",
  );
  expect(await wordsAt("/sista-dagar?organisation=falun&ar=2016&slag=redovisning&dag=2016-06-07")).toContain(
    "1 dag återstår, ingen dag har passerat och ingen dag är okänd.",
  );
  expect(await wordsAt("/sista-dagar?dag=snart")).toContain("”snart” är inte en dag.");
});

test("an economist sees each year's sum with its duties beside, and takes the table home", async () => {
  const words = await wordsAt("/kommuner/sala/bidrag");
  for (const wanted of [
    "559 096 kr",
    "Räcker det för arbetet?",
    "31 okt 2016; 2 okända",
    "God och nära vård 2024 Vad ändrades sedan God och nära vård 2023? okänt",
    "Vad ändrades sedan Psykisk hälsa 2018?",
    "var för sig eller tillsammans",
    "En överenskommelse gäller pengar för ett år.",
  ])
    expect(words).toContain(wanted);
  const file = await visit.house.app.request("/kommuner/sala/bidrag.csv");
  const rows = await file.text();
  expect(rows).toContain("2017;Psykisk hälsa 2017;559096,00;Preliminärt;");
  // What the page does not know, the file does not call 0.
  expect(rows).toContain(
    "2024;God och nära vård 2024;okänt;Saknas;;Kommunerna: nära vård;okänt;okänt;okänt;okänt;",
  );
  expect((await visit.house.app.request("/regioner/sala/bidrag")).status).toBe(404);
});

test("when the agreements were decided is told with median, source and those that nobody dates", async () => {
  const words = await wordsAt("/sista-dagar");
  expect(words).toContain("God och nära vård 2024 20 dec 2023 −12");
  expect(words).toContain("Medianen är");
  expect(words).toContain("Okänd beslutsdag, och inte med i räkningen:");
});

test("on a phone nothing lies outside the screen, and each day stands above its task", async () => {
  const page = await visit.reader({ width: PHONE });
  for (const address of [HALMSTAD_2016, "/sista-dagar", "/regioner/region-jamtland-harjedalen/bidrag"]) {
    await page.goto(address);
    expect({ address, sideways: await scrollsSideways(page) }).toEqual({ address, sideways: false });
  }
  await page.goto(HALMSTAD_2016);
  const [day, task] = await Promise.all(
    [".day", "h3"].map((part) => page.locator(`.deadlines li ${part}`).first().boundingBox()),
  );
  expect(day?.y).toBeLessThan(task?.y ?? 0);
});

async function wordsAt(address: string): Promise<string> {
  const answer = await visit.house.app.request(address);
  expect(answer.status).toBe(200);
  return readHtml(await answer.text()).words.replace(/\s+/g, " ");
}
