import { afterAll, beforeAll, expect, test } from "vitest";
import { openHouse, type OpenedHouse } from "../journeys/opened-house.ts";

let house: OpenedHouse;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const own = { origin: "http://localhost", host: "localhost" };

test("a form with a personal identity number goes no further, and says so without repeating it", async () => {
  const signedIn = await house.app.request("/logga-in/exempel", {
    method: "POST",
    headers: own,
    body: new URLSearchParams({ roll: "strategist" }),
  });
  const cookie = signedIn.headers.get("set-cookie")?.split(";")[0] ?? "";
  const send = (organisation: string) =>
    house.app.request("/mitt/organisation", {
      method: "POST",
      headers: { ...own, cookie },
      body: new URLSearchParams({ organisation }),
    });
  const refused = await send("Eva, 640823-3234");
  expect(refused.status).toBe(422);
  const page = await refused.text();
  expect(page).toContain("Personnummer får inte skrivas här");
  expect(page).not.toContain("640823-3234");
  expect((await send("rss-dalarna")).status).toBe(303);
  expect((await send("x".repeat(7_000_000))).status).toBe(413);
});
