import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openHouse, type OpenedHouse } from "../journeys/opened-house.ts";
import { signIn } from "../journeys/signed-in.ts";
import { plain, valueIn } from "./read-page.ts";

let house: OpenedHouse;
let send: Awaited<ReturnType<typeof signIn>>;
let draft = "";

beforeAll(async () => {
  house = await openHouse();
  send = await signIn(house, "payment-officer");
});
afterAll(() => house.close());

const get = async (path: string) => (await send(path)).text();

/** Sends the form of the draft. @returns the page that comes */
async function save(key: string, fields: Readonly<Record<string, string>>): Promise<string> {
  const version = /name="version" value="(\d+)"/.exec(await get(draft))?.[1] ?? "";
  const answer = await send(draft, { nyckel: key, version, ...fields });
  return get(answer.headers.get("location") ?? "");
}

describe("next year's agreement", () => {
  test("is one button in the list of SKR's own, and the page of every agreement leads to it", async () => {
    const list = await get("/mitt/overenskommelser");
    expect(plain(list)).toContain("Psykisk hälsa 2017 Gör nästa års");
    expect(await get("/overenskommelser/psykisk-halsa-2017")).toContain(
      'href="/mitt/overenskommelser?utgangspunkt=psykisk-halsa-2017"',
    );
    const button = { nyckel: "next", utgangspunkt: "psykisk-halsa-2017", flytta: "direkt" };
    const made = (await send("/mitt/overenskommelser", button)).headers.get("location") ?? "";
    draft = made.split("?")[0] ?? "";
    const page = await get(made);
    // 2018 is among what ships: the copy has an address and a name that nobody has, and says so.
    expect(["slug", "id"].map((name) => valueIn(page, name))).toEqual([
      "psykisk-halsa-2018-2",
      "2018-psykisk-halsa-2",
    ]);
    expect(plain(page)).toContain(
      "Utkastet heter därför ”Exempel: Psykisk hälsa 2018, Sveriges Kommuner och Regioner”, med adressen psykisk-halsa-2018-2.",
    );
    expect(plain(page)).toContain("alla datumfält är flyttade från 2017");
    expect(valueIn(page, "title")).toBe("Exempel: Psykisk hälsa 2018, Sveriges Kommuner och Regioner");
    const key = /name="(components\.stimulansmedel\.key[^"|]*)"/.exec(page)?.[1] ?? "";
    expect(valueIn(page, key)).toBe("2017-11-01");
    expect(page).toContain("första kvartalet 2018");
    // Nothing hinders it from the start.
    expect(plain(await get(`${draft}/granska`))).not.toMatch(/redan tag/);
    // That 250 + 150 + 130 is not 780 is answered by an interpretation: it is not open.
    expect(plain(await get("/mitt"))).toMatch(
      /Klar att publicera\. \d+ ställen kan gås igenom först\. Din tur\./,
    );
  });

  test("shows what is left from last year, each with a link to its field, until somebody has gone through it", async () => {
    const page = await get(draft);
    const words = plain(page);
    expect(words).toContain("Kvar från 2017");
    expect(words).toContain("3 ställen nämner årtal, belopp eller antal");
    expect(page).toContain("den <mark>23</mark> december <mark>2016</mark>");
    // What was paid one region is a figure of 2017, and is not among what is confirmed at one press.
    const same = words.slice(
      words.indexOf("4 ställen är oförändrade"),
      words.indexOf("avsnitt är 2017 års ord"),
    );
    expect(same).toContain("Vilka villkor som gäller för att få behålla pengarna, när de ska redovisas");
    expect(same).toContain(
      "Om pengarna ska fördelas direkt på alla mottagare eller först på länen, och hur de ska avrundas.",
    );
    expect(same).not.toMatch(/20[12][5-79]|6 276 462|18 kommuner|…/);
    expect(words).toContain("4 tolkningar för 2017");
    expect(words).toContain(
      "Talar för det: Region Norrbotten fick 6 276 462 kr, hela kronor. (Stöd till riktade",
    );
    expect(words).toContain("Alla 4 tolkningar gäller även 2018, med det som talar för dem");
    expect(words).toContain("7 belopp är som 2017 Hela beloppet 885 miljoner kronor");
    expect(words).toContain("13 avsnitt är 2017 års ord");
    // No box takes away words that amounts rest on, and what rests on them is said.
    expect(page).not.toContain('id="kvar.clauses.p-3-unknown"');
    expect(words).toContain(
      "på det bygger Hela beloppet 885 miljoner kronor och Stimulansmedel 780 miljoner",
    );
    for (const [, field = ""] of page.matchAll(
      /<a href="#((?:clauses|documents|notKnown|components|frame|interpretations)[^"]*)"/g,
    ))
      expect(page).toContain(`id="${field}"`);
    expect(plain(await get(`${draft}/granska`))).toContain(
      "Kvar från 2017, och ingen har gått igenom det: 7 belopp, 5 rader om vad vi inte vet",
    );
    const own = { "kvar.notKnown._0": "okant", "kvar.notKnown._2": "galler", "kvar.notKnown._3": "galler" };
    const some = plain(await save("some", own));
    expect(some).toContain("4 ställen är oförändrade");
    expect(some).not.toContain("nämner årtal");
    const all = plain(await save("all", { "kvar.alla": "galler" }));
    expect(all).not.toContain("oförändrade");
    expect(all).toContain("4 tolkningar för 2017");
    expect(plain(await save("amounts", { "kvar.amounts": "galler" }))).toContain("4 tolkningar för 2017");
    // Samnytta read last year's text; whoever confirms it reads this year's so.
    const readings = async () =>
      [...(await get(`${draft}/json`)).matchAll(/forYear(?:&quot;|"): (\d+)/g)].map(([, year]) => year);
    expect(await readings()).toEqual(["2017", "2017", "2017", "2017"]);
    const read = plain(await save("readings", { "kvar.readings": "galler" }));
    expect(await readings()).toEqual(["2018", "2018", "2018", "2018"]);
    expect(await get(`${draft}/json`)).toMatch(/by(?:&quot;|"): (?:&quot;|")Sveriges Kommuner och Regioner/);
    expect(read).toContain("Allt som följde med har någon ändrat eller gått igenom.");
    expect(plain(await get(`${draft}/granska`))).not.toContain("ingen har gått igenom");
  });

  test("has a field for each group, says that one part became two, and raises the wholes in one step", async () => {
    const page = await save("raise", { "components.analys.stated.asWritten.municipalities": "260 miljoner" });
    const words = plain(page);
    expect(words).toContain("Det är nu en del per grupp");
    expect(words).toContain("Analys och handlingsplan – kommuner");
    expect(words).toContain(
      "Delarna av Stimulansmedel blir 790 mnkr. Det hela är 780 mnkr: 10 mnkr för mycket.",
    );
    expect(words).toContain("Ändra Stimulansmedel till 790 mnkr och hela beloppet till 895 mnkr");
    const version = /name="version" value="(\d+)"/.exec(page)?.[1] ?? "";
    const raised = { nyckel: "sums", version, gor: "summor", fran: "utkast" };
    const answer = await send(`${draft}/delar`, raised);
    const after = await get(answer.headers.get("location") ?? "");
    expect(valueIn(after, "frame.asWritten")).toBe("895 miljoner kronor");
    expect(plain(after)).not.toContain("för mycket");
    // Two clauses say last year's figures: the one has a proposal, the other has both amounts in one figure.
    expect(plain(after)).toContain(
      "Analys och handlingsplan – kommuner är 260 mnkr, men avsnittet säger 250 mnkr.",
    );
    expect(after).toContain(
      "Överenskommelsen för 2018 omfattar totalt 895 miljoner kronor varav 790 miljoner kronor utgör",
    );
    expect(plain(await get("/mitt"))).toContain(
      "Exempel: Psykisk hälsa 2018, Sveriges Kommuner och Regioner Klar att publicera. En sak är öppen. Din tur.",
    );
    expect(plain(await get(`${draft}/granska`))).toContain("Det går att publicera utan att svara.");
    const mending = {
      "clauses.p-3.text": "Totalt 895 miljoner kronor, varav 790 miljoner kronor är stimulansmedel",
      "clauses.p-5.text": "250 Mkr till regionerna och 260 Mkr till kommunerna",
    };
    const mended = await save("words", mending);
    expect(plain(mended)).not.toContain("men avsnittet säger");
    expect(plain(await get(`${draft}/granska`))).toContain("Kontrollen har inget öppet.");
    // What hinders is told as that, and what only may be done is not.
    await save("unmarked", { title: "Psykisk hälsa 2018, Sveriges Kommuner och Regioner" });
    expect(plain(await get("/mitt"))).toContain(
      "Går inte att publicera än: ordet Exempel saknas i titeln. Din tur.",
    );
    await save("marked", { title: "Exempel: Psykisk hälsa 2018, Sveriges Kommuner och Regioner" });
  });

  test("is told in the log in words: the part that went, the two that came, and that it was sent", async () => {
    const version = /name="version" value="(\d+)"/.exec(await get(draft))?.[1] ?? "";
    await send(`${draft}/klart`, { lage: "skicka", nyckel: "sent", version });
    const log = plain(await get("/mitt/andringar"));
    expect(log).toContain(
      "skickade till publicering Exempel: Psykisk hälsa 2018, Sveriges Kommuner och Regioner.",
    );
    expect(log).toContain("Del 2 Analys och handlingsplan 250 Mkr kronor inget");
    expect(log).toContain("Del 3 inget Analys och handlingsplan – kommuner 260 miljoner");
    expect(log).not.toMatch(/components\[|interpretations\[|\(bekräftat\)/);
  });
});
