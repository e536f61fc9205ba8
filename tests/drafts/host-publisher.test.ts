import { afterAll, beforeAll, expect, test } from "vitest";
import { demoPersonId } from "../../src/application/demo-people.ts";
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

test("whose role is over is not named as one who may publish", async () => {
  const { people, clock } = house.trust;
  const strategist = await signIn(house, "strategist");
  const made = await strategist("/mitt/overenskommelser", {
    nyckel: "later",
    utgangspunkt: "psykisk-halsa-2016",
    flytta: "direkt",
  });
  const draft = `${(made.headers.get("location") ?? "").split("?")[0]}/granska`;
  const named = "”Verksamhetschef, RSS Dalarna”";
  expect(await (await strategist(draft)).text()).toContain(named);
  const held = await people.peopleIn("rss-dalarna");
  const own = held.find(
    ({ assignment: { role, person } }) => role === "publisher" && person === demoPersonId("host-publisher"),
  );
  await people.endRole("rss-dalarna", own?.assignment.id ?? "", clock.today().subtract({ days: 1 }));
  expect(await (await strategist(draft)).text()).not.toContain(named);
});
