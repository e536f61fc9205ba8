import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { canonicalJson } from "#domain/source";
import { openHouse, type OpenedHouse } from "../journeys/opened-house.ts";

let house: OpenedHouse;
let links: readonly string[];
let cookie: string;
const own = { origin: "http://localhost", host: "localhost" };
const send = (path: string, fields: readonly (readonly [string, string])[], headers: object = {}) =>
  house.app.request(path, {
    method: "POST",
    headers: { ...own, ...headers },
    body: new URLSearchParams(fields.map(([name, value]) => [name, value])),
  });
const read = async (path: string) => (await house.app.request(path)).text();
const ticked = (html: string) =>
  [...html.matchAll(/name="sak" value="([^"]+)"/g)].map(([, value = ""]) => ["sak", value] as const);

beforeAll(async () => {
  house = await openHouse();
  const signedIn = await send("/logga-in/exempel", [["roll", "strategist"]]);
  cookie = signedIn.headers.get("set-cookie")?.split(";")[0] ?? "";
  const headers = { cookie };
  const setUp = await send(
    "/mitt/lan/nytt",
    [
      ["nyckel", "set-up"],
      ["lan", "20"],
    ],
    headers,
  );
  expect(setUp.status).toBe(303);
  const page = await (await send("/mitt/lan/lankar", [["nyckel", "links"]], headers)).text();
  links = [...page.matchAll(/http:\/\/localhost(\/lank\/[^<"]+)/g)].map(([, path = ""]) => path);
});
afterAll(() => house.close());

describe("a link for confirming", () => {
  test("opens what waits on one organisation, and opening it changes nothing", async () => {
    expect(links.length).toBeGreaterThan(14);
    const first = await read(links[0] ?? "");
    expect(first).toMatch(/Stämmer det som är inlagt för [^?]+\?/);
    expect(first).toContain("RSS Dalarna");
    // A seat says which body it is in: two of one function are told apart.
    const seats = [...first.matchAll(/>\s*(Plats: [^<]+)</g)].map(([, heading = ""]) => heading);
    expect(seats.length).toBeGreaterThan(1);
    expect(seats.filter((heading) => !/ i \S/.test(heading))).toEqual([]);
    expect(ticked(await read(links[0] ?? ""))).toEqual(ticked(first));
    expect(ticked(first).length).toBeGreaterThan(3);
  });

  test("confirms what is ticked, once, and leaves the rest", async () => {
    const [link = ""] = links;
    const [left, ...chosen] = ticked(await read(link));
    const organisation = / (\d{4}|\d{2})-/.exec(left?.[1] ?? "")?.[1] ?? "";
    const done = await send(link, chosen);
    expect(await done.text()).toContain(`${chosen.length} uppgifter är bekräftade.`);
    const states = async (kind: "body" | "seat" | "contact") =>
      (await house.trust.records.current(organisation, kind)).filter(({ owner }) => owner === organisation);
    const all = [...(await states("body")), ...(await states("seat")), ...(await states("contact"))];
    expect(all.filter(({ state }) => state === "unconfirmed")).toHaveLength(1);
    expect(all.filter(({ state }) => state === "published")).toHaveLength(chosen.length);
    for (const answered of [await send(link, chosen), await house.app.request(link)]) {
      expect(answered.status).toBe(404);
      expect(await answered.text()).toContain("använd");
    }
  });

  test("confirms nothing of another organisation, whatever is sent", async () => {
    const [, second = "", third = ""] = links;
    const others = ticked(await read(third));
    expect((await send(second, others)).status).toBe(303);
    expect(ticked(await read(third))).toEqual(others);
    expect(ticked(await read(second)).length).toBeGreaterThan(3);
  });

  test("takes what is not right: the entry stays unconfirmed, its host reads the words and puts it right", async () => {
    const link = links[4] ?? "";
    const page = await read(link);
    const [first, second, ...rest] = ticked(page).map(([, word]) => word);
    const [, place = ""] = new RegExp(`name="(ord-\\d+)" value="${first}"`).exec(page) ?? [];
    const words = place.replace("ord-", "fel-");
    const sent = async (said: string) =>
      send(link, [
        ["sak", first ?? ""],
        ["sak", second ?? ""],
        [place, first ?? ""],
        [words, said],
      ]);
    for (const [said, why] of [
      ["x".repeat(1001), "längre än 1 000 tecken"],
      ["Ring 19121212-1212.", "ser ut som ett personnummer"],
    ] as const) {
      const refused = await sent(said);
      expect(refused.status).toBe(422);
      const shown = await refused.text();
      expect(shown).toContain(why);
      // Nothing that was written or unticked is lost.
      expect(shown).toContain(said);
      expect([...shown.matchAll(/name="sak"[^>]*checked/g)]).toHaveLength(2);
    }
    const done = await sent("Nämnden heter <b>Omsorgsnämnden</b>.");
    expect(await done.text()).toContain("En uppgift är bekräftad. En uppgift stämmer inte.");
    expect((await house.app.request(link)).status).toBe(404);

    const [kind = "", , object = ""] = first?.split(" ") ?? [];
    const organisation = /^\d+/.exec(object)?.[0] ?? "";
    const waiting = (await house.trust.records.current(organisation, "body")).find(
      (each) => each.object === object,
    );
    expect([kind, waiting?.state, waiting?.version]).toEqual(["body", "unconfirmed", 2]);
    expect(rest.length).toBeGreaterThan(0);
    // Everybody else sees neither the entry nor the words; the host sees both.
    expect((await house.app.request(`/organ/${object}`)).status).toBe(404);
    const host = { headers: { cookie } };
    const mine = await (await house.app.request("/mitt", host)).text();
    expect(mine).toContain("En uppgift som ni har lagt in stämmer inte, enligt dem den gäller.");
    const county = await (await house.app.request("/mitt/lan?lan=20", host)).text();
    expect(county).toContain("Nämnden heter &lt;b&gt;Omsorgsnämnden&lt;/b&gt;.");
    const form = `/mitt/lan/organ/${object}`;
    expect(await (await house.app.request(form, host)).text()).toContain("Omsorgsnämnden");
    const fields = { namn: "Omsorgsnämnden", slag: "committee", niva: "municipality", mandat: "decides" };
    const put = await send(
      form,
      Object.entries({ ...fields, omfattar: organisation, ursprung: "stated", nyckel: "put", version: "2" }),
      { cookie },
    );
    expect(put.status).toBe(303);
    expect(await (await house.app.request("/mitt", host)).text()).not.toContain("stämmer inte");
    // It waits again, and is not public.
    const again = (await house.trust.records.current(organisation, "body")).find(
      (each) => each.object === object,
    );
    expect([again?.state, again?.version, again?.body.includes("objection")]).toEqual([
      "unconfirmed",
      3,
      false,
    ]);
  });

  test("opens also what was entered after it was made, and says which that is", async () => {
    const link = links[5] ?? "";
    const before = await read(link);
    expect(before).not.toContain("efter att länken skapades");
    const organisation = / (\d{4}|\d{2})-/.exec(ticked(before)[0]?.[1] ?? "")?.[1] ?? "";
    const entry = { kind: "contact", object: "added", owner: organisation, state: "unconfirmed" } as const;
    const body = canonicalJson({
      organisation,
      agreement: "psykisk-halsa-2016",
      function: "Skolchef",
      answersFor: [],
      origin: "stated",
    });
    await house.trust.records.write(
      { person: "p", organisation: "rss-dalarna", role: "county-host" },
      { ...entry, body, basedOn: 0, deed: "write-contact", key: "added" },
      "2026-11-22T13:00:00.000Z",
    );
    const after = await read(link);
    expect(after).toContain(
      "En av uppgifterna är inlagd eller ändrad efter att länken skapades 22 november 2026. Länken gäller den också",
    );
    expect([...after.matchAll(/Inlagd efter att länken skapades/g)]).toHaveLength(1);
    expect(ticked(after)).toHaveLength(ticked(before).length + 1);
    const done = await send(link, ticked(after));
    expect(await done.text()).toContain(`${ticked(after).length} uppgifter är bekräftade.`);
  });

  test("a form from elsewhere, or a secret that nobody has made, does nothing", async () => {
    const third = links[3] ?? "";
    const elsewhere = await send(third, ticked(await read(third)), { origin: "http://evil.example" });
    expect(elsewhere.status).toBe(403);
    expect((await house.app.request("/lank/gissad")).status).toBe(404);
    expect(ticked(await read(third)).length).toBeGreaterThan(3);
  });
});
