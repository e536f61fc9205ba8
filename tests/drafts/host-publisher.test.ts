import { afterAll, beforeAll, expect, test } from "vitest";
import { openHouse, type OpenedHouse } from "../journeys/opened-house.ts";
import { signIn } from "../journeys/signed-in.ts";

let house: OpenedHouse;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

test("what RSS Dalarna's strategist drafts, its publisher may publish; the strategist is told who that is", async () => {
  const strategist = await signIn(house, "strategist");
  const made = await strategist("/mitt/overenskommelser", {
    nyckel: "next",
    utgangspunkt: "psykisk-halsa-2017",
    flytta: "direkt",
  });
  const draft = `${(made.headers.get("location") ?? "").split("?")[0]}/granska`;
  const own = await (await strategist(draft)).text();
  expect(own).toContain("Hos er kan ”Verksamhetschef, RSS Dalarna” göra det");
  expect(own).not.toContain("Publicera överenskommelsen</button>");
  const publisher = await signIn(house, "host-publisher");
  const theirs = await (await publisher(draft)).text();
  expect(theirs).toContain("Publicera överenskommelsen</button>");
  expect(theirs).not.toContain("Du är administratör där");
});
