import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openHouse, type OpenedHouse } from "../journeys/opened-house.ts";

let house: OpenedHouse;
let links: readonly string[];
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
  const headers = { cookie: signedIn.headers.get("set-cookie")?.split(";")[0] ?? "" };
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
    const seats = [...first.matchAll(/>(Plats: [^<]+)</g)].map(([, heading = ""]) => heading);
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

  test("a form from elsewhere, or a secret that nobody has made, does nothing", async () => {
    const third = links[3] ?? "";
    const elsewhere = await send(third, ticked(await read(third)), { origin: "http://evil.example" });
    expect(elsewhere.status).toBe(403);
    expect((await house.app.request("/lank/gissad")).status).toBe(404);
    expect(ticked(await read(third)).length).toBeGreaterThan(3);
  });
});
