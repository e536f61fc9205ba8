import { afterAll, beforeAll, expect, test } from "vitest";
import { openHouse, type OpenedHouse } from "../journeys/opened-house.ts";
import { signIn } from "../journeys/signed-in.ts";

let house: OpenedHouse;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

test("what RSS Dalarna's strategist drafts, its publisher may publish; the strategist is shown the way to the roles", async () => {
  const strategist = await signIn(house, "strategist");
  const made = await strategist("/mitt/overenskommelser", {
    nyckel: "next",
    utgangspunkt: "psykisk-halsa-2017",
    flytta: "direkt",
  });
  const draft = `${(made.headers.get("location") ?? "").split("?")[0]}/granska`;
  const own = await (await strategist(draft)).text();
  expect(own).toContain("Det krävs att du är den som publicerar hos RSS Dalarna");
  expect(own).toContain(
    'Du är administratör där. Bjud in den som ska ha rollen under <a href="/mitt/personer">',
  );
  const publisher = await signIn(house, "host-publisher");
  const theirs = await (await publisher(draft)).text();
  expect(theirs).toContain("Publicera överenskommelsen</button>");
  expect(theirs).not.toContain("Du är administratör där");
});
