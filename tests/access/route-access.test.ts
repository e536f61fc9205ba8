import { Hono } from "hono";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { declareAccess, ROUTE_ACCESS } from "../../src/web/route-access.ts";
import { openHouse, type OpenedHouse } from "../journeys/opened-house.ts";

let house: OpenedHouse;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const own = { origin: "http://localhost", host: "localhost" };
const rows = Object.entries(ROUTE_ACCESS).map(([route, access]) => {
  const [method = "", pattern = ""] = route.split(" ");
  const path = pattern.replace(/:deed\{(.+?)\|.+\}/, "$1").replaceAll(/:\w+/g, "finns-inte");
  return { route, method, path, access };
});

describe("who a route answers", () => {
  test("a house with a route that has no row does not start", () => {
    const app = new Hono();
    app.get("/glomd", (context) => context.text(""));
    expect(() => declareAccess(app, [])).toThrow("GET /glomd says in ROUTE_ACCESS who it answers");
    expect(() => declareAccess(app, ["/glomd"])).not.toThrow();
  });

  test("whatever row is taken out of the table, the house does not start", () => {
    for (const { route, access } of rows) {
      const [method = "", path = ""] = route.split(" ");
      const app = new Hono();
      app.on(method, path, (context) => context.text(""));
      expect(() => declareAccess(app, [])).not.toThrow();
      Reflect.deleteProperty(ROUTE_ACCESS, route);
      try {
        expect(() => declareAccess(app, [])).toThrow(`${route} says in ROUTE_ACCESS`);
      } finally {
        Reflect.set(ROUTE_ACCESS, route, access);
      }
    }
  });

  const mine = rows.filter(({ access }) => access !== "everybody" && access !== "this-computer");
  test.each(mine)(
    "$route: whoever is not signed in is asked to sign in, and nothing else",
    async ({ method, path }) => {
      const answered = await house.app.request(path, { method, headers: own });
      expect(answered.status).toBe(303);
      expect(answered.headers.get("location")).toMatch(/^\/logga-in\?vidare=%2Fmitt/);
    },
  );

  const changing = rows.filter(({ method, access }) => method !== "GET" && access !== "everybody");
  test.each(changing)(
    "$route: a form from elsewhere is refused, whoever sends it",
    async ({ method, path }) => {
      for (const origin of ["http://evil.example", "null", "http://localhost.evil.example"])
        for (const site of ["cross-site", "same-site"]) {
          const headers = { host: "localhost", origin, "sec-fetch-site": site };
          expect((await house.app.request(path, { method, headers })).status).toBe(403);
        }
    },
  );
});

test(`the table has ${rows.length} routes`, () => {
  console.log(
    `${rows.length} routes, ${rows.filter(({ method }) => method !== "GET").length} of them take forms.`,
  );
  expect(rows.length).toBeGreaterThan(50);
});
