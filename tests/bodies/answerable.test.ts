import { afterAll, beforeAll, expect, test } from "vitest";
import { openHouse, type OpenedHouse } from "../journeys/opened-house.ts";
import { readHtml } from "../journeys/read-html.ts";

let house: OpenedHouse;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const PAGE = "/overenskommelser/psykisk-halsa-2016/ansvariga?lan=halland";
const wordsOf = async (path: string) => readHtml(await (await house.app.request(path)).text()).words;

/** Something published by its own organisation. */
async function publish(kind: "contact" | "body", object: string, owner: string, body: object): Promise<void> {
  const writer = { person: "anna", organisation: owner, role: "editor" };
  const change = { kind, object, owner, state: "published", body: JSON.stringify(body), basedOn: 0 } as const;
  const deed = kind === "body" ? "write-body" : "write-contact";
  await house.trust.records.write(writer, { ...change, deed, key: object }, "2026-11-22T12:00:00.000Z");
}

test("a county's contacts and local groups are public by function and organisation, and who lacks one is named", async () => {
  expect(await wordsOf(PAGE)).toContain("Okänt: ingen av de 7 har publicerat en kontaktperson.");
  const common = { agreement: "psykisk-halsa-2016", origin: "stated" };
  await publish("contact", "c-1", "1382", {
    ...common,
    organisation: "1382",
    function: "Socialchef",
    answersFor: [],
  });
  await publish("contact", "c-2", "13", {
    ...common,
    organisation: "13",
    function: "Verksamhetschef",
    answersFor: ["finns-inte"],
  });
  await publish("body", "bus-falkenberg", "1382", {
    name: "BUS-gruppen i Falkenberg",
    kind: "local-group-children",
    level: "municipality",
    mandate: "prepares",
    covers: [{ organisation: "1382" }],
    origin: "stated",
  });
  const words = await wordsOf(PAGE);
  expect(words).toContain("2 av 7 har en kontaktperson. Okänt för Hylte kommun, Halmstads kommun,");
  expect(words).toMatch(/Falkenbergs kommun Socialchef BUS-gruppen i Falkenberg okänt/);
  expect(words).toMatch(/Region Halland Verksamhetschef – –/);
  // The one who answers for all answers for each; the region has named another requirement.
  expect(words).toMatch(/Krav 1: [^:]+ Socialchef, Falkenbergs kommun/);
  expect(words).not.toContain("Verksamhetschef, Region Halland");
});

test("an agreement or a county that is not there is told as such", async () => {
  expect((await house.app.request("/overenskommelser/finns-inte/ansvariga")).status).toBe(404);
  const fallback = await house.app.request("/overenskommelser/psykisk-halsa-2016/ansvariga?lan=finns-inte");
  expect(fallback.status).toBe(200);
});
