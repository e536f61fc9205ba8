import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openHouse, type OpenedHouse } from "../journeys/opened-house.ts";
import { signIn } from "../journeys/signed-in.ts";
import { plain, valueIn } from "./read-page.ts";

const ANALYSIS = "components.analys.stated.asWritten";
const PAYMENTS = ["stimulansmedel", "analys", "unga", "ungdomsmottagningar"].map(
  (part) => `components.${part}.payment.window.last`,
);

let house: OpenedHouse;
let writer: Awaited<ReturnType<typeof signIn>>;
let draft = "";

beforeAll(async () => {
  house = await openHouse();
  writer = await signIn(house, "strategist");
});
afterAll(() => house.close());

const get = async (path: string) => (await writer(path)).text();
const versionIn = (html: string) => /name="version" value="(\d+)"/.exec(html)?.[1] ?? "";

/** Sends the form of the draft as its first button does. @returns where it leads */
async function save(key: string, fields: Readonly<Record<string, string>>): Promise<string> {
  const version = versionIn(await get(draft));
  const answer = await writer(draft, { nyckel: key, version, sedan: "granska", ...fields });
  return answer.headers.get("location") ?? "";
}

describe("this year's amounts and days, beside last year's", () => {
  test("begin where the form says that next year's is there already, and what the copy is called then", async () => {
    expect(await get("/mitt/overenskommelser")).toContain(
      "Psykisk hälsa 2017 (2018 finns: 1\u00a0414\u00a0mnkr)",
    );
    expect(plain(await get("/mitt/overenskommelser?utgangspunkt=psykisk-halsa-2017&ar=2018"))).toContain(
      "Ditt utkast får heta ”Exempel: Psykisk hälsa 2018, RSS Dalarna”, med adressen psykisk-halsa-2018-2.",
    );
    const begun = { nyckel: "begun", utgangspunkt: "psykisk-halsa-2017", flytta: "direkt" };
    draft = (await writer("/mitt/overenskommelser", begun)).headers.get("location")?.split("?")[0] ?? "";
    // Its own name is taken from then on, by a draft that only its own see.
    expect(plain(await get("/mitt/overenskommelser?utgangspunkt=psykisk-halsa-2017&ar="))).toContain(
      "Exempel: Psykisk hälsa 2018, RSS Dalarna (2)",
    );
    const others = await signIn(house, "payment-officer");
    expect(
      plain(await (await others("/mitt/overenskommelser?utgangspunkt=psykisk-halsa-2017&ar=")).text()),
    ).toContain("Exempel: Psykisk hälsa 2018, Sveriges Kommuner och Regioner”");
  });

  test("stand in their tree with what each whole adds up to, and one button saves before the folded rest", async () => {
    const page = await get(draft);
    const words = plain(page);
    // 885 = 780 + 60 + 45, and 780 = 250 to the regions + 250 to the municipalities + 150 + 130.
    expect(words).toContain("Hela beloppet Delarna: 780 + 60 + 45 = 885 mnkr. Det stämmer. 885 mnkr");
    expect(words).toContain(
      "Stimulansmedel Delarna: 250 + 250 + 150 + 130 = 780 mnkr. Det stämmer. 780 mnkr",
    );
    expect(words).toContain("Räkna om Stimulansmedel och hela beloppet när delarna ändras");
    expect(words).toContain("Utbetalning: sista dag på 4 ställen 2017-03-31");
    const buttons = [...page.matchAll(/<button class="button[^>]*>([^<]+)</g)].map(([, name]) => name);
    expect(buttons[0]).toBe("Spara och granska");
    expect(page.indexOf("Spara och granska")).toBeLessThan(
      page.indexOf("Det här behövs inte för att publicera"),
    );
  });

  test("wholes follow their parts when the box is ticked, and the page goes on to look it through", async () => {
    const raised = { [`${ANALYSIS}.regions`]: "260 Mkr", [`${ANALYSIS}.municipalities`]: "260 Mkr" };
    const days = { [PAYMENTS.join("|")]: "2018-04-30" };
    const onwards = await save("raised", { ...raised, ...days, summor: "folj" });
    expect(onwards).toBe(`${draft}/granska?sparat`);
    const words = plain(await get(onwards));
    expect(words).toContain(
      "Belopp och dagar klart Granska och skicka du är här Någon annan publicerar kvar",
    );
    // 260 + 260 + 150 + 130 = 800, and 800 + 60 + 45 = 905.
    expect(words).toContain("Hela beloppet 885 mnkr 905 mnkr +20 mnkr");
    expect(words).toContain("Stimulansmedel 780 mnkr 800 mnkr +20 mnkr");
    expect(words).toContain("regionerna får 250 mnkr 260 mnkr +10 mnkr");
    expect(words).toContain("4 belopp är desamma som 2017.");
    expect(words.indexOf("Skicka till publicering")).toBeLessThan(words.indexOf("Hela överenskommelsen"));
    const page = await get(draft);
    expect(valueIn(page, "frame.asWritten")).toBe("905 miljoner kronor");
    expect(PAYMENTS.map((name) => valueIn(page, name))).toEqual(PAYMENTS.map(() => "2018-04-30"));
  });

  test("a whole that is written by hand does not follow, and what does not add up is told where it is written", async () => {
    const onwards = await save("by-hand", {
      "components.unga.stated.asWritten": "160 Mkr",
      "components.stimulansmedel.stated.asWritten": "820 miljoner kronor",
      summor: "folj",
    });
    // 260 + 260 + 160 + 130 = 810, and 820 is written. The frame follows what is written: 820 + 60 + 45 = 925.
    expect(onwards).toBe(`${draft}?sparat`);
    const page = await get(onwards);
    expect(plain(page)).toContain(
      "Delarna av Stimulansmedel blir 810 mnkr. Det hela är 820 mnkr: 10 mnkr saknas.",
    );
    expect(valueIn(page, "frame.asWritten")).toBe("925 miljoner kronor");
  });

  test("what did not add up before goes on all the same: a document may say so", async () => {
    expect(await save("again", { title: "Exempel: Psykisk hälsa 2018, prov" })).toBe(
      `${draft}/granska?sparat`,
    );
  });

  test("a day that cannot be read is told once, at the field for all its parts", async () => {
    expect(await save("no-day", { [PAYMENTS.join("|")]: "2018-02-30" })).toBe(`${draft}?sparat`);
    const told = [...(await get(draft)).matchAll(/<a href="#([^"]+)">Utbetalning: sista dag/g)].map(
      ([, at]) => at,
    );
    expect(told).toEqual([PAYMENTS.join("|")]);
    await save("a-day", { [PAYMENTS.join("|")]: "2018-04-30" });
  });

  test("nothing follows where the box is not ticked, and one place that is written by itself stays so", async () => {
    const [first = "", ...others] = PAYMENTS;
    await save("unticked", {
      "components.unga.stated.asWritten": "170 Mkr",
      [PAYMENTS.join("|")]: "2018-05-31",
      [first]: "2018-06-30",
    });
    const page = await get(draft);
    expect(valueIn(page, "components.stimulansmedel.stated.asWritten")).toBe("820 miljoner kronor");
    expect(valueIn(page, first)).toBe("2018-06-30");
    expect(valueIn(page, others.join("|"))).toBe("2018-05-31");
  });

  test("an amount that cannot be read stays on the page, and is told as what it is counted as", async () => {
    const amount = { "components.unga.stated.asWritten": "175 guldmynt" };
    expect(await save("doubtful", amount)).toBe(`${draft}?sparat`);
    const page = plain(await get(`${draft}?sparat`));
    expect(page).toContain("Läs om det här är vad du menade: Initiativ för att nå unga.");
    expect(page).toContain("Räknas som 170 mnkr.");
    // Whoever has been told, and means it, goes on.
    expect(await save("meant", { ...amount, title: "Exempel: guldmynt" })).toBe(`${draft}/granska?sparat`);
  });

  const UNGA = "components.unga.stated.asWritten";
  const buttonsIn = (page: string) =>
    [...page.matchAll(/name="menat" value="([^"]*)"[^>]*>([^<]*)</g)].map(([, value = "", words = ""]) => ({
      value,
      words: words.replaceAll("\u00a0", " "),
    }));

  test("an amount without unit is asked about, and one press says what is meant, keeps the rest and goes on", async () => {
    const begun = { nyckel: "begun-bare", utgangspunkt: "psykisk-halsa-2017", flytta: "direkt" };
    draft = (await writer("/mitt/overenskommelser", begun)).headers.get("location")?.split("?")[0] ?? "";
    expect(await save("bare", { [UNGA]: "175", summor: "folj" })).toBe(`${draft}?sparat`);
    const page = await get(`${draft}?sparat`);
    expect(plain(page)).toContain("Det här saknar enhet. Välj vad du menar: Initiativ för att nå unga.");
    expect(plain(page)).toContain("Räknas som 175 kr. Vad menar du?");
    // A name of its own: the field has the other.
    expect(page).toContain('role="group" aria-label="Vad menar du? Initiativ för att nå unga"');
    const buttons = buttonsIn(page);
    // It was 150 million.
    expect(buttons.map(({ words }) => words)).toEqual(["175 miljoner kronor", "175 000 kr", "175 kr"]);
    // Enter in a field presses the first button of its form: the one that guesses nothing.
    const form = page.slice(page.indexOf("data-keeps"));
    expect(/<button type="submit"[^>]*>/.exec(form)?.[0]).toContain('name="sedan" value="granska"');
    // No field "sedan" goes with the button, and what else is written goes with it.
    const { version, title } = { version: versionIn(page), title: "Exempel: menat" };
    const sent = { [UNGA]: "175", menat: buttons[0]?.value ?? "", title, summor: "folj" };
    const answer = await writer(draft, { nyckel: "million", version, ...sent });
    expect(answer.headers.get("location")).toBe(`${draft}/granska?sparat`);
    const after = await get(draft);
    expect(valueIn(after, UNGA)).toBe("175 miljoner kronor");
    // 885 + 25.
    expect(valueIn(after, "frame.asWritten")).toBe("910 miljoner kronor");
    expect(valueIn(after, "title")).toBe(title);
    expect(buttonsIn(after)).toEqual([]);
  });

  test("what one amount is meant as says nothing of another, and both can be said in one press", async () => {
    const OTHER = "components.ungdomsmottagningar.stated.asWritten";
    expect(await save("two", { [UNGA]: "180", [OTHER]: "140", summor: "folj" })).toBe(`${draft}?sparat`);
    const page = await get(`${draft}?sparat`);
    expect(plain(page)).toContain("2 belopp saknar enhet. Vad menar du i alla?");
    const press = async (key: string, words: string, after: number) => {
      const shown = await get(draft);
      const menat = buttonsIn(shown).filter((each) => each.words === words)[after]?.value ?? "";
      const fields = { version: versionIn(shown), [UNGA]: "180", [OTHER]: "140", menat, summor: "folj" };
      return (await writer(draft, { nyckel: key, ...fields })).headers.get("location");
    };
    expect(await press("one", "180 kr", 0)).toBe(`${draft}?sparat`);
    expect(await save("again-two", { [UNGA]: "180", summor: "folj" })).toBe(`${draft}?sparat`);
    expect(await press("all", "Miljoner kronor", 0)).toBe(`${draft}/granska?sparat`);
    const after = await get(draft);
    expect([valueIn(after, UNGA), valueIn(after, OTHER)]).toEqual([
      "180 miljoner kronor",
      "140 miljoner kronor",
    ]);
  });
});
