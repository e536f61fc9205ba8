import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { dayOf } from "#domain/time";
import { newObject } from "../../src/application/write-record.ts";
import { openHouse, type OpenedHouse } from "../journeys/opened-house.ts";

const OWN = { origin: "http://localhost", host: "localhost" };
const time = { now: "2026-11-22T12:00:00.000Z" };
let house: OpenedHouse;
let host: string;
let orsa: string;
let nsph: string;

const send = (path: string, fields: Record<string, string>, cookie = "") =>
  house.app.request(path, { method: "POST", headers: { ...OWN, cookie }, body: new URLSearchParams(fields) });
const read = async (path: string, cookie = "") =>
  (await house.app.request(path, { headers: { cookie } })).text();
const cookieOf = async (roll: string) =>
  ((await send("/logga-in/exempel", { roll })).headers.get("set-cookie") ?? "").split(";")[0] ?? "";
const signInAll = async () => {
  host = await cookieOf("strategist");
  orsa = await cookieOf("social-services-chief");
  nsph = await cookieOf("representative");
};
const contact = (nyckel: string, agare: string) => ({
  nyckel,
  version: "0",
  agare,
  overenskommelse: "psykisk-halsa-2016",
  kontaktfunktion: `Skolchef ${nyckel}`,
  ursprung: "stated",
});

beforeAll(async () => {
  house = await openHouse({
    clock: { today: () => dayOf(time.now), moment: () => time.now },
  });
  await signInAll();
});
afterAll(() => house.close());

describe("an organisation beside municipalities and regions", () => {
  test("writes down what it is, and a stale version shows both texts", async () => {
    const path = "/mitt/lan/organisation/rss-dalarna";
    expect(await read(path, host)).toContain("Regional samverkans- och stödstruktur (RSS)");
    const fields = {
      namn: "Stödstrukturen i Dalarna",
      form: "support-structure",
      lan: "20",
      ursprung: "example",
    };
    expect((await send(path, { ...fields, nyckel: "o1", version: "1" }, host)).status).toBe(303);
    expect(await read("/mitt/organisationen", host)).toContain("Stödstrukturen i Dalarna");
    const stale = await send(path, { ...fields, namn: "RSS i Dalarna", nyckel: "o2", version: "1" }, host);
    expect(stale.status).toBe(409);
    const both = await stale.text();
    expect([both.includes("RSS i Dalarna"), both.includes("Stödstrukturen i Dalarna")]).toEqual([true, true]);
  });

  test("is written down by nobody else, and a municipality's name is the register's", async () => {
    const form = "/mitt/lan/organisation/ny";
    expect((await house.app.request(form, { headers: { cookie: orsa } })).status).toBe(404);
    const taken = { nyckel: "o3", version: "0", agare: "nagon-annan", namn: "Falsk", form: "association" };
    expect((await send(form, taken, orsa)).status).toBe(404);
    expect(await read("/mitt/organisationen", orsa)).toContain("Namnet kommer ur registret");
  });

  test("has memberships with a first and a last day, and a day that is none is told at its field", async () => {
    const path = "/mitt/lan/medlemskap/ny";
    const fields = { nyckel: "m1", version: "0", agare: "2034", medlemi: "rss-dalarna", ursprung: "stated" };
    const wrong = await send(path, { ...fields, fran: "i våras" }, orsa);
    expect([wrong.status, (await wrong.text()).includes("”i våras” i")]).toEqual([422, true]);
    const days = { fran: "1 januari 2025", till: "31 december 2025" };
    expect((await send(path, { ...fields, ...days }, orsa)).status).toBe(303);
    const page = await read("/mitt/organisationen", orsa);
    expect(page).toContain("från och med 1 januari 2025 till och med 31 december 2025");
    expect(page).toContain("har upphört");
  });
});

describe("a mandate to register for an organisation", () => {
  const form = "/mitt/lan/vardskap/ny";
  const fields = { nyckel: "v1", version: "0", agare: "2034", vard: "rss-dalarna", fran: "2026-01-01" };

  test("is shown to whoever gave it and to the host, with what it lets the host do", async () => {
    const given = await read("/mitt/organisationen", orsa);
    expect(given).toContain("Det som värden lägger in är obekräftat");
    expect(given).toContain("gäller nu");
    expect(await read("/mitt/organisationen", host)).toContain(
      "16 av 16 kommuner och regioner i Dalarna låter er lägga in uppgifter åt dem.",
    );
  });

  test("is no host's to give or to lengthen", async () => {
    expect(await read(form, host)).not.toContain('value="2034"');
    const refused = await send(form, { ...fields, vard: "skr", grund: "Vi själva" }, host);
    expect(refused.status).toBe(403);
    expect(await refused.text()).toContain("Bara Orsa kommuns administratör kan göra det här.");
  });

  test("ends with a last day: then the host enters nothing more, and what it has entered stays", async () => {
    expect((await send("/mitt/lan/kontakt/ny", contact("k1", "2034"), host)).status).toBe(303);
    const without = await send(form, { ...fields, till: "2026-11-30" }, orsa);
    expect([without.status, (await without.text()).includes("Fyll i ”På vilken grund?”")]).toEqual([
      422,
      true,
    ]);
    const ended = { ...fields, grund: "Socialnämnden 12 maj 2026", till: "2026-11-30" };
    expect((await send(form, ended, orsa)).status).toBe(303);
    // The same form again is the same deed.
    expect((await send(form, ended, orsa)).status).toBe(303);
    const all = await house.trust.people.mandates();
    const mandates = all.filter(({ organisation }) => organisation === "2034");
    expect(mandates.map(({ source, to }) => [source, to?.toString()])).toEqual([
      ["Socialnämnden 12 maj 2026", "2026-11-30"],
    ]);
    // The last day is still the host's.
    time.now = "2026-11-30T12:00:00.000Z";
    await signInAll();
    expect((await send("/mitt/lan/kontakt/ny", contact("k2", "2034"), host)).status).toBe(303);
    time.now = "2026-12-01T12:00:00.000Z";
    await signInAll();
    expect((await send("/mitt/lan/kontakt/ny", contact("k3", "2034"), host)).status).toBe(403);
    expect((await send("/mitt/lan/kontakt/ny", contact("k4", "2029"), host)).status).toBe(303);
    const first = newObject("rss-dalarna", "k1");
    const change = { ...contact("k5", "2034"), version: "1", kontaktfunktion: "Rektor" };
    expect((await send(`/mitt/lan/kontakt/${first}`, change, host)).status).toBe(403);
    const kept = (await house.trust.records.current("2034", "contact")).map(({ object }) => object);
    expect(kept).toEqual([first, newObject("rss-dalarna", "k2")].toSorted());
    expect(await read("/mitt/organisationen", host)).toContain("15 av 16 kommuner och regioner i Dalarna");
    expect(await read("/mitt/organisationen", orsa)).toContain("har upphört");
  });
});

describe("a body that ends", () => {
  const body = {
    nyckel: "grupp",
    version: "0",
    agare: "2034",
    namn: "BUS-gruppen i Orsa",
    slag: "local-group-children",
    niva: "municipality",
    mandat: "prepares",
    omfattar: "Orsa",
    fran: "2020-01-01",
    ursprung: "stated",
  };
  const object = newObject("2034", "grupp");
  const path = `/mitt/lan/organ/${object}/avsluta`;

  test("ends by a deed of its own, and that is taken back under the changes", async () => {
    expect((await send("/mitt/lan/organ/ny", body, orsa)).status).toBe(303);
    expect(await read(path, orsa)).toContain("När slutar BUS-gruppen i Orsa?");
    for (const [sista, why] of [
      ["snart", "Det är inte ett datum."],
      ["2019-12-31", "Dagen ligger före organets första dag."],
    ] as const) {
      const wrong = await send(path, { sista, nyckel: "e0", version: "1" }, orsa);
      const shown = await wrong.text();
      expect([wrong.status, shown.includes(why), shown.includes(`value="${sista}"`)]).toEqual([
        422,
        true,
        true,
      ]);
    }
    const done = await send(path, { sista: "21 november 2026", nyckel: "e1", version: "1" }, orsa);
    expect(done.headers.get("location")).toBe("/mitt/andringar");
    expect(await read(`/organ/${object}`)).toContain("till och med 21 november 2026");
    expect(await read("/kommuner/orsa")).not.toContain("BUS-gruppen i Orsa");
    expect(await read("/mitt/andringar", orsa)).toContain("avslutade BUS-gruppen i Orsa");
    const stale = await send(path, { sista: "2027-01-31", nyckel: "e2", version: "1" }, orsa);
    expect([stale.status, (await stale.text()).includes("2027-01-31")]).toEqual([409, true]);

    const undone = { nyckel: "u1", slag: "body", sak: object, version: "2" };
    expect((await send("/mitt/andringar/angra", undone, orsa)).status).toBe(303);
    expect(await read("/kommuner/orsa")).toContain("BUS-gruppen i Orsa");
    expect(await read(`/organ/${object}`)).not.toContain("till och med");
    // What else is published is not taken back.
    const renamed = { ...body, namn: "Gruppen i Orsa", nyckel: "e3", version: "3" };
    expect((await send(`/mitt/lan/organ/${object}`, renamed, orsa)).status).toBe(303);
    const again = { nyckel: "u2", slag: "body", sak: object, version: "4" };
    expect((await send("/mitt/andringar/angra", again, orsa)).status).toBe(404);
  });

  test("is ended by nobody else", async () => {
    expect((await send(path, { sista: "2027-01-31", nyckel: "e4", version: "4" }, nsph)).status).toBe(403);
    expect(await read(path, nsph)).toContain("Bara Orsa kommuns");
  });
});

describe("a user organisation", () => {
  const seat = newObject("rss-dalarna", "plats");

  test("sees its seats and their consents, and takes one back: the host sees the day", async () => {
    const council = {
      nyckel: "radet",
      version: "0",
      agare: "rss-dalarna",
      namn: "Länsrådet",
      slag: "political-council",
      niva: "county",
      mandat: "recommends",
      omfattar: "Falun\nOrsa",
      ursprung: "stated",
    };
    expect((await send("/mitt/lan/organ/ny", council, host)).status).toBe(303);
    const fields = {
      nyckel: "plats",
      version: "0",
      agare: "nsph-dalarna",
      funktion: "user-organisation",
      uppgift: "member",
      innehavare: "2026-01-01",
      fran: "2026-01-01",
      ursprung: "stated",
    };
    const organ = newObject("rss-dalarna", "radet");
    expect((await send(`/mitt/lan/plats/ny?organ=${organ}`, fields, host)).status).toBe(303);
    const consent = {
      nyckel: "samtycke",
      version: "1",
      namn: "Vendela Kråkvik",
      vem: "holder",
      satt: "in-writing",
      dag: "2026-11-20",
      ordalydelse: "Mitt namn får visas.",
    };
    expect((await send(`/mitt/lan/plats/${seat}/samtycke`, consent, host)).status).toBe(200);
    const mine = await read("/mitt", nsph);
    for (const words of [
      "Platser där ni sitter",
      "Länsrådet",
      "Dalarnas län",
      "1 januari 2026",
      "namnet visas",
    ])
      expect(mine).toContain(words);
    // A body that nobody has confirmed has no open page: then the way goes to its form.
    expect(mine).toContain(`href="/organ/${organ}"`);
    const list = await read("/mitt/samtycken", nsph);
    expect(list).toContain("Vendela Kråkvik visas");
    const [, taken = ""] = /action="(\/mitt\/lan\/samtycke\/[^"]+)"/.exec(list) ?? [];
    expect((await send(taken, { nyckel: "t1", plats: seat }, nsph)).status).toBe(303);
    for (const path of ["/mitt", "/mitt/samtycken"])
      expect(await read(path, nsph)).toContain("återkallat 1 december 2026");
    const seen = await read(`/mitt/lan/plats/${seat}/samtycke`, host);
    expect(seen).toContain("återkallat 1 december 2026");
    expect(seen).not.toContain("Kråkvik");
  });

  test("finds by the search of Min sida what it may see and nothing else; the open search is the same", async () => {
    const found = await read("/mitt/sok?q=l%C3%A4nsr%C3%A5det+brukar", nsph);
    expect(found).toContain("1 träff för ”länsrådet brukar” bland ert eget");
    expect(found).toContain(`/mitt/lan/plats/${seat}`);
    expect(await read("/mitt/sok?q=skolchef+k4", nsph)).toContain("Inga träffar");
    expect(await read("/mitt/sok?q=skolchef+k4", host)).toContain("1 träff");
    expect(await read("/mitt/sok", nsph)).toContain("Skriv namnet på ett organ");
    expect(await read("/sok?q=l%C3%A4nsr%C3%A5det", nsph)).toBe(await read("/sok?q=l%C3%A4nsr%C3%A5det"));
  });
});
