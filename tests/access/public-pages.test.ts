import { afterAll, beforeAll, expect, test } from "vitest";
import { ROUTE_ACCESS } from "../../src/web/route-access.ts";
import { openHouse, type OpenedHouse } from "../journeys/opened-house.ts";

/** Nobody else is called so: whoever is found by it is a person who should not be. */
const WORD = "Kråkvik";
const OWN = { origin: "http://localhost", host: "localhost" };

let house: OpenedHouse;
let host: string;
const send = (path: string, fields: readonly (readonly [string, string])[], cookie = "") =>
  house.app.request(path, {
    method: "POST",
    headers: { ...OWN, cookie },
    body: new URLSearchParams(fields.map(([name, value]) => [name, value])),
  });
const cookieOf = async (roll: string) =>
  ((await send("/logga-in/exempel", [["roll", roll]])).headers.get("set-cookie") ?? "").split(";")[0] ?? "";

/** A county whose bodies are confirmed by every municipality, with people in each whose names cannot be mistaken. */
beforeAll(async () => {
  house = await openHouse();
  host = await cookieOf("strategist");
  const setUp = [
    ["nyckel", "county"],
    ["lan", "20"],
    ["overenskommelse", "psykisk-halsa-2017"],
  ] as const;
  expect((await send("/mitt/lan/nytt", setUp, host)).status).toBe(303);
  const links = await (await send("/mitt/lan/lankar", [["nyckel", "links"]], host)).text();
  for (const [, link = ""] of links.matchAll(/http:\/\/localhost(\/lank\/[^<"]+)/g)) {
    const waiting = await (await house.app.request(link)).text();
    const ticked = [...waiting.matchAll(/name="sak" value="([^"]+)"/g)].map(
      ([, value = ""]) => ["sak", value] as const,
    );
    await send(link, ticked);
  }
  const { people, records, unsent } = house.trust;
  const at = "2026-11-22T12:00:00.000Z";
  for (const [place, organisation] of ["2034", "2080", "20", "rss-dalarna"].entries()) {
    const id = `00000000-0000-4000-8000-00000000000${place}`;
    const name = `Anna ${WORD} ${organisation}`;
    await people.addPerson({ id, name, email: `anna@${WORD}.example.se`, isExample: false }, at);
    const role = { id, person: id, organisation, role: "editor", from: house.trust.clock.today() } as const;
    await people.giveRole(role, at);
    const fields = [["namn", name]] as const;
    const form = { place: "/p", key: "k", basedOn: 0, page: "/p", heading: name, fields, at };
    await unsent.keep({ person: id, organisation }, form);
    const writer = { person: id, organisation, role: "editor" };
    const draft = { kind: "contact", object: `c-${place}`, owner: organisation, state: "draft" } as const;
    const change = { ...draft, body: JSON.stringify({ function: name }), basedOn: 0, key: `c-${place}` };
    await records.write(writer, { ...change, deed: "write-contact" }, at);
    const link = {
      purpose: "invitation",
      organisation,
      issuedAt: at,
      expiresAt: "2026-12-24T00:00:00Z",
    } as const;
    await people.issueLink(String(place).repeat(64), { ...link, body: `{"email":"${WORD}@example.se"}` });
  }
});
afterAll(() => house.close());

/** What the words of a path are filled in with. */
const PLACES: readonly (readonly [string, string])[] = [
  ["/overenskommelser/:slug", "/overenskommelser/psykisk-halsa-2017"],
  ["/kommuner/:slug", "/kommuner/orsa"],
  ["/regioner/:slug", "/regioner/region-dalarna"],
  ["/lan/:slug", "/lan/dalarna"],
  ["/folkmangd/:day", "/folkmangd/2016-12-31"],
  ["/alternativ/:slug", "/alternativ/norra-stodstruktur"],
  ["/ordning/:slug", "/ordning/norra-stodstruktur"],
  ["/underlag/:slug", "/underlag/vastmanland-samverkan-2015"],
];

/** Every public address: each route once, every municipality of the county and every published body. */
async function publicAddresses(): Promise<readonly string[]> {
  const bodies = await house.trust.records.current("everybody", "body");
  expect(bodies.length).toBeGreaterThan(70);
  const routes = Object.entries(ROUTE_ACCESS)
    .filter(([route, access]) => route.startsWith("GET ") && access === "everybody")
    .map(([route]) =>
      PLACES.reduce((path, [pattern, place]) => path.replace(pattern, place), route.slice("GET ".length)),
    );
  const municipalities = ["falun", "leksand", "rattvik", "mora", "avesta"].map((slug) => `/kommuner/${slug}`);
  return [
    ...routes,
    ...municipalities,
    "/sok?q=anna",
    "/sista-dagar?organisation=orsa",
    ...bodies.map(({ object }) => `/organ/${object}`),
  ];
}

/** The public addresses that name a person, and those that set a cookie, for whoever asks. */
async function offending(addresses: readonly string[], cookie = ""): Promise<readonly string[]> {
  const found: string[] = [];
  for (const address of addresses) {
    const answer = await house.app.request(address, { headers: { cookie } });
    if (answer.headers.has("set-cookie")) found.push(`${address}: kaka`);
    if ((await answer.text()).toLowerCase().includes(WORD.toLowerCase())) found.push(`${address}: namn`);
  }
  return found;
}

test("no public page, file or calendar names a person or sets a cookie, signed in or not", async () => {
  const addresses = await publicAddresses();
  expect(await offending(addresses)).toEqual([]);
  expect(
    await offending(
      addresses.filter((address) => !address.startsWith("/logga-in")),
      host,
    ),
  ).toEqual([]);
  console.log(`${addresses.length} public addresses.`);

  // The wrong twin: a name that is published is found.
  const writer = { person: "x", organisation: "2080", role: "editor" };
  const body = JSON.stringify({
    name: `Gruppen kring ${WORD}`,
    kind: "working-group",
    level: "municipality",
    mandate: "prepares",
    covers: [{ organisation: "2080" }],
    origin: "example",
  });
  const published = {
    kind: "body",
    object: "twin",
    owner: "2080",
    state: "published",
    body,
    basedOn: 0,
  } as const;
  await house.trust.records.write(
    writer,
    { ...published, deed: "write-body", key: "twin" },
    "2026-11-22T12:00:00.000Z",
  );
  expect(await offending(["/kommuner/falun", "/organ/twin"])).toEqual([
    "/kommuner/falun: namn",
    "/organ/twin: namn",
  ]);
});
