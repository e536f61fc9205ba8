import { afterAll, beforeAll, expect, test } from "vitest";
import { bodyOfDraft } from "../../src/application/draft-record.ts";
import { ROUTE_ACCESS } from "../../src/web/route-access.ts";
import { openHouse, type OpenedHouse } from "../journeys/opened-house.ts";
import { DRAFT_TEXT, WORD } from "./routes/things.ts";

const SLUG = "provavtal-2018";
const LEKSAND = { organisation: "2029", role: "editor" };
const DRAFT = { kind: "agreement", object: "a", owner: "2029", body: bodyOfDraft(DRAFT_TEXT) } as const;

let house: OpenedHouse;
beforeAll(async () => {
  house = await openHouse();
  const draft = { ...DRAFT, state: "draft", basedOn: 0, deed: "write-agreement", key: "1" } as const;
  const written = await house.trust.records.write(
    { ...LEKSAND, person: "anna" },
    draft,
    "2026-11-20T10:00:00Z",
  );
  expect(written.kind).toBe("written");
});
afterAll(() => house.close());

/** Every address that everybody reads and that could tell of an agreement: lists, search, comparison, files, calendars. */
function addresses(): readonly string[] {
  const slugs = [SLUG, "psykisk-halsa-2018"];
  const filled = Object.keys(ROUTE_ACCESS)
    .filter((route) => route.startsWith("GET ") && ROUTE_ACCESS[route] === "everybody")
    .map((route) => route.replace("GET ", ""))
    .filter((path) => !/:(secret|provider|address|hash|day|object)|logga-in|favicon/.test(path))
    .flatMap((path) => {
      if (path.startsWith("/overenskommelser/:slug")) return slugs.map((slug) => path.replace(":slug", slug));
      const place = { kommuner: "falun", regioner: "region-dalarna", lan: "dalarna", underlag: "finns-inte" };
      const [, folder = ""] = path.split("/");
      return [path.replace(":slug", Object.entries(place).find(([name]) => name === folder)?.[1] ?? "")];
    });
  return [
    ...filled,
    "/sok?q=lingon",
    "/sok?q=Exempel",
    "/overenskommelser?sok=prov",
    ...slugs.map((slug) => `/overenskommelser/psykisk-halsa-2017/jamfor?med=${slug}`),
    ...slugs.map((slug) => `/overenskommelser/psykisk-halsa-2017/jamfor.csv?med=${slug}`),
    `/overenskommelser/${SLUG}/jamfor?med=psykisk-halsa-2017`,
    `/overenskommelser/${SLUG}/kvitto.html?del=stodstruktur`,
  ];
}

/** The addresses that tell of the agreement, by its title or by its address. */
async function telling(headers: Record<string, string> = {}): Promise<readonly string[]> {
  const found: string[] = [];
  for (const address of addresses()) {
    const answered = await house.app.request(address, { headers });
    const body = Buffer.from(await answered.arrayBuffer()).toString("latin1");
    // What is asked for may be said again: "provavtal-2018 finns inte".
    const isAsked = address.includes(SLUG);
    if (body.includes(WORD) || (!isAsked && body.includes(SLUG))) found.push(address);
  }
  return found;
}

test("no page, list, search, comparison, file or calendar that everybody reads tells of a draft", async () => {
  expect(addresses().length).toBeGreaterThan(50);
  expect(await telling()).toEqual([]);
  // Nor does it to somebody who may read the draft: what is public is the same for everybody.
  const signedIn = await house.app.request("/logga-in/exempel", {
    method: "POST",
    headers: { origin: "http://localhost", host: "localhost" },
    body: new URLSearchParams({ roll: "economist" }),
  });
  expect(await telling({ cookie: signedIn.headers.get("set-cookie")?.split(";")[0] ?? "" })).toEqual([]);
});

test("when it is published they do: the test above looks where it stands", async () => {
  const published = {
    ...DRAFT,
    state: "published",
    basedOn: 1,
    deed: "publish-agreement",
    key: "2",
  } as const;
  await house.trust.records.write({ ...LEKSAND, person: "bo" }, published, "2026-11-21T10:00:00Z");
  const found = await telling();
  for (const address of [
    "/overenskommelser",
    `/overenskommelser/${SLUG}`,
    `/overenskommelser/${SLUG}/export.json`,
    "/sok?q=lingon",
  ])
    expect(found).toContain(address);
  expect(house.faults).toEqual([]);
});
