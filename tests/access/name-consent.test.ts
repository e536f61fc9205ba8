import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newObject } from "../../src/application/write-record.ts";
import { ROUTE_ACCESS } from "../../src/web/route-access.ts";
import { openHouse, type OpenedHouse } from "../journeys/opened-house.ts";

const NAME = "Vendela Kråkvik-Sjöö";
const OWN = { origin: "http://localhost", host: "localhost" };

let house: OpenedHouse;
let host: string;
let nsph: string;

const send = (path: string, fields: Record<string, string>, cookie = "") =>
  house.app.request(path, { method: "POST", headers: { ...OWN, cookie }, body: new URLSearchParams(fields) });
const open = (path: string, cookie = "") => house.app.request(path, { headers: { cookie } });
const cookieOf = async (roll: string) =>
  ((await send("/logga-in/exempel", { roll })).headers.get("set-cookie") ?? "").split(";")[0] ?? "";

const body = {
  nyckel: "radet",
  version: "0",
  agare: "rss-dalarna",
  namn: "Länsrådet (Exempel)",
  slag: "political-council",
  niva: "county",
  mandat: "recommends",
  omfattar: "Falun\nOrsa",
  ursprung: "example",
};
const seat = (nyckel: string, funktion: string, agare: string) => ({
  nyckel,
  version: "0",
  agare,
  funktion,
  uppgift: "member",
  innehavare: "2026-01-01",
  ursprung: "example",
});
const consent = (nyckel: string, other: Record<string, string> = {}) => ({
  nyckel,
  version: "2",
  namn: NAME,
  vem: "holder",
  satt: "in-writing",
  dag: "2026-11-20",
  ordalydelse: "Mitt namn får visas på organets sida.",
  ...other,
});
/** The ids that the house gives what these forms make. */
const COUNCIL = newObject("rss-dalarna", "radet");
const SEAT = newObject("rss-dalarna", "nsph-plats");
const CONSENTS = `/mitt/lan/plats/${SEAT}/samtycke`;

beforeAll(async () => {
  house = await openHouse();
  host = await cookieOf("strategist");
  nsph = await cookieOf("representative");
  expect((await send("/mitt/lan/organ/ny", body, host)).status).toBe(303);
  const made = [
    seat("nsph-plats", "user-organisation", "nsph-dalarna"),
    seat("skol-plats", "school", "rss-dalarna"),
  ];
  for (const each of made)
    expect((await send(`/mitt/lan/plats/ny?organ=${COUNCIL}`, each, host)).status).toBe(303);
  const confirm = await send("/mitt/bekrafta", { nyckel: "b", sak: `seat 1 ${SEAT}` }, nsph);
  expect(confirm.status).toBe(303);
});
afterAll(() => house.close());

/** Every address that anyone may open without naming a thing, and those of the council and its county. */
async function publicPlacesNaming(): Promise<readonly string[]> {
  const paths = Object.entries(ROUTE_ACCESS)
    .filter(([route, access]) => route.startsWith("GET ") && access === "everybody" && !route.includes(":"))
    .map(([route]) => route.slice("GET ".length));
  const more = [`/organ/${COUNCIL}`, "/lan/dalarna", "/kommuner/falun", "/kommuner/orsa", "/sok?q=radet"];
  const found: string[] = [];
  for (const path of [...paths, ...more])
    if ((await (await open(path)).text()).includes(NAME)) found.push(path);
  return found;
}

describe("a representative's name", () => {
  test("is nowhere without consent; the seat stands as function and organisation", async () => {
    const page = await (await open(`/organ/${COUNCIL}`)).text();
    expect(page).toMatch(/Brukar-, patient- eller anhörigorganisation, ledamot/i);
    expect(page).toContain("NSPH i Dalarna");
    expect(await publicPlacesNaming()).toEqual([]);
  });

  test("is recorded with who, day, way and words, and everything wrong is told at once", async () => {
    const empty = await send(
      CONSENTS,
      { ...consent("e"), namn: "", ordalydelse: "", dag: "2026-12-24" },
      host,
    );
    expect(empty.status).toBe(422);
    const told = await empty.text();
    expect(told.match(/Fyll i fältet\./g)?.length).toBeGreaterThan(1);
    expect(told).toContain("Dagen har inte varit än.");
    const naming = await send(CONSENTS, consent("n", { ordalydelse: "Vendela får visas" }), host);
    expect(await naming.text()).toContain("Skriv den utan namnet.");
    expect(await publicPlacesNaming()).toEqual([]);
  });

  test("is not recorded on a seat that has changed since, and what was written stays", async () => {
    const stale = await send(CONSENTS, consent("stale", { version: "1" }), host);
    expect(stale.status).toBe(409);
    const told = await stale.text();
    expect(told).toContain("Platsen har ändrats.");
    expect(told).toContain(NAME);
    expect(await publicPlacesNaming()).toEqual([]);
  });

  test("is on the body's page alone between consent and withdrawal, and gone the moment it is taken back", async () => {
    const recorded = await send(CONSENTS, consent("first"), host);
    expect(recorded.status).toBe(200);
    expect(await recorded.text()).toContain("/samtycke/secret-");
    expect(await publicPlacesNaming()).toEqual([`/organ/${COUNCIL}`]);
    const page = await (await open(`/organ/${COUNCIL}`)).text();
    expect(page).toContain(`${NAME} (med samtycke)`);
    const again = await send(CONSENTS, consent("first"), host);
    expect(await again.text()).toContain("Samtycket är redan registrerat");
    const list = await (await open(CONSENTS, nsph)).text();
    expect(list).toContain(`${NAME} visas`);
    const withdraw = /\/mitt\/lan\/samtycke\/[\w-]+\/ta-tillbaka/.exec(list)?.[0] ?? "";
    expect((await send(withdraw, { nyckel: "w", plats: SEAT }, nsph)).status).toBe(303);
    expect(await publicPlacesNaming()).toEqual([]);
    const [history, ofHost] = await Promise.all(
      [nsph, host].map(async (cookie) => (await open(CONSENTS, cookie)).text()),
    );
    for (const each of [history, ofHost]) {
      expect(each).not.toContain(NAME);
      expect(each).toContain("återkallat");
    }
    expect(history).toContain("återkallat 22 november 2026");
    expect(history).toContain("Mitt namn får visas på organets sida.");
    for (const cookie of [host, nsph])
      expect(await (await open("/mitt/andringar", cookie)).text()).not.toContain("Vendela");
    const records = await house.trust.records.current("nsph-dalarna", "consent");
    expect(JSON.stringify(records)).not.toContain("Vendela");
  });

  test("is taken back by the person's own link, once, without a sign-in; opening it changes nothing", async () => {
    const deputy = consent("second", { vem: "deputy", namn: `${NAME} d.y.` });
    const recorded = await (await send(CONSENTS, deputy, host)).text();
    const link = /\/samtycke\/secret-\d+/.exec(recorded)?.[0] ?? "";
    expect(await (await open(`/organ/${COUNCIL}`)).text()).toContain(`ersättare: ${NAME} d.y.`);
    expect(await (await open(link)).text()).toContain("Ska ditt namn sluta visas?");
    expect(await publicPlacesNaming()).toEqual([`/organ/${COUNCIL}`]);
    const elsewhere = await house.app.request(link, {
      method: "POST",
      headers: { origin: "http://evil.example", host: "localhost" },
    });
    expect(elsewhere.status).toBe(403);
    expect(await publicPlacesNaming()).toEqual([`/organ/${COUNCIL}`]);
    expect(await (await send(link, {})).text()).toContain("Ditt namn är borttaget");
    expect(await publicPlacesNaming()).toEqual([]);
    expect((await send(link, {})).status).toBe(404);
    expect((await open(link)).status).toBe(404);
    expect((await open("/samtycke/gissad")).status).toBe(404);
  });

  test("of anybody else is never shown: no other function, no other organisation, no reader", async () => {
    const school = `/mitt/lan/plats/${newObject("rss-dalarna", "skol-plats")}/samtycke`;
    expect((await open(school, host)).status).toBe(404);
    expect((await send(school, consent("s"), host)).status).toBe(404);
    const other = await cookieOf("social-services-chief");
    const [theirs, nothing] = [await open(CONSENTS, other), await open(CONSENTS.replace(SEAT, "x"), other)];
    expect(nothing.status).toBe(404);
    // The seat is published, so that it is there is no secret; what is done with it is.
    expect(await theirs.text()).not.toContain("Visa namnet");
    expect((await send(CONSENTS, consent("o"), other)).status).toBe(403);
    const reader = await cookieOf("politician");
    expect((await send(CONSENTS, consent("r"), reader)).status).toBe(403);
    expect(await publicPlacesNaming()).toEqual([]);
  });
});
