import { afterAll, beforeAll, expect, test } from "vitest";
import ICAL from "ical.js";
import { openHouse, type OpenedHouse } from "./opened-house.ts";
import { readHtml } from "./read-html.ts";

const NAMES = [
  "PM om gemensam finansiering i Dalarna",
  "Tidslinje för hemvården",
  "Överenskommelser om samverkan i Västmanland",
  "Presentation om stödstrukturen i norr",
];

let house: OpenedHouse;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

test("a region's economist reads that the title has four years and the text three, and that the cost is unknown", async () => {
  const words = await wordsAt("/underlag/dalarna-gemensam-finansiering-2022");
  expect(words).toContain("Det här är ett PM, ingen överenskommelse med staten.");
  expect(words).toContain("2023–2026 är 4 år, men texten säger tre (3) år.");
  // 36 months from 1 January 2023 end with 2025; begun later in 2023 they reach into 2026.
  expect(words).toContain("Från den 1 januari 2023 räcker de till och med 2025.");
  expect(words).toContain("Börjar tiden senare under 2023 berör den 4 år.");
  expect(words).toContain("Fördelningsnyckel okänt Var och ens del okänt");
});

test("an economist in the north reads the need from 2020, and no share of it", async () => {
  const words = await wordsAt("/underlag/norra-presentation");
  expect(words).toContain("uppskattningsvis 5 000 000 kr");
  expect(words).toContain("Hur ofta varje år");
  expect(words).toContain("För tiden från 2020, slutet okänt");
  expect(words).toContain("Fördelningsnyckel okänt Var och ens del okänt");
  // Over 4 regions and 44 municipalities in equal parts it would be 104 167 kr: nobody has said so.
  expect(words).not.toContain("104 167");
});

test("the timeline tells that BP 2 may come before the contract, and that the county council decides no tax", async () => {
  const words = await wordsAt("/underlag/hemvard-tidslinje-2011");
  expect(words).toContain("Beslutspunkt 2, BP 2 kan ligga före det som ska vara klart.");
  expect(words).toContain("Beslutet om landstingets skattesats saknas.");
  expect(words).toContain("Regionstyrelsen och länsledningen möts samma dag.");
  expect(words).not.toContain("Beslutspunkt 1, BP 1 kan ligga före");
});

test("a document's calendar has its days and months, and no day for what has none", async () => {
  const file = await house.app.request("/underlag/hemvard-tidslinje-2011/kalender.ics");
  expect(file.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
  const events = eventsOf(await file.text());
  const point = events.find(({ summary }) => summary.startsWith("Beslutspunkt 2"));
  expect([point?.startDate.toString(), point?.endDate.toString()]).toEqual(["2011-09-30", "2011-10-02"]);
  expect(events.some(({ summary }) => summary.startsWith("Uppföljning i projektorganisationen"))).toBe(false);
  expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
  // The PM's title names years, and its first sentence one: only the strategy's day and New Year are left.
  const memo = await house.app.request("/underlag/dalarna-gemensam-finansiering-2022/kalender.ics");
  expect(eventsOf(await memo.text()).map(({ startDate }) => startDate.toString())).toEqual([
    "2022-07-01",
    "2022-12-31",
  ]);
});

test("none of them is among the agreements: not in lists, counts or the reckoning of lateness", async () => {
  expect(house.catalogue.entries.length).toBe(13);
  for (const address of ["/", "/overenskommelser", "/oppna-data"])
    for (const name of NAMES) expect({ address, is: await wordsAt(address) }.is).not.toContain(name);
  const lateness = (await wordsAt("/sista-dagar")).split("Hur sent beslutas överenskommelserna?")[1] ?? "";
  expect(lateness).toContain("God och nära vård 2024");
  for (const name of NAMES) expect(lateness).not.toContain(name);
});

test.each([
  ["Dalarna", "PM om gemensam finansiering i Dalarna"],
  ["tidslinje hemvården", "Tidslinje för hemvården"],
  ["Region Västmanland", "Överenskommelser om samverkan i Västmanland"],
  ["vår kommun", "Presentation om stödstrukturen i norr"],
])("the search finds by ”%s” %s, under its own heading and not among agreements", async (query, name) => {
  const html = await (await house.app.request(`/sok?q=${encodeURIComponent(query)}`)).text();
  const groups = html.split("<h2>").slice(1);
  expect(groups.filter((group) => group.includes(name)).map((group) => group.split("<")[0])).toEqual([
    "Underlag",
  ]);
});

test("a strategist in Umeå sees on the municipality's page that its part from 2020 is unknown", async () => {
  const words = await wordsAt("/kommuner/umea");
  expect(words).toContain("Uppskattningsvis 5 000 000 kr varje år, från 2020, slutet okänt.");
  expect(words).toContain("Dokumentet säger inte hur mycket det blir för Umeå.");
  expect(await wordsAt("/kommuner/malmo")).not.toContain("Underlag");
});

test("the dates stand among last days of those whom the document concerns, and of everybody", async () => {
  const falun = await wordsAt("/sista-dagar?organisation=falun");
  expect(falun).toContain("Länets strategi för god och nära vård gäller. från 1 juli 2022, slutet okänt");
  expect(falun).not.toContain("Beslutspunkt 2");
  // The timeline does not say which county it is of.
  expect(await wordsAt("/sista-dagar")).toContain(
    "Beslutspunkt 2, BP 2. månadsskiftet september–oktober 2011",
  );
  // The PM bears a day in September 2022.
  expect(await wordsAt("/sista-dagar?organisation=falun&dag=2016-06-07")).not.toContain("Länets strategi");
  expect(await wordsAt("/sista-dagar?organisation=falun&slag=redovisning")).not.toContain("Länets strategi");
  expect(await wordsAt("/sista-dagar?organisation=malmo")).not.toContain("Dagar i underlag");
});

test("a document that is not there is not found", async () => {
  for (const address of ["/underlag/finns-inte", "/underlag/finns-inte/kalender.ics"])
    expect((await house.app.request(address)).status).toBe(404);
});

function eventsOf(text: string): readonly ICAL.Event[] {
  return new ICAL.Component(ICAL.parse(text))
    .getAllSubcomponents("vevent")
    .map((component) => new ICAL.Event(component));
}

async function wordsAt(address: string): Promise<string> {
  const answer = await house.app.request(address);
  return readHtml(await answer.text()).words.replace(/\s+/g, " ");
}
