import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openHouse, type OpenedHouse } from "./opened-house.ts";
import { readHtml } from "./read-html.ts";

let house: OpenedHouse;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const POST = "/gemensamma-poster/dalarna-utvecklingsledare-2023";
const FALUN = "/kommuner/falun/gemensamt/dalarna-utvecklingsledare-2023";

/** The links of each group of what was found, by the group's heading, in the order of the page. */
async function groupsAt(query: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const html = await (await house.app.request(`/sok?q=${encodeURIComponent(query)}`)).text();
  const main = html.slice(html.indexOf("<main"), html.indexOf("</main>"));
  return new Map(
    main
      .split("<h2>")
      .slice(1)
      .map((group) => [
        group.split("<")[0] ?? "",
        [...group.matchAll(/href="([^"]+)"/g)].map(([, href = ""]) => href.replaceAll("&amp;", "&")),
      ]),
  );
}

async function wordsAt(query: string): Promise<string> {
  return readHtml(await (await house.app.request(`/sok?q=${encodeURIComponent(query)}`)).text()).words;
}

describe("a joint post", () => {
  test.each(["utvecklingsledare", "gemensam utvecklingsledare", "RSS", "rss dalarna", "omställningen"])(
    "is found by ”%s”, without asking whether Orsa was meant",
    async (query) => {
      expect((await groupsAt(query)).get("Gemensamma poster")).toEqual([POST]);
      expect(await wordsAt(query)).not.toContain("Menade du");
    },
  );

  test.each([
    "utvecklingsledare falun",
    "Falun gemensam utvecklingsledare",
    "utvecklingsledare i Falu kommun",
  ])("is found by ”%s”, the municipality's page of it first", async (query) => {
    expect((await groupsAt(query)).get("Gemensamma poster")).toEqual([FALUN, POST]);
  });

  test.each(["Falun", "utvecklingsledare sala", "en", "ss"])("is not found by ”%s”", async (query) => {
    expect((await groupsAt(query)).get("Gemensamma poster")).toBeUndefined();
  });
});

describe("an amount of a joint post", () => {
  test.each([
    ["189 578,14", "2024", "Faluns del av en gemensam utvecklingsledare 2024"],
    ["189578,14 kr", "2024", "Faluns del av en gemensam utvecklingsledare 2024"],
    ["18957814 öre", "2024", "Faluns del av en gemensam utvecklingsledare 2024"],
    ["189\u00a0578", "2024", "Faluns del av en gemensam utvecklingsledare 2024"],
    ["568 734,41", undefined, "Faluns del av en gemensam utvecklingsledare, hela tiden"],
  ])("written %s leads to its address and the party's page", async (query, year, title) => {
    const links = (await groupsAt(query)).get("Belopp i gemensamma poster");
    expect(links).toContain(`${POST}/belopp?${year === undefined ? "" : `ar=${year}&`}part=2080`);
    expect(links).toContain(FALUN);
    expect(await wordsAt(query)).toContain(`Exempel ${title}`);
  });

  test("of everybody leads to the post", async () => {
    const links = (await groupsAt("913 680")).get("Belopp i gemensamma poster");
    expect(links?.slice(0, 2)).toEqual([`${POST}/belopp?ar=2024`, POST]);
    expect(await wordsAt("913680")).toContain("Exempel Kostnaden för en gemensam utvecklingsledare 2024");
  });

  test("is not found by an amount that is nearly the same", async () => {
    for (const written of ["189 578,15", "189 577", "189 579", "189 580"])
      expect({ written, found: (await groupsAt(written)).size }).toEqual({ written, found: 0 });
  });
});

describe("a page by what people call it", () => {
  test.each([
    ["tjänsteskrivelse", `${POST}/handlingar`],
    ["handlingar", `${POST}/handlingar`],
    ["socialnämnden", `${POST}/handlingar`],
    ["tjänsteskrivelse falun", `${POST}/handlingar/falun`],
    ["risk", `${POST}/risk`],
    ["alternativ", "/alternativ"],
    ["sista dagar", "/sista-dagar"],
    ["kalender", "/sista-dagar"],
    ["folkmängd", "/oppna-data#folkmangd"],
    ["nyckeln baklänges", "/nyckeln-baklanges"],
    ["största rest", "/sa-raknar-vi#rest"],
    ["avrundning", "/sa-raknar-vi#rest"],
    ["personuppgifter", "/personuppgifter"],
    ["öppna data", "/oppna-data"],
    ["gemensamma poster", "/gemensamma-poster"],
  ])("”%s” leads to %s, which is there", async (query, href) => {
    expect((await groupsAt(query)).get("Sidor")).toContain(href);
    const [path = "", anchor] = href.split("#");
    const answer = await house.app.request(path);
    expect(answer.status).toBe(200);
    if (anchor !== undefined) expect(await answer.text()).toContain(`id="${anchor}"`);
  });
});

test("what was found stands in one order: places, agreements, joint posts, documents, clauses, pages", async () => {
  const orderOf = async (query: string) => [...(await groupsAt(query)).keys()];
  expect(await orderOf("Dalarna")).toEqual(["Regioner", "Län", "Gemensamma poster", "Underlag"]);
  expect(await orderOf("god och nära vård")).toEqual(["Överenskommelser", "Gemensamma poster", "Underlag"]);
  expect(await orderOf("folkmängd")).toEqual(["Avsnitt i avtal", "Sidor"]);
  expect((await orderOf("Falun"))[0]).toBe("Kommuner");
});
