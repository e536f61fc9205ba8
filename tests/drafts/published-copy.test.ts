import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { verifyExport } from "../../src/application/verify-export.ts";
import { readExport } from "../../src/documents/export/read-export.ts";
import { readCsv, readWorkbook } from "../exports/read-files.ts";
import { openHouse, type OpenedHouse } from "../journeys/opened-house.ts";
import { signIn } from "../journeys/signed-in.ts";
import { despiteIn, plain, valueIn } from "./read-page.ts";

const AMOUNT = "components.analys.stated.asWritten";
const COPY = "/overenskommelser/psykisk-halsa-2018-2";

let house: OpenedHouse;
let review = "";
beforeAll(async () => {
  house = await openHouse();
  review = await publishCopy();
});
afterAll(() => house.close());

const get = async (path: string) => (await house.app.request(path)).text();

/** Copies 2017's agreement, writes 260 where it had 250, and publishes it. @returns the page that is looked through before */
async function publishCopy(): Promise<string> {
  const writer = await signIn(house, "strategist");
  const begun = { nyckel: "begun", utgangspunkt: "psykisk-halsa-2017", flytta: "direkt" };
  const draft = (await writer("/mitt/overenskommelser", begun)).headers.get("location")?.split("?")[0] ?? "";
  const form = await (await writer(draft)).text();
  await writer(draft, {
    nyckel: "written",
    version: valueIn(form, "version") ?? "",
    sedan: "granska",
    [`${AMOUNT}.regions`]: "260 miljoner kronor",
    [`${AMOUNT}.municipalities`]: "260 miljoner kronor",
    summor: "folj",
  });
  const publisher = await signIn(house, "host-publisher");
  const page = await (await publisher(`${draft}/granska`)).text();
  const form2 = page.slice(page.indexOf(`action="${draft}/publicera"`));
  await publisher(`${draft}/publicera`, {
    nyckel: "published",
    version: valueIn(form2, "version") ?? "",
    trots: despiteIn(form2),
  });
  return page;
}

describe("an agreement that is copied from last year's, and published before this year's text is at hand", () => {
  test("says over its page, a municipality's and an amount's that no text of the year is read, and who wrote it", async () => {
    const page = await get(COPY);
    const own =
      "Inlagd av RSS Dalarna, publicerad 22 november 2026. Ingen text för 2018 är läst. Beloppen är inskrivna av RSS Dalarna.";
    expect(plain(page)).toContain(own);
    expect(plain(await get(amountIn(page)))).toContain(own);
    expect(plain(await get("/kommuner/sala"))).toContain(
      "Exempel: Psykisk hälsa 2018, RSS Dalarna Ingen text för 2018 är läst. Beloppen är inskrivna av RSS Dalarna.",
    );
    // What came with Samnytta was read in its own year's documents.
    for (const path of ["/overenskommelser/psykisk-halsa-2017", "/overenskommelser/psykisk-halsa-2018"])
      expect(plain(await get(path))).not.toMatch(/Inlagd av|Ingen text för/);
  });

  const IN_SHORT = "Ingen text för 2018 är läst. Beloppen är inskrivna av RSS Dalarna.";

  test.each([
    "/overenskommelser",
    "/kommuner/sala/bidrag",
    "/regioner/region-dalarna/bidrag",
    "/lan/dalarna",
  ])("says so in one line at %s, once and of no other agreement", async (path) => {
    const words = plain(await get(path));
    expect(words).toMatch(
      new RegExp(`Exempel: Psykisk hälsa 2018, RSS Dalarna:? ${IN_SHORT.replaceAll(".", "\\.")}`),
    );
    expect(words.split("Ingen text för")).toHaveLength(2);
  });

  test("says so beside its amounts in every file, and what came with Samnytta does not", async () => {
    const bytesOf = async (path: string) =>
      new Uint8Array(await (await house.app.request(path)).arrayBuffer());
    const rows = readCsv(
      new TextDecoder("utf-8", { ignoreBOM: true }).decode(await bytesOf(`${COPY}/belopp.csv`)),
    );
    const remarks = new Set(rows.slice(1).map((row) => row.at(-1)?.includes(IN_SHORT)));
    expect(remarks).toEqual(new Set([true]));
    const sheets = await readWorkbook(await bytesOf(`${COPY}/belopp.xlsx`));
    const said = [...sheets].map(
      ([name, sheet]) => [name, JSON.stringify(sheet).includes(IN_SHORT)] as const,
    );
    expect(said.length).toBeGreaterThan(3);
    expect(said.filter(([, isSaid]) => !isSaid)).toEqual([]);
    // The file can still be tried: nothing in it follows from who wrote the amounts.
    const exported = readExport(await bytesOf(`${COPY}/export.json`), "export.json");
    if (!exported.ok) throw new Error("the export is read");
    expect(exported.value.enteredBy).toBe("RSS Dalarna");
    expect(verifyExport(exported.value).differences).toEqual([]);
    const former = "/overenskommelser/psykisk-halsa-2017";
    expect(await get(`${former}/belopp.csv`)).not.toContain("Ingen text");
    expect(await get(`${former}/export.json`)).not.toContain("enteredBy");
  });

  test("says at an amount that it was written in, and what the text beside it says; nobody by name", async () => {
    const words = plain(await get(amountIn(await get(`${COPY}?lan=alla&del=analys-kommuner`))));
    expect(words).toContain(
      "Inskrivet belopp 260 mnkr är inskrivet för 2018 av RSS Dalarna, publicerat 22 november 2026. Texten här är 2017 års och säger 250 mnkr. ”250 Mkr",
    );
    expect(words).toContain("Det som delas är inskrivet. Ingen har ändrat det uträknade för hand.");
    expect(words).not.toContain("Ingen har ändrat beloppet för hand.");
    const former = plain(
      await get(amountIn(await get("/overenskommelser/psykisk-halsa-2017?del=analys-kommuner"))),
    );
    expect(former).toContain("Ingen har ändrat beloppet för hand.");
    expect(former).not.toContain("inskriv");
  });

  test("has no source for this year's figures, and no answer that was made of last year's", async () => {
    const page = await get(COPY);
    const words = plain(page);
    for (const each of [plain(review), words]) {
      // 260 + 150 + 130 = 540 where each group's 260 is counted once: 260 of 800 are not in the list.
      expect(each).toContain("260 mnkr av 800 mnkr står inte i listan.");
      expect(each).toContain("Inskrivet: 800 mnkr för delen ”Stimulansmedel”.");
      expect(each).not.toContain("I källan: 800 mnkr");
    }
    expect(words).toContain("Avsnitt i 2017 års överenskommelse: ");
    expect(words).not.toMatch(/Besvarat[^:]*Regionerna får 250 miljoner/);
    expect(words).toContain("Inskrivet belopp Mottagare Fördelat");
    expect(words).not.toContain("Belopp i avtalet");
    expect(page).toMatch(/Källor[^]{0,200}\(källa i 2017 års överenskommelse\);/);
    // Read as it is, 2017's own finding is answered by the same words.
    const former = plain(await get("/overenskommelser/psykisk-halsa-2017"));
    expect(former).toMatch(/I källan: 780 mnkr.{0,200}Regionerna får 250 miljoner kronor/);
    expect(former).toContain("Belopp i avtalet");
  });

  test("says of payment, days, demands and purposes that they are last year's, and not confirmed", async () => {
    const unsure = "Källa: 2017 års överenskommelse, inte bekräftat för 2018.";
    const words = plain(await get(COPY));
    expect(words).toContain(
      `Betalning Pengarna betalas mot faktura till SKL under första kvartalet 2018. ${unsure}`,
    );
    expect(words).toContain("Fokusområden i 2017 års överenskommelse Förebyggande och främjande arbete");
    expect(words).toContain(
      "Det här vet vi inte Listan följde med från 2017 års överenskommelse. Rader som ingen har ändrat gäller det året.",
    );
    const sala = plain(await get("/kommuner/sala"));
    const own = sala.slice(sala.indexOf("Exempel: Psykisk hälsa 2018, RSS Dalarna"));
    expect(own).toContain(`under första kvartalet 2018. ${unsure}`);
    expect(own).toContain(`vid behov ändrade handlingsplaner. ${unsure}`);
    expect(sala.slice(0, sala.indexOf("Exempel: Psykisk hälsa 2018, RSS Dalarna"))).not.toContain(
      "inte bekräftat",
    );
  });

  test("says so at each last day too, and of no other agreement's", async () => {
    const unsure = "Källa: 2017 års överenskommelse, inte bekräftat för 2018.";
    const page = await get("/sista-dagar?organisation=sala&dag=2018-02-01");
    const entries = page
      .split('<li id="')
      .slice(1)
      .map((entry) => plain(`<main>${entry}</main>`));
    const told = entries.filter((each) => each.includes(unsure));
    expect(told.length).toBeGreaterThan(2);
    expect(told.filter((each) => !each.includes("Exempel: Psykisk hälsa 2018, RSS Dalarna"))).toEqual([]);
    expect(
      entries.filter(
        (each) => each.includes("Exempel: Psykisk hälsa 2018, RSS Dalarna") && !each.includes(unsure),
      ),
    ).toEqual([]);
  });
});

/** The address of the first amount in the table of a page. */
function amountIn(html: string): string {
  const table = html.slice(html.indexOf('id="fordelning"'), html.indexOf('id="delar"'));
  return /href="(\/belopp\/[0-9a-f]{64})"/.exec(table)?.[1] ?? "";
}
